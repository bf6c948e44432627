namespace Zhitong.Modules.Demo;

/// <summary>Repeatable chance (SplitMix64): the same seed tells the same story on every machine.</summary>
internal sealed class DemoRandom(ulong seed)
{
    private ulong state = seed;

    /// <summary>Chance of its own for one thing of many, so that none of them moves when another is added or taken away.</summary>
    public static DemoRandom For(ulong seed, int index)
    {
        var mixed = new DemoRandom(seed ^ ((ulong)index * 0xD1342543DE82EF95));
        mixed.Next();
        return mixed;
    }

    /// <summary>A whole number from 0 up to, but without, <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>A whole number in [low, high].</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Percent(int chance) => Below(100) < chance;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>A place in a list, by the weight that stands there.</summary>
    public int Weighted(IReadOnlyList<int> weights)
    {
        var dice = Below(weights.Sum());
        for (var i = 0; ; i++)
        {
            dice -= weights[i];
            if (dice < 0)
                return i;
        }
    }

    /// <summary>An id that sorts by its time as version 7 does, and is the same in every filling.</summary>
    /// <param name="at">UTC.</param>
    public Guid Id(DateTime at)
    {
        Span<byte> bytes = stackalloc byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(bytes, new DateTimeOffset(at).ToUnixTimeMilliseconds() << 16);
        BitConverter.TryWriteBytes(bytes[6..14], Next());
        BitConverter.TryWriteBytes(bytes[14..], (ushort)Next());
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
