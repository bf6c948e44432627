using System.Buffers;
using System.Globalization;
using static Zhitong.Platform.Text.SearchText;

namespace Zhitong.Platform.Text;

/// <summary>Reads a question into its terms.</summary>
internal sealed class QueryReader
{
    /// <summary>Chemical elements that are looked for by their one character.</summary>
    private static readonly SearchValues<char> Elements = SearchValues.Create(
        "氢锂铍硼碳氮氧氟钠镁铝硅磷硫氯钾钙钪钛钒铬锰铁钴镍铜锌镓锗砷硒溴铷锶钇锆铌钼银镉铟锡锑碲碘铯钡镧铈钕钨铂金汞铊铅铋钍铀稀土"
    );

    private readonly string text;
    private readonly IVocabulary? words;
    private readonly List<Piece> pieces;
    private readonly List<QueryTerm> terms = [];
    private readonly List<QueryTerm> phrases = [];

    private QueryReader(string text, IVocabulary? words)
    {
        this.text = text;
        this.words = words;
        pieces = words is null ? Pieces(text) : MixedNames.Joined(text, Pieces(text), words);
    }

    /// <param name="question">As typed; only the first 500 characters are read.</param>
    /// <param name="dropPhrases">Pass over what only asks.</param>
    /// <param name="words">Words besides those of the dictionary.</param>
    public static SearchQuery Read(string question, bool dropPhrases, IVocabulary? words = null)
    {
        if (question.Length > LongestQuestion)
            question = question[..LongestQuestion];
        var reader = new QueryReader(Normalise(question), dropPhrases ? QueryPhrases.With(words) : words);
        for (var i = 0; i < reader.pieces.Count; i++)
            i = reader.ReadPiece(i, dropPhrases);
        var kept = reader.terms.Count > 0 ? reader.terms : reader.phrases;
        return new SearchQuery([.. kept.DistinctBy(t => t.Text).Take(SearchQuery.MostTerms)]);
    }

    /// <inheritdoc cref="SearchTokens.ForName"/>
    public static QueryTerm? ReadName(string name)
    {
        var reader = new QueryReader(Normalise(name).Trim(), null);
        var last = reader.pieces.Count - 1;
        return last < 0 ? null
            : last > 0 && reader.pieces.Skip(1).All(p => p.Joined) ? reader.OfCode(0, last)
            : reader.OfName(reader.text[reader.pieces[0].Start..(reader.pieces[last].Start + reader.pieces[last].Length)]);
    }

    /// <summary>True for what may be looked for by its one character.</summary>
    public static bool IsElement(string character) => character.Length == 1 && Elements.Contains(character[0]);

    /// <summary>UTF-16 units of a question that are read.</summary>
    public const int LongestQuestion = 500;

    /// <returns>The last piece read: a code is read as a whole.</returns>
    private int ReadPiece(int i, bool dropPhrases)
    {
        var piece = pieces[i];
        if (piece.Kind == Kind.Standard)
        {
            Add(OfStandard(piece), false);
            return i;
        }
        if (piece.Kind == Kind.Mixed)
        {
            var name = text.Substring(piece.Start, piece.Length);
            Add(OfName(name), false);
            return i;
        }
        if (piece.Kind == Kind.Chinese)
        {
            ReadChinese(text.AsSpan(piece.Start, piece.Length), dropPhrases);
            return i;
        }
        var last = i;
        while (last + 1 < pieces.Count && pieces[last + 1].Joined)
            last++;
        Add(last == i ? OfRun(text.AsSpan(piece.Start, piece.Length)) : OfCode(i, last), false);
        return last;
    }

    private void Add(QueryTerm term, bool isPhrase) => (isPhrase ? phrases : terms).Add(term);

    /// <summary>Words as they are; single characters that stand together are one piece that the dictionary does not know.</summary>
    private void ReadChinese(ReadOnlySpan<char> run, bool dropPhrases)
    {
        int at = 0,
            loose = 0; // where the single characters before this place begin
        foreach (var length in Segmenter.Cut(run, words))
        {
            var word = run.Slice(at, length);
            var asks = dropPhrases && QueryPhrases.Holds(word);
            if (asks || length > SearchTokens.SizeAt(run, at))
            {
                AddLoose(run[loose..at], run.Length, dropPhrases);
                Add(OfChinese(word), asks);
                loose = at + length;
            }
            at += length;
        }
        AddLoose(run[loose..], run.Length, dropPhrases);
    }

    /// <summary>
    /// One character out of a sentence (快 in 快到检定期) says too little to be asked for; alone, or as an element, it is meant.
    /// </summary>
    private void AddLoose(ReadOnlySpan<char> characters, int run, bool dropPhrases)
    {
        if (characters.Length == 0)
            return;
        var single = characters.Length == SearchTokens.SizeAt(characters, 0) && characters.Length < run;
        Add(OfChinese(characters), dropPhrases && single && characters.IndexOfAnyExcept(Elements) >= 0);
    }

