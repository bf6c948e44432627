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
        var local =
            back is ['/', ..]
            && !back.StartsWith("//", StringComparison.Ordinal)
            && !back.StartsWith("/\\", StringComparison.Ordinal);
        return Results.LocalRedirect(local ? back! : "/");
    }
}
