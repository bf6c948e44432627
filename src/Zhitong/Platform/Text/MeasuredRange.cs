using System.Globalization;
using System.Text.RegularExpressions;

namespace Zhitong.Platform.Text;

/// <summary>
/// A measuring range as capability tables write it: <c>(0.02~10)mg/kg</c>, <c>≤200MPa</c>, <c>0mm~500mm</c>, <c>≥5N</c>, <c>±15kV</c>.
/// Ends are in <see cref="Unit"/> as written; units are compared as text, never converted.
/// </summary>
/// <param name="Low">Null when only the upper end is stated.</param>
/// <param name="High">Null when only the lower end is stated.</param>
/// <param name="Unit">As written, without blanks; empty for a number alone.</param>
public sealed partial record MeasuredRange(double? Low, double? High, string Unit)
{
    /// <summary>True when <paramref name="need"/> lies within, in the same unit.</summary>
    public bool Contains(MeasuredRange need) =>
        Unit == need.Unit && (Low is null || (need.Low ?? need.High) >= Low) && (High is null || (need.High ?? need.Low) <= High);

    /// <summary>Reads a range. What has another form (several ranges, classes, words) is none, and is kept as text alone.</summary>
    /// <returns>The range, or null; the fault is set for ends that stand the wrong way round.</returns>
    public static (MeasuredRange? Range, string? Fault) Read(string? raw)
    {
        var text = string.Concat(
            PlainText.Clean(raw ?? "").Normalize(System.Text.NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c))
        );
        text = Dashes().Replace(text, "-").Replace('～', '~').Replace('∼', '~').Replace('〜', '~');
        if (Between().Match(text) is { Success: true } b && Fits(b.Groups["u1"].Value, b.Groups["unit"].Value))
        {
            var (low, high) = (Number(b.Groups["low"].Value), Number(b.Groups["high"].Value));
            return low > high
                ? (null, $"范围写反了：{b.Groups["low"].Value} 大于 {b.Groups["high"].Value}")
                : (new MeasuredRange(low, high, b.Groups["unit"].Value), null);
        }
        if (OneSided().Match(text) is not { Success: true } one)
            return (null, null);
        var (end, unit) = (Number(one.Groups["end"].Value), one.Groups["unit"].Value);
        return one.Groups["sign"].Value switch
        {
            "≤" or "<" => (new MeasuredRange(null, end, unit), null),
            "≥" or ">" => (new MeasuredRange(end, null, unit), null),
            _ => (new MeasuredRange(-end, end, unit), null), // ±, with or without ≤
        };
    }

    private static bool Fits(string first, string second) => first.Length == 0 || first == second;

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    [GeneratedRegex("[‐-―−﹣－]")]
    private static partial Regex Dashes();

    // the unit before the sign counts when it is that of the end; a bare hyphen between ends needs no sign before the second
    [GeneratedRegex(
        @"^\(?(?<low>[+-]?[0-9]{1,12}(?:\.[0-9]{1,12})?)(?<u1>[^0-9~()至-]{0,20})(?:~|至|-)(?<high>[+-]?[0-9]{1,12}(?:\.[0-9]{1,12})?)\)?(?<unit>[^0-9~,;，；、]{0,20}(?:[0-9][^0-9~,;，；、]{0,6})?)$"
    )]
    private static partial Regex Between();

    [GeneratedRegex(
        @"^(?<sign>≤±|≤|≥|<|>|±)(?<end>[0-9]{1,12}(?:\.[0-9]{1,12})?)(?<unit>[^0-9~,;，；、]{0,20}(?:[0-9][^0-9~,;，；、]{0,6})?)$"
    )]
    private static partial Regex OneSided();
}

/// <summary>The number within a statement of uncertainty such as <c>U=0.5% (k=2)</c>.</summary>
public static partial class Uncertainty
{
    /// <returns>The number; null when the text holds none.</returns>
    public static double? Read(string? raw) =>
        Stated().Match(PlainText.Fold(raw ?? "")) is { Success: true } m
            ? double.Parse(m.Groups[1].Value, NumberStyles.Float, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"^\s*(?:u\s*(?:rel|r|p|95)?\s*[=:]\s*|±\s*)?([0-9]{1,12}(?:\.[0-9]{1,12})?(?:e[+-]?[0-9]{1,3})?)")]
    private static partial Regex Stated();
}
