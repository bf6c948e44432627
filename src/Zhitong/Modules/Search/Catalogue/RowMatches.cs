using Zhitong.Modules.Search.Contract;
using Zhitong.Modules.Search.Find;

namespace Zhitong.Modules.Search.Catalogue;

/// <summary>The rows of a shelf that answer, each by itself.</summary>
internal sealed class RowMatches : KindMatches, IDisposable
{
    private readonly ShelfScan scan;
    private readonly MatchList found;
    private readonly Ordinals ordinals;
    private readonly RangeCheck? ranges;

    /// <param name="shelf">Of the rows.</param>
    /// <param name="scan">The question over them.</param>
    /// <param name="ranges">The values that they must reach; null if none are asked for or the rows state none.</param>
    public RowMatches(Shelf shelf, ShelfScan scan, RangeCheck? ranges)
        : base(shelf.Kind)
    {
        (this.scan, ordinals, this.ranges) = (scan, shelf.Ordinals, ranges);
        found = scan.Answering();
        if (ranges is not null)
            found.Weigh(PartOf);
    }

    /// <summary>The question over these rows.</summary>
    public ShelfScan Scan => scan;

    public override int Count => found.Count;

    public override bool TellsReach => ranges is { Tells: true };
    public override bool Reaches => ranges is { Reaches: true };

    /// <summary>What of its score stays to a row for how far it reaches.</summary>
    public float PartOf(int match) => ranges is null ? 1 : ranges.Weight(scan.Of(match, out var row).Segment, row);

    public override bool IsWhole => scan.IsWhole;

    public override double Best => Rounded(found.Count == 0 ? 0 : MaxOf(found.Scores));

    /// <summary>What answers, for folding it under its owners.</summary>
    public MatchList Found => found;

    public override void Sift(double below) => found.Sift(below - 0.00005);

    public override IReadOnlyDictionary<string, int> ByRegion()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var half in new[] { scan.Main, scan.Fresh }.Where(h => h.Segment.Count > 0))
        {
            var byPlace = new int[half.Segment.PlaceTable.Length];
            foreach (var match in found.Rows)
            {
                if (scan.Of(match, out var row) == half)
                    byPlace[half.Segment.Places[row]]++;
            }
            for (var p = 0; p < byPlace.Length; p++)
            {
                if (byPlace[p] > 0)
                    counts[half.Segment.PlaceTable[p].Region] =
                        counts.GetValueOrDefault(half.Segment.PlaceTable[p].Region) + byPlace[p];
            }
        }
        return counts;
    }

    public override IReadOnlyList<Candidate> Top(Window window)
    {
        var best = new Best<int>(window.Most);
        for (var i = 0; i < found.Count; i++)
        {
            var score = Rounded(found.Scores[i]);
            if (!best.MayHold(score))
                continue;
            var half = scan.Of(found.Rows[i], out var row);
            var doc = half.Segment.Docs[row];
            if (window.IsIn(half.Segment.PlaceOf(row).Region) && window.IsAfter(score, Kind.Order, doc))
                best.Add(score, doc, found.Rows[i]);
        }
        return [.. best.InOrder().Select(b => new Candidate(Kind, RowOf(b.Item), b.Score, []))];
    }

    /// <summary>Scores are compared as they are said, with four digits, so that pages follow each other without a gap.</summary>
    public static double Rounded(float score) => Math.Round((double)score, 4);

    /// <summary>The row as a result shows it.</summary>
    public SearchRow RowOf(int match)
    {
        var segment = scan.Of(match, out var row).Segment;
        var owner = Kind.FoldsInto is null ? (Guid?)null : ordinals[segment.Owners[row]];
        return segment.Row(row, owner, ranges?.Of(segment, row) ?? default);
    }

    private static float MaxOf(ReadOnlySpan<float> scores)
    {
        var most = 0f;
        foreach (var score in scores)
            most = Math.Max(most, score);
        return most;
    }

    public void Dispose() => found.Dispose();
}

/// <summary>Keeps the best few of many: highest score first, then lowest key.</summary>
internal sealed class Best<T>(int most)
{
    private readonly PriorityQueue<(double Score, long Doc, T Item), (double, long)> worstFirst = new();

    /// <summary>False if so low a score cannot come in any more.</summary>
    public bool MayHold(double score) => most > 0 && (worstFirst.Count < most || score >= worstFirst.Peek().Score);

    public void Add(double score, long doc, T item)
    {
        var place = (score, -doc);
        if (worstFirst.Count < most)
            worstFirst.Enqueue((score, doc, item), place);
        else if (most > 0)
            worstFirst.EnqueueDequeue((score, doc, item), place);
    }

    public IEnumerable<(double Score, long Doc, T Item)> InOrder() =>
        worstFirst.UnorderedItems.Select(i => i.Element).OrderByDescending(i => i.Score).ThenBy(i => i.Doc);
}
