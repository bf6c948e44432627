using System.Text.RegularExpressions;
using Zhitong.Platform.Spreadsheets;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Imports.Reading;

/// <summary>What a row below the header is.</summary>
internal enum RowSort
{
    Data,
    Empty,
    HeaderAgain,
    Total,
    Note,
    Label,
}

/// <summary>Tells rows of data from what people write between and below them.</summary>
internal static partial class RowSorter
{
    public static RowSort Sort(SheetTable table, HeaderFinder finder, SheetRow row)
    {
        var said = SaidIn(row);
        if (said.Count == 0)
            return RowSort.Empty;
        if (table.IsHeaderAgain(row))
            return RowSort.HeaderAgain;
        var first = said[0];
        if (Total().IsMatch(PlainText.Fold(first)) && said.Count <= Math.Max(3, table.All.Count / 2))
            return RowSort.Total;
        if (said.Count <= 2 && Note().IsMatch(first))
            return RowSort.Note;
        if (said.Count == 1 && IsAcross(row))
            return finder.ReadLabels(table, row) ? RowSort.Label : RowSort.Note;
        if (Colons(said) && finder.ReadLabels(table, row))
            return RowSort.Label;
        return OnlyOutside(table, row) ? RowSort.Empty : RowSort.Data;
    }

    /// <summary>What is written in the row, each merged value once.</summary>
    private static List<string> SaidIn(SheetRow row)
    {
        List<string> said = [];
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var text = row[i].Text.Trim();
            var repeats = i > 0 && row[i].FilledFromMerge && said.Count > 0 && said[^1] == text;
            if (!PlainText.IsBlank(text) && !repeats)
                said.Add(text);
        }
        return said;
    }

    /// <summary>One text merged over at least three cells: a heading within the table, or a note.</summary>
    private static bool IsAcross(SheetRow row) => row.Cells.Count(c => c.FilledFromMerge) >= 2;

    private static bool Colons(List<string> said) =>
        said.Exists(s => s.AsSpan(0, Math.Min(s.Length, 20)).IndexOfAny(':', '：') > 0);

    /// <summary>Nothing but a running number, or cells beside the table.</summary>
    private static bool OnlyOutside(SheetTable table, SheetRow row) =>
        table.Columns.All(c => table.IsLabel(c) || table.CellOf(c, row).IsEmpty);

    [GeneratedRegex(@"^\s*(本页|本表)?\s*(合\s*计|总\s*计|小\s*计|累\s*计|共\s*计)\s*($|[:：(（0-9])")]
    private static partial Regex Total();

    [GeneratedRegex(
        @"^\s*(注|备\s*注|说\s*明|附\s*注|填表说明|填报说明|填表人|填报人|填表单位|填报单位|填表日期|填报日期|制表|制表人|审核|审核人|复核|负责人|单位负责人|经办人|统计负责人|联系人|联系电话|报出日期|日期)\s*[0-9一二三]?\s*[:：、.]"
    )]
    private static partial Regex Note();
}
