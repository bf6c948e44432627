using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Zhitong.Platform.Validity;
using static Zhitong.Web.Kit.Markup;

namespace Zhitong.Web.Kit;

/// <summary>
/// <c>&lt;validity-badge of today dated/&gt;</c>: 有效, 即将到期 with the days left, 已过期, 长期 or 尚未生效; with <c>dated</c>
/// the last day stands before it.
/// </summary>
[HtmlTargetElement("validity-badge", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ValidityBadgeTagHelper : KitTagHelper
{
    /// <summary>What holds.</summary>
    public IHolds Of { get; set; } = null!;

    /// <summary>Today in China.</summary>
    public DateOnly Today { get; set; }

    /// <summary>True to write the last day too.</summary>
    public bool Dated { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var standing = Of.StandingOn(Today);
        var badge = El("span", "zt-badge" + Css(standing), IconOf(Icon(standing)), Words(standing));
        var day = Dated && standing != Standing.Forever ? El(standing == Standing.Lapsed ? "s" : "span", "zt-num", Day()) : null;
        Write(output, Join(day, day is null ? null : " ", badge));
    }

    private string Words(Standing standing) =>
        standing == Standing.Soon ? string.Create(CultureInfo.InvariantCulture, $"{Left()} 天后到期") : standing.Chinese();

    private int Left() => Of.LastDay.DayNumber - Today.DayNumber;

    private string Day() => Of.LastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Css(Standing standing) =>
        standing switch
        {
            Standing.Valid or Standing.Forever => " is-done",
            Standing.Soon => " is-soon",
            Standing.Lapsed => " is-late",
            _ => " is-info",
        };

    private static string? Icon(Standing standing) =>
        standing switch
        {
            Standing.Valid or Standing.Forever => "shield-check",
            Standing.Soon => "clock-hour-4",
            Standing.Lapsed => "ban",
            _ => "info-circle",
        };
}

/// <summary><c>&lt;export-links address/&gt;</c>: one button for each kind of file that a list is taken away as.</summary>
[HtmlTargetElement("export-links", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ExportLinksTagHelper : KitTagHelper
{
    /// <summary>The address of a kind of file, with the filters of the list.</summary>
    public Func<string, string> Address { get; set; } = kind => kind;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Write(
            output,
            Join(
                Platform.Lists.Exports.Kinds.Select(kind =>
                    (object)
                        El("a", "btn", IconOf("download"), "导出 ", kind == "xlsx" ? "Excel" : "CSV")
                            .With("href", Address(kind))
                            .With("download", "")
                )
            )
        );
}
