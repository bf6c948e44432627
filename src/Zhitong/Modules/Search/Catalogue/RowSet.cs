using System.Collections.Concurrent;
using System.Numerics;

namespace Zhitong.Modules.Search.Catalogue;

/// <summary>A set of rows, in the order in which they came or, once sorted, in their own.</summary>
internal sealed class RowSet : IDisposable
{
    private const int Most = 16;
    private static readonly ConcurrentBag<RowSet> Idle = [];
    private ulong[] bits = [];
    private int[] rows = new int[256];

    private RowSet() { }

    public int Count { get; private set; }

    public ReadOnlySpan<int> Rows => rows.AsSpan(0, Count);

    /// <param name="size">Rows are below this number.</param>
    public static RowSet Rent(int size)
    {
        var set = Idle.TryTake(out var waiting) ? waiting : new RowSet();
        if (set.bits.Length << 6 < size)
            set.bits = new ulong[(size >> 6) + 1];
        return set;
    }

    public bool Add(int row)
    {
        ref var word = ref bits[row >> 6];
        var bit = 1UL << (row & 63);
        if ((word & bit) != 0)
            return false;
        word |= bit;
        if (Count == rows.Length)
            Array.Resize(ref rows, Count * 2);
        rows[Count++] = row;
        return true;
    }

    public bool Contains(int row) => (bits[row >> 6] & (1UL << (row & 63))) != 0;

    /// <summary>Brings the rows into their order: columns are then read from end to end, which is several times as fast as here and there.</summary>
    public void Sort()
    {
        if (Count < bits.Length / 32)
        {
            Array.Sort(rows, 0, Count);
            return;
        }
        var at = 0;
        for (var w = 0; at < Count; w++)
        {
            for (var word = bits[w]; word != 0; word &= word - 1)
                rows[at++] = (w << 6) + BitOperations.TrailingZeroCount(word);
        }
    }

    private void Clear()
    {
        if (Count > bits.Length / 8)
        {
            Array.Clear(bits);
        }
        else
        {
            foreach (var row in Rows)
                bits[row >> 6] = 0;
        }
        Count = 0;
    }

    public void Dispose()
    {
        Clear();
        if (Idle.Count < Most)
            Idle.Add(this);
    }
}
