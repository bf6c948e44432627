using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Zhitong.Web.Kit.Markup;

namespace Zhitong.Web.Kit;

/// <summary>
/// <c>&lt;error-summary/&gt;</c>: on top of a form, what is to be changed, each a link to its field; above it, what a
/// rule refuses (errors without a field). Shows nothing when all is well. Takes the focus once the page is there.
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : KitTagHelper
{
    /// <summary>The page being rendered.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Heading; {0} is the number of fields to change.</summary>
    public string Title { get; set; } = "有 {0} 处要改，其余都还在";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var faults = ViewContext.ViewData.ModelState.Where(e => e.Value is { Errors.Count: > 0 }).ToList();
        var refused = faults.Where(e => e.Key.Length == 0).SelectMany(e => e.Value!.Errors).Select(Fields.Words).ToList();
        var fields = FieldOrder.Sort(faults.Where(e => e.Key.Length > 0), ViewContext.ViewData.ModelMetadata);
        Write(output, Join(Refusals(refused, fields.Count == 0), fields.Count == 0 ? null : Summary(fields)));
    }

    private static TagBuilder? Refusals(List<string> words, bool first)
    {
        if (words.Count == 0)
        {
            return null;
        }

        var body = words.Count == 1 ? El("div", null, words[0]) : El("div", null, words.Select(w => El("p", null, w)));
        return El("div", "zt-notice is-late zt-refusal", Icon.Svg("ban"), body)
            .With("role", "alert")
            .With("tabindex", "-1")
            .With("data-focus-first", first ? "" : null);
    }

    private TagBuilder Summary(List<KeyValuePair<string, ModelStateEntry?>> fields)
    {
        var title = string.Format(CultureInfo.InvariantCulture, Title, fields.Count);
        var links = fields.Select(f =>
            El("li", null, El("a", null, Fields.Words(f.Value!.Errors[0])).With("href", "#" + Fields.Id(f.Key)))
        );
        return El("div", "zt-errors", El("h2", null, title), El("ul", null, links))
            .With("role", "alert")
            .With("tabindex", "-1")
            .With("data-focus-first", "");
    }
}
