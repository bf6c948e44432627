using System.Globalization;
using System.Text.RegularExpressions;

namespace Zhitong.Platform.Text;

/// <summary>A statement of uncertainty such as <c>U=0.5% (k=2)</c>: its number and its unit.</summary>
/// <param name="Unit">As written, without blanks; <c>%</c> for a relative one; empty when none is stated.</param>
public sealed partial record Uncertainty(double Value, string Unit)
{
    /// <returns>The number; null when the text holds none.</returns>
    public static double? Read(string? raw) => Parse(raw)?.Value;

    /// <returns>Null when the text holds no number.</returns>
    public static Uncertainty? Parse(string? raw)
    {
        if (Stated().Match(PlainText.Clean(raw ?? "").Normalize(System.Text.NormalizationForm.FormKC)) is not { Success: true } m)
            return null;
        var value = double.Parse(m.Groups["value"].Value, NumberStyles.Float, CultureInfo.InvariantCulture);
        return new Uncertainty(value, m.Groups["unit"].Value);
    }

    /// <summary>True when this is no larger than <paramref name="most"/>; null when the two are stated in different quantities.</summary>
    public bool? IsAtMost(Uncertainty most)
    {
        if (Unit == most.Unit || most.Unit.Length == 0)
            return Value <= most.Value;
        return Units.ConvertDifference(Value, Unit, most.Unit) is { } converted ? converted <= most.Value : null;
    }

    /// <summary>The smaller one first, whatever the prefixes of their units; those of different quantities stand in a fixed order.</summary>
    public int CompareTo(Uncertainty? other)
    {
        if (other is null)
            return -1; // who states one before who does not
        var ((mine, value), (others, othersValue)) = (
            Units.DifferenceInBase(Value, Unit),
            Units.DifferenceInBase(other.Value, other.Unit)
        );
        var order = string.CompareOrdinal(mine, others);
        return order != 0 ? order : value.CompareTo(othersValue);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value:0.############}{Units.Say(Unit)}");

    [GeneratedRegex(
        @"^\s*(?:u\s*(?:rel|r|p|95)?\s*[=:≤<]\s*|±\s*|≤\s*±?|<\s*)?(?<value>[0-9]{1,12}(?:\.[0-9]{1,12})?(?:e[+-]?[0-9]{1,3})?)\s*(?<unit>%|(?!k\s*[=:])[^0-9\s(),;，；、]{0,12}(?:[23](?![0-9]))?(?:\((?!k\s*=)[^()]{1,6}\))?)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Stated();
}
