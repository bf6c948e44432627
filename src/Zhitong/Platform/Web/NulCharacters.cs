namespace Zhitong.Platform.Web;

/// <summary>Drops NUL characters from query strings: nobody types them, and PostgreSQL cannot hold them in a text.</summary>
public sealed class NulCharacters(RequestDelegate next)
{
    private const string Escaped = "%00";

    public Task InvokeAsync(HttpContext context)
    {
        var query = context.Request.QueryString.Value;
        if (query?.Contains(Escaped, StringComparison.Ordinal) == true)
            context.Request.QueryString = new QueryString(query.Replace(Escaped, "", StringComparison.Ordinal));
        return next(context);
    }
}
