using Zhitong.Platform.Text;

namespace Zhitong.Modules.Search.Names;

/// <summary>
/// Words by what is left of them without one character (the way SymSpell does it) and by how they sound: two sorted arrays of hashes.
/// What they give are candidates; the caller compares.
/// </summary>
internal sealed class TypoTable
{
    /// <summary>Of names that are so short another one is always near.</summary>
    public const int Shortest = 3;

    /// <summary>Characters of the longest Chinese name, and of the longest Latin one.</summary>
    public const int Longest = 12;
    public const int LongestLatin = 24;

    private readonly uint[] deletes;
    private readonly int[] deleteOwners;
    private readonly uint[] sounds;
    private readonly int[] soundOwners;

    /// <param name="words">Chinese of 3 to 12 characters, Latin up to 24; each once.</param>
    public TypoTable(IReadOnlyList<string> words)
    {
        List<(uint, int)> rests = new(words.Count * 8);
        List<(uint, int)> heard = new(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var hash in Rests(words[i]))
                rests.Add((hash, i));
            if (SoundOf(words[i]) is { } sound)
                heard.Add((sound, i));
        }
        (deletes, deleteOwners) = Sorted(rests);
        (sounds, soundOwners) = Sorted(heard);
    }

    /// <summary>Bytes held in memory.</summary>
    public long Size => (deletes.LongLength + sounds.LongLength) * 2 * sizeof(int);

    /// <summary>Words that may be one mistake away; some more than once.</summary>
    public IEnumerable<int> Near(string typed) => Rests(typed).SelectMany(hash => Owners(deletes, deleteOwners, hash));

    /// <summary>Words that may sound the same.</summary>
    public IEnumerable<int> Alike(string typed) => SoundOf(typed) is { } sound ? Owners(sounds, soundOwners, sound) : [];

    /// <summary>The word and what is left of it without one character.</summary>
    private static IEnumerable<uint> Rests(string word)
    {
        yield return Hash(word, -1);
        for (var i = 0; i < word.Length; i++)
            yield return Hash(word, i);
    }

    private static uint Hash(string word, int without)
    {
        var hash = 2166136261u;
        for (var i = 0; i < word.Length; i++)
        {
            if (i != without)
                hash = (hash ^ word[i]) * 16777619u;
        }
        return hash;
    }

    /// <summary>Of syllables that people pronounce alike; null for what is not Chinese throughout.</summary>
    private static uint? SoundOf(string word)
    {
        Span<Reading> readings = stackalloc Reading[LongestLatin];
        Pinyin.Default.Read(word, readings);
        var hash = 2166136261u;
        foreach (var reading in readings[..word.Length])
        {
            if (reading.First == 0)
                return null;
            hash = (hash ^ Pinyin.Default.SoundOf(reading.First)) * 16777619u;
        }
        return hash;
    }

    private static (uint[], int[]) Sorted(List<(uint Hash, int Owner)> pairs)
    {
        uint[] hashes = [.. pairs.Select(p => p.Hash)];
        int[] owners = [.. pairs.Select(p => p.Owner)];
        Array.Sort(hashes, owners);
        return (hashes, owners);
    }

    private static IEnumerable<int> Owners(uint[] hashes, int[] owners, uint hash)
    {
        var at = Array.BinarySearch(hashes, hash);
        if (at < 0)
            yield break;
        while (at > 0 && hashes[at - 1] == hash)
            at--;
        for (; at < hashes.Length && hashes[at] == hash; at++)
            yield return owners[at];
    }
}
