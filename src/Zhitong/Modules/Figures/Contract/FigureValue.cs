using System.Globalization;

namespace Zhitong.Modules.Figures.Contract;

/// <summary>A figure's value in a county.</summary>
public sealed record RegionValue(string Region, FigurePart Part, decimal? Value);

/// <summary>The value by a version of the definition that was in force on other days of the period.</summary>
public sealed record VersionValue(FigureVersion Version, DateOnly From, DateOnly To, decimal? Value);

/// <summary>A figure as of a day: its value, what it is made of, and the definition that it follows.</summary>
/// <param name="From">First day of the period; null for what holds on a day or has no beginning.</param>
/// <param name="To">The day as of which, or the last day of the period.</param>
/// <param name="Region">A county; null for the whole city.</param>
/// <param name="Value">Null where there is nothing to count by.</param>
/// <param name="Others">By the other versions in force within the period; both are shown.</param>
/// <param name="External">Who gave it, for what comes from outside.</param>
/// <param name="Slice">Counted over part of the rows only; null for all.</param>
public sealed record FigureValue(
    Figure Figure,
    FigureVersion Version,
    DateOnly? From,
    DateOnly To,
    string? Region,
    decimal? Value,
    FigurePart Part,
    IReadOnlyList<RegionValue> Regions,
    IReadOnlyList<VersionValue> Others,
    ExternalSource? External = null,
    FigureSlice? Slice = null
)
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>The value as it is said: <c>134</c>, <c>96.9</c>, <c>800 余</c>; a dash where there is none.</summary>
    public string Said => Say(Figure, Value);

    /// <summary>With the counting word, as <c>134 名</c>, <c>800 余台</c>.</summary>
    public string SaidWithUnit => Value is null ? "—" : Said + (Said.EndsWith('余') ? "" : " ") + Figure.Unit;

    /// <summary>What it is made of: <c>1,206 ÷ 1,244 件</c>; null for a count.</summary>
    public string? MadeOf =>
        Figure.Kind is FigureKind.Share or FigureKind.Average
            ? string.Create(Invariant, $"{Part.Top:#,0.##} ÷ {Part.Bottom:#,0}")
            : null;

    /// <summary>True when an aim is stated and not reached.</summary>
    public bool IsOffAim => Figure.Aim is { } aim && Value is { } value && (Figure.LessIsBetter ? value > aim : value < aim);

    public static string Say(Figure figure, decimal? value)
    {
        if (value is not { } v)
            return "—";
        if (figure.Floor is { } step && v >= step)
            return string.Create(Invariant, $"{Math.Floor(v / step) * step:#,0} 余");
        var format = figure.Kind switch
        {
            FigureKind.Share or FigureKind.Average => "#,0." + new string('0', figure.Decimals),
            FigureKind.External => "#,0.####",
            _ => "#,0",
        };
        return v.ToString(format, Invariant);
    }
}

/// <summary>Where a value from outside comes from.</summary>
/// <param name="Edition">Counts the corrections, from 1.</param>
public sealed record ExternalSource(
    Guid Id,
    string Provider,
    string Document,
    DateOnly DocumentDate,
    DateOnly From,
    DateOnly To,
    int Edition,
    string ReviewedBy
);
