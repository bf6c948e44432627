using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Zhitong.Platform.Access;
using Zhitong.Platform.Web;
using Zhitong.Web;

namespace Zhitong.Modules.Publishing.Errors;

/// <summary>
/// One page for every error: what it means for the visitor, what to do, and a number for our own faults. It answers every HTTP
/// method, since any of them can fail, and believes a status only when the pipeline sent it here: whoever types the address gets 404.
/// </summary>
[Access(AccessAttribute.Public)]
[IgnoreAntiforgeryToken] // also shown for a refused POST
public sealed class ErrorPage(ILogger<ErrorPage> log) : ZtPage
{
    public ErrorView Shown { get; private set; } = null!;

    /// <summary>In place of one handler a method: it runs for methods that have none, too.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var fault = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;
        var known = fault is null ? null : ProblemAnswers.Of(fault);
        var status =
            known?.Status
            ?? (fault is not null ? StatusCodes.Status500InternalServerError : Sent() ?? StatusCodes.Status404NotFound);
        Response.StatusCode = status;
        var reference = status >= 500 ? HttpContext.TraceIdentifier : null;
        if (reference is not null)
            log.LogError(fault, "Reference {Reference}, status {Status}", reference, status);
        var (title, message) = Words(status);
        var (href, text) = status == StatusCodes.Status401Unauthorized ? ("/sign-in", "去登录") : ("/", "回首页");
        Shown = new ErrorView(status, title, known?.Detail ?? message, reference, href, text);
    }

    /// <summary>The status that the status-code pages sent here; null when they did not.</summary>
    private int? Sent() =>
        HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null
        && int.TryParse(Request.Query["status"], NumberStyles.None, CultureInfo.InvariantCulture, out var status)
        && status is >= 400 and < 600
            ? status
            : null;

    private static (string Title, string Message) Words(int status) =>
        status switch
        {
            400 => ("这个请求读不懂", "可能是页面放得太久了。请回到上一页刷新再试，填过的内容可以先复制下来。"),
            401 => ("请先登录", "登录以后会回到您要去的页面。"),
            403 => ("您的岗位不能看这一页", "如果工作需要，请联系安全管理员调整岗位；有几个岗位的，可以先切换岗位。"),
            404 => ("没有找到这一页", "可能地址打错了，或者这条记录不在您的权限里。"),
            405 => ("这个地址不能这样用", "请从页面上的按钮进入。"),
            409 => ("现在不能这样办", "情况已经变了，请回到上一页看看最新的。"),
            413 => ("内容太大", "一次最多提交 48 MB，请分几次，或把文件压缩后再试。"),
            429 => ("您点得太快了", "歇几秒再试，已经提交的都还在。"),
            503 => ("正在维护", "几分钟后再来，已经提交的都还在。"),
            >= 500 => ("是我们这边出了问题", "已经记下来了，稍后再试；您已提交的都还在。"),
            _ => ("这一步没有办成", "请回到上一页再试一次。"),
        };
}
