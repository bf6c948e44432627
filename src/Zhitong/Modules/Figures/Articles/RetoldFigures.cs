using Zhitong.Modules.Figures.Contract;
using Zhitong.Platform.Errors;

namespace Zhitong.Modules.Figures.Articles;

/// <summary>A published figure beside ours.</summary>
/// <param name="Ours">Null when it cannot be computed.</param>
/// <param name="Agrees">Null when it is not compared.</param>
/// <param name="WhyNot">Why there is no value of ours.</param>
public sealed record RetoldFigure(ArticleFigure Published, FigureValue? Ours, bool? Agrees, string? WhyNot);

/// <summary>Sets what an article published beside what the records say as of its day.</summary>
public sealed class RetoldFigures(FigureReader reader, Settings settings)
{
    /// <summary>Figures of other cities are shown, not compared.</summary>
    public bool IsHome(Article article) => article.City == settings.City;

    public async Task<IReadOnlyList<RetoldFigure>> OfAsync(Article article, CancellationToken cancel)
    {
        List<RetoldFigure> all = [];
        foreach (var published in article.Figures)
            all.Add(await OfAsync(article, published, cancel));
        return all;
    }

    private async Task<RetoldFigure> OfAsync(Article article, ArticleFigure published, CancellationToken cancel)
    {
        if (!reader.Book.TryFind(published.Code, out var figure))
            return new RetoldFigure(published, null, null, PlannedModules.Of(published.Record));
        try
        {
            var day = article.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            var ours = await reader.ReadAsync(published.Code, new FigureQuery(AsOf: day), cancel);
            var why = ours.Value is null ? NoValue(figure) : null;
            return new RetoldFigure(published, ours, IsHome(article) ? published.Agrees(ours.Value) : null, why);
        }
        catch (InputRefused e)
        {
            return new RetoldFigure(published, null, null, e.Faults.Items[0].Message);
        }
    }

    private static string NoValue(Figure figure) =>
        figure.Kind == FigureKind.External ? "还没有人录入这个时间的数据" : "那一天没有可以计算的记录";
}
