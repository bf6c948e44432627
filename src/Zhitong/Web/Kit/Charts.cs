using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Zhitong.Web.Kit.Markup;

namespace Zhitong.Web.Kit;

/// <summary>
/// <c>&lt;zt-chart kind title sub aim min step&gt;table&lt;/zt-chart&gt;</c>: a figure that the script draws from the table inside
/// it; the table stays and can be opened. The first column names the points, each further one is a series. The page puts
/// <c>/Web/Layouts/_Charts.cshtml</c> into its section Head.
/// </summary>
[HtmlTargetElement("zt-chart")]
public sealed class ChartTagHelper : KitTagHelper
{
    /// <summary>
    /// <c>line</c>, <c>bar</c>, <c>combo</c>: a count as bars and a rate as a line, or <c>stack</c>: bars lying down, the parts of
    /// a whole that the last column says.
    /// </summary>
    public string Kind { get; set; } = "line";

    /// <summary>What the chart shows, said as a finding.</summary>
    public string Title { get; set; } = "";

    /// <summary>Unit, period, and where the axis begins.</summary>
    public string? Sub { get; set; }

    /// <summary>A target line.</summary>
    public decimal? Aim { get; set; }

    /// <summary>Where the axis of a line begins; bars always begin at zero.</summary>
    public decimal? Min { get; set; }

    /// <summary>True for a line that jumps from point to point.</summary>
    public bool Step { get; set; }

    /// <summary>True to show the table below the chart rather than folded.</summary>
    public bool Open { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var small = Sub is null ? null : El("small", null, Sub);
        var table = El("details", "zt-more", El("summary", null, "看数据表"), await output.GetChildContentAsync())
            .Flag("open", Open);
        Replace(
            output,
            El("figure", "zt-chart card zt-pad", El("figcaption", null, Title, small), table)
                .With("data-chart", Kind)
                .With("data-aim", Number(Aim))
                .With("data-min", Kind == "bar" ? null : Number(Min))
                .With("data-step", Step ? "1" : null)
        );
    }

    private static string? Number(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);
}
