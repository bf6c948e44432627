using Zhitong.Modules.Search.Contract;
using Zhitong.Platform.Text;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Search.Find;

/// <summary>What the policy decided, with the rows of every kind for it.</summary>
internal sealed record PolicyOutcome(
    IReadOnlyList<FoundRows> Found,
    IReadOnlyList<WeighedTerm> Terms,
    IReadOnlyList<string> Unmatched,
    bool AnyTerm
)
{
    public static readonly PolicyOutcome Nothing = new([], [], [], false);
}

/// <summary>
/// All terms must be there; if nothing holds all, those that nothing holds are left out and named; if still nothing, any of the
/// rest will do, without words that are everywhere. What that finds is loose and must say so.
/// </summary>
internal sealed class SearchPolicy(KindReader reader, IReadOnlyList<SearchKind> kinds, IReadOnlyList<SearchKind> inPlay)
{
    /// <summary>A word that more of a kind's rows hold tells nothing when one word is enough.</summary>
    private const double Everywhere = 0.2;

    public async Task<PolicyOutcome> RunAsync(SearchQuery question, CancellationToken cancel)
    {
        if (question.Count == 0)
            return PolicyOutcome.Nothing;
        var all = await FindAsync(new SearchQuery(question.Terms), cancel);
        if (Holds(all))
            return new PolicyOutcome(all, [.. question.Terms.Select(t => new WeighedTerm(t, 1))], [], false);
        var (there, unmatched) = await SortOutAsync(question.Terms, cancel);
        if (there.Count == 0)
            return new PolicyOutcome([], [], unmatched, false);
        var rest = await FindAsync(new SearchQuery([.. there.Select(t => t.Term)]), cancel);
        if (Holds(rest) || there.Count == 1)
            return new PolicyOutcome(rest, there, unmatched, false);
        var telling = await WithoutCommonAsync(there, cancel);
        var any = await FindAsync(new SearchQuery([.. telling.Select(t => t.Term)], AnyTerm: true), cancel);
        return new PolicyOutcome(any, there, unmatched, true);
    }

    private bool Holds(IReadOnlyList<FoundRows> found) => found.Any(f => f.Rows.Count > 0 && inPlay.Contains(f.Kind));

    private async Task<IReadOnlyList<FoundRows>> FindAsync(SearchQuery query, CancellationToken cancel)
    {
        List<FoundRows> found = [];
        foreach (var kind in kinds)
            found.Add(await reader.ReadAsync(kind, query, cancel));
        return found;
    }

    /// <summary>The terms that something holds, long ones that nothing holds by their parts, and the words of the others.</summary>
    private async Task<(List<WeighedTerm> There, List<string> Unmatched)> SortOutAsync(
        IReadOnlyList<QueryTerm> terms,
        CancellationToken cancel
    )
    {
        List<WeighedTerm> there = [];
        List<string> unmatched = [];
        foreach (var term in terms)
        {
            var found = await WeighAsync(term, cancel) is { } whole ? [whole] : await WeighPartsAsync(term, cancel);
            if (found.Count == 0)
                unmatched.Add(term.Text);
            there.AddRange(found);
        }
        return ([.. there.DistinctBy(t => t.Term.Text).Take(SearchQuery.MostTerms)], unmatched);
    }

    /// <summary>The parts of a term that something holds; none if it has none.</summary>
    private async Task<List<WeighedTerm>> WeighPartsAsync(QueryTerm term, CancellationToken cancel)
    {
        List<WeighedTerm> parts = [];
        foreach (var part in term.Parts)
        {
            if (await WeighAsync(part, cancel) is { } weighed)
                parts.Add(weighed);
        }
        return parts;
    }

    private async Task<WeighedTerm?> WeighAsync(QueryTerm term, CancellationToken cancel)
    {
        var count = 0;
        foreach (var kind in inPlay)
            count += await reader.CountAsync(kind, term, cancel);
        return count == 0 ? null : WeighedTerm.Of(term, count);
    }

    private async Task<IReadOnlyList<WeighedTerm>> WithoutCommonAsync(IReadOnlyList<WeighedTerm> terms, CancellationToken cancel)
    {
        List<WeighedTerm> telling = [];
        foreach (var term in terms)
        {
            if (!await IsEverywhereAsync(term.Term, cancel))
                telling.Add(term);
        }
        return telling.Count > 0 ? telling : terms;
    }

    private async Task<bool> IsEverywhereAsync(QueryTerm term, CancellationToken cancel)
    {
        foreach (var kind in inPlay)
        {
            var count = await reader.CountAsync(kind, term, cancel);
            var most = await reader.SizeAsync(kind) is { } size ? size * Everywhere : Paging.CountedAtMost;
            if (count > most)
                return true;
        }
        return false;
    }
}
