using Zhitong.Modules.Figures.Contract;

namespace Zhitong.Modules.Cases.Overview;

/// <summary>A figure at the top of the overview.</summary>
/// <param name="Bad">True to show it as something to act on.</param>
public sealed record BigFigure(FigureValue Value, string Label, CityOverview It, bool Bad = false)
{
    /// <summary>The city's rate beside that of a county; counts are not compared.</summary>
    public string? Beside =>
        Value.Figure.Kind == FigureKind.Share && It.CityValueOf(Value) is { } city ? $"全市 {OverviewFindings.Rate(city)}" : null;

    public string RowsText => $"看明细 {OverviewPage.Number(Value.Part.Bottom)} 行";
}
