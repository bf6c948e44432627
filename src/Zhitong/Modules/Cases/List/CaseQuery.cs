using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Cases.Acts;
using Zhitong.Modules.Cases.File;
using Zhitong.Platform.Access;
using Zhitong.Platform.Counts;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Lists;
using Zhitong.Platform.TextIndexing;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Cases.List;

/// <summary>A row of a list of cases.</summary>
public sealed record CaseRow(
    string Number,
    string Status,
    string? Matter,
    string Enterprise,
    string Region,
    string Need,
    DateTime Submitted,
    DateOnly? DueDate
);

/// <summary>What a list of cases is asked for; raw as it came.</summary>
public sealed record CaseFilter(
    string? Status = null,
    string? Region = null,
    string? Matter = null,
    string? Q = null,
    string? Sort = null,
    string? After = null,
    string? Size = null
);

/// <summary>Lists of cases within an actor's reach: filters, keyset pages, bounded totals.</summary>
public sealed class CaseQuery(ZhitongDb db, TextIndex texts, KeptCounts counts)
{
    /// <exception cref="InputRefused">A filter, size, sort or position is unusable.</exception>
    public async Task<Listed<CaseRow>> ListAsync(CaseFilter filter, Actor actor, CancellationToken cancel = default)
    {
        var size = Paging.Size(filter.Size);
        var order = new CaseOrder(filter.Sort, filter.After);
        var narrowing = CaseNarrowing.Of(filter, actor);
        if (string.IsNullOrWhiteSpace(filter.Q))
        {
            var kept = await KeptTotalAsync(narrowing, cancel);
            return await ReadAsync(narrowing.Apply(All), order, size, kept, cancel);
        }
        var asked = ListFilters.Asked(filter.Q);
        var found =
            asked.Count == 0 ? [] : await texts.SomeAsync(db, FileCase.TextIndex, asked, Paging.CountedAtMost + 1, cancel);
        if (found.Count > Paging.CountedAtMost)
            return await ReadAsync(narrowing.Apply(All).Holding(db, texts, FileCase.TextIndex, asked), order, size, null, cancel);
        if (found.Count == 0)
            return new Listed<CaseRow>([], 0, true, null);
        var (rows, total) = await FoundCases.PageAsync(db, found, narrowing, order, size + 1, cancel);
        return Shown(rows, order, size, total, exact: true);
    }

    private IQueryable<Case> All => db.Set<Case>().AsNoTracking();

    /// <param name="total">How many there are, where that is known; else they are counted to 1,001.</param>
    private static async Task<Listed<CaseRow>> ReadAsync(
        IQueryable<Case> query,
        CaseOrder order,
        int size,
        int? total,
        CancellationToken cancel
    )
    {
        var page = order.Apply(query).Take(size + 1);
        if (total is { } known)
            return Shown(await page.Select(FoundRow.Read).ToListAsync(cancel), order, size, known, exact: true);
        var rows = await Counted(page, query).ToListAsync(cancel);
        var counted =
            rows.Count > 0 ? rows[0].Total
            : order.IsFirstPage ? 0
            : await query.Take(Paging.CountedAtMost + 1).CountAsync(cancel); // a page beyond the last row
        return Shown(rows, order, size, Math.Min(counted, Paging.CountedAtMost), counted <= Paging.CountedAtMost);
    }

    private static Listed<CaseRow> Shown(List<FoundRow> rows, CaseOrder order, int size, int total, bool exact) =>
        new(
            [.. rows.Take(size).Select(r => r.Shown)],
            total,
            exact,
            rows.Count > size && rows[size - 1] is var last
                ? order.CursorOf(last.Doc, last.SubmittedAt, last.DueOn).Encode()
                : null
        );

    /// <summary>The rows of a page, each with how many there are, at most 1,001: one statement, counted once.</summary>
    private static IQueryable<FoundRow> Counted(IQueryable<Case> page, IQueryable<Case> all)
    {
        var most = Paging.CountedAtMost + 1;
        return page.Select(c => new FoundRow(
            c.Doc,
            c.Number,
            c.Status,
            c.MatterName,
            c.EnterpriseName,
            c.Region,
            c.Need,
            c.SubmittedAt,
            c.DueOn,
            all.Select(a => a.Doc).Take(most).Count()
        ));
    }

    /// <summary>The filtered rows within reach; null when nothing can match.</summary>
    public Task<IQueryable<Case>?> FilteredAsync(CaseFilter filter, Actor actor, CancellationToken cancel) =>
        CaseNarrowing.Of(filter, actor).Apply(All).FoundAsync(db, texts, FileCase.TextIndex, filter.Q, cancel);

    /// <summary>The exact total where kept counts answer it, else null.</summary>
    private async Task<int?> KeptTotalAsync(CaseNarrowing narrowing, CancellationToken cancel)
    {
        if (!narrowing.AsksPlaceAndStatus)
            return null;
        var city = narrowing.Actor.City;
        return (await counts.ReadAsync(db, CaseDesk.Counts, city, cancel))
            .Where(k => narrowing.CoversPlace(new Scope(city, k.Region)))
            .Where(k => narrowing.Status is null || k.Key == narrowing.Status.Value.Code())
            .Sum(k => k.Count);
    }
}
