using System.Collections.Frozen;

namespace Zhitong.Platform.Text;

/// <summary>A fixed list of words, found at the place where they begin.</summary>
internal sealed class WordStarts(IEnumerable<string> words) : IVocabulary
{
    private readonly FrozenDictionary<char, string[]> byFirst = words
        .Where(w => w.Length > 0)
        .GroupBy(w => w[0])
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(w => w.Length).ToArray());

    /// <inheritdoc/>
    public int WordAt(ReadOnlySpan<char> text)
    {
        if (text.Length == 0 || !byFirst.TryGetValue(text[0], out var begun))
            return 0;
        foreach (var word in begun)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
                return word.Length;
        }
        return 0;
    }
}
