using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Zhitong.Platform.Text;

/// <summary>
/// 标准号 such as <c>GB/T 5072-2008</c>, <c>DB14/T 123-2020</c>, <c>T/SXAS 5-2021</c>, <c>Q/ABC 1-2020</c>, <c>ISO 9001:2015</c>,
/// in one way of writing: capitals, one blank before the number, a plain hyphen before the year.
/// </summary>
/// <param name="Prefix">For example <c>GB/T</c>.</param>
/// <param name="Number">For example <c>25974.1</c>; <c>60068-2-1</c> for ISO and IEC.</param>
/// <param name="Year">Year of the edition; null when none is named.</param>
public sealed partial record StandardNumber(string Prefix, string Number, int? Year)
{
    /// <summary>The codes of trades (行业标准代号) and of metrology that stand before a number.</summary>
    private static readonly FrozenSet<string> Trades = (
        "GB JJG JJF JJ AQ BB CB CH CJ CY DA DB DL DY DZ EJ FZ GA GBZ GH GM GY HB HG HJ HS HY JB JC JG JR JT JY LB LD LS LY MH MT MZ NB "
        + "NY QB QC QJ QX RB SB SC SF SH SJ SL SN SW SY TB TD TSG TY WB WH WJ WM WS WW XB XF YB YC YD YJ YS YY YZ ZY"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The number without its year, by which editions of one standard are equal.</summary>
    public string Key => $"{Prefix} {Number}";

    private bool IsInternational =>
        Prefix.StartsWith("ISO", StringComparison.Ordinal) || Prefix.StartsWith("IEC", StringComparison.Ordinal);

    public override string ToString() =>
        Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"{Key}{(IsInternational ? ':' : '-')}{year}") : Key;

    /// <summary>Reads a text that is a standard number and nothing else, in any usual way of writing; null if it is none.</summary>
    public static StandardNumber? Parse(string? raw)
    {
        var text = Fold(raw);
        return Pattern().Match(text) is { Success: true } m && m.Index == 0 && m.Length == text.Length ? Of(m) : null;
    }

    /// <summary>The standard numbers within a text, each once, in their order.</summary>
    public static IReadOnlyList<StandardNumber> FindAll(string? text) =>
        [.. Pattern().Matches(Fold(text)).Select(Of).OfType<StandardNumber>().Distinct()];

    /// <summary>Where a text names standards; places are those of the cleaned text.</summary>
    public static IEnumerable<(int Start, int Length, StandardNumber Number)> Mentions(string? text)
    {
        foreach (Match m in Pattern().Matches(Fold(text)))
        {
            if (Of(m) is { } number)
                yield return (m.Index, m.Length, number);
        }
    }

    /// <summary>Splits a method such as “常温耐压强度试验方法 GB/T 5072-2008” into its name and its first number.</summary>
    /// <returns>The name is null when nothing but the number was written.</returns>
    public static (string? Name, StandardNumber? Number) Split(string? raw)
    {
        var text = Fold(raw);
        foreach (Match m in Pattern().Matches(text))
        {
            if (Of(m) is not { } number)
                continue;
            var name = (PlainText.Clean(raw!).Remove(m.Index, m.Length)).Trim(
                ' ',
                '《',
                '》',
                '(',
                ')',
                '（',
                '）',
                ',',
                '，',
                ':',
                '：'
            );
            return (name.Length == 0 ? null : name, number);
        }
        return (PlainText.IsBlank(raw) ? null : PlainText.Clean(raw!), null);
    }

    /// <summary>Half width, capitals, plain dashes; as long as what was cleaned.</summary>
    private static string Fold(string? raw) => PlainText.Fold(PlainText.Clean(raw ?? "")).ToUpperInvariant();

    private static StandardNumber? Of(Match m)
    {
        var prefix = Tidy(m.Groups["prefix"].Value);
        if (prefix is null)
            return null;
        var year = m.Groups["year"] is { Success: true } y ? FullYear(y.Value) : (int?)null;
        return new StandardNumber(prefix, m.Groups["number"].Value, year);
    }

    /// <summary>One way of writing the prefix; null for letters that are no standard's.</summary>
    private static string? Tidy(string raw)
    {
        var prefix = string.Concat(raw.Where(c => !char.IsWhiteSpace(c)));
        if (prefix.StartsWith("T/", StringComparison.Ordinal) || prefix.StartsWith("Q/", StringComparison.Ordinal))
            return prefix;
        if (prefix.StartsWith("ISO", StringComparison.Ordinal) || prefix.StartsWith("IEC", StringComparison.Ordinal))
            return prefix;
        if (prefix is "GBT" or "GBZT")
            prefix = prefix[..^1] + "/T"; // the stroke is often left out
        var code = prefix.Split('/')[0];
        return Trades.Contains(code) || LocalCode().IsMatch(code) ? prefix : null;
    }

    /// <summary>Years of two digits are of the last century (GB 1234-86).</summary>
    private static int FullYear(string digits)
    {
        var year = int.Parse(digits, CultureInfo.InvariantCulture);
        return year < 100 ? 1900 + year : year;
    }

    // ISO and IEC write parts with a hyphen and the year behind a colon; all others write parts with a point
    [GeneratedRegex(
        """
            (?<![A-Z0-9/])
            (?:
              (?<prefix>(?:ISO|IEC)(?:\s*/\s*(?:IEC|TS|TR|PAS))?)\s*(?<number>[0-9]{1,6}(?:-[0-9]{1,3}(?![0-9]))*)(?:\s*[:-]{1,2}\s*(?<year>(?:19|20)[0-9]{2}))?
            | (?<prefix>[TQ]\s*/\s*[A-Z][A-Z0-9]{1,14}|DB\s*[0-9]{2,4}(?:\s*/\s*[TZ])?|[A-Z]{2,4}(?:\s*/\s*[TZ])?)\s*(?<number>[0-9]{1,6}(?:\.[0-9]{1,4})*)(?:\s*[:-]{1,2}\s*(?<year>(?:19|20)[0-9]{2}|[5-9][0-9](?![0-9])))?
            )
            (?![0-9])
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Pattern();

    [GeneratedRegex("^DB[0-9]{2}(?:[0-9]{2})?$")]
    private static partial Regex LocalCode();
}
