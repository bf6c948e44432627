using Zhitong.Platform.Spreadsheets.Delimited;
using Zhitong.Platform.Spreadsheets.Xls;
using Zhitong.Platform.Spreadsheets.Xlsx;

namespace Zhitong.Platform.Spreadsheets;

/// <summary>
/// A spreadsheet that people sent: XLSX, XLS or CSV, told apart by what is in it, never by its name. Rows stream; memory does not
/// grow with them. Whatever the bytes are, only <see cref="SheetUnreadable"/> comes out of it (and errors of the disk).
/// Not for several threads at once.
/// </summary>
public sealed class SheetFile : IDisposable
{
    private readonly ISheetSource source;

    private SheetFile(ISheetSource source) => this.source = source;

    /// <summary>What the file is.</summary>
    public SheetFormat Format => source.Format;

    /// <summary>The sheets with cells, hidden ones too, in the order of their tabs.</summary>
    public IReadOnlyList<SheetInfo> Sheets => source.Sheets;

    /// <summary>Opens a file that lies on the disk.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="fileName">What its sender calls it: a CSV sheet gets this name.</param>
    /// <exception cref="SheetUnreadable">It is no spreadsheet, damaged, protected or beyond a limit.</exception>
    public static SheetFile Open(string path, string fileName) => Open(SheetBytes.OfFile(path), fileName);

    /// <inheritdoc cref="Open(string, string)"/>
    public static SheetFile Open(SheetBytes bytes, string fileName) =>
        Guarded(() =>
            new SheetFile(
                SheetSniffer.KindOf(bytes) switch
                {
                    SheetFormat.Xlsx => XlsxSource.Open(bytes),
                    SheetFormat.Xls => XlsSource.Open(bytes),
                    _ => CsvSource.Open(bytes, fileName),
                }
            )
        );

    /// <summary>Opens what <see cref="SheetSpool"/> laid down.</summary>
    /// <exception cref="SheetUnreadable">It is damaged.</exception>
    public static SheetFile OpenSpool(string path) => Guarded(() => new SheetFile(SpoolSource.Open(SheetBytes.OfFile(path))));

    /// <summary>The rows of a sheet from the top, read while they are asked for. May be enumerated again.</summary>
    /// <exception cref="SheetUnreadable">While enumerating: damaged, or beyond a limit.</exception>
    public IEnumerable<SheetRow> Rows(SheetInfo sheet)
    {
        using var rows = Guarded(() => source.Rows(sheet).GetEnumerator());
        for (var count = 1; Guarded(rows.MoveNext); count++)
        {
            if (count > SheetLimits.Rows)
                throw new SheetUnreadable($"工作表“{sheet.Name}”超过 {SheetLimits.Rows:N0} 行，请分成几个文件再上传");
            yield return rows.Current;
        }
    }

    /// <summary>The letters of a column: "A" of 0, "AA" of 26.</summary>
    public static string ColumnName(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        var name = "";
        for (var rest = index + 1; rest > 0; rest = (rest - 1) / 26)
            name = (char)('A' + (rest - 1) % 26) + name;
        return name;
    }

    public void Dispose() => source.Dispose();

    // The readers below meet bytes of any kind; what they stumble over is damage of the file and is told so.
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error)
            when (error
                    is not (SheetUnreadable or OperationCanceledException or UnauthorizedAccessException or FileNotFoundException)
            )
        {
            throw new SheetUnreadable("文件已损坏或没有传完整，请用 Excel 或 WPS 打开后另存一份再上传", error);
        }
    }
}

/// <summary>One format behind <see cref="SheetFile"/>.</summary>
internal interface ISheetSource : IDisposable
{
    SheetFormat Format { get; }

    IReadOnlyList<SheetInfo> Sheets { get; }

    IEnumerable<SheetRow> Rows(SheetInfo sheet);
}
