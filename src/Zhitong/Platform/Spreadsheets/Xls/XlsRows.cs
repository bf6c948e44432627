using System.Collections;

namespace Zhitong.Platform.Spreadsheets.Xls;

/// <summary>
/// The rows of one sheet, read in two passes: first which rows are hidden, what is merged and where cells lie, then the cells.
/// </summary>
internal sealed class XlsRows(Func<Stream> open, long start, string sheetName, XlsCells cells)
{
    private const int RowCount = 65_536;
    private const int HiddenRow = 0x20;

    private readonly RowBuilder row = new(sheetName);
    private readonly BitArray hidden = new(RowCount);
    private readonly List<MergedRange> ranges = [];
    private readonly List<(int Row, long Start)> places = [];

    /// <summary>Streams the rows.</summary>
    public IEnumerable<SheetRow> Read()
    {
        using var records = new BiffRecords(open());
        Survey(records);
        var merged = new MergedRanges(ranges);
        for (var i = 0; i < places.Count; )
        {
            var number = places[i].Row;
            row.Begin(number + 1);
            for (; i < places.Count && places[i].Row == number; i++)
            {
                records.Seek(places[i].Start);
                records.Read();
                cells.Read(records, row);
            }

            merged.Fill(number + 1, row);
            if (row.Finish(hidden[number]) is { } read)
                yield return read;
        }
    }

    private void Survey(BiffRecords records)
    {
        records.Seek(start);
        if (!records.Read() || records.Kind != Biff.Bof)
            throw new InvalidDataException("No sheet where one should begin.");
        // a sheet may hold charts with a beginning and an end of their own
        for (var depth = 1; depth > 0 && records.Read(); )
        {
            depth +=
                records.Kind is Biff.Bof ? 1
                : records.Kind is Biff.Eof ? -1
                : 0;
            if (depth == 1)
                Note(records);
        }

        // most programs write them in order; those that do not are put in order
        if (!places.Zip(places.Skip(1)).All(pair => pair.First.Row <= pair.Second.Row))
            places.Sort((a, b) => (a.Row, a.Start).CompareTo((b.Row, b.Start)));
    }

    private void Note(BiffRecords records)
    {
        if (records.Kind == Biff.Row)
            hidden[records.Short(0)] = (records.Short(12) & HiddenRow) != 0;
        else if (records.Kind == Biff.MergeCells)
            NoteMerged(records);
        else if (XlsCells.IsCell(records.Kind))
            places.Add((records.Short(0), records.Start));
    }

    private void NoteMerged(BiffRecords records)
    {
        for (var (i, count) = (0, records.Short(0)); i < count; i++)
        {
            var at = 2 + i * 8;
            ranges.Add(
                new MergedRange(records.Short(at) + 1, records.Short(at + 4), records.Short(at + 2) + 1, records.Short(at + 6))
            );
        }

        if (ranges.Count > SheetLimits.Merges)
            throw new SheetUnreadable($"工作表“{sheetName}”的合并单元格超过 {SheetLimits.Merges:N0} 处，请取消合并后再上传");
    }
}
