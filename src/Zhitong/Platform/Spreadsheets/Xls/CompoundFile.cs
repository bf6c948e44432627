using System.Buffers.Binary;
using System.Text;

namespace Zhitong.Platform.Spreadsheets.Xls;

/// <summary>
/// The streams of a compound file ([MS-CFB]), in which Office up to 2003 and protected workbooks keep their parts. Every chain of
/// sectors is followed at most once round the file.
/// </summary>
internal sealed class CompoundFile : IDisposable
{
    private const int HeaderBytes = 512;
    private const int EntryBytes = 128;
    private const int MiniShift = 6;
    private const int InHeader = 109;
    private const uint LastSector = 0xFFFFFFFA;

    private readonly Stream file;
    private readonly byte[] header = new byte[HeaderBytes];
    private readonly int shift;
    private readonly uint[] fat;
    private readonly Dictionary<string, (uint Start, long Size)> entries = new(StringComparer.OrdinalIgnoreCase);
    private (uint Start, long Size) root;

    private CompoundFile(Stream file)
    {
        this.file = file;
        file.ReadExactly(header);
        shift = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30));
        if (shift is not (9 or 12) || BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(32)) != MiniShift)
            throw new InvalidDataException("Unknown sector size.");
        fat = ReadFat();
        ReadDirectory();
    }

    private int SectorBytes => 1 << shift;

    private long SectorCount => (file.Length + SectorBytes - 1) / SectorBytes;

    public static CompoundFile Open(SheetBytes bytes)
    {
        var file = bytes.Open();
        try
        {
            return new CompoundFile(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>True if the file has a stream of this name, in whatever folder.</summary>
    public bool Has(string name) => entries.ContainsKey(name);

    /// <summary>Opens a stream for reading; several may be open, one thread reads them.</summary>
    public Stream OpenStream(string name)
    {
        var (start, size) = entries[name];
        var cutOff = HeaderInt(56);
        if (size >= cutOff)
            return new CompoundStream(file, [.. Chain(start, fat).Select(OffsetOf)], SectorBytes, size);
        var mini = new CompoundStream(file, [.. Chain(root.Start, fat).Select(OffsetOf)], SectorBytes, root.Size);
        var miniFat = ReadTable(Chain(HeaderInt(60), fat));
        return new CompoundStream(
            mini,
            [.. Chain(start, miniFat).Select(sector => (long)sector << MiniShift)],
            1 << MiniShift,
            size
        );
    }

    public void Dispose() => file.Dispose();

    private uint HeaderInt(int at) => BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(at));

    private long OffsetOf(uint sector) => ((long)sector + 1) << shift;

    // The sectors of the table itself: the first 109 stand in the header, others in sectors of their own.
    private uint[] ReadFat()
    {
        var sectors = new List<uint>();
        for (var i = 0; i < InHeader; i++)
            sectors.Add(HeaderInt(76 + i * 4));
        var next = HeaderInt(68);
        var perSector = SectorBytes / 4;
        for (var rounds = 0L; next < LastSector; rounds++)
        {
            if (rounds > SectorCount / perSector + 1)
                throw new InvalidDataException("The table of sectors leads in a circle.");
            var more = ReadTable([next]);
            sectors.AddRange(more.AsSpan(0, perSector - 1));
            next = more[^1];
        }

        sectors.RemoveAll(sector => sector >= LastSector);
        if (sectors.Count > SectorCount / perSector + 2)
            throw new InvalidDataException("The table of sectors is larger than the file.");
        return ReadTable(sectors);
    }

    private uint[] ReadTable(List<uint> sectors)
    {
        var table = new uint[sectors.Count * (SectorBytes / 4)];
        var (bytes, at) = (new byte[SectorBytes], 0);
        foreach (var sector in sectors)
        {
            file.Position = OffsetOf(sector);
            file.ReadExactly(bytes);
            for (var i = 0; i < SectorBytes; i += 4)
                table[at++] = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(i));
        }

        return table;
    }

    private static List<uint> Chain(uint start, uint[] table)
    {
        var chain = new List<uint>();
        for (var sector = start; sector < LastSector; sector = table[sector])
        {
            if (sector >= table.Length || chain.Count > table.Length)
                throw new InvalidDataException("A chain of sectors is broken.");
            chain.Add(sector);
        }

        return chain;
    }

    private void ReadDirectory()
    {
        var entry = new byte[EntryBytes];
        foreach (var sector in Chain(HeaderInt(48), fat))
        {
            for (var i = 0; i < SectorBytes / EntryBytes; i++)
            {
                file.Position = OffsetOf(sector) + i * EntryBytes;
                if (file.ReadAtLeast(entry, EntryBytes, throwOnEndOfStream: false) == EntryBytes)
                    AddEntry(entry);
            }
        }
    }

    private void AddEntry(ReadOnlySpan<byte> entry)
    {
        const int isStream = 2;
        const int isRoot = 5;
        var length = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]) - 2, 0, 62);
        var name = Encoding.Unicode.GetString(entry[..length]);
        var place = (
            BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]),
            (long)BinaryPrimitives.ReadUInt32LittleEndian(entry[120..])
        );
        if (entry[66] == isRoot)
            root = place;
        else if (entry[66] == isStream)
            entries.TryAdd(name, place);
    }
}
