using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Cases.Contract;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Publishing.Home;

/// <summary>How those who handle cases kept their promise over the last year.</summary>
/// <param name="Href">Its page in the library; null for one that is not public.</param>
/// <param name="Late">How many are late now.</param>
public sealed record KeptBy(string Name, string? Href, FigureValue OnTime, FigureValue Days, FigureValue Late);

/// <summary>What the home page says in numbers.</summary>
public sealed record HomeNumbers(
    IReadOnlyList<FigureValue> Kept,
    FigureValue Late,
    IReadOnlyList<FigureValue> Resources,
    IReadOnlyDictionary<string, FigureValue> ByElement,
    IReadOnlyList<KeptBy> Handlers,
    FigurePart OtherHandlers,
    int OtherCount,
    IReadOnlyList<LateCase> LateCases,
    IReadOnlyDictionary<string, FigurePart> ByMatter
);

/// <summary>
/// The numbers of the home page, read once in five seconds however many look at it: the page says what a reader opens a moment
/// later, and costs what its text costs.
/// </summary>
public sealed class HomeBoard
{
    private const int HandlersShown = 8;
    private const int LateShown = 6;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private readonly FigureReader reader;
    private readonly LastYear year;
    private readonly LateCases late;
    private readonly Settings settings;
    private readonly Cached<HomeNumbers> numbers;

    public HomeBoard(
        IDbContextFactory<ZhitongDb> factory,
        FigureReader reader,
        LastYear year,
        LateCases late,
        Settings settings,
        TimeProvider time
    )
    {
        (this.reader, this.year, this.late, this.settings) = (reader, year, late, settings);
        numbers = new Cached<HomeNumbers>(factory, time, ReadAsync, Fresh);
    }

    public ValueTask<HomeNumbers> ReadAsync() => numbers.GetAsync();

    /// <summary>Reads anew at the next look.</summary>
    public void Forget()
    {
        year.Forget();
        numbers.Forget();
    }

    private async Task<HomeNumbers> ReadAsync(ZhitongDb db)
    {
        var kept = new List<FigureValue>();
        foreach (var code in new[] { "C004", "C010", "C006" })
            kept.Add(await year.OfAllAsync(code));
        var resources = new List<FigureValue>();
        foreach (var code in new[] { "F041", "F042", "F043", "F044" })
            resources.Add(await reader.NowAsync(code));
        var (handlers, others, count) = await HandlersAsync(db);
        return new HomeNumbers(
            kept,
            await reader.NowAsync("C005"),
            resources,
            await ByElementAsync(db),
            handlers,
            others,
            count,
            await late.LongestAsync(db, settings.City, LateShown),
            await year.PartsAsync("C004", LastYear.Service)
        );
    }

    /// <summary>按期办结率 of the seven elements: those of their matters together.</summary>
    private async Task<IReadOnlyDictionary<string, FigureValue>> ByElementAsync(ZhitongDb db)
    {
        var classes = await db.Set<Matter>().Select(m => new { m.Code, m.Class }).ToDictionaryAsync(m => m.Code, m => m.Class);
        var sums = ServiceClasses.All.ToDictionary(c => c.Code, _ => default(FigurePart));
        foreach (var (code, part) in await year.PartsAsync("C004", LastYear.Service))
            if (classes.TryGetValue(code, out var element))
                sums[element] = sums.GetValueOrDefault(element) + part;
        return sums.ToDictionary(s => s.Key, s => year.Value("C004", LastYear.Element, s.Key, s.Value));
    }

    /// <summary>Those who are late now, then those with most cases; and what all others come to together.</summary>
    private async Task<(IReadOnlyList<KeptBy> Handlers, FigurePart Others, int Count)> HandlersAsync(ZhitongDb db)
    {
        var onTime = await year.PartsAsync("C004", LastYear.Provider);
        var days = await year.PartsAsync("C010", LastYear.Provider);
        var lateNow = (await late.CountAsync(db, settings.City)).ToDictionary(
            c => c.Key.ToString(),
            c => new FigurePart(c.Value, c.Value)
        );
        // who is late now comes first: that is what people want to know before they choose
        var order = onTime
            .OrderByDescending(p => lateNow.GetValueOrDefault(p.Key).Top)
            .ThenByDescending(p => p.Value.Bottom)
            .ThenBy(p => p.Key, StringComparer.Ordinal)
            .ToList();
        var shown = order.Where(p => p.Key.Length > 0).Take(HandlersShown).ToList();
        var ids = shown.ConvertAll(p => Guid.Parse(p.Key));
        var names = await db.Set<Organisation>()
            .Where(o => ids.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id.ToString(), o => o.Name);
        var pages = await db.Set<Institution>()
            .Where(i => ids.Contains(i.OrganisationId) && !i.Hidden)
            .ToDictionaryAsync(i => i.OrganisationId.ToString(), i => $"/institutions/{i.Id}");
        var handlers = shown.ConvertAll(p => new KeptBy(
            names.GetValueOrDefault(p.Key, ""),
            pages.GetValueOrDefault(p.Key),
            year.Value("C004", LastYear.Provider, p.Key, p.Value),
            year.Value("C010", LastYear.Provider, p.Key, days.GetValueOrDefault(p.Key)),
            year.Value("C005", LastYear.Provider, p.Key, lateNow.GetValueOrDefault(p.Key))
        ));
        var rest = order.Except(shown).ToList();
        return (handlers, rest.Aggregate(default(FigurePart), (a, p) => a + p.Value), rest.Count);
    }
}
