using Microsoft.AspNetCore.Diagnostics;
using Zhitong.Hosting;

namespace Zhitong.Platform.Web;

/// <summary>
/// Refuses an announced body over <see cref="ZhitongHost.LargestBody"/> before anything reads it. Left to the readers, each would
/// explain it in its own way: the check of a form's token, for one, as a page that was open too long.
/// </summary>
public sealed class LargestRequest(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) =>
        context.Request.ContentLength > ZhitongHost.LargestBody && context.Features.Get<IExceptionHandlerFeature>() is null
            ? throw new BadHttpRequestException("the body is too large", StatusCodes.Status413PayloadTooLarge)
            : next(context);
}
