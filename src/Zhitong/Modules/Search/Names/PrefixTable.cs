namespace Zhitong.Modules.Search.Names;

/// <summary>
/// Texts sorted by their first characters, packed into one number each: four of UTF-16 or eight of ASCII. A prefix is a range of it;
/// of a longer prefix the range holds all candidates, which the caller compares to the end.
/// </summary>
internal sealed class PrefixTable
{
    /// <summary>UTF-16 units in a key.</summary>
    public const int Wide = 4;

    /// <summary>ASCII characters in a key.</summary>
    public const int Narrow = 8;

    private readonly ulong[] keys;
    private readonly int[] items;

    /// <param name="keys">Of <see cref="Pack"/>; taken over.</param>
    /// <param name="items">What each key stands for; taken over.</param>
    public PrefixTable(ulong[] keys, int[] items)
    {
        Array.Sort(keys, items);
        (this.keys, this.items) = (keys, items);
    }

    /// <summary>Bytes held in memory, about.</summary>
    public long Size => keys.LongLength * (sizeof(ulong) + sizeof(int));

    /// <summary>The beginning of a text as a key.</summary>
    /// <param name="characters"><see cref="Wide"/> or <see cref="Narrow"/>.</param>
    public static ulong Pack(ReadOnlySpan<char> text, int characters)
    {
        var bits = 64 / characters;
        var key = 0UL;
        for (var i = 0; i < characters; i++)
            key = (key << bits) | (i < text.Length ? text[i] & ((1UL << bits) - 1) : 0);
        return key;
    }

    /// <summary>The items whose texts begin with this prefix, as far as the keys tell.</summary>
    public ReadOnlySpan<int> Begin(ReadOnlySpan<char> prefix, int characters)
    {
        var low = Pack(prefix, characters);
        var free = 64 - (64 / characters * Math.Min(prefix.Length, characters));
        var high = free == 64 ? ulong.MaxValue : low | ((1UL << free) - 1);
        var from = FirstFrom(low);
        var to = high == ulong.MaxValue ? keys.Length : FirstFrom(high + 1);
        return items.AsSpan(from, to - from);
    }

    /// <summary>The first place whose key is not smaller.</summary>
    private int FirstFrom(ulong key)
    {
        int low = 0,
            high = keys.Length;
        while (low < high)
        {
            var middle = (int)((uint)(low + high) >> 1);
            if (keys[middle] < key)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
