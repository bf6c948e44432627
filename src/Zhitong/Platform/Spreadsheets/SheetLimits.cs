namespace Zhitong.Platform.Spreadsheets;

/// <summary>What a file may ask of the machine. Beyond it the file is refused as a whole, with the limit named.</summary>
public static class SheetLimits
{
    /// <summary>Rows with a value, per sheet.</summary>
    public const int Rows = 1_000_000;

    /// <summary>The last column that may hold a value.</summary>
    public const int Columns = 512;

    /// <summary>Characters (UTF-16) of one cell, as in Excel.</summary>
    public const int CellLength = 32_767;

    /// <summary>Sheets of a workbook.</summary>
    public const int Sheets = 512;

    /// <summary>Last row and column that the XLSX format knows.</summary>
    internal const int FormatRows = 1_048_576;
    internal const int FormatColumns = 16_384;

    /// <summary>Merged ranges of one sheet.</summary>
    internal const int Merges = 200_000;

    /// <summary>Files within an XLSX file.</summary>
    internal const int Parts = 4_000;

    /// <summary>Bytes of one part and of all parts when inflated.</summary>
    internal const long PartBytes = 512L << 20;
    internal const long TotalBytes = 1024L << 20;

    /// <summary>Times a part may grow when inflated, asked from <see cref="RatioFrom"/> bytes on: XML of equal rows reaches 100.</summary>
    internal const int Ratio = 300;
    internal const long RatioFrom = 16L << 20;

    /// <summary>Bytes of markup without a "&lt;": no tag and no text of a real sheet is that long.</summary>
    internal const int TokenBytes = 1 << 20;

    /// <summary>Bytes (UTF-8) of all different texts of a workbook, which are kept in memory.</summary>
    internal const int SharedBytes = 128 << 20;

    /// <summary>Cell formats of a workbook.</summary>
    internal const int Formats = 70_000;

    /// <summary>Bytes of a binary workbook: 65,536 rows do not need more.</summary>
    internal const long XlsBytes = 64L << 20;
}
