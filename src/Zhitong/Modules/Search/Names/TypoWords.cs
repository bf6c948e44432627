using Zhitong.Modules.Search.Contract;
using Zhitong.Platform.Text;
using static Zhitong.Platform.Text.SearchText;

namespace Zhitong.Modules.Search.Names;

/// <summary>The words that may be meant: the Chinese stretches and the Latin words of the names, each once.</summary>
internal sealed class TypoWords
{
    /// <summary>Chinese names of one character say nothing about what stands there.</summary>
    private const int ShortestKnown = 2;
    private const int ShortestLatin = 5;

    /// <summary>Characters of the longest name that is known to stand there rightly.</summary>
    public const int LongestKnown = 40;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known = new HashSet<string>(
        StringComparer.Ordinal
    ).GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    public TypoWords(IEnumerable<RegistryName> names)
    {
        foreach (var name in names)
            Add(SearchTokens.Normal(name.Text), Math.Max(1, name.Count));
    }

    public List<string> Texts { get; } = [];
    public List<int> Counts { get; } = [];

    /// <summary>True for a word that is right as it stands, also one too short to be put in.</summary>
    public bool Contains(ReadOnlySpan<char> word) => known.Contains(word);

    private void Add(string name, int count)
    {
        foreach (var piece in Pieces(name))
        {
            var word = name.Substring(piece.Start, piece.Length);
            if (piece.Kind == Kind.Chinese && !word.Any(char.IsSurrogate))
                Add(word, count, TypoTable.Shortest, TypoTable.Longest);
            else if (piece.Kind == Kind.Run && !word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
                Add(word, count, ShortestLatin, TypoTable.LongestLatin);
        }
    }

    private void Add(string word, int count, int shortest, int longest)
    {
        if (word.Length is >= ShortestKnown and <= LongestKnown)
            known.Add(word);
        if (word.Length < shortest || word.Length > longest)
            return;
        if (places.TryGetValue(word, out var place))
        {
            Counts[place] += count;
            return;
        }
        places[word] = Texts.Count;
        Texts.Add(word);
        Counts.Add(count);
    }
}
