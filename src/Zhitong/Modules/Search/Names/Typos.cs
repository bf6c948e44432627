using Zhitong.Modules.Search.Contract;
using Zhitong.Platform.Text;
using static Zhitong.Platform.Text.SearchText;

namespace Zhitong.Modules.Search.Names;

/// <summary>
/// Corrects what matches nothing and is nearly a name: one character wrong, missing, too many or two in the wrong order, or other
/// characters that sound the same. A name that stands there rightly is never touched; neither are standard numbers, codes, digits
/// and short Latin words. Does not change once built; safe for many threads.
/// </summary>
public sealed class Typos
{
    /// <summary>Terms of a question that are tried, and characters of each.</summary>
    private const int MostTerms = 6;
    private const int MostOfTerm = 24;
    private const int ShortestLatin = 5;

    private readonly TypoTable table;
    private readonly TypoWords words;

    /// <param name="names">Of the registries; among equals the one that more records bear.</param>
    public Typos(IEnumerable<RegistryName> names)
    {
        words = new TypoWords(names);
        table = new TypoTable(words.Texts);
    }

    /// <summary>Bytes of its tables, about.</summary>
    public long Size => table.Size;

    /// <param name="questionNormal">In the form of <see cref="SearchTokens.Normal"/>.</param>
    /// <param name="unmatchedTerms">Pieces of it that match nothing: only names that change one of them are put in.</param>
    /// <returns>Null if nothing is to be corrected.</returns>
    public Respelling? Correct(string questionNormal, IReadOnlyList<string> unmatchedTerms)
    {
        List<Guess> guesses = [];
        var pieces = unmatchedTerms.Count == 0 ? [] : Pieces(questionNormal);
        for (var i = 0; i < pieces.Count; i++)
        {
            foreach (var term in unmatchedTerms.Where(t => t.Length > 0).Take(MostTerms))
            {
                if (GuessIn(questionNormal, pieces, i, term) is { } guess && !guesses.Exists(guess.Overlaps))
                    guesses.Add(guess);
            }
        }
        return guesses.Count == 0 ? null : Put(questionNormal, guesses);
    }

    /// <summary>
    /// Corrects a question whose words all match something, but hardly what was meant: 到热系数, where 到 only asks and 系数 is
    /// everywhere. Only long names that sound exactly or nearly so, where the dictionary makes no word of the characters.
    /// </summary>
    /// <param name="questionNormal">In the form of <see cref="SearchTokens.Normal"/>.</param>
    /// <returns>Null if nothing is to be corrected.</returns>
    public Respelling? CorrectSounds(string questionNormal)
    {
        List<Guess> guesses = [];
        foreach (var piece in Pieces(questionNormal).Where(p => p.Kind == Kind.Chinese))
        {
            var windows = new TypoWindows(questionNormal.Substring(piece.Start, piece.Length), words, table);
            foreach (var (at, length) in windows.Loose().Take(MostTerms))
            {
                var sure = windows
                    .Around(at, Math.Min(length, MostOfTerm))
                    .Where(g => g.Kind != GuessKind.Edited && g.To.Length > TypoTable.Shortest && windows.ChangesLittle(g));
                if (BestOf(sure, piece.Start) is { } guess && !guesses.Exists(guess.Overlaps))
                    guesses.Add(guess);
            }
        }
        return guesses.Count == 0 ? null : Put(questionNormal, guesses);
    }

    private Guess? GuessIn(string question, List<Piece> pieces, int i, string term)
    {
        var piece = pieces[i];
        var text = question.Substring(piece.Start, piece.Length);
        if (piece.Kind == Kind.Run)
            return text == term && IsWord(question, pieces, i) ? BestOf(Latin(text), piece.Start) : null;
        var at = piece.Kind == Kind.Chinese ? text.IndexOf(term, StringComparison.Ordinal) : -1;
        return at < 0
            ? null
            : BestOf(new TypoWindows(text, words, table).Around(at, Math.Min(term.Length, MostOfTerm)), piece.Start);
    }

    /// <summary>Five Latin letters and more that are no part of a code.</summary>
    private static bool IsWord(string question, List<Piece> pieces, int i)
    {
        var piece = pieces[i];
        return piece.Length is >= ShortestLatin and <= TypoTable.LongestLatin
            && !piece.Joined
            && !(i + 1 < pieces.Count && pieces[i + 1].Joined)
            && !question.AsSpan(piece.Start, piece.Length).ContainsAnyExceptInRange('a', 'z');
    }

    private IEnumerable<Guess> Latin(string text) =>
        words.Contains(text)
            ? []
            : table
                .Near(text)
                .Distinct()
                .Where(i => Edits.Between(text, words.Texts[i], out _) != Edit.None)
                .Select(i => new Guess(0, text, words.Texts[i], GuessKind.Edited, words.Counts[i]));

    /// <summary>
    /// What sounds the same before what looks nearly the same, the longer name before the shorter, the more frequent one before the
    /// others. Names that only look near and are nearly as frequent as each other decide nothing: another name could be meant, and
    /// looking for the wrong thing is worse than saying that nothing was found.
    /// </summary>
    private static Guess? BestOf(IEnumerable<Guess> guesses, int start)
    {
        var ranked = guesses
            .OrderBy(g => g.Kind)
            .ThenByDescending(g => g.To.Length)
            .ThenByDescending(g => g.Count)
            .ThenBy(g => g.To, StringComparer.Ordinal)
            .ToList();
        if (ranked.Count == 0)
            return null;
        var best = ranked[0];
        var rival = ranked.Find(g => g.To != best.To && g.Kind == best.Kind && g.To.Length == best.To.Length);
        return best.Kind == GuessKind.Edited && rival is not null && best.Count < 2 * Math.Max(1, rival.Count)
            ? null
            : best with
            {
                Start = start + best.Start,
            };
    }

    private static Respelling Put(string question, List<Guess> guesses)
    {
        var text = question;
        foreach (var guess in guesses.OrderByDescending(g => g.Start))
            text = string.Concat(text.AsSpan(0, guess.Start), guess.To, text.AsSpan(guess.Start + guess.From.Length));
        return new Respelling(text, [.. guesses.OrderBy(g => g.Start).Select(g => new Replaced(g.From, g.To))]);
    }
}
