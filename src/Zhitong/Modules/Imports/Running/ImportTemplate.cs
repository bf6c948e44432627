using Zhitong.Modules.Imports.Contract;
using Zhitong.Platform.Spreadsheets;

namespace Zhitong.Modules.Imports.Running;

/// <summary>An empty sheet of a kind with its columns, and beside it how each is to be written.</summary>
internal static class ImportTemplate
{
    public static FileStream Make(ImportKind kind) =>
        SheetDownload.Make(
            SheetFormat.Xlsx,
            sheet =>
            {
                sheet.BeginSheet(
                    kind.Title,
                    [.. kind.Columns.Select(c => new Zhitong.Platform.Spreadsheets.SheetColumn(c.Title, Width(c)))]
                );
                sheet.BeginSheet(
                    "填写说明",
                    [new("列", 24), new("要求", 10), new("怎么写", 40), new("例子", 30), new("也认得的列名", 60)]
                );
                foreach (var c in kind.Columns)
                    sheet.WriteRow(c.Title, c.Required ? "必填" : "选填", c.Hint, c.Example, string.Join('、', c.Names));
            }
        );

    private static int Width(ImportColumn column) => Math.Max(14, column.Title.Length * 2 + 4);
}
