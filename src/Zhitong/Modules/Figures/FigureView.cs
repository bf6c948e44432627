using Zhitong.Modules.Figures.Contract;
using Zhitong.Platform.Regions;

namespace Zhitong.Modules.Figures;

/// <summary>A version of a definition as the API answers it.</summary>
public sealed record VersionView(int Number, DateOnly From, string Counts, string Condition, string Leaves)
{
    public static VersionView Of(FigureVersion v) => new(v.Number, v.From, v.Counts, v.Condition, v.Leaves);
}

/// <summary>A county's part of a figure.</summary>
public sealed record RegionView(string Region, string Name, decimal? Value, decimal Numerator, decimal Denominator);

/// <summary>What the period's other versions say.</summary>
public sealed record OtherVersionView(int Version, DateOnly From, DateOnly To, decimal? Value, string Definition);

/// <summary>Where a figure from outside comes from.</summary>
public sealed record SourceView(string Provider, string Document, DateOnly DocumentDate, DateOnly From, DateOnly To, int Edition);

/// <summary>A figure in the catalogue.</summary>
public sealed record FigureBrief(
    string Code,
    string Name,
    string Group,
    string Kind,
    string Period,
    decimal? Value,
    string Said,
    string Unit,
    int Version,
    DateOnly AsOf
)
{
    public static FigureBrief Of(FigureValue v) =>
        new(
            v.Figure.Code,
            v.Figure.Name,
            v.Figure.Group,
            FigureTexts.Code(v.Figure.Kind),
            FigureTexts.Code(v.Figure.Period),
            v.Value,
            v.SaidWithUnit,
            v.Figure.Unit,
            v.Version.Number,
            v.To
        );
}

/// <summary>A figure as the API answers it.</summary>
/// <param name="Value">Exact; null where there is nothing to count by.</param>
/// <param name="Said">As it is said, with 余 and unit.</param>
/// <param name="Rows">Address of the rows; null for what has none.</param>
/// <param name="Others">By the other versions in force within the period.</param>
/// <param name="Regions">They add up to numerator and denominator.</param>
public sealed record FigureView(
    string Code,
    string Name,
    decimal? Value,
    string Said,
    string Unit,
    string Definition,
    int Version,
    string? Rows,
    DateOnly AsOf,
    DateOnly? From,
    string? Region,
    decimal Numerator,
    decimal Denominator,
    IReadOnlyList<RegionView> Regions,
    IReadOnlyList<VersionView> Versions,
    IReadOnlyList<OtherVersionView> Others,
    SourceView? Source
)
{
    public static FigureView Of(FigureValue v) =>
        new(
            v.Figure.Code,
            v.Figure.Name,
            v.Value,
            v.SaidWithUnit,
            v.Figure.Unit,
            FigureTexts.Definition(v.Version),
            v.Version.Number,
            v.Figure.HasRows ? "/api/v1" + FiguresLinks.Rows(v) : null,
            v.To,
            v.From,
            v.Region,
            v.Part.Top,
            v.Part.Bottom,
            [
                .. v.Regions.Select(r => new RegionView(
                    r.Region,
                    RegionTable.Default.Name(r.Region),
                    r.Value,
                    r.Part.Top,
                    r.Part.Bottom
                )),
            ],
            [.. v.Figure.Versions.Select(VersionView.Of)],
            [
                .. v.Others.Select(o => new OtherVersionView(
                    o.Version.Number,
                    o.From,
                    o.To,
                    o.Value,
                    FigureTexts.Definition(o.Version)
                )),
            ],
            v.External is { } e ? new SourceView(e.Provider, e.Document, e.DocumentDate, e.From, e.To, e.Edition) : null
        );
}

/// <summary>A row behind a figure as the API answers it.</summary>
/// <param name="Cells">By the names of the columns.</param>
public sealed record RowView(
    Guid Id,
    string Name,
    string? Url,
    string Region,
    string RegionName,
    Dictionary<string, string?> Cells
)
{
    public static RowView Of(Figure figure, FigureRow r) =>
        new(
            r.Id,
            r.Name,
            r.Href,
            r.Region,
            RegionTable.Default.Name(r.Region),
            figure.Columns.Zip(r.Cells).ToDictionary(c => c.First, c => c.Second)
        );
}

/// <summary>Codes and sentences of definitions.</summary>
internal static class FigureTexts
{
    public static string Definition(FigureVersion v) => $"{v.Counts}；{v.Condition}；不数：{v.Leaves}。";

    public static string Code(FigureKind kind) => kind.ToString().ToLowerInvariant();

    public static string Code(FigurePeriod period) =>
        period switch
        {
            FigurePeriod.AsOf => "as-of",
            FigurePeriod.Period => "period",
            FigurePeriod.YearToDate => "year-to-date",
            _ => "cumulative",
        };

    public static string Chinese(FigurePeriod period) =>
        period switch
        {
            FigurePeriod.AsOf => "截至某日",
            FigurePeriod.Period => "一段时间",
            FigurePeriod.YearToDate => "今年以来",
            _ => "累计",
        };

    public static string Chinese(FigureKind kind) =>
        kind switch
        {
            FigureKind.Count => "计数",
            FigureKind.Share => "比率",
            FigureKind.Average => "平均",
            _ => "外部提供",
        };
}
