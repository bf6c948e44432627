using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Zhitong.Web.Kit.Markup;

namespace Zhitong.Web.Kit;

/// <summary><c>&lt;page-head title lead sub&gt;</c>: the one h1, a sentence, and slots for what stands below and right.</summary>
[HtmlTargetElement("page-head")]
public sealed class PageHeadTagHelper : KitTagHelper
{
    /// <summary>Text of the h1.</summary>
    public string Title { get; set; } = "";

    /// <summary>One sentence below it.</summary>
    public string? Lead { get; set; }

    /// <summary>Softer words in the h1, such as a number of rows.</summary>
    public string? Sub { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var slots = new PageHeadSlots();
        context.Items[typeof(PageHeadSlots)] = slots;
        var rest = await ChildAsync(output);
        var title = El("h1", null, Title, Sub is null ? null : Join(" ", El("span", "zt-soft", Sub)));
        var text = El("div", null, title, Paragraph("zt-lead", Lead), slots.Meta, rest);
        Replace(output, El("div", "zt-head zt-head-top", text, slots.Actions));
    }
}

/// <summary>What the children of a page head hand to it.</summary>
internal sealed class PageHeadSlots
{
    public IHtmlContent? Meta { get; set; }

    public IHtmlContent? Actions { get; set; }
}

/// <summary><c>&lt;page-meta&gt;</c>: badges, number and dates below the h1.</summary>
[HtmlTargetElement("page-meta", ParentTag = "page-head")]
public sealed class PageMetaTagHelper : KitTagHelper
{
    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var slots = (PageHeadSlots)context.Items[typeof(PageHeadSlots)];
        slots.Meta = El("div", "zt-head-meta", await output.GetChildContentAsync());
        output.SuppressOutput();
    }
}

/// <summary><c>&lt;page-actions&gt;</c>: buttons to the right of the h1. <c>wide-only</c> leaves them out on phones.</summary>
[HtmlTargetElement("page-actions", ParentTag = "page-head")]
public sealed class PageActionsTagHelper : KitTagHelper
{
    /// <summary>True when the phone shows the action elsewhere.</summary>
    public bool WideOnly { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var slots = (PageHeadSlots)context.Items[typeof(PageHeadSlots)];
        slots.Actions = El("div", WideOnly ? "zt-actions zt-onlywide" : "zt-actions", await output.GetChildContentAsync());
        output.SuppressOutput();
    }
}

/// <summary><c>&lt;crumbs&gt;</c>: where the page is.</summary>
[HtmlTargetElement("crumbs")]
public sealed class CrumbsTagHelper : KitTagHelper
{
    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Replace(
            output,
            El("nav", "zt-crumb", El("ol", null, await output.GetChildContentAsync())).With("aria-label", "当前位置")
        );
}

/// <summary><c>&lt;crumb href&gt;text&lt;/crumb&gt;</c>; without an address it is the page itself.</summary>
[HtmlTargetElement("crumb", ParentTag = "crumbs")]
public sealed class CrumbTagHelper : KitTagHelper
{
    /// <summary>Address, or null for the page itself.</summary>
    public string? Href { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        Replace(
            output,
            Href is null
                ? El("li", null, text).With("aria-current", "page")
                : El("li", null, El("a", null, text).With("href", Href))
        );
    }
}
