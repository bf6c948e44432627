using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static Zhitong.Web.Kit.Markup;

namespace Zhitong.Web.Kit;

/// <summary>One day of a strip.</summary>
/// <param name="Date">The day.</param>
/// <param name="Css">d-start, d-past, d-count, d-pause, d-off, d-holiday or d-due.</param>
/// <param name="Label">The main word, such as 第5天, 暂停, 周末, 中秋.</param>
/// <param name="Note">A second word, such as 待送样, 调休上班, 截止; null for none.</param>
/// <param name="Today">True for the day the page is read.</param>
public sealed record DayCell(DateOnly Date, string Css, string Label, string? Note = null, bool Today = false);

/// <summary>
/// <c>&lt;day-strip days="@days"/&gt;</c>: every day from acceptance to the deadline on a ruler of weeks; the first
/// stands under its weekday. Days follow each other without gaps. The content, a sum line for example, follows the
/// strip.
/// </summary>
[HtmlTargetElement("day-strip", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DayStripTagHelper : KitTagHelper
{
    private const string WeekDays = "一二三四五六日";

    /// <summary>The days, earliest first.</summary>
    public IReadOnlyList<DayCell> Days { get; set; } = [];

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var week = El("div", "zt-week", WeekDays.Select(d => El("span", null, "周" + d))).With("aria-hidden", "true");
        var strip = El("ol", "zt-days", Days.Select((day, i) => Cell(day, i == 0))).With("aria-label", "逐日计算");
        Write(output, Join(week, strip, await ChildAsync(output)));
    }

    private static TagBuilder Cell(DayCell day, bool first)
    {
        var column = (((int)day.Date.DayOfWeek + 6) % 7) + 1;
        var css = string.Join(
            ' ',
            new[]
            {
                day.Css,
                day.Today ? "d-today" : null,
                first ? string.Create(CultureInfo.InvariantCulture, $"zt-col-{column}") : null,
            }.Where(c => !string.IsNullOrEmpty(c))
        );
        return El(
            "li",
            css,
            El("span", null, ScreenReader($"周{WeekDays[column - 1]} "), Time(day.Date)),
            El("span", null, El("b", null, Label(day.Label)), Note(day.Note))
        );
    }

    private static TagBuilder Time(DateOnly date) =>
        El("time", null, date.ToString("M/d", CultureInfo.InvariantCulture))
            .With("datetime", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    // 第5天 is 第5 on a phone: seven columns leave room for three characters.
    private static IHtmlContent Label(string label) =>
        label.Length > 2 && label[0] == '第' && label[^1] == '天'
            ? Join(label[..^1], El("span", "zt-hide-s", "天"))
            : Join(label);

    private static IHtmlContent? Note(string? note) =>
        note switch
        {
            null or "" => null,
            { Length: <= 2 } => Join(Break(), note),
            _ when note.StartsWith("调休", StringComparison.Ordinal) => Join(Break(), "调休", El("span", "zt-hide-s", note[2..])),
            _ => Join(Break(), El("span", "zt-hide-s", note)),
        };
}
