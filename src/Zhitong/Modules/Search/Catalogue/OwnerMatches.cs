using Zhitong.Modules.Search.Contract;
using Zhitong.Modules.Search.Find;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Search.Catalogue;

/// <summary>
/// Records with the rows that stand under them: a visitor wants institutions, not four hundred equal parameters of one. A record
/// answers if each term stands in its own texts or in any of its visible rows.
/// </summary>
internal sealed class OwnerMatches : KindMatches
{
    /// <summary>What each further fitting row adds: somebody who does all of it before somebody who does one thing.</summary>
    private const double EachFurtherRow = 0.005;

    /// <summary>What the best record and the nearest county add: they decide between equals, never against what was asked for.</summary>
    private const double OfSignal = 0.01;
    private const double OfCounty = 0.01;

    private readonly ShelfScan own;
    private readonly ShelfScan under;
    private readonly RowMatches rows;
    private readonly int[] recordOf;
    private readonly OwnerTally tally;
    private readonly IReadOnlyDictionary<Guid, RecordSignal> signals;
    private readonly string? county;
    private readonly List<OwnerAnswer> hits;

    /// <param name="records">The shelf of the records.</param>
    /// <param name="own">The question over it.</param>
    /// <param name="rows">What answers among the rows under them.</param>
    /// <param name="signals">What speaks for the records besides.</param>
    /// <param name="county">Of who asks; null for nobody's.</param>
    public OwnerMatches(
        Shelf records,
        ShelfScan own,
        RowMatches rows,
        IReadOnlyDictionary<Guid, RecordSignal> signals,
        string? county
    )
        : base(records.Kind)
    {
        (this.own, this.rows, under, this.signals, this.county) = (own, rows, rows.Scan, signals, county);
        recordOf = own.State.RecordOf(records.Ordinals.Count);
        tally = new OwnerTally(recordOf.Length, own.Terms);
        if (own.Asked.AnyTerm)
            TallyAny();
        else
            TallyAll();
        hits = [.. tally.Answers.Where(a => a.Total > 0)];
    }

    public override int Count => hits.Count;
    public override double Best => hits.Count == 0 ? 0 : hits.Max(h => h.Total);

    public override void Sift(double below) => hits.RemoveAll(h => h.Total < below);

    public override IReadOnlyDictionary<string, int> ByRegion() =>
        hits.GroupBy(RegionOf).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

    public override IReadOnlyList<Candidate> Top(Window window)
    {
        var best = new Best<OwnerAnswer>(window.Most);
        foreach (var hit in hits)
        {
            if (!best.MayHold(hit.Total) || !window.IsIn(RegionOf(hit)))
                continue;
            var half = own.Of(recordOf[hit.Owner], out var row);
            if (window.IsAfter(hit.Total, Kind.Order, half.Segment.Docs[row]))
                best.Add(hit.Total, half.Segment.Docs[row], hit);
        }
        return [.. best.InOrder().Select(b => CandidateOf(b.Item))];
    }

    private string RegionOf(OwnerAnswer hit) => own.Of(recordOf[hit.Owner], out var row).Segment.PlaceOf(row).Region;

    private Candidate CandidateOf(OwnerAnswer hit)
    {
        var half = own.Of(recordOf[hit.Owner], out var row);
        var record = half.Segment.Row(row, null);
        var told = hit.Telling((term, match) => under.Of(match, out var r).Strength(term, r));
        return new Candidate(
            Kind,
            record,
            hit.Total,
            [.. told.Select(match => under.Of(match, out var r).Segment.Row(r, record.Record))]
        )
        {
            Signals = [.. Near(record), .. signals.GetValueOrDefault(record.Record, RecordSignal.None).Said],
        };
    }

    /// <summary>Every term must be in the record's own texts or in its rows.</summary>
    private void TallyAll()
    {
        AddRows(rows.Found.Rows);
        if (tally.Answers.Count == 0 && own.Terms > 1)
            AddSpread(); // where single rows answer all, rows of different things that answer a word each are no answer
        AddOwn();
        foreach (var answer in tally.Answers)
            answer.Total = answer.ByTerm.Contains(0) ? 0 : TotalOf(answer);
    }

    private void TallyAny()
    {
        AddRows(rows.Found.Rows);
        AddOwn();
        foreach (var answer in tally.Answers)
            answer.Total = TotalOf(answer);
    }

