using System.Globalization;
using System.Text;

namespace Zhitong.Platform.Text;

/// <summary>
/// Cuts text into the words that the text index holds. Chinese has no blanks between words, so a run of Chinese
/// characters becomes its pairs; letters and digits become words. Tokens hold letters and digits only, lower case, so
/// that no database cuts them again.
/// </summary>
public static class SearchTokens
{
    /// <summary>The most tokens that a query may hold; what follows is dropped.</summary>
    public const int QueryLimit = 64;

    private const int LongestToken = 64;

    private enum Kind
    {
        Break,
        Joint,
        Word,
        Chinese,
    }

    /// <summary>
    /// What to keep of a text: every Chinese character and pair, every word, and codes such as ZT-2026-001872 also joined.
    /// </summary>
    public static List<string> ForIndex(string text)
    {
        var tokens = new TokenList(int.MaxValue);
        var pieces = Pieces(text);
        for (var i = 0; i < pieces.Count; i++)
        {
            AddWordOrPairs(tokens, pieces[i]);
            if (pieces[i].Kind == Kind.Chinese)
            {
                pieces[i].Characters.ForEach(tokens.Add);
            }
            else if (pieces[i].Kind == Kind.Word && IsJoined(pieces, i - 2) && !IsJoined(pieces, i))
            {
                tokens.Add(Join(pieces, i));
            }
        }

        return tokens.Items;
    }

    /// <summary>
    /// What a text must hold to answer a query: pairs (a character alone if it stands alone) and words. A code is asked
    /// for by its parts, so that part of a code is found too.
    /// </summary>
    public static List<string> ForQuery(string text)
    {
        var tokens = new TokenList(QueryLimit);
        foreach (var piece in Pieces(text))
        {
            AddWordOrPairs(tokens, piece);
        }

        return tokens.Items;
    }

    private static void AddWordOrPairs(TokenList tokens, Piece piece)
    {
        if (piece.Kind == Kind.Word || (piece.Kind == Kind.Chinese && piece.Characters.Count == 1))
        {
            tokens.Add(string.Concat(piece.Characters));
        }
        else if (piece.Kind == Kind.Chinese)
        {
            for (var i = 1; i < piece.Characters.Count; i++)
            {
                tokens.Add(piece.Characters[i - 1] + piece.Characters[i]);
            }
        }
    }

    /// <summary>True if the word at i is followed by a single joint and another word.</summary>
    private static bool IsJoined(List<Piece> pieces, int i) =>
        i >= 0
        && i + 2 < pieces.Count
        && pieces[i].Kind == Kind.Word
        && pieces[i + 1].Kind == Kind.Joint
        && pieces[i + 2].Kind == Kind.Word;

    /// <summary>The whole code that ends with the word at <paramref name="last"/>.</summary>
    private static string Join(List<Piece> pieces, int last)
    {
        var first = last;
        while (IsJoined(pieces, first - 2))
        {
            first -= 2;
        }

        var words = pieces.Skip(first).Take(last - first + 1).Where(piece => piece.Kind == Kind.Word);
        return string.Concat(words.SelectMany(word => word.Characters));
    }

    /// <summary>The text in stretches of one kind; every joint is a stretch of its own.</summary>
    private static List<Piece> Pieces(string text)
    {
        var pieces = new List<Piece>();
        foreach (var rune in Normalise(text).EnumerateRunes())
        {
            if (IsPassedOver(rune))
            {
                continue;
            }

            var kind = KindOf(rune);
            if (pieces.Count == 0 || pieces[^1].Kind != kind || kind == Kind.Joint)
            {
                pieces.Add(new Piece(kind, []));
            }

            pieces[^1].Characters.Add(rune.ToString());
        }

        return pieces;
    }

    /// <summary>Compatibility forms (℃, ㎡, Ⅱ, full width) become what people type; dashes become one.</summary>
    private static string Normalise(string text) => PlainText.Fold(PlainText.Clean(text).Normalize(NormalizationForm.FormKC));

    private static bool IsPassedOver(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark;

    private static Kind KindOf(Rune rune) =>
        rune.Value switch
        {
            '-' or '.' or '/' or '_' => Kind.Joint,
            (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0xF900 and <= 0xFAFF) => Kind.Chinese,
            (>= 0x20000 and <= 0x323AF) or 0x3005 or 0x3007 => Kind.Chinese,
            _ => Rune.IsLetterOrDigit(rune) ? Kind.Word : Kind.Break,
        };

    private readonly record struct Piece(Kind Kind, List<string> Characters);

    private sealed class TokenList(int limit)
    {
        private readonly HashSet<string> _seen = [];

        public List<string> Items { get; } = [];

        public void Add(string token)
        {
            var kept = Cut(token);
            if (Items.Count < limit && _seen.Add(kept))
            {
                Items.Add(kept);
            }
        }

        /// <summary>The same cut on both sides, so that an endless word still finds itself.</summary>
        private static string Cut(string token) =>
            token.Length <= LongestToken ? token
            : char.IsHighSurrogate(token[LongestToken - 1]) ? token[..(LongestToken - 1)]
            : token[..LongestToken];
    }
}
