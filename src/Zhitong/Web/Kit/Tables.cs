using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Zhitong.Web.Kit.Markup;

namespace Zhitong.Web.Kit;

/// <summary>
/// <c>&lt;data-table caption cards&gt;thead, tbody&lt;/data-table&gt;</c>: a table in a region that scrolls and can
/// be focused. With <c>cards</c> a row is a card on phones: th scope=row first, each td names itself by data-label.
/// <c>queue</c> gives it the keys of a queue.
/// </summary>
[HtmlTargetElement("data-table")]
public sealed class DataTableTagHelper : KitTagHelper
{
    /// <summary>What the table shows and how it is sorted.</summary>
    public string Caption { get; set; } = "";

    /// <summary>True for cards on phones.</summary>
    public bool Cards { get; set; }

    /// <summary>True to show the caption to everyone.</summary>
    public bool ShowCaption { get; set; }

    /// <summary>True for a sheet that stays wide and scrolls.</summary>
    public bool Wide { get; set; }

    /// <summary>True without border and background.</summary>
    public bool Bare { get; set; }

    /// <summary>True when J, K, X and Enter move in it.</summary>
    public bool Queue { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var css = "zt-table" + (Cards ? " is-cards" : "") + (Wide ? " is-wide" : "");
        var caption = El("caption", ShowCaption ? null : "zt-sr", Caption);
        var table = El("table", css, caption, await output.GetChildContentAsync()).With("data-queue", Queue ? "" : null);
        Replace(
            output,
            El("div", Bare ? "zt-tablewrap is-bare" : "zt-tablewrap", table)
                .With("tabindex", "0")
                .With("role", "region")
                .With("aria-label", Caption)
        );
    }
}

/// <summary>
/// <c>&lt;pager next prev total exact shown unit/&gt;</c>: where the list stands. Addresses are keyset pages; null
/// switches a button off. A total that is not exact is said to be more than that number.
/// </summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTagHelper : KitTagHelper
{
    /// <summary>Address of the next page; null or empty when there is none (Razor writes a null attribute as empty text).</summary>
    public string? Next { get; set; }

    /// <summary>Address of the page before; null or empty when there is none.</summary>
    public string? Prev { get; set; }

    /// <summary>Rows in all, or null when it was not counted.</summary>
    public long? Total { get; set; }

    /// <summary>False when counting stopped at <see cref="Total"/>.</summary>
    public bool Exact { get; set; } = true;

    /// <summary>Rows on this page.</summary>
    public int Shown { get; set; }

    /// <summary>What a row is counted in.</summary>
    public string Unit { get; set; } = "件";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var buttons =
            string.IsNullOrEmpty(Next) && string.IsNullOrEmpty(Prev)
                ? null
                : El("div", "zt-actions", Button("上一页", Prev, "prev"), Button("下一页", Next, "next"));
        Replace(output, El("nav", "zt-pager", El("span", null, Words()), buttons).With("aria-label", "翻页"));
    }

    private string Words()
    {
        var invariant = CultureInfo.InvariantCulture;
        var here = string.Create(invariant, $"本页 {Shown:N0} {Unit}");
        return Total is { } total ? here + string.Create(invariant, $"，{(Exact ? "共" : "共超过")} {total:N0} {Unit}") : here;
    }

    private static TagBuilder Button(string text, string? href, string rel) =>
        string.IsNullOrEmpty(href)
            ? El("a", "btn btn-sm", text).With("role", "link").With("aria-disabled", "true")
            : El("a", "btn btn-sm", text).With("href", href).With("rel", rel);
}

/// <summary>
/// <c>&lt;filter-bar action&gt;fields&lt;/filter-bar&gt;</c>: a form that filters by GET, with its fields in one row.
/// </summary>
[HtmlTargetElement("filter-bar")]
public sealed class FilterBarTagHelper : KitTagHelper
{
    /// <summary>Address; null is the page itself.</summary>
    public string? Action { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        Replace(
            output,
            El("form", "zt-filters", await output.GetChildContentAsync())
                .With("method", "get")
                .With("role", "search")
                .With("action", Action)
        );
}

/// <summary>
/// <c>&lt;filter-select name label options value empty/&gt;</c>: a select of a filter bar, labelled for screen
/// readers.
/// </summary>
[HtmlTargetElement("filter-select", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FilterSelectTagHelper : KitTagHelper
{
    /// <summary>Name that is sent.</summary>
    public string Name { get; set; } = "";

    /// <summary>Label, read only by screen readers.</summary>
    public string Label { get; set; } = "";

    /// <summary>The choices.</summary>
    public IEnumerable<SelectOption> Options { get; set; } = [];

    /// <summary>The choice in force.</summary>
    public string? Value { get; set; }

    /// <summary>First choice, without a value; null leaves it out.</summary>
    public string? Empty { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = "f-" + Fields.Id(Name);
        var empty = Empty is null ? null : El("option", null, Empty).With("value", "");
        var select = El(
            "select",
            "form-select",
            empty,
            Options.Select(o => El("option", null, o.Text).With("value", o.Value).Flag("selected", o.Value == Value))
        );
        Write(output, Join(El("label", "zt-sr", Label).With("for", id), select.With("id", id).With("name", Name)));
    }
}

/// <summary>
/// <c>&lt;filter-text name label value placeholder/&gt;</c>: the search field of a filter bar; the key / leads to it.
/// </summary>
[HtmlTargetElement("filter-text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FilterTextTagHelper : KitTagHelper
{
    /// <summary>Name that is sent.</summary>
    public string Name { get; set; } = "";

    /// <summary>Label, read only by screen readers.</summary>
    public string Label { get; set; } = "";

    /// <summary>The words in force.</summary>
    public string? Value { get; set; }

    /// <summary>What can be searched for, as an example.</summary>
    public string? Placeholder { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = "f-" + Fields.Id(Name);
        var input = El("input", "form-control")
            .Void()
            .With("type", "search")
            .With("id", id)
            .With("name", Name)
            .With("value", Value ?? "")
            .With("maxlength", "200")
            .With("placeholder", Placeholder);
        Write(output, Join(El("label", "zt-sr", Label).With("for", id), input));
    }
}

/// <summary>
/// <c>&lt;key-hints&gt;</c>: the keys of this page and a switch to turn them off. Only with scripts, not on phones.
/// </summary>
[HtmlTargetElement("key-hints")]
public sealed class KeyHintsTagHelper : KitTagHelper
{
    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var toggle = El("button", null, "关闭快捷键").With("type", "button").With("data-keys-toggle", "");
        Replace(
            output,
            El("div", "zt-keys", await output.GetChildContentAsync(), toggle)
                .With("role", "group")
                .With("aria-label", "键盘快捷键")
        );
    }
}

/// <summary><c>&lt;key-hint keys="J K"&gt;上下移动&lt;/key-hint&gt;</c>.</summary>
[HtmlTargetElement("key-hint", ParentTag = "key-hints")]
public sealed class KeyHintTagHelper : KitTagHelper
{
    /// <summary>Keys, separated by spaces.</summary>
    public string Keys { get; set; } = "";

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var keys = Keys.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(k => Join(El("kbd", null, k), " "));
        Replace(output, El("span", null, keys, await output.GetChildContentAsync()));
    }
}
