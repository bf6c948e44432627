using Zhitong.Modules.Search.Contract;
using Zhitong.Modules.Search.Names;
using Zhitong.Modules.Search.Words.Book;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Search.Find;

/// <summary>Reads words and finds what holds them, by the policy and, for people, by trade.</summary>
/// <param name="seen">The kinds that this person may search.</param>
/// <param name="wanted">The kind that is asked for; null for all.</param>
/// <param name="asTyped">Words are not read as others.</param>
internal sealed class Reading(
    KindSearch search,
    List<SearchKind> seen,
    SearchKind? wanted,
    NameBook names,
    SynonymsOf words,
    string city,
    bool asTyped
)
{
    /// <summary>What was searched in the end.</summary>
    public IReadOnlyList<QueryTerm> Terms { get; private set; } = [];

    public async Task<PolicyOutcome> RunAsync(string text, CancellationToken cancel)
    {
        var question = words.Widen(SearchTokens.ForQuestion(text, words));
        var speller = new Respeller(names, words, city, text, asTyped);
        var outcome = await new SearchPolicy(search, InPlay, speller.CorrectAsync).RunAsync(question, cancel);
        if (wanted is { FoundByTrade: true } && outcome.Found.All(f => f.Kind != wanted || f.Count == 0))
            outcome = await new TradeBridge(search, seen, speller.CorrectAsync).CrossAsync(wanted, question, cancel) ?? outcome;
        Terms = speller.Read ?? question.Terms;
        return outcome;
    }

    private List<SearchKind> InPlay => wanted is null ? seen : seen.FindAll(k => Counts(k, wanted));

    /// <summary>True for the kind that is asked for, and those that fold into it.</summary>
    public static bool Counts(SearchKind kind, SearchKind? wanted) =>
        wanted is null || kind == wanted || kind.FoldsInto == wanted.Code;
}
