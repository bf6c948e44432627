namespace Zhitong.Platform.Spreadsheets;

/// <summary>A rectangle of merged cells; rows from 1, columns from 0, all inclusive.</summary>
internal readonly record struct MergedRange(int Top, int Left, int Bottom, int Right);

/// <summary>Copies the value of merged cells into every cell they cover, row after row downwards.</summary>
internal sealed class MergedRanges(IEnumerable<MergedRange> ranges)
{
    private readonly MergedRange[] waiting =
    [
        .. ranges
            .Where(r => r.Left < SheetLimits.Columns && (r.Bottom > r.Top || r.Right > r.Left))
            .Select(r => r with { Right = Math.Min(r.Right, SheetLimits.Columns - 1) })
            .OrderBy(r => r.Top),
    ];

    private readonly List<(MergedRange Range, SheetCell Value)> open = [];
    private int next;

    /// <summary>Fills one row. Rows must come in ascending order; what was skipped holds nothing.</summary>
    public void Fill(int number, RowBuilder row)
    {
        open.RemoveAll(o => o.Range.Bottom < number);
        for (; next < waiting.Length && waiting[next].Top <= number; next++)
        {
            var range = waiting[next];
            if (range.Top == number && !row[range.Left].IsEmpty)
                open.Add((range, row[range.Left] with { FilledFromMerge = false }));
        }

        // ranges that do not overlap cannot be wider together than the sheet
        if (open.Sum(o => o.Range.Right - o.Range.Left + 1) > SheetLimits.Columns)
            throw new InvalidDataException("Merged ranges overlap.");
        foreach (var (range, value) in open)
            FillRow(range, value, number, row);
    }

    private static void FillRow(MergedRange range, in SheetCell value, int number, RowBuilder row)
    {
        for (var column = range.Left; column <= range.Right; column++)
        {
            if (number != range.Top || column != range.Left)
                row.Fill(column, value);
        }
    }
}
