using Zhitong.Modules.Imports.Contract;
using Zhitong.Platform.Spreadsheets;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Imports.Reading;

/// <summary>
/// Finds the header among the first rows of a sheet: titles and notes may stand above it, it may take two rows, and labels above
/// it may hold what all rows share. What people said about the same headers before goes first.
/// </summary>
internal sealed class HeaderFinder(
    ImportKind kind,
    RecordShapes shapes,
    IReadOnlyDictionary<string, Dictionary<string, string>> remembered
)
{
    /// <summary>A header further down than this many rows is not looked for.</summary>
    public const int RowsLookedAt = 40;

    /// <summary>So many rows below the header tell what stands in a column.</summary>
    private const int RowsSampled = 20;

    private readonly ColumnMatcher matcher = new(kind);

    private sealed record Candidate(int From, int To, List<(int Index, string Header, ColumnMatch? Match)> Columns, int Score);

    /// <summary>Whether more rows are needed to find the header, or to see what stands below the one that was named.</summary>
    public static bool LooksOn(IReadOnlyList<SheetRow> top, NamedHeader? named) =>
        top.Count < RowsLookedAt || (named is not null && top[^1].Number < named.To + RowsSampled);

    /// <summary>The table of these rows, the first of the sheet; null when no row looks like a header of this kind.</summary>
    /// <param name="named">The header that somebody pointed out.</param>
    public SheetTable? Find(string sheet, IReadOnlyList<SheetRow> top, NamedHeader? named = null)
    {
        if ((Named(top, named) ?? Found(top)) is not { } best)
            return null;
        var below = top.Skip(best.To + 1).Take(RowsSampled).ToList();
        var columns = Guess(Remembered(Distinct(best.Columns)), below);
        var table = new SheetTable(sheet, top[best.From].Number, top[best.To].Number, columns, shapes);
        foreach (var row in top.Take(best.From))
            ReadLabels(table, row);
        return table;
    }

    /// <summary>The best of the rows if it is sure enough, else one whose columns somebody explained before.</summary>
    private Candidate? Found(IReadOnlyList<SheetRow> top)
    {
        var all = Candidates(top).ToList();
        var best = all.Aggregate((Candidate?)null, Better);
        if (best is not null && IsEnough(best))
            return best;
        return remembered.Count == 0 ? null : all.Find(c => remembered.ContainsKey(SheetTable.SignatureOf(Distinct(c.Columns))));
    }

    private IEnumerable<Candidate> Candidates(IReadOnlyList<SheetRow> top)
    {
        for (var i = 0; i < Math.Min(top.Count, RowsLookedAt); i++)
        {
            yield return Headers(top, i, i);
            if (i > 0 && top[i].Number == top[i - 1].Number + 1)
                yield return Headers(top, i - 1, i);
        }
    }

    private Candidate? Named(IReadOnlyList<SheetRow> top, NamedHeader? named)
    {
        if (named is null)
            return null;
        var (from, to) = (-1, -1);
        for (var i = 0; i < top.Count; i++)
        {
            from = top[i].Number == named.From ? i : from;
            to = top[i].Number == named.To ? i : to;
        }
        return to < 0 ? null : Headers(top, from < 0 ? to : from, to);
    }

    /// <summary>Takes labels such as <c>机构名称：…</c> out of a row.</summary>
    /// <returns>True if the row holds a label that the kind knows.</returns>
    public bool ReadLabels(SheetTable table, SheetRow row)
    {
        var any = false;
        foreach (var (label, cell, index) in LabelsIn(row))
        {
            if (matcher.Named(label) is { MayBeLabel: true } column)
                any |= table.AddLabel(new SheetLabel(column, cell, row.Number, index));
        }
        return any;
    }

    private static Candidate? Better(Candidate? best, Candidate? next) =>
        next is not null && (best is null || next.Score > best.Score) ? next : best;

    /// <summary>
    /// A row that names at least two columns, one of them required, unless that may stand above the table; or one required column
    /// in so many words.
    /// </summary>
    private bool IsEnough(Candidate found)
    {
        var known = found.Columns.Where(c => c.Match is not null).Select(c => c.Match!).DistinctBy(m => m.Column.Code).ToList();
        return known.Exists(m => m.Column.Required)
            ? known.Count >= 2 || known[0].Score >= 95
            : known.Count >= 2 && kind.Columns.Any(c => c is { Required: true, MayBeLabel: true });
    }

    private Candidate Headers(IReadOnlyList<SheetRow> top, int from, int to)
    {
        var (upper, lower) = (top[from], top[to]);
        List<(int, string, ColumnMatch?)> columns = [];
        HashSet<string> seen = [];
        var score = 0;
        for (var i = 0; i < Math.Max(upper.Cells.Count, lower.Cells.Count); i++)
        {
            var (header, match) = from == to ? One(lower[i]) : Joined(upper[i], lower[i]);
            if (header.Length == 0)
                continue;
            columns.Add((i, header, match));
            if (match is not null && seen.Add(match.Column.Code))
                score += match.Score;
        }
        // of equal ones the pair that merged cells tie together, else the single row
        var tied = from != to && lower.Cells.Any(c => c.FilledFromMerge) && columns.Count > 1;
        return new Candidate(from, to, columns, score * 2 + (tied ? 1 : 0) - (from != to && !tied ? 1 : 0));
    }

    private (string, ColumnMatch?) One(SheetCell cell)
    {
        var text = Flat(cell.Text);
        return (text, text.Length is > 0 and <= 60 ? matcher.Match(text) : null);
    }

    /// <summary>The lower row names the column, the upper one the group; where the lower is blank the upper one is the name.</summary>
    private (string, ColumnMatch?) Joined(SheetCell upper, SheetCell lower)
    {
        var (group, name) = (Flat(upper.Text), Flat(lower.Text));
        if (name.Length == 0 || name == group)
            return One(upper);
        var joined = group.Length == 0 ? name : $"{group}{name}";
        var match = One(lower).Item2;
        var whole = joined.Length <= 60 ? matcher.Match(joined) : null;
        return (name, whole is { Score: >= 95 } || match is null ? whole ?? match : match);
    }

    /// <summary>Each of the platform's columns belongs to the header that fits it best.</summary>
    private static List<TableColumn> Distinct(List<(int Index, string Header, ColumnMatch? Match)> found)
    {
        var winners = found
            .Where(c => c.Match is not null)
            .GroupBy(c => c.Match!.Column.Code)
            .ToDictionary(g => g.Key, g => g.MaxBy(c => c.Match!.Score).Index);
        return found.ConvertAll(c =>
        {
            var wins = c.Match is not null && winners[c.Match.Column.Code] == c.Index;
            return new TableColumn(
                c.Index,
                c.Header,
                wins ? c.Match!.Column : null,
                wins ? c.Match!.How : null,
                HeaderText.IsIdentity(HeaderText.Normal(c.Header))
            );
        });
    }

    private List<TableColumn> Remembered(List<TableColumn> columns)
    {
        var signature = SheetTable.SignatureOf(columns);
        if (!remembered.TryGetValue(signature, out var said))
            return columns;
        return columns.ConvertAll(c =>
        {
            if (c.IsIdentity || !said.TryGetValue(HeaderText.Normal(c.Header), out var code))
                return c with { Column = null, How = null };
            var column = kind.Columns.FirstOrDefault(k => k.Code == code);
            return c with
            {
                Column = column,
                How =
                    column is null ? null
                    : column == c.Column ? c.How
                    : "按上次的对法",
            };
        });
    }

    /// <summary>Required columns that no header names are looked for by what stands in the cells.</summary>
    private List<TableColumn> Guess(List<TableColumn> columns, List<SheetRow> below)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            var c = columns[i];
            var values = below.Select(r => r[c.Index].Text.Trim()).Where(t => t.Length > 0).ToList();
            if (Mostly(values, IdentityText.IsMasked) && c.Column?.LooksLike is null)
                columns[i] = c with { Column = null, How = null, IsIdentity = true };
            else if (
                c.Column is null
                && !c.IsIdentity
                && kind.Columns.FirstOrDefault(k => IsOpen(columns, k) && Mostly(values, k.LooksLike!)) is { } guessed
            )
                columns[i] = c with { Column = guessed, How = "看内容猜的" };
            if (!columns[i].IsIdentity)
                columns[i] = columns[i] with
                {
                    Sample = values.Count == 0 ? "" : PlainText.Truncate(PlainText.Clean(values[0]), 40),
                };
        }
        return columns;
    }

    private static bool IsOpen(List<TableColumn> columns, ImportColumn wanted) =>
        wanted.LooksLike is not null && columns.TrueForAll(c => c.Column?.Code != wanted.Code);

    private static bool Mostly(List<string> values, Func<string, bool> fits) =>
        values.Count > 0 && values.Count(fits) * 5 >= values.Count * 3;

    /// <summary>Pairs of label and value: in one cell with a colon, several in a cell parted by wide blanks, or in two cells.</summary>
    private static IEnumerable<(string Label, SheetCell Value, int Index)> LabelsIn(SheetRow row)
    {
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var cell = row[i];
            if (cell.IsEmpty || (i > 0 && cell.FilledFromMerge && cell.Text == row[i - 1].Text))
                continue;
            foreach (var part in cell.Text.Split(["  ", "　", "\t", "\n"], StringSplitOptions.RemoveEmptyEntries))
            {
                var colon = part.AsSpan().IndexOfAny(':', '：');
                if (colon is > 0 and <= 20 && part.AsSpan(colon + 1).Trim().Length > 0)
                    yield return (part[..colon], SheetCell.OfText(part[(colon + 1)..].Trim()), i);
                else if (NextValue(row, i) is var (value, index))
                    yield return (part.Trim().TrimEnd(':', '：'), value, index);
            }
        }
    }

    private static (SheetCell Cell, int Index)? NextValue(SheetRow row, int label)
    {
        for (var i = label + 1; i < row.Cells.Count; i++)
        {
            if (!row[i].IsEmpty && row[i].Text != row[label].Text)
                return (row[i], i);
        }
        return null;
    }

    private static string Flat(string text) => PlainText.Clean(text).Replace("\n", "", StringComparison.Ordinal);
}
