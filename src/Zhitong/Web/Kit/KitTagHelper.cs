using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Zhitong.Web.Kit.Markup;

namespace Zhitong.Web.Kit;

/// <summary>Base of the kit: an element of ours becomes one plain element around its content.</summary>
public abstract class KitTagHelper : TagHelper
{
    /// <summary>
    /// Writes <paramref name="element"/> in place of the custom element. Attributes the kit does not know (id, data-*,
    /// hx-*, class) go onto it; classes are added.
    /// </summary>
    private protected static void Replace(TagHelperOutput output, TagBuilder element)
    {
        foreach (var attribute in output.Attributes)
        {
            var value = Attribute(attribute);
            if (attribute.Name == "class")
            {
                element.AddCssClass(value);
            }
            else
            {
                element.Attributes[attribute.Name] = value;
            }
        }

        Write(output, element);
    }

    /// <summary>Writes content in place of the custom element, its unknown attributes dropped.</summary>
    private protected static void Write(TagHelperOutput output, IHtmlContent content)
    {
        output.TagName = null;
        output.Attributes.Clear();
        output.Content.SetHtmlContent(content);
    }

    /// <summary>The content between the tags, or null when there is only white space.</summary>
    private protected static async Task<IHtmlContent?> ChildAsync(TagHelperOutput output)
    {
        var child = await output.GetChildContentAsync();
        return child.IsEmptyOrWhiteSpace ? null : child;
    }

    /// <summary>An icon when <paramref name="name"/> names one; null, empty and "none" are no icon.</summary>
    private protected static IHtmlContent? IconOf(string? name) => name is null or "" or "none" ? null : Icon.Svg(name);

    /// <summary>A paragraph with the given class unless the text is missing.</summary>
    private protected static TagBuilder? Paragraph(string? css, string? text) =>
        string.IsNullOrEmpty(text) ? null : El("p", css, text);

    /// <summary>Value of an attribute the kit does not know, decoded.</summary>
    private protected static string Attribute(TagHelperAttribute attribute) =>
        attribute.Value switch
        {
            null => "",
            IHtmlContent html => Plain(html),
            var other => other.ToString() ?? "",
        };

    // A literal attribute arrives as HTML: decoded here, since the builder encodes it again.
    private static string Plain(IHtmlContent html)
    {
        using var writer = new StringWriter();
        html.WriteTo(writer, NullHtmlEncoder.Default);
        return System.Net.WebUtility.HtmlDecode(writer.ToString());
    }
}
