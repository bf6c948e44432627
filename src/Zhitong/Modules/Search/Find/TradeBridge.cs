using Zhitong.Modules.Search.Contract;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Search.Find;

/// <summary>
/// Finds people by the trade of what was asked for, when none of them holds its words: who asks for an expert on boilers is shown
/// those of special equipment, because boilers stand there among the parameters.
/// </summary>
internal sealed class TradeBridge(KindSearch search, IReadOnlyList<SearchKind> seen, Correct correct)
{
    /// <summary>The best records of each kind that tell the trade, and trades that are tried.</summary>
    private const int Telling = 5;
    private const int MostTrades = 3;

    /// <returns>What is loosely found by trade; null if that finds nothing either.</returns>
    public async Task<PolicyOutcome?> CrossAsync(SearchKind wanted, SearchQuery question, CancellationToken cancel)
    {
        var telling = seen.Where(k => k.TradeOf is not null).ToList();
        var elsewhere = await new SearchPolicy(search, telling, correct).RunAsync(question, cancel);
        var terms = TradesOf(elsewhere)
            .Select(SearchTokens.ForName)
            .OfType<QueryTerm>()
            .Select(t => new WeighedTerm(t, 1))
            .ToList();
        if (terms.Count == 0)
            return null;
        var found = (await search.FindAsync(Asked.Any(terms, terms), cancel)).Where(f => f.Kind == wanted).ToList();
        return found.Exists(f => f.Count > 0) ? new PolicyOutcome(found, terms, elsewhere.Unmatched, true) : null;
    }

    /// <summary>The trades of the best records, the commonest first.</summary>
    private static IEnumerable<string> TradesOf(PolicyOutcome outcome) =>
        outcome
            .Found.Where(f => f.Kind.TradeOf is not null)
            .SelectMany(f => f.Top(new Window(null, null, Telling)))
            .Select(c => c.Kind.TradeOf!(c.Row))
            .OfType<string>()
            .Where(t => t.Length > 0)
            .GroupBy(t => t)
            .OrderByDescending(g => g.Count())
            .Select(g => g.Key)
            .Take(MostTrades);
}
