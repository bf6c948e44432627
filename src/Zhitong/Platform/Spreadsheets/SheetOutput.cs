namespace Zhitong.Platform.Spreadsheets;

/// <summary>A column of a table that is written.</summary>
/// <param name="Width">In characters of half width; a Chinese character takes two. Of no meaning in CSV.</param>
public sealed record SheetColumn(string Head, int Width = 14);

/// <summary>A share of the whole, 0.85 for 85%.</summary>
public readonly record struct Percentage(decimal Share);

/// <summary>
/// A table that is written row by row. Values: text (codes and telephone numbers too, they stay text), whole and decimal numbers,
/// <see cref="DateOnly"/>, <see cref="DateTime"/>, bool (是/否), <see cref="Percentage"/>, null for an empty cell. No text runs as
/// a formula (<see cref="SpreadsheetText.Guard"/>). Disposing completes the file and leaves the stream open.
/// </summary>
public interface ISheetOutput : IDisposable
{
    /// <summary>Begins a sheet with its head row. A CSV file has one.</summary>
    /// <param name="name">Made fit for a tab: cut to 31 characters, forbidden ones replaced, made unique.</param>
    void BeginSheet(string name, IReadOnlyList<SheetColumn> columns);

    /// <summary>Writes the next row of the sheet begun last.</summary>
    void WriteRow(params IReadOnlyList<object?> values);
}

/// <summary>Tables as files to send.</summary>
public static class SheetDownload
{
    private const int BufferBytes = 64 * 1024;

    /// <summary>
    /// Writes a table to a file that only this process can read and that is gone when the stream is closed.
    /// </summary>
    /// <param name="format">XLSX or CSV.</param>
    /// <returns>The file, at its beginning.</returns>
    public static FileStream Make(SheetFormat format, Action<ISheetOutput> fill)
    {
        ArgumentNullException.ThrowIfNull(fill);
        var file = new FileStream(Path.Combine(Path.GetTempPath(), $"zhitong-{Guid.NewGuid():N}"), OptionsOfFile());
        try
        {
            using (var output = Writer(format, file))
                fill(output);
            file.Position = 0;
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The media type of a format.</summary>
    public static string ContentType(SheetFormat format) =>
        format is SheetFormat.Csv
            ? "text/csv; charset=utf-8"
            : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The ending of a file's name, with its dot.</summary>
    public static string Extension(SheetFormat format) => format is SheetFormat.Csv ? ".csv" : ".xlsx";

    private static ISheetOutput Writer(SheetFormat format, Stream file) =>
        format switch
        {
            SheetFormat.Xlsx => new SheetWriter(file),
            SheetFormat.Csv => new CsvWriter(file),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "XLSX and CSV are written."),
        };

    private static FileStreamOptions OptionsOfFile()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose,
            BufferSize = BufferBytes,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
