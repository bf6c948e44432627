using Zhitong.Data;
using Zhitong.Modules.Imports.Contract;
using Zhitong.Platform.Spreadsheets;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Imports.Reading;

/// <summary>How somebody wants a file to be read.</summary>
/// <param name="WithHidden">Hidden rows and sheets too.</param>
/// <param name="Headers">Rows that were named as the header.</param>
internal sealed record ReadingWish(bool WithHidden, IReadOnlyList<NamedHeader> Headers);

/// <summary>Reads a file from top to bottom, row by row, in bounded memory: recognises, reads, compares, and tells a sink.</summary>
internal sealed class FileReading(
    ImportKind kind,
    ReadingWish wish,
    ImportContext context,
    HeaderFinder finder,
    ZhitongDb db,
    INumberSource numbers,
    IReadSink sink
)
{
    /// <summary>Rows that are compared with the database at once.</summary>
    private const int BatchSize = 500;

    private readonly bool withHidden = wish.WithHidden;
    private readonly ImportPass pass = kind.Begin(context);
    private readonly ReadResult result = new();
    private readonly RowBook book = new();
    private readonly List<ImportRow> pending = [];
    private readonly List<RowOutcome> outcomes = []; // by ordinal
    private readonly HashSet<int> rejected = [];
    private readonly Dictionary<(int Table, string Column), string> lastFaults = [];
    private Action<int> progress = _ => { };

    /// <exception cref="SheetUnreadable">The file is damaged, or beyond a limit.</exception>
    public async Task<ReadResult> RunAsync(SheetFile sheets, Action<int> onProgress, CancellationToken cancel)
    {
        progress = onProgress;
        foreach (var found in sheets.Sheets)
        {
            var sheet = found with { Name = IdentityText.Masked(found.Name) };
            if (sheet.Hidden && !withHidden)
                result.Note($"工作表“{sheet.Name}”是隐藏的，没有读");
            else
                await SheetAsync(sheet, sheets.Rows(found), cancel);
        }
        await FlushAsync(cancel);
        return result;
    }

    private async Task SheetAsync(SheetInfo sheet, IEnumerable<SheetRow> all, CancellationToken cancel)
    {
        var skipped = new SkippedRows(sheet.Name);
        using var rows = IdentityFilter.Clean(all).GetEnumerator();
        var named = wish.Headers.FirstOrDefault(h => h.Sheet == sheet.Name);
        List<SheetRow> top = [];
        while (HeaderFinder.LooksOn(top, named) && rows.MoveNext())
        {
            if (rows.Current.Hidden && !withHidden)
                skipped.Add("隐藏的行");
            else
                top.Add(rows.Current);
        }
        if (top.Count > 0 && result.Sheets.Count < ReadSheets.Most)
            result.Sheets.Add(ReadSheets.Of(sheet.Name, top));
        if (finder.Find(sheet.Name, top, named) is not { } table)
        {
            if (top.Count > 0)
                result.Note($"工作表“{sheet.Name}”里没有认出{kind.Title}的表头，没有读");
            return;
        }
        result.Tables.Add(table);
        Say(table);
        if (table.Missing(kind).Any())
            return;
        foreach (var row in top.Where(r => r.Number > table.HeaderTo))
            await RowAsync(table, row, skipped, cancel);
        while (rows.MoveNext())
        {
            cancel.ThrowIfCancellationRequested();
            if (rows.Current.Hidden && !withHidden)
                skipped.Add("隐藏的行");
            else
                await RowAsync(table, rows.Current, skipped, cancel);
        }
        skipped.Tell(result);
    }

    private void Say(SheetTable table)
    {
        foreach (var identity in table.All.Where(c => c.IsIdentity))
            result.Note($"身份证号一列（“{identity.Header}”）已略去：平台不保存身份证号码，其余各列照常读");
        var missing = string.Join('、', table.Missing(kind).Select(t => $"“{t}”"));
        if (missing.Length > 0)
            result.Note(
                $"工作表“{table.Sheet}”没有找到必需的列{missing}，没有读。请在“列是这样对上的”里指出是哪一列，或在表里补上"
            );
    }

    private async Task RowAsync(SheetTable table, SheetRow source, SkippedRows skipped, CancellationToken cancel)
    {
        switch (RowSorter.Sort(table, finder, source))
        {
            case RowSort.HeaderAgain:
                skipped.Add("重复的表头");
                return;
            case RowSort.Total:
                skipped.Add("合计行");
                return;
            case RowSort.Note:
                skipped.Add("说明行");
                return;
            case RowSort.Label:
            case RowSort.Empty:
                return;
        }
        var row = new ImportRow(table, source, outcomes.Count + pending.Count + 1);
        row.ReadCells(context);
        pass.Read(row);
        pending.Add(row);
        book.Add(result.Tables.Count - 1, row.Number);
        result.Rows++;
        if (row.IsGood)
            Compare(row);
        if (pending.Count >= BatchSize)
            await FlushAsync(cancel);
    }

    /// <summary>Holds the row against the earlier ones.</summary>
    private void Compare(ImportRow row)
    {
        foreach (var claim in row.Claims)
        {
            if (book.Note(claim, row.Ordinal, out var same) is not { } earlier || earlier.Ordinal == row.Ordinal)
                continue;
            if (same && claim.IsKey)
            {
                row.Outcome = RowOutcome.Repeated;
                return;
            }
            if (same)
                continue;
            row.Fault(claim.Column, Said(claim, earlier, row.Table));
            Reject(earlier, claim, book.PlaceOf(row.Ordinal));
        }
    }

    private string Said(RowClaim claim, RowPlace other, IRowTable here)
    {
        var sheet = result.Tables[other.Table].Sheet;
        var where = sheet == here.Sheet ? $"第 {other.Number} 行" : $"[{sheet}] 第 {other.Number} 行";
        return string.Format(null, claim.Message, where);
    }

    /// <summary>The earlier row of a contradiction is no better than the later one: both stay out.</summary>
    private void Reject(RowPlace earlier, RowClaim claim, RowPlace later)
    {
        var table = result.Tables[earlier.Table];
        var said = Said(claim, later, table);
        if (earlier.Ordinal > outcomes.Count)
        {
            pending[earlier.Ordinal - outcomes.Count - 1].Fault(claim.Column, said);
            return;
        }
        if (!rejected.Add(earlier.Ordinal))
            return;
        var was = outcomes[earlier.Ordinal - 1];
        outcomes[earlier.Ordinal - 1] = RowOutcome.Bad;
        result.Count(was, -1);
        result.Count(RowOutcome.Bad);
        sink.Reject(earlier.Ordinal);
        var place = table.Place(claim.Column, earlier.Number);
        Tell(new FoundProblem(table.Sheet, earlier.Number, place.Letter, place.Header, "", said, []));
    }

    private async Task FlushAsync(CancellationToken cancel)
    {
        if (pending.Count == 0)
            return;
        var good = pending.FindAll(r => r.IsGood && r.Outcome != RowOutcome.Repeated);
        if (good.Count > 0)
            await pass.PlaceAsync(db, good, numbers, cancel);
        foreach (var row in pending)
        {
            if (!row.IsGood)
                row.Outcome = RowOutcome.Bad;
            outcomes.Add(row.Outcome);
            result.Count(row.Outcome);
            TellProblems(row);
        }
        await sink.RowsAsync(pending);
        pending.Clear();
        progress(result.Rows);
    }

    private void TellProblems(ImportRow row)
    {
        var table = (SheetTable)row.Table;
        foreach (var fault in row.Faults)
        {
            var column = table.Columns.FirstOrDefault(c => c.Code == fault.Column);
            var cell = column is null ? SheetCell.Empty : table.CellOf(column, row.Source);
            var key = (result.Tables.IndexOf(table), fault.Column);
            var again = cell.FilledFromMerge && lastFaults.GetValueOrDefault(key) == fault.Message;
            lastFaults[key] = fault.Message;
            if (again)
                continue; // one merged cell over many rows is one problem
            var place = table.Place(fault.Column, row.Number);
            Tell(
                new FoundProblem(
                    table.Sheet,
                    place.Row,
                    place.Letter,
                    place.Header,
                    Shown(cell.Text),
                    column is null ? WithTitle(fault) : fault.Message,
                    [.. table.All.Where(c => !c.IsIdentity).Select(c => (c.Header, Shown(row.Source[c.Index].Text)))]
                )
            );
        }
    }

    private string WithTitle(ImportFault fault) =>
        kind.Columns.FirstOrDefault(c => c.Code == fault.Column) is { } column
            ? $"没有“{column.Title}”一列：{fault.Message}"
            : fault.Message;

    private void Tell(FoundProblem problem)
    {
        result.Problems++;
        sink.Problem(problem);
    }

    /// <summary>A cell as it is shown.</summary>
    internal static string Shown(string text) => PlainText.Truncate(PlainText.Clean(text), 150);

    /// <summary>Counts what was passed over in a sheet, by what it was.</summary>
    private sealed class SkippedRows(string sheet)
    {
        private readonly Dictionary<string, int> counts = [];

        public void Add(string what) => counts[what] = counts.GetValueOrDefault(what) + 1;

        public void Tell(ReadResult result)
        {
            foreach (var (what, count) in counts)
                result.Note($"工作表“{sheet}”跳过{what} {count:N0} 行");
        }
    }
}
