using Zhitong.Modules.Imports.Contract;
using Zhitong.Modules.Imports.Reading;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Imports.Running;

/// <summary>A sink that keeps the first problems and some rows for the page, and hands every problem to a report.</summary>
internal sealed class ImportTally(long number, Action<FoundProblem> report) : IReadSink
{
    /// <summary>Problems that the page can show; the report holds them all.</summary>
    public const int MostProblems = 2000;

    private const int MostPlainRows = 60;
    private const int MostRows = 200;

    public List<ImportProblem> Problems { get; } = [];
    public List<PreviewRow> Rows { get; } = [];

    public Task RowsAsync(IReadOnlyList<ImportRow> rows)
    {
        foreach (var row in rows)
        {
            if (Rows.Count < MostPlainRows || (Rows.Count < MostRows && row.Outcome is RowOutcome.Bad))
                Rows.Add(Preview(row));
        }
        return Task.CompletedTask;
    }

    public void Reject(int ordinal) { }

    public void Problem(FoundProblem problem)
    {
        report(problem);
        if (Problems.Count < MostProblems)
            Problems.Add(Kept(problem, Problems.Count + 1));
    }

    private ImportProblem Kept(FoundProblem p, int seq) =>
        new()
        {
            Batch = number,
            Seq = seq,
            Sheet = PlainText.Truncate(p.Sheet, ImportTables.LongestSheet),
            Row = p.Row,
            Column = p.Column,
            Header = PlainText.Truncate(p.Header, ImportTables.LongestHeader),
            Value = PlainText.Truncate(p.Value, ImportTables.LongestValue),
            Message = PlainText.Truncate(p.Message, ImportTables.LongestMessage),
        };

    private PreviewRow Preview(ImportRow row) =>
        new()
        {
            Batch = number,
            Seq = Rows.Count + 1,
            Sheet = PlainText.Truncate(row.Table.Sheet, ImportTables.LongestSheet),
            Row = row.Number,
            Outcome = row.Outcome,
            Cells = [.. row.Table.Columns.Select(c => Cell(row, c)).OfType<PreviewCell>()],
        };

    private static PreviewCell? Cell(ImportRow row, ImportColumn column)
    {
        var written = FileReading.Shown(row.Table.CellOf(column, row.Source).Text);
        var bad = row.Faults.Any(f => f.Column == column.Code);
        if (written.Length == 0 && !bad)
            return null;
        var read = row[column.Code];
        return new PreviewCell(column.Code, written, read is null || read == written ? null : PlainText.Truncate(read, 100), bad);
    }
}
