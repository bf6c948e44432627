using Zhitong.Modules.Figures.Contract;

namespace Zhitong.Modules.Cases.Overview;

/// <summary>How much lies with one institution; without a name what lies with nobody yet.</summary>
public sealed record HolderLoad(string Name, int InHand, int Late, int Soon)
{
    /// <summary>Neither late nor soon due.</summary>
    public int Rest => InHand - Late - Soon;
}

/// <summary>So many under one key of a figure, such as a step or a reason.</summary>
public sealed record Amount(string Key, int Count);

/// <summary>What the overview shows of a county or of the whole city, all of it figures.</summary>
/// <param name="Region">A county; null for the city.</param>
/// <param name="Today">The day of all figures.</param>
/// <param name="OnTime">C004 of this year.</param>
/// <param name="Late">C005</param>
/// <param name="InHand">C002</param>
/// <param name="Pleased">C006 of this year.</param>
/// <param name="Soon">C012</param>
/// <param name="Paused">C013</param>
/// <param name="Closed">C003 of this year.</param>
/// <param name="Holders">Who holds what, the most first.</param>
/// <param name="LateSteps">Where the late ones stand.</param>
/// <param name="PauseReasons">What the paused ones wait for.</param>
public sealed record CityOverview(
    string? Region,
    DateOnly Today,
    FigureValue OnTime,
    FigureValue Late,
    FigureValue InHand,
    FigureValue Pleased,
    FigureValue Soon,
    FigureValue Paused,
    FigureValue Closed,
    IReadOnlyList<TrendPoint> OnTimeByMonth,
    IReadOnlyList<TrendPoint> PleasedByMonth,
    IReadOnlyList<HolderLoad> Holders,
    IReadOnlyList<Amount> LateByHolder,
    IReadOnlyList<Amount> LateSteps,
    IReadOnlyList<Amount> PauseReasons
)
{
    /// <summary>The city's own value of a figure that is shown for a county; null when the city is shown.</summary>
    public decimal? CityValueOf(FigureValue v) =>
        Region is null ? null : v.Figure.ValueOf(v.Regions.Aggregate(default(FigurePart), (a, r) => a + r.Part));
}
