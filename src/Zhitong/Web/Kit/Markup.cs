using System.Collections;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Zhitong.Web.Kit;

/// <summary>Builds elements for the kit. Strings are encoded when written; only <see cref="IHtmlContent"/> is not.</summary>
internal static class Markup
{
    /// <summary>An element with an optional class and children; null children are skipped.</summary>
    public static TagBuilder El(string tag, string? css = null, params object?[] children)
    {
        var element = new TagBuilder(tag);
        if (!string.IsNullOrWhiteSpace(css))
        {
            element.AddCssClass(css.Trim());
        }

        foreach (var child in children)
        {
            Add(element.InnerHtml, child);
        }

        return element;
    }

    /// <summary>Children without an element around them.</summary>
    public static IHtmlContent Join(params object?[] children)
    {
        var all = new HtmlContentBuilder();
        foreach (var child in children)
        {
            Add(all, child);
        }

        return all;
    }

    /// <summary>Sets an attribute unless its value is null; an empty value is written as it is.</summary>
    public static TagBuilder With(this TagBuilder element, string name, string? value)
    {
        if (value is not null)
        {
            element.Attributes[name] = value;
        }

        return element;
    }

    /// <summary>Sets an attribute that has no value, when <paramref name="on"/>.</summary>
    public static TagBuilder Flag(this TagBuilder element, string name, bool on) => on ? element.With(name, name) : element;

    /// <summary>Marks an element that has no end tag.</summary>
    public static TagBuilder Void(this TagBuilder element)
    {
        element.TagRenderMode = TagRenderMode.SelfClosing;
        return element;
    }

    /// <summary>Text that only a screen reader reads.</summary>
    public static TagBuilder ScreenReader(string text) => El("span", "zt-sr", text);

    /// <summary>A line break.</summary>
    public static TagBuilder Break() => El("br").Void();

    private static void Add(IHtmlContentBuilder to, object? child)
    {
        switch (child)
        {
            case null:
                break;
            case string text:
                to.Append(text);
                break;
            case IHtmlContent html:
                to.AppendHtml(html);
                break;
            case IEnumerable many:
                foreach (var one in many)
                {
                    Add(to, one);
                }

                break;
            default:
                to.Append(child.ToString() ?? "");
                break;
        }
    }
}
