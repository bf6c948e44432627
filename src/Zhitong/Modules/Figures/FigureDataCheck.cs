using Zhitong.Data;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Validity;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Figures;

/// <summary>What must hold of figures: what is kept by day says the same as the rows.</summary>
public sealed class FigureDataCheck(FigureBook book, Settings settings, Clock clock) : IDataCheck
{
    public string Name => "指标的按日合计与明细";

    public async IAsyncEnumerable<string> FindAsync(ZhitongDb db)
    {
        foreach (var figure in book.All)
        {
            if (figure is not ICountsRows counts)
                continue;
            var today = clock.Today;
            var from = figure.Period == FigurePeriod.Period ? Spans.Ever.AddYears(1) : figure.FirstDay(today, null);
            var ask = new FigureAsk(settings.City, from, today, figure.VersionOn(today));
            var kept = await figure.PartsAsync(db, ask, CancellationToken.None);
            var real = await counts.CountRowsAsync(db, ask);
            foreach (var region in kept.Keys.Union(real.Keys).Order(StringComparer.Ordinal))
            {
                var (k, r) = (kept.GetValueOrDefault(region), real.GetValueOrDefault(region));
                if (k != r)
                    yield return $"{figure.Code} {figure.Name}（{region}）按明细是 {r.Top:#,0}/{r.Bottom:#,0}，按日合计是 {k.Top:#,0}/{k.Bottom:#,0}";
            }
        }
    }
}
