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
    private readonly bool[] visible;

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
        visible = VisibleOwners();
        tally = new OwnerTally(recordOf.Length, own.Terms);
        if (own.Asked.AnyTerm)
            TallyAny();
        else
            TallyAll();
        hits = [.. tally.Answers.Where(a => a.Total > 0)];
    }

    public override int Count => hits.Count;
    public override bool IsWhole => under.IsWhole;
    public override bool TellsReach => rows.TellsReach;
    public override bool Reaches => rows.Reaches;
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
        return new Candidate(Kind, record, hit.Total, [.. told.Select(rows.RowOf)])
        {
            Signals = [.. Near(record), .. signals.GetValueOrDefault(record.Record, RecordSignal.None).Said],
        };
    }

    /// <summary>Every term must be in the record's own texts or in its rows.</summary>
    private void TallyAll()
    {
        AddWhole();
        if (tally.Answers.Count == 0 && own.Terms > 1 && !own.Asked.Together)
            AddSpread(); // where single rows answer all, rows of different things that answer a word each are no answer
        AddOwn();
        foreach (var answer in tally.Answers)
            answer.Total = answer.Rows == 0 && answer.ByTerm.Contains(0) ? 0 : TotalOf(answer);
    }

    private void TallyAny()
    {
        AddRows();
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
        var part = answer.BestMatch is { } match ? rows.PartOf(match) : 1;
        var words = Math.Max(answer.BestRow, part * own.Main.Total(answer.ByTerm, answer.Closeness));
        var more = EachFurtherRow * Math.Clamp(answer.Rows - 1, 0, 5);
        more += OfSignal * signals.GetValueOrDefault(half.Segment.Records[row], RecordSignal.None).Weight;
        more += county is not null && half.Segment.PlaceOf(row).Region == county ? OfCounty : 0;
        return Math.Round((0.95 * words) + more, 4);
    }

    private bool[] VisibleOwners()
    {
        var visible = new bool[recordOf.Length];
        for (var owner = 0; owner < visible.Length; owner++)
            visible[owner] = recordOf[owner] != ShelfState.NoRecord && own.Of(recordOf[owner], out var row).IsVisible(row);
        return visible;
    }

    private void AddWhole()
    {
        var matches = rows.Found.Rows;
        var scores = rows.Found.Scores;
        for (var i = 0; i < matches.Length; i++)
        {
            var segment = under.Of(matches[i], out var row).Segment;
            var owner = segment.Owners[row];
            if (owner < visible.Length && visible[owner])
                tally.Of(owner).Add(matches[i], segment.Docs[row], scores[i]);
        }
    }

    private void AddRows()
    {
        Span<float> byTerm = stackalloc float[SearchQuery.MostTerms];
        byTerm = byTerm[..own.Terms];
        foreach (var match in rows.Found.Rows)
        {
            var half = under.Of(match, out var row);
            var owner = half.Segment.Owners[row];
            if (owner >= visible.Length || !visible[owner])
                continue;
            for (var t = 0; t < byTerm.Length; t++)
                byTerm[t] = half.Strength(t, row);
            var closeness = half.Closeness(row);
            var score = rows.PartOf(match) * (float)half.Total(byTerm, closeness);
            tally.Of(owner).Add(match, half.Segment.Docs[row], score, byTerm, closeness);
        }
    }

    /// <summary>Records of which no single row holds all terms, but several together, or a row and the record itself.</summary>
    private void AddSpread()
    {
        var all = visible;
        foreach (var t in Enumerable.Range(0, own.Terms).OrderBy(t => under.Bearers(t)))
        {
            all = Having(t, all);
            if (!all.Contains(true))
                return;
        }
        for (var owner = 0; owner < all.Length; owner++)
        {
            if (all[owner])
                tally.Of(owner); // all may stand in its own texts
        }
    }

    /// <summary>Of these records the ones with the term; each row of theirs tells how well.</summary>
    private bool[] Having(int term, bool[] all)
    {
        var having = new bool[all.Length];
        for (var owner = 0; owner < having.Length; owner++)
        {
            if (all[owner])
                having[owner] = own.Of(recordOf[owner], out var record).Strength(term, record) > 0;
        }
        foreach (var half in new[] { under.Main, under.Fresh })
        {
            var best = new float[all.Length];
            var rowOf = new int[all.Length];
            half.BestOfOwners(term, best, rowOf);
            for (var owner = 0; owner < all.Length; owner++)
            {
                if (!all[owner] || best[owner] == 0)
                    continue;
                having[owner] = true;
                var row = rowOf[owner];
                tally.Of(owner).Add(half == under.Fresh ? ~row : row, half.Segment.Docs[row], term, best[owner]);
            }
        }
        return having;
    }

    /// <summary>Own texts add to what the best row answers, and may answer alone.</summary>
    private void AddOwn()
    {
        var found = own.Answering();
        foreach (var match in found.Rows)
            tally.Of(own.Of(match, out var row).Segment.Owners[row]);
        found.Dispose();
        var byTerm = new float[own.Terms];
        foreach (var answer in tally.Answers)
        {
            AddTo(answer, own.Of(recordOf[answer.Owner], out var record), record, byTerm);
            if (answer.BestMatch is { } match)
                AddTo(answer, under.Of(match, out var row), row, byTerm);
        }
    }

    private static void AddTo(OwnerAnswer answer, Scan half, int row, float[] byTerm)
    {
        for (var t = 0; t < byTerm.Length; t++)
            byTerm[t] = half.Strength(t, row);
        answer.AddOwn(byTerm, half.Closeness(row));
    }
}
