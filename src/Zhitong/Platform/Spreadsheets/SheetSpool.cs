using System.IO.Compression;
using System.Text;

namespace Zhitong.Platform.Spreadsheets;

/// <summary>
/// The rows of a spreadsheet as they were read, laid on the disk to be read again: a ZIP file with an entry for each sheet. What
/// is to be left out is left out before anything is written, so that the disk never holds it.
/// </summary>
public static class SheetSpool
{
    internal const string Contents = "sheets";
    private const int BufferBytes = 64 * 1024;

    /// <summary>Reads the whole file and writes its rows.</summary>
    /// <param name="file">Sheets and rows as they are to be kept.</param>
    /// <param name="clean">What is kept of a name.</param>
    /// <param name="rows">What is kept of a sheet's rows.</param>
    /// <exception cref="SheetUnreadable">The file is damaged, or beyond a limit.</exception>
    public static void Write(
        Stream output,
        SheetFile file,
        Func<string, string> clean,
        Func<IEnumerable<SheetRow>, IEnumerable<SheetRow>> rows,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(file);
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var sheet in file.Sheets)
        {
            using var entry = Begin(zip, NameOf(sheet.Index));
            foreach (var row in rows(file.Rows(sheet)))
            {
                cancel.ThrowIfCancellationRequested();
                WriteRow(entry, row);
            }
            entry.Write7BitEncodedInt(0);
        }
        using var contents = Begin(zip, Contents);
        contents.Write((byte)file.Format);
        contents.Write7BitEncodedInt(file.Sheets.Count);
        foreach (var sheet in file.Sheets)
        {
            contents.Write7BitEncodedInt(sheet.Index);
            contents.Write(clean(sheet.Name));
            contents.Write(sheet.Hidden);
        }
    }

    internal static string NameOf(int sheet) => $"rows-{sheet}";

    private static BinaryWriter Begin(ZipArchive zip, string name) =>
        new(new BufferedStream(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), BufferBytes), Encoding.UTF8);

    private static void WriteRow(BinaryWriter to, SheetRow row)
    {
        to.Write7BitEncodedInt(row.Number);
        to.Write(row.Hidden);
        to.Write7BitEncodedInt(row.Cells.Count);
        foreach (var cell in row.Cells)
        {
            var flags = (cell.FilledFromMerge ? SpoolSource.Filled : 0) | (cell.Number is null ? 0 : SpoolSource.HasNumber);
            to.Write((byte)((int)cell.Kind | flags | (cell.Date is null ? 0 : SpoolSource.HasDate)));
            if (!cell.IsEmpty)
                to.Write(cell.Text);
            if (cell.Number is { } number)
                to.Write(number);
            if (cell.Date is { } date)
                to.Write(date.Ticks);
        }
    }
}

/// <summary>Reads what <see cref="SheetSpool"/> wrote.</summary>
internal sealed class SpoolSource : ISheetSource
{
    internal const int Filled = 0x10;
    internal const int HasNumber = 0x20;
    internal const int HasDate = 0x40;
    private const int KindBits = 0x0F;

    private readonly ZipArchive zip;

    private SpoolSource(ZipArchive zip)
    {
        this.zip = zip;
        using var contents = Open(SheetSpool.Contents);
        Format = (SheetFormat)contents.ReadByte();
        var sheets = new SheetInfo[contents.Read7BitEncodedInt()];
        for (var i = 0; i < sheets.Length; i++)
            sheets[i] = new SheetInfo(contents.Read7BitEncodedInt(), contents.ReadString(), contents.ReadBoolean());
        Sheets = sheets;
    }

    public SheetFormat Format { get; }

    public IReadOnlyList<SheetInfo> Sheets { get; }

    public static SpoolSource Open(SheetBytes bytes)
    {
        var file = bytes.Open();
        try
        {
            return new SpoolSource(new ZipArchive(file, ZipArchiveMode.Read));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public IEnumerable<SheetRow> Rows(SheetInfo sheet)
    {
        using var from = Open(SheetSpool.NameOf(sheet.Index));
        for (int number; (number = from.Read7BitEncodedInt()) > 0; )
        {
            var hidden = from.ReadBoolean();
            var cells = new SheetCell[from.Read7BitEncodedInt()];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = ReadCell(from);
            yield return new SheetRow(number, hidden, cells);
        }
    }

    public void Dispose() => zip.Dispose();

    private BinaryReader Open(string entry) =>
        new(
            new BufferedStream((zip.GetEntry(entry) ?? throw new InvalidDataException($"No entry {entry}.")).Open(), 64 * 1024),
            Encoding.UTF8
        );

    private static SheetCell ReadCell(BinaryReader from)
    {
        var head = from.ReadByte();
        var kind = (CellKind)(head & KindBits);
        return new SheetCell(
            kind,
            kind is CellKind.Empty ? "" : from.ReadString(),
            (head & HasNumber) == 0 ? null : from.ReadDouble(),
            (head & HasDate) == 0 ? null : new DateTime(from.ReadInt64()),
            (head & Filled) != 0
        );
    }
}