    /// <summary>All pairs of the word; a character alone is asked for as the beginning of a pair.</summary>
    private QueryTerm OfChinese(ReadOnlySpan<char> word)
    {
        var characters = CharactersOf(word);
        return new QueryTerm(word.ToString(), [PairsOf(characters)], null, PartsOf(word, characters));
    }

    private static List<string> CharactersOf(ReadOnlySpan<char> word)
    {
        List<string> characters = [];
        for (int i = 0, size; i < word.Length; i += size)
        {
            size = SearchTokens.SizeAt(word, i);
            characters.Add(word.Slice(i, size).ToString());
        }
        return characters;
    }

    private static List<QueryToken> PairsOf(List<string> characters)
    {
        if (characters.Count == 1)
            return [new QueryToken(characters[0], Prefix: true)];
        List<QueryToken> pairs = [];
        for (var i = 1; i < characters.Count; i++)
            pairs.Add(new QueryToken(characters[i - 1] + characters[i]));
        return pairs;
    }

    /// <summary>All that a name of several pieces has: 3c认证, x射线.</summary>
    private QueryTerm OfName(string name)
    {
        var parts = Pieces(name);
        if (parts is [{ Kind: Kind.Standard } standard])
            return OfStandard(name, standard.Standard!);
        if (parts is [{ Kind: Kind.Chinese }])
            return OfChinese(name);
        if (parts.Count == 1)
            return OfRun(name);
        List<QueryToken> tokens = [];
        foreach (var part in parts)
        {
            var run = name.AsSpan(part.Start, part.Length);
            if (part.Kind == Kind.Chinese)
                tokens.AddRange(PairsOf(CharactersOf(run)));
            else
                tokens.Add(new QueryToken(part.Standard is { } s ? $"s{s.Family}{s.Number}" : SearchTokens.Token(run)));
        }
        return new QueryTerm(name, [tokens], null, []);
    }

    /// <summary>The shorter words of a long one (常温, 耐压强度); elements that were written side by side (镉铅汞).</summary>
    private List<QueryTerm> PartsOf(ReadOnlySpan<char> word, List<string> characters)
    {
        if (characters.Count > 1 && word.IndexOfAnyExcept(Elements) < 0)
            return characters.ConvertAll(c => OfChinese(c));
        List<QueryTerm> parts = [];
        var at = 0;
        foreach (var length in characters.Count < 4 ? [] : Segmenter.Cut(word, words, shorter: true))
        {
            if (length < 2)
                return []; // a single character says too little without its word
            if (!QueryPhrases.Holds(word.Slice(at, length)))
                parts.Add(OfChinese(word.Slice(at, length)));
            at += length;
        }
        return parts;
    }

    private static QueryTerm OfStandard(string shown, StandardMention standard)
    {
        var number = $"s{standard.Family}{standard.Number}";
        List<IReadOnlyList<QueryToken>> ways =
        [
            [new QueryToken(number)],
        ];
        if (standard.Year is not null)
            ways.Insert(0, [new QueryToken($"{number}y{standard.Year}")]);
        return new QueryTerm(shown, ways, standard, []);
    }

    private QueryTerm OfStandard(Piece piece) => OfStandard(text.Substring(piece.Start, piece.Length).Trim(), piece.Standard!);

    /// <summary>A word or number; a bare number may be that of a standard, a number may stand apart from its unit.</summary>
    private static QueryTerm OfRun(ReadOnlySpan<char> run)
    {
        List<IReadOnlyList<QueryToken>> ways =
        [
            [new QueryToken(SearchTokens.Token(run))],
        ];
        if (SearchTokens.UnitSplit(run) is var (number, _))
            ways.Add([new QueryToken(SearchTokens.Token(run[..number])), new QueryToken(SearchTokens.Token(run[number..]))]);
        else if (IsNumber(run))
            ways.Add([new QueryToken("n" + SearchTokens.Token(run))]);
        return new QueryTerm(run.ToString(), ways, null, []);
    }

    /// <summary>A code by its parts or joined; 5072-2008 may be a standard without its family.</summary>
    private QueryTerm OfCode(int first, int last)
    {
        var shown = text[pieces[first].Start..(pieces[last].Start + pieces[last].Length)];
        List<QueryToken> parts = [];
        for (var i = first; i <= last; i++)
            parts.Add(new QueryToken(SearchTokens.Token(text.AsSpan(pieces[i].Start, pieces[i].Length))));
        List<IReadOnlyList<QueryToken>> ways = [parts, [new QueryToken(SearchTokens.Join(text, pieces, last))]];
        if (last == first + 1 && IsNumber(text.AsSpan(pieces[first].Start, pieces[first].Length)) && IsYear(parts[1].Text))
        {
            ways.Add([new QueryToken($"n{parts[0].Text}y{parts[1].Text}")]);
            ways.Add([new QueryToken($"n{parts[0].Text}")]);
        }
        return new QueryTerm(shown, ways, null, []);
    }

    private static bool IsNumber(ReadOnlySpan<char> run) => run.Length is >= 2 and <= 10 && SearchTokens.IsNumber(run);

    private static bool IsYear(string run) =>
        run.Length == 4 && int.TryParse(run, CultureInfo.InvariantCulture, out var year) && year is >= 1950 and <= 2100;
}
