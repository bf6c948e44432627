using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Zhitong.Web.Kit.Markup;

namespace Zhitong.Web.Kit;

/// <summary>
/// <c>&lt;notice kind title icon&gt;text&lt;/notice&gt;</c>: a sentence in place. A refusal is announced, a success
/// politely.
/// </summary>
[HtmlTargetElement("notice")]
public sealed class NoticeTagHelper : KitTagHelper
{
    /// <summary>info, warn, refuse or done.</summary>
    public string Kind { get; set; } = "info";

    /// <summary>First words, in bold.</summary>
    public string? Title { get; set; }

    /// <summary>Name of an icon; null takes the icon of the kind.</summary>
    public string? Icon { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var (css, icon, role) = Kind switch
        {
            "warn" => (" is-soon", "alert-triangle", null),
            "refuse" => (" is-late", "ban", "alert"),
            "done" => (" is-done", "check", "status"),
            _ => ("", "info-circle", null),
        };
        var title = string.IsNullOrEmpty(Title) ? null : El("b", null, Title);
        var body = El("div", null, title, await output.GetChildContentAsync());
        Replace(output, El("div", "zt-notice" + css, IconOf(Icon ?? icon), body).With("role", role));
    }
}

/// <summary><c>&lt;empty-state icon title level&gt;</c>: nothing here, why, and the next step as content.</summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyStateTagHelper : KitTagHelper
{
    /// <summary>Name of an icon.</summary>
    public string Icon { get; set; } = "inbox";

    /// <summary>What is not there.</summary>
    public string Title { get; set; } = "";

    /// <summary>Level of the heading, 2 to 4.</summary>
    public int Level { get; set; } = 2;

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Replace(
            output,
            El("div", "card zt-empty", IconOf(Icon), El($"h{Level}", null, Title), await output.GetChildContentAsync())
        );
}

/// <summary><c>&lt;next-action title&gt;</c>: whose turn it is; content says what to do and holds the buttons.</summary>
[HtmlTargetElement("next-action")]
public sealed class NextActionTagHelper : KitTagHelper
{
    /// <summary>Heading.</summary>
    public string Title { get; set; } = "";

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var heading = El("h2", null, Title).With("id", "next-h");
        var section = El("section", "card zt-pad zt-next", heading, await output.GetChildContentAsync());
        Replace(output, section.With("aria-labelledby", "next-h"));
    }
}

/// <summary>
/// <c>&lt;confirm-panel title number number-label&gt;</c>: it is done, and this is its number. Holds the h1 of the
/// page.
/// </summary>
[HtmlTargetElement("confirm-panel")]
public sealed class ConfirmPanelTagHelper : KitTagHelper
{
    /// <summary>Text of the h1.</summary>
    public string Title { get; set; } = "";

    /// <summary>The number to keep, or null.</summary>
    public string? Number { get; set; }

    /// <summary>What the number is.</summary>
    public string NumberLabel { get; set; } = "办件编号";

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        IHtmlContent? number = Number is null ? null : Join(El("p", null, NumberLabel), El("p", "zt-no", Number));
        Replace(output, El("div", "zt-confirm", El("h1", null, Title), number, await output.GetChildContentAsync()));
    }
}

/// <summary><c>&lt;faq q open&gt;answer&lt;/faq&gt;</c>: a question that opens.</summary>
[HtmlTargetElement("faq")]
public sealed class FaqTagHelper : KitTagHelper
{
    /// <summary>The question.</summary>
    public string Q { get; set; } = "";

    /// <summary>True to start open.</summary>
    public bool Open { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Replace(
            output,
            El("details", "zt-faq", El("summary", null, Q), El("div", null, await output.GetChildContentAsync()))
                .Flag("open", Open)
        );
}
