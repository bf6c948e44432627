using Zhitong.Modules.Search.Contract;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Search.Find;

/// <summary>What the policy decided, with what every kind holds of it.</summary>
internal sealed record PolicyOutcome(
    IReadOnlyList<KindMatches> Found,
    IReadOnlyList<WeighedTerm> Terms,
    IReadOnlyList<string> Unmatched,
    bool AnyTerm
)
{
    public static readonly PolicyOutcome Nothing = new([], [], [], false);

    /// <summary>What was read as something else, because nothing holds it as it was typed.</summary>
    public IReadOnlyList<Correction> Corrected { get; init; } = [];
}

/// <summary>A question that was read as another one.</summary>
internal sealed record CorrectedQuestion(SearchQuery Query, IReadOnlyList<Correction> Corrections);

/// <summary>
/// Looks for words that were meant, given a question that nothing holds whole and those of its words that nothing holds at all;
/// null if there are none.
/// </summary>
internal delegate ValueTask<CorrectedQuestion?> Correct(SearchQuery question, IReadOnlyList<string> unmatched);

/// <summary>
/// All terms must be there; if nothing holds all, words that were typed wrong are read as what was meant, those that nothing holds
/// are left out and named; if still nothing, any of the rest will do, without words that are everywhere. What that finds is loose
/// and must say so.
/// </summary>
internal sealed class SearchPolicy(KindSearch search, IReadOnlyList<SearchKind> inPlay, Correct correct)
{
    /// <summary>Loose hits that score less than this part of the best one are noise.</summary>
    private const double NoiseBelow = 0.5;

    public async Task<PolicyOutcome> RunAsync(SearchQuery question, CancellationToken cancel)
    {
        if (question.Count == 0)
            return PolicyOutcome.Nothing;
        if (await WholeAsync(question, cancel) is { } whole)
            return whole;
        var (there, unmatched) = await SortOutAsync(question.Terms, cancel);
        if (await correct(question, unmatched) is not { } meant)
            return await RestAsync(there, unmatched, cancel);
        if (await WholeAsync(meant.Query, cancel) is { } meantWhole)
            return meantWhole with { Corrected = meant.Corrections };
        (there, unmatched) = await SortOutAsync(meant.Query.Terms, cancel);
        return await RestAsync(there, unmatched, cancel) with { Corrected = meant.Corrections };
    }

    /// <summary>What holds all terms, at first without names that are only related; null if nothing does.</summary>
    private async Task<PolicyOutcome?> WholeAsync(SearchQuery question, CancellationToken cancel)
    {
        if (question.Terms.Any(t => t.Others.Any(o => o.Related)))
        {
            var strictly = question.Terms.Select(t => t with { Others = [.. t.Others.Where(o => !o.Related)] });
            if (await WholeAsync([.. strictly.Select(t => new WeighedTerm(t, 1))], cancel) is { } exact)
                return exact;
        }
        return await WholeAsync([.. question.Terms.Select(t => new WeighedTerm(t, 1))], cancel);
    }

    private async Task<PolicyOutcome?> WholeAsync(List<WeighedTerm> terms, CancellationToken cancel)
    {
        var found = await search.FindAsync(Asked.All(terms), cancel);
        return Holds(found) ? new PolicyOutcome(found, terms, [], false) : null;
    }

    /// <summary>What holds all of the terms that something holds, or any of them.</summary>
    private async Task<PolicyOutcome> RestAsync(
        List<WeighedTerm> there,
        IReadOnlyList<string> unmatched,
        CancellationToken cancel
    )
    {
        if (there.Count == 0)
            return new PolicyOutcome([], [], unmatched, false);
        var rest = await search.FindAsync(Asked.All(there), cancel);
        if (Holds(rest) || there.Count == 1)
            return new PolicyOutcome(rest, there, unmatched, false);
        if (await AllButOneAsync(there, unmatched, cancel) is { } nearly)
            return nearly;
        var telling = await WithoutCommonAsync(there, cancel);
        var any = await search.FindAsync(Asked.Any(there, telling), cancel);
        var best = any.Where(f => inPlay.Contains(f.Kind)).Select(f => f.Best).DefaultIfEmpty().Max();
        foreach (var kind in any)
            kind.Sift(best * NoiseBelow);
        return new PolicyOutcome(any, there, unmatched, true);
    }

    /// <summary>What holds all terms but one, that which tells least; null if nothing does. Loose as well, but nearer than any word.</summary>
    private async Task<PolicyOutcome?> AllButOneAsync(
        List<WeighedTerm> there,
        IReadOnlyList<string> unmatched,
        CancellationToken cancel
    )
    {
        if (there.Count < 3)
            return null;
        foreach (var left in there.OrderBy(t => t.Weight))
        {
            var rest = there.FindAll(t => t != left);
            var found = await search.FindAsync(Asked.All(rest) with { Together = true }, cancel);
            if (Holds(found))
                return new PolicyOutcome(found, rest, unmatched, true);
        }
        return null;
    }

    private bool Holds(IReadOnlyList<KindMatches> found) => found.Any(f => f.Count > 0 && inPlay.Contains(f.Kind));

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
                parts.Add(weighed with { Weight = weighed.Weight / 2 }); // a piece of a word tells less than a word
        }
        return parts;
    }

    private async Task<WeighedTerm?> WeighAsync(QueryTerm term, CancellationToken cancel)
    {
        var count = 0;
        foreach (var kind in inPlay)
            count += await search.CountAsync(kind, term, cancel);
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
            if (await search.IsEverywhereAsync(kind, await search.CountAsync(kind, term, cancel)))
                return true;
        }
        return false;
    }
}
