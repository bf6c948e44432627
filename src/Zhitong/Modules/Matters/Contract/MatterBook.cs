using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Search.Contract;
using Zhitong.Platform.Text;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Matters.Contract;

/// <summary>The service catalogue as all modules read it, in the editions published last: held in memory, at most a second old.</summary>
public sealed class MatterBook(IDbContextFactory<ZhitongDb> factory, TimeProvider time)
{
    private readonly Cached<Shelf> shelf = new(factory, time, LoadAsync);

    private sealed record Shelf(List<Matter> All, Dictionary<string, Matter> ByCode, Dictionary<string, SearchRow> Rows);

    /// <summary>Published matters in the order of the seven elements, then code.</summary>
    public async ValueTask<IReadOnlyList<Matter>> PublishedAsync() => (await shelf.GetAsync()).All;

    /// <returns>Null when no published matter has this code.</returns>
    public async ValueTask<Matter?> FindAsync(string? code) =>
        code is not null && (await shelf.GetAsync()).ByCode.TryGetValue(code.Trim().ToUpperInvariant(), out var matter)
            ? matter
            : null;

    /// <summary>Matters for a problem in the enterprise's own words, best first: most of its words found, name before text.</summary>
    public async ValueTask<IReadOnlyList<Matter>> SearchAsync(string words)
    {
        var held = await shelf.GetAsync();
        var wanted = SearchTokens.ForQuery(words).Terms;
        if (wanted.Count == 0)
            return [];
        return
        [
            .. from matter in held.All
            let tokens = held.Rows[matter.Code].Tokens
            let hits = wanted.Count(t => t.IsIn(tokens))
            where hits > 0
            let score = hits
                + (matter.Keywords.Exists(k => words.Contains(k, StringComparison.OrdinalIgnoreCase)) ? wanted.Count : 0)
            where score * 3 >= wanted.Count
            orderby score descending, matter.Code
            select matter,
        ];
    }

    /// <summary>Published matters as the search sees them.</summary>
    public async ValueTask<IReadOnlyList<SearchRow>> RowsAsync() => [.. (await shelf.GetAsync()).Rows.Values];

    internal void Forget() => shelf.Forget();

    private static async Task<Shelf> LoadAsync(ZhitongDb db)
    {
        var order = ServiceClasses.All.Select((c, i) => (c.Code, i)).ToDictionary(c => c.Code, c => c.i);
        var rows = await db.Set<Matter>().AsNoTracking().Where(m => m.Status == MatterStatus.Published).ToListAsync();
        var matters = rows.ConvertAll(m => m.AsPublished()!);
        matters = [.. matters.OrderBy(m => order.GetValueOrDefault(m.Class, 99)).ThenBy(m => m.Code, StringComparer.Ordinal)];
        return new Shelf(
            matters,
            matters.ToDictionary(m => m.Code),
            matters.Select((m, i) => RowOf(m, i)).ToDictionary(r => r.Code!)
        );
    }

    private static SearchRow RowOf(Matter m, int place) =>
        new()
        {
            Doc = place,
            Code = m.Code,
            Title = m.Name,
            Subject = string.Join('、', [ServiceClasses.Name(m.Class), .. m.Keywords]),
            Standards = string.Join('；', m.Basis),
            Text = string.Join('\n', [m.Summary, .. m.Faqs.Select(f => f.Q)]),
            Note = $"{m.PromisedDays} 个工作日 · {m.Summary}",
        };
}
