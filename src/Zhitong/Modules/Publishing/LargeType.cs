using Zhitong.Platform.Access;

namespace Zhitong.Modules.Publishing;

/// <summary>大字版: one cookie, kept for a year.</summary>
internal static class LargeType
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/large", Switch).Access(AccessRule.Open).ExcludeFromDescription();

    private static IResult Switch(HttpContext context, string? on, string? back)
    {
        var options = new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        };
        context.Response.Cookies.Append("zt-large", on == "1" ? "1" : "0", options);
        return Results.LocalRedirect(Local(back));
    }

    /// <summary>Path and query of an address of this site, escaped so that they fit a header; the home page for anything else.</summary>
    private static string Local(string? back) =>
        back is ['/', ..]
        && Uri.TryCreate("http://local" + back, UriKind.Absolute, out var address)
        && !address.PathAndQuery.StartsWith("//", StringComparison.Ordinal)
            ? address.PathAndQuery
            : "/";
}
