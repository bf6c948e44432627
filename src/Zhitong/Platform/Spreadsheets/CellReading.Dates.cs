using System.Globalization;
using System.Text.RegularExpressions;

namespace Zhitong.Platform.Spreadsheets;

public static partial class CellReading
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;
    private const string DateHint = "请写成 2026-03-31 或 2026年3月";

    /// <summary>
    /// A date, however it is written: 2023-05-01, 2023/5/1, 2023.5.1, 2023年5月1日, 20230501, a serial number, and without a day
    /// 2023.5, 2023年5月, 202305, 2023年.
    /// </summary>
    public static Reading<PartialDate> PartialDate(SheetCell cell) => DateWith(cell, _ => null);

    /// <summary>A day; of a month only the first.</summary>
    public static Reading<DateOnly> Date(SheetCell cell) => PartialDate(cell).Then(date => Reading.Of(date.First));

    /// <summary>A month, as its first day. A year alone is not enough.</summary>
    public static Reading<DateOnly> Month(SheetCell cell) => PartialDate(cell).Then(date => MonthOf(date, cell));

    /// <summary>The last day of a validity; of a month or a year only its last day. 长期 reads as 9999-12-31.</summary>
    public static Reading<DateOnly> ValidUntil(SheetCell cell) =>
        Folded(cell)
            .Then(text =>
                IsForever(text) ? Reading.Of(DateOnly.MaxValue) : PartialDate(cell).Then(date => Reading.Of(date.Last))
            );

    /// <summary>
    /// A month of birth as its first day. Of a year in two digits ("61.3") the last such year in which a person could be of age to
    /// work, 16 years before <paramref name="today"/>.
    /// </summary>
    public static Reading<DateOnly> BirthMonth(SheetCell cell, DateOnly today) =>
        DateWith(
                cell,
                twoDigits => (today.Year - 16) / 100 * 100 + twoDigits is var year && year > today.Year - 16 ? year - 100 : year
            )
            .Then(date => MonthOf(date, cell))
            .Then(month => month > today ? Reading.Fault<DateOnly>($"“{Shown(cell)}”在今天之后，请核对") : Reading.Of(month));

    private static Reading<DateOnly> MonthOf(PartialDate date, SheetCell cell) =>
        date.Month is { } month
            ? Reading.Of(new DateOnly(date.Year, month, 1))
            : Reading.Fault<DateOnly>($"“{Shown(cell)}”只有年份，请写上月份，例如 {date.Year}年5月");

    private static Reading<PartialDate> DateWith(SheetCell cell, Func<int, int?> century)
    {
        if (cell.Date is { } date)
            return Checked(date.Year, date.Month, date.Day, cell);
        if (cell.Kind is CellKind.Number && cell.Text.EndsWith(".1", StringComparison.Ordinal) && cell.Number is > 0 and < 10000)
            return Reading.Fault<PartialDate>($"“{cell.Text}”可能是 1 月，也可能是末尾的 0 被表格去掉的 10 月，{DateHint}");
        return Folded(cell).Then(text => Parse(text, cell, century));
    }

    private static Reading<PartialDate> Parse(string text, SheetCell cell, Func<int, int?> century)
    {
        if (Whole().Match(text) is { Success: true } whole)
            return OfDigits(whole.Value, cell);
        var match = Parted().Match(text);
        if (!match.Success)
            return Reading.Fault<PartialDate>($"“{Shown(cell)}”不是日期，{DateHint}");
        var year = Int(match.Groups["y"].Value);
        if (match.Groups["y"].Length == 2)
        {
            if (century(year) is not { } full)
                return Reading.Fault<PartialDate>($"“{Shown(cell)}”的年份只有两位，请写四位，例如 2026年3月");
            year = full;
        }

        return Checked(year, IntOf(match.Groups["m"]), IntOf(match.Groups["d"]), cell);
    }

    // 20230501, 202305, 2023, and 45047: the serial number of a day whose cell has lost its format
    private static Reading<PartialDate> OfDigits(string digits, SheetCell cell) =>
        digits.Length switch
        {
            8 => Checked(Int(digits[..4]), Int(digits[4..6]), Int(digits[6..]), cell),
            6 => Checked(Int(digits[..4]), Int(digits[4..]), null, cell),
            5 when NumberFormat.DateOf(Int(digits), is1904: false) is { } day => Checked(day.Year, day.Month, day.Day, cell),
            _ => Checked(Int(digits), null, null, cell),
        };

    private static Reading<PartialDate> Checked(int year, int? month, int? day, SheetCell cell)
    {
        if (year is < FirstYear or > LastYear)
            return Reading.Fault<PartialDate>($"“{Shown(cell)}”的年份不对，{DateHint}");
        if (month is < 1 or > 12)
            return Reading.Fault<PartialDate>($"“{Shown(cell)}”没有这个月份，请核对");
        if (day < 1 || day > DateTime.DaysInMonth(year, month ?? 1))
            return Reading.Fault<PartialDate>($"“{Shown(cell)}”这个月没有这一天，请核对");
        return Reading.Of(new PartialDate(year, month, day));
    }

    private static bool IsForever(string text) => text is "长期" or "长期有效" or "永久" or "永久有效" or "无固定期限" or "不限";

    private static int? IntOf(Group group) => group.Success ? Int(group.Value) : null;

    private static int Int(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?:[0-9]{8}|[0-9]{4,6})$")]
    private static partial Regex Whole();

    // a time of day behind the date is passed over
    [GeneratedRegex(
        "^(?<y>[0-9]{4}|[0-9]{2})(?:年|[./-](?<m>[0-9]{1,2})(?:[./-](?<d>[0-9]{1,2}))?|年(?<m>[0-9]{1,2})月?(?:(?<d>[0-9]{1,2})[日号]?)?)"
            + "(?:t?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?$"
    )]
    private static partial Regex Parted();
}
