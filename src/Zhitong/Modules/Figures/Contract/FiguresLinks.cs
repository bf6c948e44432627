using System.Globalization;
using Zhitong.Platform.Lists;

namespace Zhitong.Modules.Figures.Contract;

/// <summary>Addresses of the pages of figures.</summary>
public static class FiguresLinks
{
    public const string Catalogue = "/figures";
    public const string Articles = "/figures/articles";
    public const string External = "/figures/external";
    public const string NewExternal = "/figures/external/new";

    /// <summary>The figure as of today.</summary>
    public static string Of(string code) => $"/figures/{code}";

    /// <summary>The figure as this value shows it.</summary>
    public static string Of(FigureValue v) => To(Of(v.Figure.Code), v);

    /// <summary>The rows behind this value.</summary>
    public static string Rows(FigureValue v) => To(Rows(v.Figure.Code), v);

    /// <summary>Those of them that stand under a key of a dimension; an empty key is what has none.</summary>
    public static string Rows(FigureValue v, string by, string? key) => ListLinks.To(Rows(v), ("by", by), ("of", key));

    public static string Rows(string code) => $"/figures/{code}/rows";

    public static string Article(string code) => $"/figures/articles/{code}";

    public static string Entry(Guid id) => $"/figures/external/{id}";

    private static string To(string address, FigureValue v) =>
        v.Figure.Kind == FigureKind.External
            ? ListLinks.To(address, ("asOf", Day(v.To)))
            : ListLinks.To(
                address,
                ("from", v.Figure.Period == FigurePeriod.Period && v.From is { } from ? Day(from) : null),
                (v.Figure.Period == FigurePeriod.Period ? "to" : "asOf", Day(v.To)),
                ("region", v.Region),
                ("by", v.Slice?.By),
                ("of", v.Slice?.Key)
            );

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
