using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Zhitong.Web.Icons;

/// <summary><c>&lt;zt-icon name="clock"/&gt;</c>: an inline outline icon.</summary>
[HtmlTargetElement("zt-icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper : TagHelper
{
    /// <summary>Name of the icon, as in Tabler Icons.</summary>
    public string Name { get; set; } = "";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Icon.Svg(Name));
    }
}
