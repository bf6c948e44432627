using Zhitong.Platform.Spreadsheets;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Imports.Reading;

/// <summary>How sheets begin, for who has to say which row is the header.</summary>
internal static class ReadSheets
{
    /// <summary>Sheets that are shown.</summary>
    public const int Most = 60;

    private const int Rows = 15;
    private const int Cells = 12;
    private const int Longest = 60;

    public static ReadSheet Of(string sheet, IReadOnlyList<SheetRow> top) =>
        new(sheet, [.. top.Take(Rows).Select(r => new ReadLine(r.Number, TextOf(r)))]);

    /// <summary>What stands in the row, each merged value once.</summary>
    private static string TextOf(SheetRow row)
    {
        List<string> said = [];
        foreach (var cell in row.Cells)
        {
            var text = PlainText.Clean(cell.Text).Replace('\n', ' ').Trim();
            if (text.Length > 0 && !(cell.FilledFromMerge && said.Count > 0 && said[^1] == text) && said.Count < Cells)
                said.Add(text);
        }
        return PlainText.Truncate(string.Join('、', said), Longest);
    }
}
