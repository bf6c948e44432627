using Zhitong.Modules.Search.Find;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Search.Catalogue;

/// <summary>
/// One question over one segment: how well each text holds each term is found once; a row is then a few reads of arrays.
/// </summary>
internal sealed class Scan : IDisposable
{
    private readonly IReadOnlyList<WeighedTerm> terms;
    private readonly float[][] strengths;
    private readonly List<int>[] holding;
    private readonly float[] covered;
    private readonly double weights;
    private readonly bool[] seen;
    private readonly bool[] here;
    private readonly RowBits? gone;
    private readonly int[] fieldsOf;
    private readonly bool allSeen;

    /// <param name="segment">The rows.</param>
    /// <param name="gone">Rows that no longer count, a bit each.</param>
    /// <param name="terms">What is asked.</param>
    /// <param name="sight">What is hidden, lapsed or of another city is passed over before anything is counted.</param>
    public Scan(Segment segment, RowBits? gone, IReadOnlyList<WeighedTerm> terms, CatalogueSight sight)
    {
        (Segment, this.gone, this.terms) = (segment, gone, terms);
        (seen, here) = (segment.SeenOn(sight.Day), Array.ConvertAll(segment.PlaceTable, p => p.City == sight.City));
        weights = terms.Sum(t => t.Weight);
        strengths = new float[terms.Count][];
        holding = new List<int>[terms.Count];
        covered = Zeroed.Rent(segment.Texts.Count);
        fieldsOf = new int[terms.Count];
        for (var t = 0; t < terms.Count; t++)
        {
            (strengths[t], holding[t]) = Look(terms[t].Term);
            fieldsOf[t] = FieldsWith(holding[t]);
        }
        allSeen = !seen.Contains(false) && !here.Contains(false) && gone?.IsEmpty != false;
    }

    public Segment Segment { get; }

    /// <summary>How many rows bear a text that holds the term; a row with two such texts counts twice.</summary>
    public int Bearers(int term) => Count(term, all: false);

    /// <summary>Adds the visible rows that hold the term.</summary>
    public void Collect(int term, RowSet into) => Collect(term, into, all: false);

    /// <summary>Adds the visible rows that may hold all terms: those of the term that leaves the fewest.</summary>
    public void CollectAll(RowSet into)
    {
        var (best, least) = (0, int.MaxValue);
        for (var t = 0; t < terms.Count && least > 0; t++)
        {
            if (Count(t, all: true) is var rows && rows < least)
                (best, least) = (t, rows);
        }
        if (least > 0)
            Collect(best, into, all: true);
    }

    /// <summary>The fields and texts that hold the term, by how well they do, the best first: the first that a row has is its best.</summary>
    public IEnumerable<IGrouping<float, (int Field, int Text)>> Strongest(int term) =>
        Enumerable
            .Range(0, Segment.Bearers.Length)
            .SelectMany(f => holding[term].Select(text => (Field: f, Text: text)))
            .GroupBy(h => Segment.Weights[h.Field] * strengths[term][h.Text])
            .OrderByDescending(g => g.Key);

    /// <summary>The best that the visible rows of each owner have of the term, and which row.</summary>
    /// <param name="term">The term.</param>
    /// <param name="best">By owner, 0 before.</param>
    /// <param name="rows">By owner.</param>
    public void BestOfOwners(int term, float[] best, int[] rows)
    {
        var owners = Segment.Owners;
        foreach (var text in holding[term])
        {
            for (var f = 0; f < Segment.Bearers.Length; f++)
            {
                var strength = Segment.Weights[f] * strengths[term][text];
                foreach (var row in Segment.Bearing(f, text))
                {
                    var owner = owners[row];
                    if (owner >= best.Length || strength < best[owner] || (strength == best[owner] && row >= rows[owner]))
                        continue;
                    if (IsVisible(row))
                        (best[owner], rows[owner]) = (strength, row);
                }
            }
        }
    }

