using Zhitong.Modules.Search.Contract;

namespace Zhitong.Modules.Search.Catalogue;

/// <summary>
/// The records of one kind at one moment: a large segment that is seldom made anew, and a small one of what has changed since,
/// which stands before it.
/// </summary>
/// <param name="main">Most rows.</param>
/// <param name="gone">Rows of <paramref name="main"/> that changed or went.</param>
/// <param name="fresh">What changed since.</param>
/// <param name="version">Rises with every change.</param>
internal sealed class ShelfState(Segment main, RowBits gone, Segment fresh, long version)
{
    public Segment Main { get; } = main;
    public RowBits Gone { get; } = gone;
    public Segment Fresh { get; } = fresh;
    public long Version { get; } = version;

    public int Count => Main.Count + Fresh.Count;

    /// <summary>What <see cref="RecordOf"/> says of a number whose record is not there.</summary>
    public const int NoRecord = int.MinValue;

    private volatile int[]? recordOf;

    /// <summary>By number of the record its row in <see cref="Main"/>, or ~row in <see cref="Fresh"/>.</summary>
    /// <param name="count">How many numbers have been given.</param>
    public int[] RecordOf(int count)
    {
        if (recordOf is { } known && known.Length >= count)
            return known;
        var found = new int[count];
        Array.Fill(found, NoRecord);
        for (var row = 0; row < Main.Count; row++)
        {
            if (!Gone[row])
                found[Main.Owners[row]] = row;
        }
        for (var row = 0; row < Fresh.Count; row++)
            found[Fresh.Owners[row]] = ~row;
        return recordOf = found;
    }
}

/// <summary>Holds one kind and takes changes in. One writer at a time; readers take <see cref="Now"/> and keep it.</summary>
internal sealed class Shelf(SearchKind kind, Ordinals ordinals)
{
    /// <summary>So many changed rows are made part of the main segment; or a twentieth of it, if that is more.</summary>
    private const int MostFresh = 2000;

    private readonly bool folded = kind.FoldsInto is not null;
    private readonly SortedDictionary<long, CatalogueRow> fresh = [];
    private volatile ShelfState? now;

    public SearchKind Kind { get; } = kind;
    public Ordinals Ordinals { get; } = ordinals;

    /// <summary>Null before the first reading.</summary>
    public ShelfState? Now => now;

    /// <summary>Begins anew with all records, in the order of their keys.</summary>
    public async Task FillAsync(IAsyncEnumerable<CatalogueRow> rows, CancellationToken cancel)
    {
        var builder = new SegmentBuilder(Ordinals, folded);
        await foreach (var row in rows.WithCancellation(cancel))
            builder.Add(row);
        fresh.Clear();
        Settle(builder.Build());
    }

    /// <summary>Takes in what became of these records.</summary>
    /// <param name="docs">Keys of what changed.</param>
    /// <param name="rows">As they are now; what is not among them is gone.</param>
    public void Apply(IReadOnlyCollection<long> docs, IEnumerable<CatalogueRow> rows)
    {
        var state = now!;
        var gone = state.Gone.Copy();
        foreach (var doc in docs)
        {
            fresh.Remove(doc);
            if (state.Main.Find(doc) is >= 0 and var row)
                gone.Set(row);
        }
        foreach (var row in rows)
            fresh[row.Doc] = row;
        if (fresh.Count > Math.Max(MostFresh, state.Main.Count / 20))
            Settle(Merged(state.Main, gone));
        else
            now = new ShelfState(state.Main, gone, SegmentOf(fresh.Values), state.Version + 1);
    }

    private void Settle(Segment main)
    {
        var version = (now?.Version ?? 0) + 1;
        now = new ShelfState(main, new RowBits(main.Count), SegmentOf([]), version);
    }

    private Segment SegmentOf(IEnumerable<CatalogueRow> rows)
    {
        var builder = new SegmentBuilder(Ordinals, folded);
        foreach (var row in rows)
            builder.Add(row);
        return builder.Build();
    }

    private Segment Merged(Segment main, RowBits gone)
    {
        var builder = new SegmentBuilder(Ordinals, folded);
        using var changed = fresh.Values.GetEnumerator();
        var more = changed.MoveNext();
        for (var row = 0; row < main.Count; row++)
        {
            for (; more && changed.Current.Doc < main.Docs[row]; more = changed.MoveNext())
                builder.Add(changed.Current);
            if (!gone[row])
                builder.Add(main, row);
        }
        for (; more; more = changed.MoveNext())
            builder.Add(changed.Current);
        fresh.Clear();
        return builder.Build();
    }
}
