using System.Globalization;
using System.Text.RegularExpressions;
using Zhitong.Platform.Spreadsheets;

namespace Zhitong.Modules.Imports.Contract;

/// <summary>
/// The usual kinds of columns, each with how its cells are read into the text that the record's own check takes: days as
/// yyyy-MM-dd, months as yyyy-MM, numbers with a point.
/// </summary>
public static partial class ImportColumns
{
    /// <summary>Text as it stands, cleaned; line ends become blanks.</summary>
    public static ImportColumn Text(string code, string title) =>
        Of(code, title, (cell, _) => CellReading.Text(cell), text => SpreadsheetText.Unguard(text).Replace('\n', ' '));

    /// <summary>A name of a person, without the blanks that widen it.</summary>
    public static ImportColumn PersonName(string code, string title) =>
        Of(code, title, (cell, _) => CellReading.PersonName(cell), text => text);

    /// <summary>A number or code: half width, capital letters, without blanks.</summary>
    public static ImportColumn Code(string code, string title) =>
        Of(code, title, (cell, _) => CellReading.Code(cell), text => text) with
        {
            Hint = "设为文本格式",
        };

    /// <summary>统一社会信用代码: full width, lower case and blanks are read; what fails its check is a problem.</summary>
    public static ImportColumn CreditCode(string code, string title) =>
        new(code, title, (cell, _) => ReadCreditCode(cell))
        {
            Hint = "18 位，设为文本格式",
            Example = "91140300MA0000015X",
            LooksLike = text => Platform.Text.CreditCode.Check(text).IsValid,
        };

    /// <summary>A telephone number; one that the spreadsheet turned into 1.38E+10 has lost digits and is a problem.</summary>
    public static ImportColumn Phone(string code, string title) =>
        new(code, title, (cell, _) => ReadPhone(cell))
        {
            Hint = "手机或带区号的座机，设为文本格式",
            Example = "0353-1234567",
            LooksLike = text => Platform.Text.Phone.Check(text).IsValid,
        };

    /// <summary>A county by name or code; the kind's check knows which ones there are.</summary>
    public static ImportColumn Region(string code, string title) => Text(code, title);

    /// <summary>A day; of a month its first.</summary>
    public static ImportColumn Day(string code, string title) =>
        Of(code, title, (cell, _) => CellReading.Date(cell), DayText) with
        {
            Hint = "例如 2026-06-18",
        };

    /// <summary>The last day of a validity; of a month its last. 长期 stays 长期.</summary>
    public static ImportColumn ValidUntil(string code, string title) =>
        Of(code, title, (cell, _) => CellReading.ValidUntil(cell), day => day == DateOnly.MaxValue ? "长期" : DayText(day)) with
        {
            Hint = "例如 2027-12-31、2027年12月、长期",
        };

    /// <summary>A month.</summary>
    public static ImportColumn Month(string code, string title) =>
        Of(code, title, (cell, _) => CellReading.Month(cell), MonthText) with
        {
            Hint = "例如 2026-06、2026年6月",
        };

    /// <summary>A month of birth; of a year in two digits the last one in which a person could be of age to work.</summary>
    public static ImportColumn BirthMonth(string code, string title) =>
        Of(code, title, (cell, context) => CellReading.BirthMonth(cell, context.Today), MonthText) with
        {
            Hint = "例如 1968-03、1968年3月",
        };

    /// <summary>A whole number, with its unit if it must be.</summary>
    public static ImportColumn Whole(string code, string title, params string[] units) =>
        Of(code, title, (cell, _) => CellReading.Integer(cell, units), n => n.ToString(CultureInfo.InvariantCulture));

    /// <summary>A sum of money in yuan; the header may name the unit.</summary>
    public static ImportColumn Amount(string code, string title) =>
        Of(
            code,
            title,
            (cell, at) => CellReading.Amount(cell, at.Yuan),
            n => n.ToString("0.##", CultureInfo.InvariantCulture)
        ) with
        {
            Hint = "例如 1200万元，或在表头写明单位",
        };

    /// <summary>A share in per cent.</summary>
    public static ImportColumn Percent(string code, string title) =>
        Of(code, title, (cell, _) => CellReading.Share(cell), n => (n * 100).ToString("0.##", CultureInfo.InvariantCulture)) with
        {
            Hint = "例如 85%",
        };

    /// <summary>是 or 否.</summary>
    public static ImportColumn YesNo(string code, string title) =>
        Of(code, title, (cell, _) => CellReading.YesNo(cell), yes => yes ? "是" : "否") with
        {
            Hint = "是、否",
        };

    /// <summary>A column with a reading of its own.</summary>
    public static ImportColumn Of<T>(
        string code,
        string title,
        Func<SheetCell, ColumnContext, Reading<T>> read,
        Func<T, string> text
    ) =>
        new(
            code,
            title,
            (cell, context) =>
            {
                var reading = read(cell, context);
                return reading.IsRead ? new ColumnReading(text(reading.Value!)) : new ColumnReading(null, reading.Problem);
            }
        );

    private static string DayText(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string MonthText(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static ColumnReading ReadCreditCode(SheetCell cell)
    {
        if (Scientific().IsMatch(cell.Text.Trim()))
            return new(null, "代码被表格改成了科学计数，后几位丢了。请把这一列设为文本再填一次");
        var check = Platform.Text.CreditCode.Check(cell.Text);
        return new(check.IsValid ? check.Code : null, check.Error);
    }

    /// <summary>Of several numbers in a cell the first.</summary>
    private static ColumnReading ReadPhone(SheetCell cell)
    {
        var first = CellReading.Several(cell) is [var number, ..] ? number : "";
        var check = Platform.Text.Phone.Check(first);
        return new(check.IsValid ? check.Number : null, check.Error);
    }

    [GeneratedRegex(@"^[0-9](\.[0-9]+)?e\+?[0-9]+$", RegexOptions.IgnoreCase)]
    private static partial Regex Scientific();
}
