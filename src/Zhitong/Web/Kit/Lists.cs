using Microsoft.AspNetCore.Razor.TagHelpers;
using static Zhitong.Web.Kit.Markup;

namespace Zhitong.Web.Kit;

/// <summary><c>&lt;facts&gt;</c>: up to four facts in a row.</summary>
[HtmlTargetElement("facts")]
public sealed class FactsTagHelper : KitTagHelper
{
    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Replace(output, El("dl", "card zt-facts", await output.GetChildContentAsync()));
}

/// <summary><c>&lt;fact label value&gt;small print&lt;/fact&gt;</c>.</summary>
[HtmlTargetElement("fact", ParentTag = "facts")]
public sealed class FactTagHelper : KitTagHelper
{
    /// <summary>What it is about.</summary>
    public string Label { get; set; } = "";

    /// <summary>The answer.</summary>
    public string Value { get; set; } = "";

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var more = await ChildAsync(output);
        var value = El("dd", null, Value, more is null ? null : El("span", null, more));
        Replace(output, El("div", null, El("dt", null, Label), value));
    }
}

/// <summary><c>&lt;summary-list tight&gt;</c>: labels and values, to check before sending or to read.</summary>
[HtmlTargetElement("summary-list")]
public sealed class SummaryListTagHelper : KitTagHelper
{
    /// <summary>True for the narrow form without lines, for cards at the side.</summary>
    public bool Tight { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Replace(output, El("dl", Tight ? "zt-list is-tight" : "zt-list", await output.GetChildContentAsync()));
}

/// <summary><c>&lt;summary-item label href-change num&gt;value&lt;/summary-item&gt;</c>; an empty value reads 未填.</summary>
[HtmlTargetElement("summary-item", ParentTag = "summary-list")]
public sealed class SummaryItemTagHelper : KitTagHelper
{
    /// <summary>What the value is.</summary>
    public string Label { get; set; } = "";

    /// <summary>Address where it is changed, or null.</summary>
    public string? HrefChange { get; set; }

    /// <summary>True to write the value in the face for codes.</summary>
    public bool Num { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await ChildAsync(output) ?? El("span", "zt-faint", "未填");
        var change = HrefChange is null ? null : El("a", null, "更改", ScreenReader(Label)).With("href", HrefChange);
        Replace(
            output,
            El(
                "div",
                null,
                El("dt", null, Label),
                El("dd", Num ? "zt-num" : null, value),
                change is null ? null : El("dd", null, change)
            )
        );
    }
}

/// <summary>
/// <c>&lt;figure-box label value unit from href&gt;</c>: a number that opens: unit, where it comes from, and a link
/// to its definition or rows. Content is added behind <c>from</c>.
/// </summary>
[HtmlTargetElement("figure-box")]
public sealed class FigureBoxTagHelper : KitTagHelper
{
    /// <summary>What is counted.</summary>
    public string Label { get; set; } = "";

    /// <summary>The number as it is read.</summary>
    public string Value { get; set; } = "";

    /// <summary>Its unit.</summary>
    public string? Unit { get; set; }

    /// <summary>Numerator and denominator, code, as-of date.</summary>
    public string? From { get; set; }

    /// <summary>Address of the definition or of the rows.</summary>
    public string? Href { get; set; }

    /// <summary>Words of that link.</summary>
    public string HrefText { get; set; } = "看口径";

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var link = Href is null ? null : El("a", null, HrefText, ScreenReader("：" + Label)).With("href", Href);
        var gap = From is null || link is null ? null : " · ";
        Replace(
            output,
            El(
                "div",
                "zt-fig",
                El("span", "zt-fig-label", Label),
                El("span", "zt-fig-value", Value, Unit is null ? null : El("small", null, Unit)),
                El("span", "zt-fig-from", From, gap, link, await ChildAsync(output))
            )
        );
    }
}

/// <summary><c>&lt;file-list&gt;</c>: files with state, size and check code.</summary>
[HtmlTargetElement("file-list")]
public sealed class FileListTagHelper : KitTagHelper
{
    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Replace(output, El("ul", "zt-files", await output.GetChildContentAsync()));
}

/// <summary>
/// <c>&lt;file-item name href note icon&gt;badge&lt;/file-item&gt;</c>; the icon follows the ending of the name.
/// </summary>
[HtmlTargetElement("file-item", ParentTag = "file-list")]
public sealed class FileItemTagHelper : KitTagHelper
{
    /// <summary>Name of the file.</summary>
    public string Name { get; set; } = "";

    /// <summary>Address it is read at, or null.</summary>
    public string? Href { get; set; }

    /// <summary>Size, date, check code.</summary>
    public string? Note { get; set; }

    /// <summary>Name of an icon; null takes one by the ending.</summary>
    public string? Icon { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var name = Href is null ? El("b", null, Name) : El("a", null, Name).With("href", Href);
        var note = Note is null ? null : El("span", "zt-faint", Note);
        Replace(output, El("li", null, IconOf(Icon ?? ByEnding(Name)), name, await ChildAsync(output), note));
    }

    private static string ByEnding(string name) =>
        Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".PDF" => "file-type-pdf",
            ".JPG" or ".JPEG" or ".PNG" or ".WEBP" => "photo",
            ".XLS" or ".XLSX" or ".CSV" or ".ET" => "table",
            _ => "file-text",
        };
}
