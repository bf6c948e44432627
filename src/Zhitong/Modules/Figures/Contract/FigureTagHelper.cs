using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Zhitong.Modules.Figures.Contract;

/// <summary>
/// <c>&lt;zt-figure of="value" label="…"/&gt;</c>: a figure with its pedigree — numerator and denominator or the exact number behind
/// a floor, code and day, whether it misses its aim, who gave it when it comes from outside — that opens to its page or rows.
/// </summary>
[HtmlTargetElement("zt-figure", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FigureTagHelper : TagHelper
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>The figure.</summary>
    public required FigureValue Of { get; set; }

    /// <summary>What is counted, where the name of the figure is too long or too short.</summary>
    public string? Label { get; set; }

    /// <summary>True to say the day; pages whose figures are all of one day say it once.</summary>
    public bool Dated { get; set; }

    /// <summary>A further class.</summary>
    [HtmlAttributeName("class")]
    public string? Css { get; set; }

    /// <summary>Where it opens to; the page of the figure unless told.</summary>
    public string? Href { get; set; }

    /// <summary>Words of the link, where it opens to something else than the page of the figure.</summary>
    public string? Link { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", string.IsNullOrEmpty(Css) ? "zt-fig" : $"zt-fig {Css}");
        output.Attributes.SetAttribute("data-figure", Of.Figure.Code);
        output.Content.SetHtmlContent(El("span", "zt-fig-label", Label ?? Of.Figure.Name));
        output.Content.AppendHtml(Value());
        var from = El("span", "zt-fig-from", string.Concat(Pedigree().Select(p => p + " · ")));
        from.InnerHtml.AppendHtml(Opens());
        output.Content.AppendHtml(from);
        if (Of.IsOffAim)
            output.Content.AppendHtml(El("span", "zt-fig-from", Gap()));
        if (!content.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml(content);
    }

    private TagBuilder Value()
    {
        var said = Of.Said;
        var isFloor = said.EndsWith('余');
        var value = El("span", "zt-fig-value", isFloor ? said[..^1].TrimEnd() : said);
        if (Of.Value is not null)
            value.InnerHtml.AppendHtml(El("small", null, (isFloor ? "余" : "") + Of.Figure.Unit));
        return value;
    }

    private IEnumerable<string> Pedigree()
    {
        if (Of.Figure.Floor is not null && Of.Value is { } exact)
            yield return string.Create(Invariant, $"实数 {exact:#,0} {Of.Figure.Unit}");
        if (Of.Value is null)
            yield return Of.Figure.Kind == FigureKind.External ? "还没有录入" : "还没有可算的";
        else if (Of.MadeOf is { } parts)
            yield return parts;
        if (Of.External is { } source)
            yield return $"{source.Provider}提供";
        if (Dated || Of.External is not null)
            yield return $"截至 {Of.To:yyyy-MM-dd}";
        yield return Of.Figure.Code;
    }

    private string Gap() =>
        string.Create(
            Invariant,
            $"目标 {Of.Figure.Aim:#,0.##}，{(Of.Figure.LessIsBetter ? "超出" : "还差")} {Math.Abs(Of.Value!.Value - Of.Figure.Aim!.Value):#,0.##}"
        );

    private TagBuilder Opens()
    {
        var link = El("a", null, string.IsNullOrEmpty(Link) ? "看口径" : Link);
        link.InnerHtml.AppendHtml(El("span", "zt-sr", "：" + (Label ?? Of.Figure.Name)));
        link.Attributes["href"] = string.IsNullOrEmpty(Href) ? FiguresLinks.Of(Of) : Href;
        return link;
    }

    private static TagBuilder El(string tag, string? css, string text)
    {
        var element = new TagBuilder(tag);
        if (css is not null)
            element.AddCssClass(css);
        element.InnerHtml.Append(text);
        return element;
    }
}
