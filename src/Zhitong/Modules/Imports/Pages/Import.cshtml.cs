using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Imports.Contract;
using Zhitong.Modules.Imports.Running;
using Zhitong.Platform.Access;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Imports.Pages;

/// <summary>One import: its progress, its columns, its problems, the decision, and what came of it.</summary>
[Access("imports.run")]
public sealed class ImportPage(ImportReader reader, ImportActs acts, ImportKinds kinds, Uploads uploads) : ZtPage
{
    public static IReadOnlyList<string> Steps { get; } = ["上传", "对列", "预览", "导入"];

    private const int ProblemsAPage = 50;
    private ImportKind? kind;

    public ImportBatch Batch { get; private set; } = null!;
    public ImportProgress? Progress { get; private set; }
    public IReadOnlyList<ImportProblem> Problems { get; private set; } = [];
    public IReadOnlyList<PreviewRow> Preview { get; private set; } = [];
    public string? PreviousProblems { get; private set; }
    public string? NextProblems { get; private set; }

    public string KindTitle => kind?.Title ?? "";
    public string KindLink => kind?.Link ?? "/";
    public IReadOnlyList<ImportColumn> Columns => kind?.Columns ?? [];
    public IEnumerable<ImportColumn> PreviewColumns =>
        Columns.Where(c => Preview.Any(r => r.Cells.Exists(x => x.Column == c.Code)));
    public bool HasReport => System.IO.File.Exists(uploads.ReportOf(Batch.Id));
    public bool ManySheets => Batch.Reading.Tables.Count > 1;

    /// <summary>Tables with different headers; sheets that look alike are corrected together.</summary>
    public IReadOnlyList<ReadTable> Tables => [.. Batch.Reading.Tables.DistinctBy(t => t.Signature)];

    /// <summary>The table that was found in a sheet; null when no header was.</summary>
    public ReadTable? TableOf(ReadSheet sheet) => Batch.Reading.Tables.Find(t => t.Sheet == sheet.Sheet);

    /// <summary>The row that is offered as the header: the one that was found, else the first of those with the most in them.</summary>
    public int? HeaderOf(ReadSheet sheet) =>
        TableOf(sheet)?.HeaderTo ?? sheet.Rows.MaxBy(r => r.Text.Count(c => c == '、'))?.Number;

    /// <summary>No row was read: a required column is not found yet, or the table is empty. That is not the same as no faults.</summary>
    public bool NothingRead => Batch.Rows == 0;

    public int Step =>
        Batch.State switch
        {
            ImportState.Reading => 2,
            ImportState.Ready when NothingRead => 2,
            ImportState.Ready or ImportState.Dropped or ImportState.Failed => 3,
            ImportState.Taking => 4,
            _ => 5,
        };

    public IEnumerable<string> TableLines =>
        Batch.Reading.Tables.Take(3).Select(t => $"工作表“{t.Sheet}” · 表头在第 {ImportWords.Rows(t.HeaderFrom, t.HeaderTo)} 行");

    public IEnumerable<(string Label, int Value, bool Bad)> Figures =>
        [
            ("读出", Batch.Rows, false),
            ("新增", Batch.New, false),
            ("更新", Batch.Changed, false),
            ("没有变化", Batch.Same + Batch.Repeated, false),
            ("有问题", Batch.Bad, true),
        ];

    public static string BadgeOf(RowOutcome outcome) =>
        outcome switch
        {
            RowOutcome.New => "done",
            RowOutcome.Changed => "info",
            RowOutcome.Bad => "late",
            _ => "none",
        };

    public Task OnGetAsync(long number, int after = 0) => LoadAsync(number, after);

    public Task<IActionResult> OnPostTakeAsync(long number) => ActAsync(number, () => acts.TakeAsync(number, Actor));

    public Task<IActionResult> OnPostDropAsync(long number) => ActAsync(number, () => acts.DropAsync(number, Actor));

    public Task<IActionResult> OnPostCorrectAsync(long number, string? signature, string[] headers, string[] codes) =>
        ActAsync(number, () => acts.CorrectAsync(number, signature ?? "", Pairs(headers, codes), Actor));

    public Task<IActionResult> OnPostHeaderAsync(long number, string? sheet, int row, int lines) =>
        ActAsync(number, () => acts.NameHeaderAsync(number, sheet ?? "", row, lines, Actor));

    private static Dictionary<string, string> Pairs(string[] headers, string[] codes)
    {
        var pairs = new Dictionary<string, string>();
        foreach (var (header, code) in headers.Zip(codes))
            pairs.TryAdd(header, code ?? "");
        return pairs;
    }

    private async Task<IActionResult> ActAsync(long number, Func<Task> act)
    {
        await reader.FindAsync(number, Actor);
        return await TryAsync(
            async () =>
            {
                await act();
                return Redirect(ImportsLinks.Of(number));
            },
            () => LoadAsync(number, 0)
        );
    }

    private async Task LoadAsync(long number, int after)
    {
        Batch = await reader.FindAsync(number, Actor);
        kind = kinds.Find(Batch.Kind);
        Progress = reader.ProgressOf(Batch);
        if (Batch.IsAtWork)
            return;
        var problems = await reader.ProblemsAsync(number, after, ProblemsAPage + 1);
        Problems = [.. problems.Take(ProblemsAPage)];
        NextProblems = problems.Count > ProblemsAPage ? ImportsLinks.Problems(number, Problems[^1].Seq) : null;
        PreviousProblems = after > 0 ? ImportsLinks.Problems(number, Math.Max(0, after - ProblemsAPage)) : null;
        Preview = await reader.PreviewAsync(number);
    }
}
