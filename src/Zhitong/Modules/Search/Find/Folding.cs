using Zhitong.Modules.Search.Contract;
using Zhitong.Platform.Text;

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

    /// <summary>What each further fitting row adds: somebody who does all of it before somebody who does one thing.</summary>
    private const double EachFurtherRow = 0.005;

    /// <summary>Loose hits that score less than this part of the best one are noise.</summary>
    private const double NoiseBelow = 0.5;

    public async Task<List<Candidate>> RunAsync(CancellationToken cancel)
    {
        List<Candidate> hits = [];
        foreach (var (kind, rows, _) in outcome.Found)
        {
            if (reader.FoldedInto(kind) is { } folded)
                hits.AddRange(await WithRowsAsync(kind, rows, folded, cancel));
            else
                hits.AddRange(rows.Select(r => Of(kind, r)));
        }
        return outcome.AnyTerm ? Sift(hits) : hits;
    }

    private static List<Candidate> Sift(List<Candidate> hits)
    {
        var best = hits.Count == 0 ? 0 : hits.Max(h => h.Total);
        return hits.FindAll(h => h.Total >= best * NoiseBelow);
    }

    private Candidate Of(SearchKind kind, SearchRow row)
    {
        var score = Scoring.Of(row, outcome.Terms, allThere: !outcome.AnyTerm);
        return new Candidate(kind, row, score, score.Total(outcome.Terms), []);
    }

    /// <summary>The records found by themselves, and those of which a row was found.</summary>
    private async Task<List<Candidate>> WithRowsAsync(
        SearchKind kind,
        IReadOnlyList<SearchRow> found,
        SearchKind folded,
        CancellationToken cancel
    )
    {
        var under = outcome
            .Found.First(f => f.Kind == folded)
            .Rows.GroupBy(r => r.Owner!.Value)
            .ToDictionary(g => g.Key, g => g.ToList());
        var owners = found.ToDictionary(r => r.Record);
        var missing = under.Keys.Where(id => !owners.ContainsKey(id)).ToList();
        foreach (var row in missing.Count == 0 ? [] : await reader.OwnersAsync(kind, missing, cancel))
            owners[row.Record] = row;
        var bare = owners.Values.Where(r => !under.ContainsKey(r.Record) && !ShowsAll(r)).Select(r => r.Record).ToList();
        if (bare.Count > 0)
        {
            foreach (var row in await reader.UnderAsync(folded, bare, Asked, cancel))
                (under.TryGetValue(row.Owner!.Value, out var rows) ? rows : under[row.Owner.Value] = []).Add(row);
        }
        return [.. owners.Values.Select(o => With(kind, o, folded, under.GetValueOrDefault(o.Record, [])))];
    }

    private SearchQuery Asked => new([.. outcome.Terms.Select(t => t.Term)]);

    private bool ShowsAll(SearchRow row) => outcome.Terms.All(t => Scoring.Shows(row, t.Term));

    private Candidate With(SearchKind kind, SearchRow owner, SearchKind folded, List<SearchRow> under)
    {
        var rows = under.ConvertAll(r =>
        {
            var score = Scoring.Of(r, outcome.Terms, allThere: false);
            return new Candidate(folded, r, score, score.Total(outcome.Terms), []);
        });
        rows.Sort(Candidate.BestFirst);
        var own = Scoring.Of(owner, outcome.Terms, allThere: !outcome.AnyTerm);
        var together = rows.Aggregate(own, (s, r) => s.With(r.Score));
        var further = EachFurtherRow * Math.Clamp(rows.Count - 1, 0, 5);
        var total = Math.Round(Math.Min(1, together.Total(outcome.Terms) + further), 4);
        return new Candidate(kind, owner, together, total, [.. Telling(rows).Take(ShownUnder)]);
    }

    /// <summary>The best row, then rows that answer what the ones before them do not, then the others.</summary>
    private static List<SearchRow> Telling(List<Candidate> rows)
    {
        List<Candidate> told = [];
        List<Candidate> others = [];
        foreach (var row in rows)
        {
            var isNew = row.Score.ByTerm.Where((s, i) => s > 0 && !told.Exists(t => t.Score.Covers(i))).Any();
            (isNew ? told : others).Add(row);
        }
        return [.. told.Concat(others).Select(r => r.Row)];
    }
}
