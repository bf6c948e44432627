using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Search.Catalogue;
using Zhitong.Modules.Search.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Text;
using Zhitong.Platform.TextIndexing;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Search.Find;

/// <summary>Asks one question of each kind where it lies: in the catalogue, in its text index, or in memory.</summary>
/// <param name="kinds">All kinds that this person may search.</param>
/// <param name="values">What rows that state a range must reach.</param>
internal sealed class KindSearch(
    ZhitongDb db,
    TextIndex texts,
    IServiceProvider services,
    Shelves shelves,
    SearchSight sight,
    IReadOnlyList<SearchKind> kinds,
    IReadOnlyList<AskedRange> values
) : IDisposable
{
    /// <summary>In smaller registers no word is too common to be asked for.</summary>
    private const int SmallRegister = 250;

    /// <summary>A word that more of a kind's records hold tells nothing when one word is enough.</summary>
    private const double Everywhere = 0.2;

    /// <summary>Of commoner words the number is taken from the index: it only says how little they tell.</summary>
    private const int CountedOneByOne = 2000;

    private readonly List<IDisposable> open = [];
    private readonly Dictionary<SearchKind, ShelfState> states = [];

    private CatalogueSight Shown => new(sight.Actor.City, sight.Today);

    /// <summary>Takes the catalogue as it is now: one question sees one state of it.</summary>
    public async ValueTask BeginAsync(CancellationToken cancel)
    {
        await shelves.FollowAsync(cancel);
        foreach (var kind in kinds.Where(k => k.Catalogue is not null))
            states[kind] = shelves.Of(kind).Now!;
    }

    /// <summary>What every kind holds of it.</summary>
    public async Task<IReadOnlyList<KindMatches>> FindAsync(Asked asked, CancellationToken cancel)
    {
        Dictionary<SearchKind, RowMatches> folded = [];
        foreach (var kind in kinds.Where(k => k.FoldsInto is not null))
            folded[kind] = RowsOf(kind, asked);
        List<KindMatches> found = [];
        foreach (var kind in kinds)
            found.Add(folded.TryGetValue(kind, out var rows) ? rows : await FindAsync(kind, asked, folded, cancel));
        return found;
    }

    /// <summary>
    /// How many visible records hold the term: 0 only if none does; of a text index counted up to 1,001, of common words in the
    /// catalogue roughly.
    /// </summary>
    public async Task<int> CountAsync(SearchKind kind, QueryTerm term, CancellationToken cancel)
    {
        if (kind.Held is not null)
            return (await HeldAsync(kind)).Count(r => IsIn(r, term));
        if (kind.Catalogue is not null)
            return Count(states[kind], term);
        return await VisibleAsync(kind, new SearchQuery([term]), cancel) is { } rows
            ? await rows.Select(r => r.Doc).CountAsync(cancel)
            : 0;
    }

    /// <summary>True if so many records of the kind hold a word that it tells nothing.</summary>
    public async ValueTask<bool> IsEverywhereAsync(SearchKind kind, int count)
    {
        if (kind.Held is not null)
            return count > (await HeldAsync(kind)).Count * Everywhere;
        if (kind.Catalogue is null)
            return count > Paging.CountedAtMost;
        return count > Math.Max(SmallRegister, states[kind].Count) * Everywhere;
    }

    private async Task<KindMatches> FindAsync(
        SearchKind kind,
        Asked asked,
        Dictionary<SearchKind, RowMatches> folded,
        CancellationToken cancel
    )
    {
        if (kind.Held is not null)
            return Listed(kind, (await HeldAsync(kind)).Where(r => Answers(r, asked)), asked, true);
        if (kind.Catalogue is null)
            return await IndexedAsync(kind, asked, cancel);
        return folded.Values.FirstOrDefault(r => r.Kind.FoldsInto == kind.Code) is { } rows
            ? new OwnerMatches(
                shelves.Of(kind),
                Kept(new ShelfScan(states[kind], asked, Shown)),
                rows,
                await SignalsAsync(kind, cancel),
                CountyOf(sight.Actor)
            )
            : RowsOf(kind, asked);
    }

    private async ValueTask<IReadOnlyDictionary<Guid, RecordSignal>> SignalsAsync(SearchKind kind, CancellationToken cancel) =>
        services.GetServices<IRecordSignals>().FirstOrDefault(s => s.Kind == kind.Code) is { } known
            ? await known.OfAsync(sight.Actor.City, cancel)
            : new Dictionary<Guid, RecordSignal>();

    /// <summary>The county of an enterprise or a station; others look for the whole city.</summary>
    private static string? CountyOf(Actor actor) => actor.Role is Role.Enterprise or Role.Station ? actor.Region : null;

    private RowMatches RowsOf(SearchKind kind, Asked asked) =>
        Kept(new RowMatches(shelves.Of(kind), Kept(new ShelfScan(states[kind], asked, Shown)), RangesOf(kind)));

    private RangeCheck? RangesOf(SearchKind kind) => kind.NoteIsRange && values.Count > 0 ? new RangeCheck(values) : null;

    private T Kept<T>(T made)
        where T : IDisposable
    {
        open.Add(made);
        return made;
    }

    private int Count(ShelfState state, QueryTerm term)
    {
        using var scan = new ShelfScan(state, Asked.All([new WeighedTerm(term, 1)]), Shown);
        if (scan.Bearers(0) is var bearers && bearers > CountedOneByOne)
            return scan.Main.IsHeld(0) || scan.Fresh.IsHeld(0) ? bearers : 0;
        using var main = RowSet.Rent(state.Main.Count);
        using var fresh = RowSet.Rent(state.Fresh.Count);
        scan.Collect(0, main, fresh);
        return main.Count + fresh.Count;
    }

    private ValueTask<IReadOnlyList<SearchRow>> HeldAsync(SearchKind kind) => kind.Held!(services, sight);

    private static bool Answers(SearchRow row, Asked asked) =>
        asked.AnyTerm ? asked.Telling.Any(t => IsIn(row, t)) : asked.Terms.All(t => IsIn(row, t.Term));

    private static bool IsIn(SearchRow row, QueryTerm term) =>
        term.IsIn(row.Tokens) || term.Others.Any(o => o.Term.IsIn(row.Tokens));

    private static ListedMatches Listed(SearchKind kind, IEnumerable<SearchRow> rows, Asked asked, bool whole) =>
        new(kind, [.. rows.Select(r => new Candidate(kind, r, Scoring.Of(r, asked.Terms, allThere: !asked.AnyTerm), []))], whole);

    private async Task<KindMatches> IndexedAsync(SearchKind kind, Asked asked, CancellationToken cancel)
    {
        if (await VisibleAsync(kind, asked.Query, cancel) is not { } visible)
            return Listed(kind, [], asked, true);
        var rows = await visible.ToListAsync(cancel);
        return Listed(kind, rows.Take(Paging.CountedAtMost), asked, rows.Count <= Paging.CountedAtMost);
    }

    /// <summary>
    /// The visible rows that answer, one more than 1,000 at most. Few matches are looked up by their keys: without an order, lest
    /// SQLite walk all rows in it. Many are found quickly by walking the rows.
    /// </summary>
    private async Task<IQueryable<SearchRow>?> VisibleAsync(SearchKind kind, SearchQuery query, CancellationToken cancel)
    {
        var most = Paging.CountedAtMost + 1;
        var docs = await texts.SomeAsync(db, kind.Index!, query, most, cancel);
        if (docs.Count == 0)
            return null;
        var rows = kind.Rows!(db, sight);
        if (docs.Count < most)
            return rows.Where(r => docs.Contains(r.Doc));
        var found = texts.Match(db, kind.Index!, query);
        return rows.Where(r => found.Contains(r.Doc)).OrderBy(r => r.Doc).Take(most);
    }

    public void Dispose()
    {
        foreach (var made in open)
            made.Dispose();
    }
}
