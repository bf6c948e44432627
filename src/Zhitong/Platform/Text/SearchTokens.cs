using System.Text;
using static Zhitong.Platform.Text.SearchText;

namespace Zhitong.Platform.Text;

/// <summary>
/// The analyzer: what the text index holds of a text, and what a question asks of it. Tokens hold letters and digits only, lower
/// case, so that no database cuts them again. Chinese is indexed by its pairs, which hold every word; the dictionary cuts the
/// question, so that a new word never asks for a new index (docs/decisions/0009).
/// </summary>
public static class SearchTokens
{
    /// <summary>Of what <see cref="ForIndex"/> makes. Raise it with every change there: indexes of another version are rebuilt.</summary>
    public const int Version = 2;

    internal const int LongestToken = 64;

    /// <summary>
    /// What to keep of a text: every Chinese pair and the last character of each Chinese stretch, words and numbers, codes such as
    /// ZT-2026-001872 also joined, standards by number, with and without year and part.
    /// </summary>
    public static List<string> ForIndex(string text)
    {
        var normal = Normalise(text);
        var pieces = Pieces(normal);
        var tokens = new TokenList();
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece.Kind == Kind.Chinese)
                AddPairs(tokens, normal.AsSpan(piece.Start, piece.Length));
            else if (piece.Kind == Kind.Standard)
                AddStandard(tokens, piece.Standard!);
            else
                AddRun(tokens, normal, pieces, i);
        }
        return tokens.Items;
    }

    /// <summary>A question whose every word counts: filters of lists.</summary>
    public static SearchQuery ForQuery(string text) => QueryReader.Read(text, dropPhrases: false);

    /// <summary>A question as people ask it: what only asks (怎么测, 哪里可以做) is passed over, unless nothing else is left.</summary>
    public static SearchQuery ForQuestion(string text) => ForQuestion(text, null);

    /// <inheritdoc cref="ForQuestion(string)"/>
    /// <param name="text">As typed.</param>
    /// <param name="words">Words besides those of the dictionary, by which the question is cut.</param>
    public static SearchQuery ForQuestion(string text, IVocabulary? words) => QueryReader.Read(text, dropPhrases: true, words);

    /// <summary>A name as one thing to look for, however many words it has: a record that bears it has all of its tokens.</summary>
    /// <returns>Null for a text without letters and digits.</returns>
    public static QueryTerm? ForName(string name) => QueryReader.ReadName(name);

    /// <summary>A text in the form in which terms are compared with it.</summary>
    public static string Normal(string text) => Normalise(text);

    /// <summary>The standards that a text in normal form names.</summary>
    public static IEnumerable<StandardMention> StandardsIn(string normal) =>
        Pieces(normal).Where(p => p.Standard is not null).Select(p => p.Standard!);

    /// <summary>The token of a run of letters and digits: 2.5 is 2p5. Long ones are cut on both sides, so that they find themselves.</summary>
    internal static string Token(ReadOnlySpan<char> run)
    {
        var cut =
            run.Length <= LongestToken ? run.Length
            : char.IsHighSurrogate(run[LongestToken - 1]) ? LongestToken - 1
            : LongestToken;
        var token = run[..cut].ToString();
        return token.Replace('.', 'p');
    }

    /// <summary>A number with its unit as two: 1.6mpa is 1.6 and mpa.</summary>
    internal static (int Number, int Unit)? UnitSplit(ReadOnlySpan<char> run)
    {
        var unit = 0;
        while (unit < run.Length && char.IsAsciiLetterLower(run[^(unit + 1)]))
            unit++;
        return unit is > 0 and <= 4 && run.Length > unit && IsNumber(run[..^unit]) ? (run.Length - unit, unit) : null;
    }

    internal static bool IsNumber(ReadOnlySpan<char> run)
    {
        foreach (var c in run)
        {
            if (!char.IsAsciiDigit(c) && c != '.')
                return false;
        }
        return true;
    }

    /// <summary>The joined form of the code that ends with this run.</summary>
    internal static string Join(string text, List<Piece> pieces, int last)
    {
        var joined = new StringBuilder();
        for (var i = FirstOf(pieces, last); i <= last; i++)
            joined.Append(text, pieces[i].Start, pieces[i].Length);
        return Token(joined.ToString());
    }

    /// <summary>Where the code that ends with this run begins.</summary>
    internal static int FirstOf(List<Piece> pieces, int last)
    {
        while (pieces[last].Joined)
            last--;
        return last;
    }

    internal static bool EndsCode(List<Piece> pieces, int i) =>
        pieces[i].Joined && !(i + 1 < pieces.Count && pieces[i + 1].Joined);

    private static void AddPairs(TokenList tokens, ReadOnlySpan<char> run)
    {
        var i = 0;
        for (var size = SizeAt(run, 0); i + size < run.Length; size = SizeAt(run, i))
        {
            tokens.Add(run.Slice(i, size + SizeAt(run, i + size)).ToString());
            i += size;
        }
        tokens.Add(run[i..].ToString()); // a character is asked for as the beginning of a pair; the last one begins none
    }

    internal static int SizeAt(ReadOnlySpan<char> run, int i) => char.IsHighSurrogate(run[i]) && i + 1 < run.Length ? 2 : 1;

    private static void AddRun(TokenList tokens, string text, List<Piece> pieces, int i)
    {
        var run = text.AsSpan(pieces[i].Start, pieces[i].Length);
        tokens.Add(Token(run));
        if (UnitSplit(run) is var (number, _))
        {
            tokens.Add(Token(run[..number]));
            tokens.Add(Token(run[number..]));
        }
        if (EndsCode(pieces, i))
            tokens.Add(Join(text, pieces, i));
    }

    private static void AddStandard(TokenList tokens, StandardMention standard)
    {
        tokens.Add(standard.Family);
        if (standard.Recommended)
            tokens.Add(standard.Family + "t");
        foreach (var head in new[] { $"s{standard.Family}", "n" })
        {
            tokens.Add(head + standard.Number);
            if (standard.Year is not null)
                tokens.Add($"{head}{standard.Number}y{standard.Year}");
            if (standard.Base is not null)
                tokens.Add(head + standard.Base);
        }
    }

    private sealed class TokenList
    {
        private readonly HashSet<string> seen = [];

        public List<string> Items { get; } = [];

        public void Add(string token)
        {
            if (seen.Add(token))
                Items.Add(token);
        }
    }
}
