using Zhitong.Modules.Search.Find;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Search.Catalogue;

/// <summary>One question over a shelf: its main segment and what has changed since.</summary>
internal sealed class ShelfScan(ShelfState state, Asked asked, CatalogueSight sight) : IDisposable
{
    /// <summary>
    /// When one word is enough, the rarest are taken first, up to about so many rows; commoner words then only add to the order. Who
    /// reads a loose answer reads its beginning.
    /// </summary>
    private const int MostLoose = 5_000;

    public Scan Main { get; } = new(state.Main, state.Gone, asked.Terms, sight);
    public Scan Fresh { get; } = new(state.Fresh, null, asked.Terms, sight);

    /// <summary>False if words were left out because they are too common.</summary>
    public bool IsWhole => !asked.AnyTerm || Telling().Sum(Bearers) <= MostLoose;

    public ShelfState State => state;
    public Asked Asked => asked;
    public int Terms => asked.Terms.Count;

    /// <summary>The scan of a match, and its row there.</summary>
    public Scan Of(int match, out int row)
    {
        row = match < 0 ? ~match : match;
        return match < 0 ? Fresh : Main;
    }

    public int Bearers(int term) => Main.Bearers(term) + Fresh.Bearers(term);

    /// <summary>The rows that answer by themselves: with all terms, or with any telling one.</summary>
    public MatchList Answering()
    {
        var found = MatchList.Rent();
        foreach (var scan in new[] { Main, Fresh })
            Answering(scan, found);
        return found;
    }

    /// <summary>The visible rows that hold the term.</summary>
    public void Collect(int term, RowSet main, RowSet fresh)
    {
        Main.Collect(term, main);
        Fresh.Collect(term, fresh);
    }

    /// <summary>The terms of which one is enough, by their place.</summary>
    public IEnumerable<int> Telling()
    {
        for (var t = 0; t < Terms; t++)
        {
            if (asked.Telling.Contains(asked.Terms[t].Term))
                yield return t;
        }
    }

    /// <summary>Of one term the texts tell how well a row holds it: a common word has very many rows.</summary>
    private static void AnsweringOne(Scan scan, bool fresh, MatchList found)
    {
        using var stronger = RowSet.Rent(scan.Segment.Count);
        foreach (var equal in scan.Strongest(0))
        {
            using var rows = RowSet.Rent(scan.Segment.Count);
            foreach (var (field, text) in equal)
            {
                foreach (var row in scan.Segment.Bearing(field, text))
                {
                    if (scan.IsVisible(row) && !stronger.Contains(row))
                        rows.Add(row);
                }
            }
            rows.Sort();
            var words = scan.Total([equal.Key], 0);
            foreach (var row in rows.Rows)
            {
                stronger.Add(row);
                found.Add(fresh ? ~row : row, (float)(words + Scoring.Total(0, scan.Closeness(row))));
            }
        }
    }

    private void Answering(Scan scan, MatchList found)
    {
        if (Terms == 1)
        {
            AnsweringOne(scan, scan == Fresh, found);
            return;
        }
        using var rows = RowSet.Rent(scan.Segment.Count);
        if (asked.AnyTerm)
        {
            foreach (
                var t in Telling()
                    .OrderBy(scan.Bearers)
                    .TakeWhile(t => rows.Count == 0 || rows.Count + scan.Bearers(t) <= MostLoose)
            )
                scan.Collect(t, rows);
        }
        else
        {
            scan.CollectAll(rows);
        }
        rows.Sort();
        Span<float> byTerm = stackalloc float[SearchQuery.MostTerms];
        byTerm = byTerm[..Terms];
        foreach (var row in rows.Rows)
        {
            var all = true;
            for (var t = 0; t < byTerm.Length && (all || asked.AnyTerm); t++)
                all &= (byTerm[t] = scan.Strength(t, row)) > 0;
            if (all || asked.AnyTerm)
                found.Add(scan == Fresh ? ~row : row, (float)scan.Total(byTerm, scan.Closeness(row)));
        }
    }

    public void Dispose()
    {
        Main.Dispose();
        Fresh.Dispose();
    }
}
