using System.Globalization;
using System.Text;

namespace Zhitong.Platform.Spreadsheets;

/// <summary>
/// What a cell's number format makes of its number: a date, a time, a percentage, leading and trailing zeros, a unit. It never
/// shortens a number, and it does not group digits.
/// </summary>
internal sealed class NumberFormat
{
    private const int LongestCode = 512;
    private const double LastSerial = 2958466; // 10000-01-01

    private readonly List<Token> positive;
    private readonly List<Token>? negative;
    private readonly Meaning meaning;

    private NumberFormat(List<Token> positive, List<Token>? negative)
    {
        (this.positive, this.negative) = (positive, negative);
        meaning = MeaningOf(positive);
    }

    private enum Meaning
    {
        Number,
        Percent,
        Date,
        Time,
        Elapsed,
    }

    /// <summary>Shows a number as it is.</summary>
    public static NumberFormat General { get; } = new([], null);

    /// <summary>Reads a format code as Excel writes it ("0.00%", "yyyy\"年\"m\"月\"", "[Red]0;-0").</summary>
    public static NumberFormat Parse(string? code)
    {
        if (string.IsNullOrEmpty(code) || code.Length > LongestCode)
            return General;
        // what Chinese editions write for General
        var sections = NumberFormatTokens.Sections(code.Replace("G/通用格式", "General", StringComparison.OrdinalIgnoreCase));
        return new NumberFormat(sections[0], sections.Count > 1 ? sections[1] : null);
    }

    /// <summary>The cell that a number makes in this format.</summary>
    /// <param name="is1904">True if the workbook counts its days from 1904.</param>
    public SheetCell Read(double value, bool is1904)
    {
        if (!double.IsFinite(value))
            return new(CellKind.Error, "#NUM!", null, null, false);
        var text = meaning switch
        {
            Meaning.Percent => Plain(value * 100) + "%",
            Meaning.Elapsed => Elapsed(value),
            Meaning.Time when value is >= 0 and < 1 => DateTime
                .UnixEpoch.AddDays(value)
                .ToString("HH:mm:ss", CultureInfo.InvariantCulture),
            Meaning.Date or Meaning.Time when DateOf(value, is1904) is { } date => null,
            _ => WithFormat(value),
        };
        return text is null ? OfDate(DateOf(value, is1904)!.Value, value) : new(CellKind.Number, text, value, null, false);
    }

    /// <summary>The cell of a day.</summary>
    public static SheetCell OfDate(DateTime date, double? serial) =>
        new(CellKind.Date, date.ToString(DatePattern(date), CultureInfo.InvariantCulture), serial, date, false);

