using Zhitong.Modules.Search.Contract;

namespace Zhitong.Modules.Search.Find;

/// <summary>A record that answers, with the rows of other kinds that are shown under it, best first.</summary>
internal sealed record Candidate(SearchKind Kind, SearchRow Row, RowScore Score, double Total, IReadOnlyList<SearchRow> Under)
{
    /// <summary>Best first; the same every time, whatever order the database gave.</summary>
    public static readonly Comparison<Candidate> BestFirst = (a, b) =>
        (b.Total, a.Kind.Order, a.Row.Doc).CompareTo((a.Total, b.Kind.Order, b.Row.Doc));
}

/// <summary>Puts rows under their owners: a visitor wants institutions, not four hundred equal parameters of one.</summary>
internal sealed class Folding(KindReader reader, PolicyOutcome outcome)
{
    /// <summary>Rows shown under a record.</summary>
    private const int ShownUnder = 3;

    /// <summary>What the reach of each further fitting row adds: somebody who does all of it before somebody who does one thing.</summary>
    private const double EachFurtherRow = 0.005;

    /// <summary>Loose hits that score less than this part of the best one are noise.</summary>
    private const double NoiseBelow = 0.5;

    public async Task<(List<Candidate> Hits, bool Loose)> RunAsync(CancellationToken cancel)
    {
        List<Candidate> hits = [];
        foreach (var found in outcome.Found)
            hits.AddRange(found.Rows.Select(r => Of(found.Kind, r)));
        foreach (var target in outcome.Found.Select(f => f.Kind).Where(k => k.FoldsInto is null).ToList())
            await FoldIntoAsync(target, hits, cancel);
        return outcome.AnyTerm ? Sift(hits) : (hits, false);
    }

    /// <summary>Several parameters may be answered by several rows of one record: then the record holds them all, and is not loose.</summary>
    private static (List<Candidate> Hits, bool Loose) Sift(List<Candidate> hits)
    {
        if (hits.Exists(h => h.Score.CoversAll))
            return (hits.FindAll(h => h.Score.CoversAll), false);
        var best = hits.Count == 0 ? 0 : hits.Max(h => h.Total);
        return (hits.FindAll(h => h.Total >= best * NoiseBelow), true);
    }

    private Candidate Of(SearchKind kind, SearchRow row)
    {
        var score = Scoring.Of(row, outcome.Terms, allThere: !outcome.AnyTerm);
        return new Candidate(kind, row, score, score.Total(outcome.Terms), []);
    }

    private async Task FoldIntoAsync(SearchKind target, List<Candidate> hits, CancellationToken cancel)
    {
        var folded = hits.Where(h => h.Kind.FoldsInto == target.Code && h.Row.Owner is not null)
            .GroupBy(h => h.Row.Owner!.Value)
            .ToDictionary(g => g.Key, g => g.ToList());
        if (folded.Count == 0)
            return;
        var own = hits.Where(h => h.Kind == target).ToDictionary(h => h.Row.Record);
        var missing = folded.Keys.Where(id => !own.ContainsKey(id)).ToList();
        foreach (var row in missing.Count == 0 ? [] : await reader.OwnersAsync(target, missing, cancel))
            own[row.Record] = new Candidate(target, row, Scoring.Of(row, outcome.Terms, allThere: false), 0, []);
        hits.RemoveAll(h => h.Kind == target);
        foreach (var (id, owner) in own)
            hits.Add(folded.TryGetValue(id, out var rows) ? WithRows(owner, rows) : owner);
    }

    private Candidate WithRows(Candidate owner, List<Candidate> rows)
    {
        rows.Sort(Candidate.BestFirst);
        var score = rows.Aggregate(owner.Score, (s, r) => s.With(r.Score));
        var total = Math.Round(Math.Min(1, score.Total(outcome.Terms) + (EachFurtherRow * Math.Min(rows.Count - 1, 5))), 4);
        return owner with { Score = score, Total = total, Under = [.. rows.Take(ShownUnder).Select(r => r.Row)] };
    }
}
