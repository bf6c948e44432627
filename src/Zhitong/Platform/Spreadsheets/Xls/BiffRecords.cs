using System.Buffers.Binary;

namespace Zhitong.Platform.Spreadsheets.Xls;

/// <summary>Kinds of records of BIFF8 ([MS-XLS] 2.3) that matter here.</summary>
internal static class Biff
{
    public const int Formula = 0x0006;
    public const int Eof = 0x000A;
    public const int DateMode = 0x0022;
    public const int FilePass = 0x002F;
    public const int Continue = 0x003C;
    public const int BoundSheet = 0x0085;
    public const int MulRk = 0x00BD;
    public const int RString = 0x00D6;
    public const int Xf = 0x00E0;
    public const int MergeCells = 0x00E5;
    public const int Sst = 0x00FC;
    public const int LabelSst = 0x00FD;
    public const int Number = 0x0203;
    public const int Label = 0x0204;
    public const int BoolErr = 0x0205;
    public const int String = 0x0207;
    public const int Row = 0x0208;
    public const int Rk = 0x027E;
    public const int Format = 0x041E;
    public const int Bof = 0x0809;
}

/// <summary>Goes from record to record of a workbook stream.</summary>
internal sealed class BiffRecords(Stream stream) : IDisposable
{
    private const int HeadBytes = 4;

    private readonly BufferedStream buffered = new(stream, 32 * 1024);
    private readonly byte[] head = new byte[HeadBytes];
    private readonly byte[] data = new byte[ushort.MaxValue];
    private int length;

    /// <summary>Kind of the record read last.</summary>
    public int Kind { get; private set; }

    /// <summary>Where the record read last begins.</summary>
    public long Start { get; private set; }

    /// <summary>What the record read last holds; until the next one is read.</summary>
    public ReadOnlySpan<byte> Data => data.AsSpan(0, length);

    /// <summary>Reads the next record.</summary>
    /// <returns>False at the end of the stream.</returns>
    public bool Read()
    {
        Start = buffered.Position;
        if (buffered.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false) < HeadBytes)
            return false;
        Kind = BinaryPrimitives.ReadUInt16LittleEndian(head);
        length = BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(2));
        buffered.ReadExactly(data, 0, length);
        return true;
    }

    /// <summary>The kind of the record that comes next, or -1; nothing is read.</summary>
    public int Peek()
    {
        var at = buffered.Position;
        var kind =
            buffered.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false) < HeadBytes
                ? -1
                : BinaryPrimitives.ReadUInt16LittleEndian(head);
        buffered.Position = at;
        return kind;
    }

    /// <summary>Goes to the record that begins here.</summary>
    public void Seek(long start) => buffered.Position = start;

    /// <summary>A 16-bit number of the record read last.</summary>
    public int Short(int at) => BinaryPrimitives.ReadUInt16LittleEndian(Data[at..]);

    /// <summary>A 32-bit number of the record read last.</summary>
    public uint Int(int at) => BinaryPrimitives.ReadUInt32LittleEndian(Data[at..]);

    /// <summary>A floating-point number of the record read last.</summary>
    public double Double(int at) => BinaryPrimitives.ReadDoubleLittleEndian(Data[at..]);

    public void Dispose() => buffered.Dispose();
}
