using Zhitong.Modules.Cases.Figures;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Cases.Overview;

/// <summary>Reads the overview from figures and nothing else, so that every number has a definition and rows.</summary>
public sealed class OverviewReader(FigureReader figures, Clock clock)
{
    private const int Months = 12;

    /// <param name="region">GB/T 2260 code as it came; null for the whole city.</param>
    /// <exception cref="InputRefused">No such county in this city.</exception>
    public async Task<CityOverview> ReadAsync(string? region, CancellationToken cancel)
    {
        var (_, ask, county) = await figures.CheckAsync("C002", new FigureQuery(Region: region), cancel);
        Task<FigureValue> Now(string code) => figures.NowAsync(code, county, cancel);
        Task<IReadOnlyList<TrendPoint>> Trend(string code) =>
            figures.MonthsAsync(figures.Book[code], ask.To, Months, county, null, cancel);
        var late = await AmountsAsync("C005", CaseFigures.Institution, county, cancel);
        return new CityOverview(
            county,
            ask.To,
            await Now("C004"),
            await Now("C005"),
            await Now("C002"),
            await Now("C006"),
            await Now("C012"),
            await Now("C013"),
            await Now("C003"),
            await Trend("C004"),
            await Trend("C006"),
            await HoldersAsync(late, county, cancel),
            late,
            await AmountsAsync("C005", CaseFigures.Step, county, cancel),
            await AmountsAsync("C013", CaseFigures.Reason, county, cancel)
        );
    }

    private async Task<IReadOnlyList<HolderLoad>> HoldersAsync(
        IReadOnlyList<Amount> late,
        string? county,
        CancellationToken cancel
    )
    {
        var lateOf = late.ToDictionary(a => a.Key, a => a.Count);
        var soonOf = (await AmountsAsync("C012", CaseFigures.Institution, county, cancel)).ToDictionary(a => a.Key, a => a.Count);
        return
        [
            .. from held in await AmountsAsync("C002", CaseFigures.Institution, county, cancel)
            select new HolderLoad(held.Key, held.Count, lateOf.GetValueOrDefault(held.Key), soonOf.GetValueOrDefault(held.Key)),
        ];
    }

    /// <summary>A figure of today by one of its dimensions, the most first.</summary>
    private async Task<IReadOnlyList<Amount>> AmountsAsync(
        string code,
        string dimension,
        string? county,
        CancellationToken cancel
    ) =>
        [
            .. (await figures.ByAsync(code, dimension, clock.Today, clock.Today, county, cancel))
                .Select(p => new Amount(p.Key, (int)p.Value.Top))
                .OrderByDescending(a => a.Count)
                .ThenBy(a => a.Key, StringComparer.Ordinal),
        ];
}
