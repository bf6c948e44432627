using System.Globalization;
using System.Text.RegularExpressions;

namespace Zhitong.Platform.Text;

/// <summary>
/// A measuring range as capability tables write it: <c>(0.02~10)mg/kg</c>, <c>≤200MPa</c>, <c>0mm~500mm</c>, <c>≥5N</c>, <c>±15kV</c>.
/// Ends are in <see cref="Unit"/> as written.
/// </summary>
/// <param name="Low">Null when only the upper end is stated.</param>
/// <param name="High">Null when only the lower end is stated.</param>
/// <param name="Unit">As written, without blanks; empty for a number alone.</param>
public sealed partial record MeasuredRange(double? Low, double? High, string Unit)
{
    /// <summary>True when <paramref name="need"/> lies within, in the same unit.</summary>
    public bool Contains(MeasuredRange need) =>
        Unit == need.Unit && (Low is null || (need.Low ?? need.High) >= Low) && (High is null || (need.High ?? need.Low) <= High);

    /// <summary>
    /// True when <paramref name="need"/> lies within, whatever the prefixes of the two units; null when they measure different
    /// quantities. A need that names no unit is meant in the unit of this range.
    /// </summary>
    public bool? Covers(MeasuredRange need)
    {
        if (need.Unit.Length == 0)
            return Contains(need with { Unit = Unit });
        if (End(need.Low) is not { } low || End(need.High) is not { } high)
            return null;
        return Contains(new MeasuredRange(low.Value, high.Value, Unit));

        // an end that is open stays open; one that cannot be converted makes the two incomparable
        (double? Value, bool Read)? End(double? value) =>
            value is not { } v ? (null, true)
            : Units.Convert(v, need.Unit, Unit) is { } converted ? (converted, true)
            : null;
    }

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
