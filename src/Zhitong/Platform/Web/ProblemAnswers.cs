using Microsoft.AspNetCore.Diagnostics;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;

namespace Zhitong.Platform.Web;

/// <summary>The API's answers to what went wrong: RFC 9457 problem details, in the user's words.</summary>
public static class ProblemAnswers
{
    /// <summary>The status and words for an exception; null for one that is our own fault.</summary>
    public static (int Status, string Title, string? Detail)? Of(Exception e) =>
        e switch
        {
            InputRefused => (StatusCodes.Status422UnprocessableEntity, "有几处要改", null),
            RuleRefused => (StatusCodes.Status409Conflict, "现在不能这样办", e.Message),
            StaleEdit => (StatusCodes.Status409Conflict, "有人先改过了", e.Message),
            Forbidden => (StatusCodes.Status403Forbidden, "您的岗位管不到这里", e.Message),
            RecordMissing => (StatusCodes.Status404NotFound, "没有找到", e.Message),
            NotYours => (StatusCodes.Status404NotFound, "没有找到", "没有这条记录，或者它不在您的权限里。"),
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => (
                StatusCodes.Status413PayloadTooLarge,
                "内容太大",
                "一次最多提交 48 MB。"
            ),
            BadHttpRequestException b => (b.StatusCode, "请求读不懂", null),
            _ => null,
        };

    public static IResult For(Exception e, string? reference = null)
    {
        var (status, title, detail) = Of(e) ?? (500, "是我们这边出了问题", $"参考号 {reference}，请稍后再试或联系我们。");
        if (e is not InputRefused refused)
            return Results.Problem(statusCode: status, title: title, detail: detail);
        var errors = refused.Faults.Items.GroupBy(f => f.Field).ToDictionary(g => g.Key, g => g.Select(f => f.Message).ToArray());
        return Results.Problem(new HttpValidationProblemDetails(errors) { Status = status, Title = title });
    }

    /// <summary>Gives a bare status code of the API its words.</summary>
    public static Task WriteStatusAsync(HttpContext context)
    {
        var status = context.Response.StatusCode;
        return Results
            .Problem(
                statusCode: status,
                title: status switch
                {
                    401 => "请带上有效的令牌",
                    403 => "这个令牌没有这项权限",
                    404 => "没有找到",
                    405 => "这个地址不接受这种请求",
                    415 => "正文的类型不对，请看接口说明（多数是 application/json）",
                    429 => "请求太密，请稍后再试",
                    _ => "请求没有办成",
                }
            )
            .ExecuteAsync(context);
    }
}

/// <summary>Turns what escapes an API endpoint into a problem answer, and gives our own faults a reference number.</summary>
public sealed class ApiExceptionHandler(ILogger<ApiExceptionHandler> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // the exception page has already put its own address into the request
        var path = httpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path;
        if (!AccessMiddleware.IsApi(path is null ? httpContext.Request.Path : new PathString(path)))
            return false;
        var reference = httpContext.TraceIdentifier;
        if (ProblemAnswers.Of(exception) is null)
            log.LogError(exception, "Reference {Reference}", reference);
        await ProblemAnswers.For(exception, reference).ExecuteAsync(httpContext);
        return true;
    }
}

/// <summary>Answers refusals of acts without the cost of the exception page.</summary>
public sealed class ProblemFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Exception e) when (ProblemAnswers.Of(e) is not null)
        {
            return ProblemAnswers.For(e);
        }
    }
}
