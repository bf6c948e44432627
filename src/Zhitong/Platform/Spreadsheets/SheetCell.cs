namespace Zhitong.Platform.Spreadsheets;

/// <summary>What a cell holds.</summary>
public enum CellKind
{
    /// <summary>Nothing, or only blanks.</summary>
    Empty,

    /// <summary>Text, also digits that the spreadsheet keeps as text; every cell of a CSV file.</summary>
    Text,

    /// <summary>A number; also a time of day without a date.</summary>
    Number,

    /// <summary>A day, with or without a time of day.</summary>
    Date,

    /// <summary>TRUE or FALSE.</summary>
    Bool,

    /// <summary>A formula without a value (#N/A, #REF!, …) or one that no spreadsheet has calculated yet.</summary>
    Error,
}

/// <summary>One cell as read.</summary>
/// <param name="Text">
/// What a person sees: "85%" of 0.85, "007" of 7 in the format 000, "13812345678" without an exponent, "1200万元" with the unit of
/// its format, a date as "2026-03-31" or "2026-03-31 08:30", "TRUE", "#N/A". Never shortened: decimals that the format hides are
/// there, group separators are not. Empty, never null. As it stands, with its blanks: CellReading cleans.
/// </param>
/// <param name="Number">The value behind a number, a date (as a serial) or TRUE (1); null in text.</param>
/// <param name="Date">The value behind a date, without a time zone.</param>
/// <param name="FilledFromMerge">True if the value stands in another cell and this one is merged with it.</param>
public readonly record struct SheetCell(CellKind Kind, string Text, double? Number, DateTime? Date, bool FilledFromMerge)
{
    /// <summary>A cell that holds nothing.</summary>
    public static readonly SheetCell Empty = new(CellKind.Empty, "", null, null, false);

    /// <summary>True if there is nothing to read.</summary>
    public bool IsEmpty => Kind is CellKind.Empty;

    /// <summary>A cell that holds this text; an empty one if there is nothing to be seen in it.</summary>
    public static SheetCell OfText(string? text) =>
        string.IsNullOrWhiteSpace(text) ? Empty : new(CellKind.Text, text, null, null, false);
}

/// <summary>One row that holds something. Rows without a value of their own are left out.</summary>
/// <param name="Number">From 1, as the spreadsheet shows it; in CSV the record, empty ones counted.</param>
/// <param name="Hidden">True if the row is hidden or filtered out.</param>
/// <param name="Cells">From column A on; ends with the last cell that is not empty.</param>
public sealed record SheetRow(int Number, bool Hidden, IReadOnlyList<SheetCell> Cells)
{
    /// <summary>The cell of a column (from 0), an empty one beyond the end.</summary>
    public SheetCell this[int column] => column < Cells.Count ? Cells[column] : SheetCell.Empty;
}

/// <summary>One sheet of a file; a CSV file has one, named like the file.</summary>
/// <param name="Index">From 0, as in the file.</param>
/// <param name="Hidden">True if its tab is hidden.</param>
public sealed record SheetInfo(int Index, string Name, bool Hidden);

/// <summary>What a file is, whatever its name says.</summary>
public enum SheetFormat
{
    /// <summary>Office Open XML (.xlsx, .xlsm).</summary>
    Xlsx,

    /// <summary>The binary format of 1987 to 2003 (.xls, .et).</summary>
    Xls,

    /// <summary>Separated text.</summary>
    Csv,
}
