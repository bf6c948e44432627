namespace Zhitong.Modules.Search.Catalogue;

/// <summary>A bit for each row, such as those that are gone. Copied before it is changed: readers need no lock.</summary>
internal sealed class RowBits
{
    private readonly ulong[] bits;

    /// <param name="rows">Rows are below this number; none is marked.</param>
    public RowBits(int rows) => bits = new ulong[(rows >> 6) + 1];

    private RowBits(ulong[] bits) => this.bits = bits;

    public bool this[int row] => (bits[row >> 6] & (1UL << (row & 63))) != 0;

    public bool IsEmpty => !bits.AsSpan().ContainsAnyExcept(0UL);

    public RowBits Copy() => new((ulong[])bits.Clone());

    public void Set(int row) => bits[row >> 6] |= 1UL << (row & 63);
}
