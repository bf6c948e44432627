using Zhitong.Modules.Imports.Contract;
using Zhitong.Platform.Spreadsheets;

namespace Zhitong.Modules.Imports.Reading;

/// <summary>A column of the sheet under its header.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Column">The platform's column; null for one that is not imported.</param>
/// <param name="How">How it was recognised, in Chinese.</param>
internal sealed record TableColumn(int Index, string Header, ImportColumn? Column, string? How, bool IsIdentity)
{
    /// <summary>The first value below the header.</summary>
    public string Sample { get; init; } = "";
}

/// <summary>A value above a table, with the place of its cell.</summary>
internal sealed record SheetLabel(ImportColumn Column, SheetCell Cell, int Row, int Index);

/// <summary>Where something stands: row of the sheet, letters of the column, header.</summary>
internal readonly record struct CellPlace(int Row, string Letter, string Header);

/// <summary>A table found in a sheet: its header, its columns, and labels above it that hold for all of its rows.</summary>
internal sealed class SheetTable(
    string sheet,
    int headerFrom,
    int headerTo,
    IReadOnlyList<TableColumn> columns,
    RecordShapes shapes
) : IRowTable
{
    private readonly Dictionary<string, TableColumn> byCode = columns
        .Where(c => c.Column is not null)
        .ToDictionary(c => c.Column!.Code);

    private readonly Dictionary<string, SheetLabel> labels = [];

    public string Sheet { get; } = sheet;
    public int HeaderFrom { get; } = headerFrom;
    public int HeaderTo { get; } = headerTo;
    public IReadOnlyList<TableColumn> All { get; } = columns;
    public RecordShapes Shapes { get; } = shapes;
    public IReadOnlyList<ImportColumn> Columns { get; private set; } =
    [.. columns.Where(c => c.Column is not null).Select(c => c.Column!)];
    public IEnumerable<string> Labels => labels.Values.Select(l => $"{l.Column.Title}：{l.Cell.Text.Trim()}");

    /// <summary>Titles of required columns that are neither in the table nor above it.</summary>
    public IEnumerable<string> Missing(ImportKind kind) => kind.Columns.Where(c => c.Required && !Has(c)).Select(c => c.Title);

    /// <summary>The same for tables with the same headers.</summary>
    public string Signature { get; } = SignatureOf(columns);

    /// <summary>A value above the table, for a column that the table itself does not have.</summary>
    public bool AddLabel(SheetLabel label)
    {
        if (byCode.ContainsKey(label.Column.Code))
            return false;
        if (!labels.ContainsKey(label.Column.Code))
            Columns = [.. Columns, label.Column];
        labels[label.Column.Code] = label;
        return true;
    }

    private bool Has(ImportColumn column) => byCode.ContainsKey(column.Code) || labels.ContainsKey(column.Code);

    public bool IsLabel(ImportColumn column) => labels.ContainsKey(column.Code);

    public SheetCell CellOf(ImportColumn column, SheetRow row) =>
        byCode.TryGetValue(column.Code, out var found) ? row[found.Index]
        : labels.TryGetValue(column.Code, out var label) ? label.Cell with { FilledFromMerge = true }
        : SheetCell.Empty;

    /// <summary>Where a column stands for a row: what is said about a label is said about its own cell.</summary>
    public CellPlace Place(string code, int row) =>
        byCode.TryGetValue(code, out var column) ? new CellPlace(row, SheetFile.ColumnName(column.Index), column.Header)
        : labels.TryGetValue(code, out var label)
            ? new CellPlace(label.Row, SheetFile.ColumnName(label.Index), label.Column.Title)
        : new CellPlace(row, All.Count == 0 ? "A" : SheetFile.ColumnName(All[0].Index), "整行");

    public string HeaderOf(ImportColumn column) => Place(column.Code, 0).Header;

    /// <summary>Whether the column, or a label in its stead, is there.</summary>
    public bool Holds(string code) => byCode.ContainsKey(code) || labels.ContainsKey(code);

    /// <summary>The row says the headers again.</summary>
    public bool IsHeaderAgain(SheetRow row)
    {
        var (same, filled) = (0, 0);
        foreach (var column in All)
        {
            var text = HeaderText.Normal(row[column.Index].Text);
            filled += text.Length > 0 ? 1 : 0;
            var header = HeaderText.Normal(column.Header);
            same +=
                text.Length > 0 && (text == header || (header.EndsWith(text, StringComparison.Ordinal) && text.Length > 1))
                    ? 1
                    : 0;
        }
        return filled >= 2 && same * 3 >= filled * 2;
    }

    internal static string SignatureOf(IEnumerable<TableColumn> columns)
    {
        var text = string.Join('\n', columns.Select(c => HeaderText.Normal(c.Header)));
        return Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)).AsSpan(0, 16)
        );
    }
}