    private IEnumerable<string> Near(SearchRow record) =>
        county is not null && record.Region == county ? ["就在您所在的县区"] : [];

    /// <summary>What it answers counts nine tenths and more; then how many rows, its record and how near it is.</summary>
    private double TotalOf(OwnerAnswer answer)
    {
        var half = own.Of(recordOf[answer.Owner], out var row);
        var words = own.Main.Total(answer.ByTerm, answer.Closeness);
        var more = EachFurtherRow * Math.Clamp(answer.Rows - 1, 0, 5);
        more += OfSignal * signals.GetValueOrDefault(half.Segment.Records[row], RecordSignal.None).Weight;
        more += county is not null && half.Segment.PlaceOf(row).Region == county ? OfCounty : 0;
        return Math.Round((0.95 * words) + more, 4);
    }

    private bool IsVisible(int owner) =>
        owner < recordOf.Length && recordOf[owner] != ShelfState.NoRecord && own.Of(recordOf[owner], out var row).IsVisible(row);

    private void AddRows(ReadOnlySpan<int> matches)
    {
        Span<float> byTerm = stackalloc float[SearchQuery.MostTerms];
        byTerm = byTerm[..own.Terms];
        foreach (var match in matches)
        {
            var half = under.Of(match, out var row);
            if (IsVisible(half.Segment.Owners[row]))
                Add(half, match, row, byTerm);
        }
    }

    private void Add(Scan half, int match, int row, Span<float> byTerm)
    {
        for (var t = 0; t < byTerm.Length; t++)
            byTerm[t] = half.Strength(t, row);
        var closeness = half.Closeness(row);
        tally.Of(half.Segment.Owners[row]).Add(match, (float)half.Total(byTerm, closeness), byTerm, closeness);
    }

    /// <summary>Records of which no single row holds all terms, but several together, or a row and the record itself.</summary>
    private void AddSpread()
    {
        var all = new bool[recordOf.Length];
        Array.Fill(all, true);
        foreach (var t in Enumerable.Range(0, own.Terms).OrderBy(t => under.Bearers(t)))
        {
            var having = new bool[recordOf.Length];
            MarkOwn(t, all, having);
            AddBearers(under.Main, t, all, having);
            AddBearers(under.Fresh, t, all, having);
            if (!having.Contains(true))
                return;
            all = having;
        }
        for (var owner = 0; owner < all.Length; owner++)
        {
            if (all[owner] && IsVisible(owner))
                tally.Of(owner); // all may stand in its own texts
        }
    }

    private void MarkOwn(int term, bool[] all, bool[] having)
    {
        for (var owner = 0; owner < recordOf.Length; owner++)
        {
            if (all[owner] && recordOf[owner] != ShelfState.NoRecord)
                having[owner] = own.Of(recordOf[owner], out var row).Strength(term, row) > 0;
        }
    }

    /// <summary>Each row of the term tells for its owner, if that has all terms before.</summary>
    private void AddBearers(Scan half, int term, bool[] all, bool[] having)
    {
        using var bearers = RowSet.Rent(half.Segment.Count);
        half.Collect(term, bearers);
        Span<float> byTerm = stackalloc float[SearchQuery.MostTerms];
        byTerm = byTerm[..own.Terms];
        byTerm.Clear();
        foreach (var row in bearers.Rows)
        {
            var owner = half.Segment.Owners[row];
            if (owner >= all.Length || !all[owner] || !IsVisible(owner))
                continue;
            having[owner] = true;
            byTerm[term] = half.Strength(term, row);
            tally.Of(owner).Add(half == under.Fresh ? ~row : row, byTerm[term], byTerm, half.Closeness(row));
        }
    }

    /// <summary>Own texts add to what the rows answer, and may answer alone.</summary>
    private void AddOwn()
    {
        var found = own.Answering();
        foreach (var match in found.Rows)
            tally.Of(own.Of(match, out var row).Segment.Owners[row]);
        found.Dispose();
        var byTerm = new float[own.Terms];
        foreach (var answer in tally.Answers)
        {
            var half = own.Of(recordOf[answer.Owner], out var row);
            for (var t = 0; t < byTerm.Length; t++)
                byTerm[t] = half.Strength(t, row);
            answer.AddOwn(byTerm, half.Closeness(row));
        }
    }
}
