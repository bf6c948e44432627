using Zhitong.Platform.Spreadsheets;

namespace Zhitong.Modules.Imports.Reading;

/// <summary>
/// Takes identity numbers out of rows before anything else sees them: whatever stands in a column that says it holds them, and
/// numbers that are told by themselves anywhere else. Works from top to bottom, without knowing the header.
/// </summary>
public sealed class IdentityFilter
{
    private const int LongestHeader = 30;
    private static readonly string[] CodeWords = ["代码", "注册号", "登记", "执照", "编号", "证书", "资质", "账号", "标准"];

    private readonly HashSet<int> identities = [];
    private readonly HashSet<int> codes = [];

    private IdentityFilter() { }

    /// <summary>The rows of a sheet as they may be kept.</summary>
    public static IEnumerable<SheetRow> Clean(IEnumerable<SheetRow> rows)
    {
        var filter = new IdentityFilter();
        return rows.Select(filter.Clean);
    }

    private SheetRow Clean(SheetRow row)
    {
        SheetCell[]? kept = null;
        var mayBeHeader = HasTwoTexts(row);
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var cell = row.Cells[i];
            if (cell.IsEmpty)
                continue;
            if (mayBeHeader && cell.Text.Length <= LongestHeader)
                NoteHeader(i, cell.Text);
            var clean = Clean(i, cell);
            if (clean == cell)
                continue;
            kept ??= [.. row.Cells];
            kept[i] = clean;
        }
        return kept is null ? row : row with { Cells = kept };
    }

    private SheetCell Clean(int column, in SheetCell cell)
    {
        if (identities.Contains(column) && IdentityText.IsNumber(cell.Text))
            return SheetCell.Empty;
        var text = IdentityText.Masked(cell.Text, oldToo: !codes.Contains(column));
        return ReferenceEquals(text, cell.Text) || text == cell.Text
            ? cell
            : SheetCell.OfText(text) with
            {
                FilledFromMerge = cell.FilledFromMerge,
            };
    }

    private void NoteHeader(int column, string text)
    {
        if (
            text.AsSpan().IndexOfAny('证', '份') < 0
            && text.Length > 12
            && text.AsSpan().IndexOfAnyExceptInRange('\0', '\x7F') < 0
        )
            return; // a number or a code
        var normal = HeaderText.Normal(text);
        if (HeaderText.IsIdentity(normal))
            identities.Add(column);
        else if (Array.Exists(CodeWords, w => normal.Contains(w, StringComparison.Ordinal)))
            codes.Add(column);
    }

    /// <summary>A title or a note stands alone in its row, however far it is merged.</summary>
    private static bool HasTwoTexts(SheetRow row)
    {
        string? first = null;
        foreach (var cell in row.Cells)
        {
            if (cell.IsEmpty)
                continue;
            first ??= cell.Text;
            if (cell.Text != first)
                return true;
        }
        return false;
    }
}