    private int Count(int term, bool all)
    {
        var count = 0;
        foreach (var text in holding[term])
        {
            for (var f = 0; f < Segment.Bearers.Length; f++)
            {
                var starts = Segment.Bearers[f].Starts;
                if (!all || MayHoldAll(text, f))
                    count += starts[text + 1] - starts[text];
            }
        }
        return count;
    }

    private void Collect(int term, RowSet into, bool all)
    {
        foreach (var text in holding[term])
        {
            for (var f = 0; f < Segment.Bearers.Length; f++)
            {
                if (all && !MayHoldAll(text, f))
                    continue;
                foreach (var row in Segment.Bearing(f, text))
                {
                    if (IsVisible(row))
                        into.Add(row);
                }
            }
        }
    }

    /// <summary>
    /// False if a row with this text in this field cannot hold all terms: one of them stands neither in the text nor ever in another
    /// field. Leaves of the rows of 高铝 those of 高铝砖 when 高铝砖 is asked for.
    /// </summary>
    private bool MayHoldAll(int text, int field)
    {
        for (var t = 0; t < terms.Count; t++)
        {
            if (strengths[t][text] == 0 && (fieldsOf[t] & ~(1 << field)) == 0)
                return false;
        }
        return true;
    }

    private int FieldsWith(List<int> texts)
    {
        var (fields, every) = (0, (1 << Segment.Bearers.Length) - 1);
        foreach (var text in texts)
        {
            for (var f = 0; f < Segment.Bearers.Length; f++)
            {
                if (Segment.Bearers[f].Starts is var starts && starts[text + 1] > starts[text])
                    fields |= 1 << f;
            }
            if (fields == every)
                break;
        }
        return fields;
    }

    /// <summary>True if a visible row holds the term.</summary>
    public bool IsHeld(int term)
    {
        foreach (var text in holding[term])
        {
            for (var f = 0; f < Segment.Bearers.Length; f++)
            {
                foreach (var row in Segment.Bearing(f, text))
                {
                    if (IsVisible(row))
                        return true;
                }
            }
        }
        return false;
    }

    public bool IsVisible(int row) => allSeen || seen[Segment.States[row]] && here[Segment.Places[row]] && gone?[row] != true;

    /// <summary>How well the row holds the term: 0 not at all, 1 in its title.</summary>
    public float Strength(int term, int row)
    {
        var of = strengths[term];
        var best = 0f;
        for (var f = 0; f < Segment.Fields.Length; f++)
            best = Math.Max(best, Segment.Weights[f] * of[Segment.Fields[f][row]]);
        return best;
    }

    /// <summary>How much of its title is what was asked for: the shorter of two fitting names is the closer one. 0 to 1.</summary>
    public float Closeness(int row)
    {
        var (title, part) = (Segment.Fields[Segment.Title][row], Segment.Fields[Segment.Part][row]);
        var length = Segment.Texts.Length(title) + Segment.Texts.Length(part);
        return length == 0 ? 0 : Math.Min(1, (covered[title] + covered[part]) / length);
    }

    /// <summary>0 to 1, from what a row, or several together, hold of each term.</summary>
    public double Total(ReadOnlySpan<float> byTerm, float closeness)
    {
        var sum = 0.0;
        for (var t = 0; t < terms.Count; t++)
            sum += byTerm[t] * terms[t].Weight;
        return Scoring.Total(sum / weights, closeness);
    }

    public void Dispose()
    {
        for (var t = 0; t < strengths.Length; t++)
        {
            foreach (var text in holding[t])
                strengths[t][text] = covered[text] = 0;
            Zeroed.Return(strengths[t]);
        }
        Zeroed.Return(covered);
    }

    private (float[] Strengths, List<int> Holding) Look(QueryTerm term)
    {
        var of = Zeroed.Rent(Segment.Texts.Count);
        List<int> texts = [];
        foreach (var (text, strength) in Segment.Texts.Holding(term))
        {
            if (of[text] == 0)
                texts.Add(text);
            of[text] = Math.Max(of[text], strength);
            if (strength >= 1)
                covered[text] += term.Text.Length;
        }
        return (of, texts);
    }
}
