using System.Text;
using Microsoft.AspNetCore.Html;
using Zhitong.Web.Icons;

namespace Zhitong.Web;

/// <summary>Inline icons. Decorative always: the word beside an icon carries the meaning.</summary>
public static class Icon
{
    private const string Open =
        "<svg class=\"zt-icon\" viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\" stroke-linecap=\"round\" "
        + "stroke-linejoin=\"round\" aria-hidden=\"true\">";

    /// <summary>True when <paramref name="name"/> can be drawn.</summary>
    public static bool Has(string name) => IconPaths.All.ContainsKey(name);

    /// <summary>The names that can be drawn, for the page that shows the kit.</summary>
    public static IReadOnlyList<string> Names => [.. IconPaths.All.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The svg element of an icon.</summary>
    /// <exception cref="ArgumentException">No icon has this name.</exception>
    public static IHtmlContent Svg(string name)
    {
        if (!IconPaths.All.TryGetValue(name, out var paths))
        {
            throw new ArgumentException($"No icon is called '{name}'.", nameof(name));
        }

        var svg = new StringBuilder(Open);
        foreach (var path in paths.Split('|'))
        {
            svg.Append("<path d=\"").Append(path).Append("\" />");
        }

        return new HtmlString(svg.Append("</svg>").ToString());
    }
}
