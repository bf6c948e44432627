using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Html;
using Zhitong.Platform.Access;
using Zhitong.Web.Icons;

namespace Zhitong.Web;

/// <summary>
/// Icons out of one sheet that the browser keeps: a page names an icon instead of drawing it. Decorative always: the word
/// beside an icon carries the meaning.
/// </summary>
public static class Icon
{
    private const string SheetPath = "/icons.svg";

    private static readonly byte[] Sheet = Encoding.UTF8.GetBytes(
        $"<svg xmlns=\"http://www.w3.org/2000/svg\">{string.Concat(IconPaths.All.Select(Symbol))}</svg>"
    );

    private static readonly string Address = $"{SheetPath}?v={Convert.ToHexStringLower(SHA256.HashData(Sheet).AsSpan(0, 6))}";

    private static readonly FrozenDictionary<string, IHtmlContent> Elements = IconPaths.All.Keys.ToFrozenDictionary(
        name => name,
        IHtmlContent (name) =>
            new HtmlString($"<svg class=\"zt-icon\" aria-hidden=\"true\"><use href=\"{Address}#{name}\"></use></svg>")
    );

    /// <summary>True when <paramref name="name"/> can be drawn.</summary>
    public static bool Has(string name) => Elements.ContainsKey(name);

    /// <summary>The names that can be drawn, for the page that shows the kit.</summary>
    public static IReadOnlyList<string> Names => [.. Elements.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The svg element of an icon.</summary>
    /// <exception cref="ArgumentException">No icon has this name.</exception>
    public static IHtmlContent Svg(string name) =>
        Elements.TryGetValue(name, out var element)
            ? element
            : throw new ArgumentException($"No icon is called '{name}'.", nameof(name));

    /// <summary>Serves the sheet; its address changes with its content, so it may be kept for a year.</summary>
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet(
                SheetPath,
                (HttpContext http) =>
                {
                    http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                    return Results.Bytes(Sheet, "image/svg+xml");
                }
            )
            .Access(AccessRule.Open)
            .ExcludeFromDescription();

    private static string Symbol(KeyValuePair<string, string> icon) =>
        $"<symbol id=\"{icon.Key}\" viewBox=\"0 0 24 24\">"
        + string.Concat(icon.Value.Split('|').Select(path => $"<path d=\"{path}\"/>"))
        + "</symbol>";
}
