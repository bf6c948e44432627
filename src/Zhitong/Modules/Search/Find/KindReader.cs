using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Search.Contract;
using Zhitong.Platform.Text;
using Zhitong.Platform.TextIndexing;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Search.Find;

/// <summary>Rows of a kind that answer a query.</summary>
/// <param name="IsWhole">There are no more of them.</param>
internal sealed record FoundRows(SearchKind Kind, IReadOnlyList<SearchRow> Rows, bool IsWhole);

/// <summary>Reads candidates of one kind: from its index and its visible rows, or from memory. Never more than 1,000.</summary>
/// <param name="kinds">All kinds that may be seen.</param>
internal sealed class KindReader(
    ZhitongDb db,
    TextIndex texts,
    IServiceProvider services,
    SearchSight sight,
    IReadOnlyList<SearchKind> kinds
)
{
    private readonly Dictionary<(string Kind, string Term), HashSet<Guid>> owners = [];

    public async Task<FoundRows> ReadAsync(SearchKind kind, SearchQuery query, CancellationToken cancel)
    {
        if (kind.Held is not null)
            return new FoundRows(kind, [.. (await HeldAsync(kind)).Where(r => query.IsAnsweredBy(r.Tokens))], true);
        if (await VisibleAsync(kind, query, cancel) is not { } visible)
            return new FoundRows(kind, [], true);
        var rows = await visible.ToListAsync(cancel);
        var whole = rows.Count <= Paging.CountedAtMost;
        IReadOnlyList<SearchRow> kept = whole ? rows : rows[..Paging.CountedAtMost];
        return new FoundRows(kind, await StillTrueAsync(kind, kept, query, cancel), whole);
    }

    /// <summary>How many rows hold the term, counted up to 1,001.</summary>
    public async Task<int> CountAsync(SearchKind kind, QueryTerm term, CancellationToken cancel)
    {
        var query = new SearchQuery([term]);
        if (kind.Held is not null || FoldedInto(kind) is not null)
            return (await ReadAsync(kind, query, cancel)).Rows.Count;
        return await VisibleAsync(kind, query, cancel) is { } visible ? await visible.Select(r => r.Doc).CountAsync(cancel) : 0;
    }

    /// <summary>How many rows of the kind there are, if that is known at once.</summary>
    public async Task<int?> SizeAsync(SearchKind kind) => kind.Held is null ? null : (await HeldAsync(kind)).Count;

    /// <summary>The rows of these records, for the kind that others fold into.</summary>
    public Task<List<SearchRow>> OwnersAsync(SearchKind kind, IReadOnlyCollection<Guid> records, CancellationToken cancel) =>
        kind.Rows!(db, sight).Where(r => records.Contains(r.Record)).ToListAsync(cancel);

    /// <summary>Rows under these records that hold any of the terms, at most 1,000.</summary>
    public async Task<List<SearchRow>> UnderAsync(
        SearchKind folded,
        IReadOnlyCollection<Guid> records,
        SearchQuery query,
        CancellationToken cancel
    )
    {
        var found = texts.Match(db, folded.Index!, query with { AnyTerm = true });
        return await folded
            .Rows!(db, sight)
            .Where(r => r.Owner != null && records.Contains(r.Owner.Value) && found.Contains(r.Doc))
            .OrderBy(r => r.Doc)
            .Take(Paging.CountedAtMost)
            .ToListAsync(cancel);
    }

    /// <summary>The kind whose rows are shown under this one; null if none is.</summary>
    public SearchKind? FoldedInto(SearchKind kind) => kinds.FirstOrDefault(k => k.FoldsInto == kind.Code);

    private ValueTask<IReadOnlyList<SearchRow>> HeldAsync(SearchKind kind) => kind.Held!(services, sight);

    /// <summary>
    /// The index of a record also holds the words of the rows under it, lapsed ones too. What counts is whether the record itself
    /// or a row that is visible today holds the words.
    /// </summary>
    private async Task<IReadOnlyList<SearchRow>> StillTrueAsync(
        SearchKind kind,
        IReadOnlyList<SearchRow> rows,
        SearchQuery query,
        CancellationToken cancel
    )
    {
        if (FoldedInto(kind) is not { } folded || rows.Count == 0)
            return rows;
        foreach (var term in query.Terms)
        {
            if (!owners.ContainsKey((folded.Code, term.Text)))
                owners[(folded.Code, term.Text)] = await OwnersOfAsync(folded, term, cancel);
        }
        bool Holds(SearchRow row, QueryTerm term) =>
            owners[(folded.Code, term.Text)].Contains(row.Record) || Scoring.Shows(row, term);
        return [.. rows.Where(r => query.AnyTerm ? query.Terms.Any(t => Holds(r, t)) : query.Terms.All(t => Holds(r, t)))];
    }

    /// <summary>The records that have a visible row with this term.</summary>
    private async Task<HashSet<Guid>> OwnersOfAsync(SearchKind folded, QueryTerm term, CancellationToken cancel)
    {
        var visible = await VisibleAsync(folded, new SearchQuery([term]), cancel, most: int.MaxValue);
        return visible is null
            ? []
            : await visible.Where(r => r.Owner != null).Select(r => r.Owner!.Value).Distinct().ToHashSetAsync(cancel);
    }

    /// <summary>
    /// The visible rows that answer, one more than 1,000 at most. Few matches are looked up by their keys: without an order, lest
    /// SQLite walk all rows in it. Many are found quickly by walking the rows.
    /// </summary>
    private async Task<IQueryable<SearchRow>?> VisibleAsync(
        SearchKind kind,
        SearchQuery query,
        CancellationToken cancel,
        int most = Paging.CountedAtMost + 1
    )
    {
        var docs = await texts.SomeAsync(db, kind.Index!, query, Paging.CountedAtMost + 1, cancel);
        if (docs.Count == 0)
            return null;
        var rows = kind.Rows!(db, sight);
        if (docs.Count <= Paging.CountedAtMost)
            return rows.Where(r => docs.Contains(r.Doc));
        var found = texts.Match(db, kind.Index!, query);
        var many = rows.Where(r => found.Contains(r.Doc));
        return most == int.MaxValue ? many : many.OrderBy(r => r.Doc).Take(most);
    }
}
