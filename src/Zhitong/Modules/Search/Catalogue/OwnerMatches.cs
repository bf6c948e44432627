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

    private readonly ShelfScan own;
    private readonly ShelfScan under;
    private readonly RowMatches rows;
    private readonly int[] recordOf;
    private readonly OwnerTally tally;
    private readonly List<OwnerAnswer> hits;

    /// <param name="records">The shelf of the records.</param>
    /// <param name="own">The question over it.</param>
    /// <param name="rows">What answers among the rows under them.</param>
    public OwnerMatches(Shelf records, ShelfScan own, RowMatches rows)
        : base(records.Kind)
    {
        (this.own, this.rows, under) = (own, rows, rows.Scan);
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
        );
    }

    /// <summary>Every term must be in the record's own texts or in its rows.</summary>
    private void TallyAll()
    {
        AddRows(rows.Found.Rows);
        if (own.Terms > 1)
            AddSpread();
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

    private double TotalOf(OwnerAnswer answer)
    {
        var further = EachFurtherRow * Math.Clamp(answer.Rows - 1, 0, 5);
        return Math.Round(Math.Min(1, own.Main.Total(answer.ByTerm, answer.Closeness) + further), 4);
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
        HashSet<int>? all = null;
        foreach (var t in Enumerable.Range(0, own.Terms).OrderBy(t => under.Bearers(t) + own.Bearers(t)))
        {
            all = all is null ? OwnersWith(t) : Narrowed(all, t);
            if (all.Count == 0)
                return;
        }
        Span<float> byTerm = stackalloc float[SearchQuery.MostTerms];
        byTerm = byTerm[..own.Terms];
        foreach (var owner in all!)
        {
            if (!tally.Knows(owner) && IsVisible(owner))
                AddPartly(owner, byTerm);
        }
    }

    private HashSet<int> OwnersWith(int term)
    {
        HashSet<int> owners = [];
        using (var main = RowSet.Rent(under.Main.Segment.Count))
        using (var fresh = RowSet.Rent(under.Fresh.Segment.Count))
        {
            under.Collect(term, main, fresh);
            foreach (var row in main.Rows)
                owners.Add(under.Main.Segment.Owners[row]);
            foreach (var row in fresh.Rows)
                owners.Add(under.Fresh.Segment.Owners[row]);
        }
        using var ownMain = RowSet.Rent(own.Main.Segment.Count);
        using var ownFresh = RowSet.Rent(own.Fresh.Segment.Count);
        own.Collect(term, ownMain, ownFresh);
        foreach (var row in ownMain.Rows)
            owners.Add(own.Main.Segment.Owners[row]);
        foreach (var row in ownFresh.Rows)
            owners.Add(own.Fresh.Segment.Owners[row]);
        return owners;
    }

    /// <summary>Of these the ones with the term: through the rows of the term or through their own, whichever are fewer.</summary>
    private HashSet<int> Narrowed(HashSet<int> owners, int term)
    {
        var theirs = 0;
        foreach (var owner in owners)
            theirs += under.State.RowsOf(owner).Length;
        if (theirs > under.Bearers(term))
        {
            owners.IntersectWith(OwnersWith(term));
            return owners;
        }
        owners.RemoveWhere(owner => !HasOwn(owner, term) && !HasRow(owner, term));
        return owners;
    }

    private bool HasOwn(int owner, int term) =>
        recordOf[owner] != ShelfState.NoRecord && own.Of(recordOf[owner], out var row).Strength(term, row) > 0;

    private bool HasRow(int owner, int term)
    {
        foreach (var row in under.State.RowsOf(owner))
        {
            if (under.Main.Strength(term, row) > 0 && under.Main.IsVisible(row))
                return true;
        }
        return under.State.FreshRowsOf(owner).Any(row => under.Fresh.Strength(term, row) > 0 && under.Fresh.IsVisible(row));
    }

    private void AddPartly(int owner, Span<float> byTerm)
    {
        foreach (var row in under.State.RowsOf(owner))
        {
            if (under.Main.IsVisible(row) && HoldsAny(under.Main, row))
                Add(under.Main, row, row, byTerm);
        }
        foreach (var row in under.State.FreshRowsOf(owner))
        {
            if (under.Fresh.IsVisible(row) && HoldsAny(under.Fresh, row))
                Add(under.Fresh, ~row, row, byTerm);
        }
        tally.Of(owner); // all may stand in its own texts
    }

    private bool HoldsAny(Scan half, int row)
    {
        for (var t = 0; t < own.Terms; t++)
        {
            if (half.Strength(t, row) > 0)
                return true;
        }
        return false;
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
