using System.Text.RegularExpressions;

namespace Zhitong.Platform.Spreadsheets;

public static partial class CellReading
{
    private const string PeriodHint = "请写成 2025年1月至2027年12月、三年 或 长期";

    /// <summary>
    /// A period: 2025年至2027年, 2024.1-2026.12, 2023/07/01-2025/06/30, 2025年起, 至2027年12月, 三年, 半年, 长期. Of months and
    /// years the first and the last day.
    /// </summary>
    public static Reading<Period> Period(SheetCell cell) => Folded(cell).Then(text => PeriodOf(text, cell));

    private static Reading<Period> PeriodOf(string text, SheetCell cell)
    {
        if (IsForever(text))
            return Reading.Of(new Period(null, null, null, IsOpen: true));
        if (Length().Match(text) is { Success: true } length && MonthsOf(length) is { } months)
            return Reading.Of(new Period(null, null, months, IsOpen: false));
        foreach (var (from, to) in Splits(text.TrimStart('自', '从')))
        {
            if (Between(from, to, cell) is { } period)
                return period;
        }

        return Reading.Fault<Period>($"“{Shown(cell)}”不是起止时间，{PeriodHint}");
    }

    // A hyphen parts two dates or the numbers of one: the place is right where both sides are dates.
    private static IEnumerable<(string From, string To)> Splits(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '至' or '到' or '~' or '-')
                yield return (text[..i], text[(i + 1)..].TrimStart('-'));
        }

        if (text.EndsWith('起'))
            yield return (text, "");
        if (text.EndsWith("以前", StringComparison.Ordinal) || text.EndsWith('止'))
            yield return ("", text);
    }

    private static Reading<Period>? Between(string fromText, string toText, SheetCell cell)
    {
        var isOpen = IsForever(toText) || toText is "今" or "至今";
        var from = DayOf(fromText.TrimEnd('起'));
        var to = isOpen ? Reading.None<PartialDate>() : DayOf(toText.TrimEnd('止').Replace("以前", "", StringComparison.Ordinal));
        var isPeriod =
            (from.IsRead || fromText.Length == 0) && (to.IsRead || toText.Length == 0 || isOpen) && (from.IsRead || to.IsRead);
        if (!isPeriod)
            return null;
        var period = new Period(from.IsRead ? from.Value.First : null, to.IsRead ? to.Value.Last : null, null, isOpen);
        return period.From > period.To ? Reading.Fault<Period>($"“{Shown(cell)}”的起止时间写反了，请核对") : Reading.Of(period);
    }

    private static Reading<PartialDate> DayOf(string text) => PartialDate(SheetCell.OfText(text));

    private static int? MonthsOf(Match length)
    {
        const string digits = "一二三四五六七八九十";
        var text = length.Groups["n"].Value;
        var isYears = length.Groups["u"].Value == "年";
        if (text == "半")
            return isYears ? 6 : null;
        var count =
            int.TryParse(text, out var number) ? number
            : text == "两" ? 2
            : digits.IndexOf(text, StringComparison.Ordinal) + 1;
        return count is > 0 and < 100 ? count * (isYears ? 12 : 1) : null;
    }

    [GeneratedRegex("^(?<n>[0-9]{1,2}|[一二两三四五六七八九十半])个?(?<u>年|月)期?$")]
    private static partial Regex Length();
}