    /// <summary>A number with 15 digits at most, as Excel keeps it, and without an exponent.</summary>
    public static string Plain(double value)
    {
        var text = value.ToString("G15", CultureInfo.InvariantCulture);
        var e = text.IndexOf('E', StringComparison.Ordinal);
        return e < 0 || Math.Abs(value) is > 1e28 or < 1e-12
            ? text
            : decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The day of a serial number, or null if there is none.</summary>
    public static DateTime? DateOf(double serial, bool is1904)
    {
        var days = is1904 ? serial + 1462 : serial;
        // Excel believes in 1900-02-29: before it, days count one less
        if (days < 60 && !is1904)
            days++;
        if (days is < 1 or >= LastSerial)
            return null;
        // to the second: a serial has no more, and 08:30 must not become 08:29:59.9999
        return new DateTime(1899, 12, 30).AddSeconds(Math.Round(days * 86400));
    }

    private static string DatePattern(DateTime date) =>
        date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd"
        : date.Second == 0 ? "yyyy-MM-dd HH:mm"
        : "yyyy-MM-dd HH:mm:ss";

    private static string Elapsed(double days)
    {
        var minutes = Math.Round(Math.Abs(days) * 1440);
        return minutes > 1e9 ? Plain(days) : $"{(days < 0 ? "-" : "")}{(long)minutes / 60}:{(long)minutes % 60:00}";
    }

    private string WithFormat(double value)
    {
        // a format with its own section for negative numbers writes the sign itself
        var own = value < 0 && negative is not null;
        var tokens = own ? negative! : positive;
        if (tokens.Exists(t => t.Kind is TokenKind.Scale))
            return Plain(value);
        var digits = Plain(own ? -value : value);
        return tokens.Exists(t => t.Kind is TokenKind.Digit) ? Placed(digits, tokens) : digits;
    }

    // Digits go to their places from the right, as long as they are whole: 13800002046 in 000-0000-0000.
    private static string Placed(string number, List<Token> tokens)
    {
        var sign = number[0] == '-' ? "-" : "";
        var digits = number[sign.Length..];
        var isWhole = digits.All(char.IsAsciiDigit);
        var first = tokens.FindIndex(t => t.Kind is TokenKind.Digit or TokenKind.Point);
        var last = tokens.FindLastIndex(t => t.Kind is TokenKind.Digit or TokenKind.Point);
        var point = tokens.FindIndex(t => t.Kind is TokenKind.Point);
        var middle = isWhole && point < 0 ? PlacedWhole(digits, tokens[first..(last + 1)]) : Padded(digits, tokens, first, point);
        return Literals(tokens[..first]) + sign + middle + Literals(tokens[(last + 1)..]);
    }

    private static string PlacedWhole(string digits, List<Token> places)
    {
        var (text, left) = (new StringBuilder(), digits.Length);
        var places0 = places.FindIndex(t => t.Kind is TokenKind.Digit);
        for (var i = places.Count - 1; i >= 0; i--)
        {
            var place = places[i];
            if (
                place.Kind is TokenKind.Literal
                && (left > 0 || places.Take(i).Any(t => t is { Kind: TokenKind.Digit, Text: "0" }))
            )
                text.Insert(0, place.Text);
            else if (place.Kind is TokenKind.Digit && left > 0)
                text.Insert(0, digits[--left]);
            else if (place is { Kind: TokenKind.Digit, Text: "0" })
                text.Insert(0, '0');
            if (i == places0 && left > 0)
            {
                text.Insert(0, digits[..left]);
                left = 0;
            }
        }

        return text.ToString();
    }

    // 2023.1 in the format 0.00 is October to those who see 2023.10
    private static string Padded(string number, List<Token> tokens, int first, int point)
    {
        if (number.Contains('E', StringComparison.Ordinal))
            return number;
        var parts = number.Split('.');
        var whole = parts[0].PadLeft(Zeros(tokens[first..(point < 0 ? tokens.Count : point)]), '0');
        var fraction = (parts.Length > 1 ? parts[1] : "").PadRight(point < 0 ? 0 : Zeros(tokens[point..]), '0');
        return fraction.Length > 0 ? $"{whole}.{fraction}" : whole;
    }

    private static int Zeros(List<Token> tokens) => tokens.Count(t => t is { Kind: TokenKind.Digit, Text: "0" });

    private static string Literals(List<Token> tokens) =>
        string.Concat(tokens.Where(t => t.Kind is TokenKind.Literal).Select(t => t.Text)).Trim();

    private static Meaning MeaningOf(List<Token> tokens)
    {
        if (tokens.Exists(t => t.Kind is TokenKind.Elapsed))
            return Meaning.Elapsed;
        var letters = tokens.Where(t => t.Kind is TokenKind.Date).Select(t => t.Text[0]).ToList();
        if (letters.Count > 0)
        {
            var isTime = letters.Exists(c => c is 'h' or 's') && !letters.Exists(c => c is 'y' or 'd' or 'e');
            return isTime ? Meaning.Time : Meaning.Date;
        }

        return tokens.Exists(t => t.Kind is TokenKind.Percent) ? Meaning.Percent : Meaning.Number;
    }
}
