namespace Zhitong.Platform.Text;

/// <summary>
/// Cuts Chinese text into words: of all ways to read it as words of the dictionary the most probable one (the way jieba does it).
/// What the dictionary does not know falls into single characters.
/// </summary>
internal static class Segmenter
{
    private const int OnStack = 256;

    /// <summary>
    /// What a word of the vocabulary costs: less than any two words of the dictionary, so that a name is not torn apart, and not so
    /// little that it is cut out of a longer word of the dictionary, which would leave a single character behind.
    /// </summary>
    private const int NamedCost = 24_000;

    /// <param name="run">Chinese characters only, in UTF-16.</param>
    /// <param name="words">Words besides those of the dictionary; of those that begin at a place the longest counts.</param>
    /// <param name="shorter">Do not take the whole for a word.</param>
    /// <returns>The lengths of the words, in UTF-16 units, in order.</returns>
    public static List<int> Cut(ReadOnlySpan<char> run, IVocabulary? words = null, bool shorter = false)
    {
        var table = WordTable.Default;
        var costs = run.Length < OnStack ? stackalloc int[run.Length + 1] : new int[run.Length + 1];
        var steps = run.Length < OnStack ? stackalloc int[run.Length + 1] : new int[run.Length + 1];
        costs[run.Length] = 0;
        for (var i = run.Length - 1; i >= 0; i--)
        {
            steps[i] = char.IsHighSurrogate(run[i]) && i + 1 < run.Length ? 2 : 1;
            costs[i] = table.CostOf(run[i]) + costs[i + steps[i]];
            foreach (var (length, cost) in table.WordsAt(run[i..]))
            {
                if (cost + costs[i + length] < costs[i] && !(shorter && length == run.Length))
                    (steps[i], costs[i]) = (length, cost + costs[i + length]);
            }
            var named = words?.WordAt(run[i..]) ?? 0;
            if (named > 1 && NamedCost + costs[i + named] < costs[i] && !(shorter && named == run.Length))
                (steps[i], costs[i]) = (named, NamedCost + costs[i + named]);
        }
        List<int> lengths = [];
        for (var i = 0; i < run.Length; i += steps[i])
            lengths.Add(steps[i]);
        return lengths;
    }
}
