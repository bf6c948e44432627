using Zhitong.Modules.Search.Contract;
using Zhitong.Modules.Search.Names;
using Zhitong.Modules.Search.Words.Book;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Search.Find;

/// <summary>Reads one question again with the names that were meant, unless the visitor wants it as typed.</summary>
internal sealed class Respeller(NameBook names, SynonymsOf words, string city, string text, bool asTyped)
{
    /// <summary>The terms that were searched in the end; null if nothing was read anew.</summary>
    public IReadOnlyList<QueryTerm>? Read { get; private set; }

    public async ValueTask<CorrectedQuestion?> CorrectAsync(SearchQuery question, IReadOnlyList<string> unmatched)
    {
        if (asTyped)
            return null;
        var typos = (await names.OfAsync(city, CancellationToken.None)).Typos;
        var typed = SearchTokens.Normal(text);
        if ((unmatched.Count > 0 ? typos.Correct(typed, unmatched) : typos.CorrectSounds(typed)) is not { } meant)
            return null;
        var query = words.Widen(SearchTokens.ForQuestion(meant.NewText, words));
        Read = query.Terms;
        return new CorrectedQuestion(query, [.. meant.Changes.Select(c => new Correction(c.From, c.To))]);
    }
}
