namespace Zhitong.Platform.Spreadsheets;

/// <summary>Collects the cells of one row, refuses what lies beyond the limits, and fills in what is merged.</summary>
internal sealed class RowBuilder(string sheetName)
{
    private readonly SheetCell[] cells = new SheetCell[SheetLimits.Columns];
    private int count;
    private int number;
    private bool hasOwn;

    /// <summary>Begins an empty row.</summary>
    public void Begin(int rowNumber)
    {
        Array.Fill(cells, SheetCell.Empty);
        (number, count, hasOwn) = (rowNumber, 0, false);
    }

    /// <summary>A value of the row's own.</summary>
    public void Set(int column, in SheetCell cell)
    {
        if (cell.IsEmpty)
            return;
        if (column >= SheetLimits.Columns)
            throw new SheetUnreadable(
                $"工作表“{sheetName}”第 {number} 行的内容到了 {SheetFile.ColumnName(column)} 列（第 {column + 1} 列），"
                    + $"最多读 {SheetLimits.Columns} 列。请删去表格以外的列再上传"
            );
        if (cell.Text.Length > SheetLimits.CellLength)
            throw TooLong(sheetName, number, column);
        hasOwn = true;
        Put(column, cell);
    }

    public SheetCell this[int column] => cells[column];

    /// <summary>A value that stands elsewhere and is merged over this cell.</summary>
    public void Fill(int column, in SheetCell cell) => Put(column, cell with { FilledFromMerge = true });

    /// <summary>The row, or null if nothing of its own is in it.</summary>
    public SheetRow? Finish(bool hidden) => hasOwn ? new SheetRow(number, hidden, cells[..count]) : null;

    public static SheetUnreadable TooLong(string sheetName, int number, int column) =>
        new(
            $"工作表“{sheetName}”第 {number} 行 {SheetFile.ColumnName(column)} 列超过 {SheetLimits.CellLength:N0} 个字，请缩短后再上传"
        );

    private void Put(int column, in SheetCell cell)
    {
        cells[column] = cell;
        count = Math.Max(count, column + 1);
    }
}
