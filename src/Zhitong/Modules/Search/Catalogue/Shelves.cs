using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Search.Contract;
using Zhitong.Modules.Search.Find;
using Zhitong.Platform.Changes;
using Zhitong.Platform.Text;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Search.Catalogue;

/// <summary>
/// The public registers in memory, following the feed of changes: what this process committed is there for the next question, what
/// another process or node committed within half a second.
/// </summary>
public sealed class Shelves(
    IEnumerable<SearchKind> kinds,
    IDbContextFactory<ZhitongDb> factory,
    ChangeFeed feed,
    WriteGate gate,
    TimeProvider time
) : ICatalogue
{
    /// <summary>So many records are read at once.</summary>
    private const int Batch = 1000;

    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(500);

    private readonly IReadOnlyList<Shelf> shelves = Made(kinds);
    private readonly SemaphoreSlim following = new(1, 1);
    private Followed? followed;

    /// <param name="Mark">How far the feed has been read.</param>
    /// <param name="Commit">Of this process, before it was read.</param>
    /// <param name="At">When.</param>
    private sealed record Followed(FeedMark Mark, long Commit, long At);

    /// <summary>The shelf of a kind; call <see cref="FollowAsync"/> before.</summary>
    internal Shelf Of(SearchKind kind) => shelves.First(s => s.Kind == kind);

    /// <inheritdoc/>
    public async ValueTask<long> VersionOfAsync(string kind, CancellationToken cancel)
    {
        await FollowAsync(cancel);
        return Of(kind).Now!.Version;
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<long>> HavingAsync(
        string kind,
        string city,
        SearchQuery query,
        int most,
        CancellationToken cancel
    )
    {
        await FollowAsync(cancel);
        var asked = Asked.All([.. query.Terms.Select(t => new WeighedTerm(t, 1))]);
        using var scan = new ShelfScan(Of(kind).Now!, asked, new CatalogueSight(city, null));
        using var found = scan.Answering();
        var best = new Best<int>(most);
        for (var i = 0; i < found.Count; i++)
        {
            if (best.MayHold(found.Scores[i]))
                best.Add(found.Scores[i], scan.Of(found.Rows[i], out var row).Segment.Docs[row], found.Rows[i]);
        }
        return [.. best.InOrder().Select(b => b.Doc)];
    }

    private Shelf Of(string kind) => shelves.First(s => s.Kind.Code == kind);

    /// <summary>Rises with every change of any shelf.</summary>
    internal long Version => shelves.Sum(s => s.Now?.Version ?? 0);

    internal IReadOnlyList<Shelf> All => shelves;

    /// <summary>Takes in what was committed since; reads everything the first time.</summary>
    public async ValueTask FollowAsync(CancellationToken cancel)
    {
        if (IsFresh(Volatile.Read(ref followed)))
            return;
        await following.WaitAsync(cancel);
        try
        {
            var last = followed;
            if (IsFresh(last))
                return;
            var (commit, at) = (gate.Commits, time.GetTimestamp()); // before reading: what is committed meanwhile is read the next time
            await using var db = await factory.CreateDbContextAsync(cancel);
            var mark =
                last is null || time.GetElapsedTime(last.At) > ChangeFeed.Kept / 2
                    ? await FillAsync(db, cancel)
                    : await ApplyAsync(db, last.Mark, cancel);
            Volatile.Write(ref followed, new Followed(mark, commit, at));
        }
        finally
        {
            following.Release();
        }
    }

    private bool IsFresh(Followed? last) =>
        last is not null && last.Commit == gate.Commits && time.GetElapsedTime(last.At) < Fresh;

    private async Task<FeedMark> FillAsync(ZhitongDb db, CancellationToken cancel)
    {
        var mark = await feed.NowAsync(db, cancel);
        foreach (var shelf in shelves)
            await shelf.FillAsync(shelf.Kind.Catalogue!(db).OrderBy(r => r.Doc).AsAsyncEnumerable(), cancel);
        return mark;
    }

    private async Task<FeedMark> ApplyAsync(ZhitongDb db, FeedMark from, CancellationToken cancel)
    {
        var (mark, changes) = await feed.SinceAsync(db, from, cancel);
        if (changes is null)
            return await FillAsync(db, cancel);
        foreach (var shelf in changes.Count == 0 ? [] : shelves)
        {
            var table = db.Model.FindEntityType(shelf.Kind.Record!)!.GetTableName();
            foreach (var docs in changes.Where(c => c.Table == table).Select(c => c.Doc).Order().Chunk(Batch))
                shelf.Apply(docs, await ReadAsync(shelf.Kind.Catalogue!(db), docs, cancel));
        }
        return mark;
    }

    /// <summary>Neighbours, as an import makes them, are read by their range; others one by one.</summary>
    private static Task<List<CatalogueRow>> ReadAsync(IQueryable<CatalogueRow> all, long[] docs, CancellationToken cancel)
    {
        var (first, last) = (docs[0], docs[^1]);
        return last - first == docs.Length - 1
            ? all.Where(r => r.Doc >= first && r.Doc <= last).ToListAsync(cancel)
            : all.Where(r => docs.Contains(r.Doc)).ToListAsync(cancel);
    }

    /// <summary>A kind that folds shares the numbers of the records under which it stands.</summary>
    private static List<Shelf> Made(IEnumerable<SearchKind> kinds)
    {
        var held = kinds.Where(k => k.Catalogue is not null).ToList();
        var ordinals = held.Where(k => k.FoldsInto is null).ToDictionary(k => k.Code, _ => new Ordinals());
        return held.ConvertAll(k => new Shelf(k, ordinals[k.FoldsInto ?? k.Code]));
    }
}

/// <summary>Reads the registers soon after the start, so that the first question need not wait for it.</summary>
internal sealed class ShelvesAtStart(Shelves shelves, ILogger<ShelvesAtStart> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(TimeSpan.FromSeconds(1), stoppingToken); // let the first visitors in before
        try
        {
            await shelves.FollowAsync(stoppingToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "The registers could not be read for the search");
        }
    }
}
