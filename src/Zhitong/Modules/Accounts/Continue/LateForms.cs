using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Zhitong.Platform.Access;

namespace Zhitong.Modules.Accounts.Continue;

/// <summary>A form that comes after its session ended: parked on the way to the sign-in page.</summary>
internal static class LateSessions
{
    /// <summary>For <see cref="CookieAuthenticationEvents.OnRedirectToLogin"/>.</summary>
    public static async Task RedirectAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var response = context.Response;
        if (request.Headers.ContainsKey("HX-Request"))
        {
            response.Headers["HX-Redirect"] = context.RedirectUri;
            response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            response.Redirect(context.RedirectUri);
            return;
        }
        if (!ParkedForms.IsNavigation(request))
        {
            response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        var forms = context.HttpContext.RequestServices.GetRequiredService<ParkedForms>();
        var parked = await forms.ParkAsync(context.HttpContext, PersonOfEndedSession(context), needsSignIn: true);
        response.Redirect(parked ? "/sign-in?back=" + Uri.EscapeDataString(ParkedForms.Page) : "/sign-in");
    }

    /// <summary>Whose cookie it was: it can still be read, though it no longer opens anything.</summary>
    private static Guid? PersonOfEndedSession(RedirectContext<CookieAuthenticationOptions> context)
    {
        var options = context.Options;
        var cookie = options.CookieManager.GetRequestCookie(context.HttpContext, options.Cookie.Name!);
        var principal = cookie is null ? null : options.TicketDataFormat.Unprotect(cookie)?.Principal;
        return Guid.TryParse(principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
    }
}

/// <summary>A form whose antiforgery token is of another session or another key: parked, and offered again with a fresh token.</summary>
internal sealed class StaleTokens(ParkedForms forms) : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult && ParkedForms.IsNavigation(context.HttpContext.Request))
            context.Result = new LocalRedirectResult(await NextAsync(context.HttpContext));
        await next();
    }

    private async Task<string> NextAsync(HttpContext http)
    {
        var path = http.Request.Path.Value ?? "/";
        if (path == "/sign-out")
            return "/";
        if (path.StartsWith("/sign-in", StringComparison.Ordinal))
            return "/sign-in?stale=1"
                + (http.Request.Query["back"].ToString() is { Length: > 0 } back ? "&back=" + Uri.EscapeDataString(back) : "");
        var actor = http.RequestServices.GetRequiredService<CurrentActor>().Actor;
        return await forms.ParkAsync(http, actor.PersonId, needsSignIn: actor.SignedIn) ? ParkedForms.Page : path;
    }
}
