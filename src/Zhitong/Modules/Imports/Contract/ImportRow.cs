using Zhitong.Modules.Imports.Reading;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Spreadsheets;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Imports.Contract;

/// <summary>What becomes of a row.</summary>
public enum RowOutcome : byte
{
    /// <summary>It says what the platform holds already.</summary>
    Same,

    /// <summary>It changes a record.</summary>
    Changed,

    /// <summary>It makes a record.</summary>
    New,

    /// <summary>It has a problem and stays out.</summary>
    Bad,

    /// <summary>It repeats an earlier row word for word.</summary>
    Repeated,
}

/// <summary>A problem of a row.</summary>
/// <param name="Column">Code of the column; empty for the whole row.</param>
public sealed record ImportFault(string Column, string Message);

/// <summary>A record as an import leaves it.</summary>
/// <param name="Before">What its recorded fields said before; null for a new one.</param>
/// <param name="Shared">Several rows of the file stand behind it; it stays when one of them is taken out.</param>
public sealed record PlacedRecord(ISubject Record, IReadOnlyDictionary<string, string?>? Before, bool Shared);

/// <summary>One row of a sheet under the columns that the platform knows.</summary>
/// <param name="table">The recognised table that it stands in.</param>
/// <param name="source">The row as read.</param>
/// <param name="ordinal">Its place among all rows of the file, from 1.</param>
public sealed class ImportRow(IRowTable table, SheetRow source, int ordinal)
{
    private readonly Dictionary<string, string?> texts = [];
    private readonly List<ImportFault> faults = [];
    private readonly List<RowClaim> claims = [];
    private readonly List<PlacedRecord> placed = [];
    private readonly List<RowAct> acts = [];

    public IRowTable Table { get; } = table;
    public SheetRow Source { get; } = source;
    public int Ordinal { get; } = ordinal;
    public int Number => Source.Number;
    public IReadOnlyList<ImportFault> Faults => faults;
    public IReadOnlyList<PlacedRecord> Placed => placed;
    public bool IsGood => faults.Count == 0;

    /// <summary>Whatever the kind made of the row when it read it.</summary>
    public object? Parsed { get; set; }

    internal IReadOnlyList<RowClaim> Claims => claims;
    internal IReadOnlyList<RowAct> Acts => acts;
    internal RowOutcome Outcome { get; set; } = RowOutcome.Same;

    /// <summary>What the column says in this row; null for nothing, for an unreadable cell, and for a column that is not there.</summary>
    public string? this[string column] => texts.GetValueOrDefault(column);

    /// <summary>The cell of a column, for what a kind reads by itself; an empty one when the column is not there.</summary>
    public SheetCell CellOf(string column) =>
        Table.Columns.FirstOrDefault(c => c.Code == column) is { } found ? Table.CellOf(found, Source) : SheetCell.Empty;

    /// <summary>Every column that says something.</summary>
    public IReadOnlyDictionary<string, string?> Texts => texts;

    /// <summary>Reads every recognised cell; what cannot be read is a fault of its column.</summary>
    internal void ReadCells(ImportContext context)
    {
        foreach (var column in Table.Columns)
        {
            var cell = Table.CellOf(column, Source);
            if (cell.IsEmpty)
                continue;
            var reading =
                cell.Kind == CellKind.Error ? OfError(cell)
                : IdentityText.IsMasked(cell.Text) ? new ColumnReading(null, "这里是身份证号码，平台不保存，请删去")
                : column.Read(cell, new ColumnContext(context, Table.HeaderOf(column)));
            if (reading.Fault is { } fault)
                Fault(column.Code, fault);
            else if (!string.IsNullOrEmpty(reading.Text))
                texts[column.Code] = reading.Text;
        }
    }

    /// <summary>Names a problem; the row stays out.</summary>
    /// <param name="column">Code of the column, or empty for the whole row.</param>
    /// <param name="message">What is wrong and what to do, in the user's words.</param>
    public void Fault(string column, string? message)
    {
        if (message is not null && !faults.Exists(f => f.Column == column && f.Message == message))
            faults.Add(new ImportFault(column, message));
    }

    /// <summary>
    /// The row stands for this record. An earlier row of the same key with the same content is counted once; one with other
    /// content is a contradiction, and both stay out.
    /// </summary>
    /// <param name="column">Where the contradiction is shown.</param>
    /// <param name="key">Natural key, in a normal form.</param>
    /// <param name="message">What to say; <c>{0}</c> becomes the other row.</param>
    public void StandsFor(string column, string key, string message) =>
        claims.Add(
            new RowClaim(column, "=" + key, string.Join('\u001f', texts.Select(t => t.Key + "=" + t.Value)), message, true)
        );

    /// <summary>States a fact that all rows of the file must agree on, such as the code of a name.</summary>
    /// <param name="column">Where the contradiction is shown.</param>
    /// <param name="about">What the fact is about.</param>
    /// <param name="fact">What it is.</param>
    /// <param name="message">What to say; <c>{0}</c> becomes the other row.</param>
    public void Claim(string column, string about, string fact, string message) =>
        claims.Add(new RowClaim(column, about, fact, message, false));

    /// <summary>
    /// Something to be written by the record's own acts, in the transaction of the take-over and before its one statement: what is
    /// few, and what the rows hang on. Done once for a key, if any row that names it is good.
    /// </summary>
    public void Before(string key, Func<Work, Task> act) => acts.Add(new RowAct(key, act, IsBefore: true));

    /// <summary>As <see cref="Before"/>, when the rows are in.</summary>
    public void After(string key, Func<Work, Task> act) => acts.Add(new RowAct(key, act, IsBefore: false));

    /// <summary>States an outcome that shows in no record of the row itself; of two the larger holds.</summary>
    public void Counts(RowOutcome outcome)
    {
        if (outcome > Outcome && Outcome < RowOutcome.Bad)
            Outcome = outcome;
    }

    /// <summary>The row makes this record.</summary>
    /// <param name="shared">Other rows of the file stand behind it too.</param>
    public void Makes(ISubject record, bool shared = false)
    {
        Outcome = RowOutcome.New;
        placed.Add(new PlacedRecord(record, null, shared));
    }

    /// <summary>The row changes this record, if the change changes anything.</summary>
    /// <param name="record">As it stands; not tracked by a context.</param>
    /// <param name="change">What the row says.</param>
    /// <returns>True if something is different afterwards.</returns>
    public bool Changes<T>(T record, Action<T> change, bool shared = false)
        where T : class, ISubject
    {
        var before = Table.Shapes.TextsOf(record);
        change(record);
        var after = Table.Shapes.TextsOf(record);
        if (after.All(a => before[a.Key] == a.Value))
            return false;
        if (Outcome == RowOutcome.Same)
            Outcome = RowOutcome.Changed;
        if (record is IVersioned versioned)
            versioned.Version++;
        placed.Add(new PlacedRecord(record, before, shared));
        return true;
    }

    private static ColumnReading OfError(SheetCell cell) =>
        new(null, $"单元格是公式，没有算出值（{cell.Text}）。请在表格软件里重新计算并保存，或改成数值");
}

/// <summary>What a row knows of the table that it stands in.</summary>
public interface IRowTable
{
    string Sheet { get; }

    /// <summary>The columns that were recognised, in the kind's order.</summary>
    IReadOnlyList<ImportColumn> Columns { get; }

    RecordShapes Shapes { get; }

    /// <summary>The header of a recognised column as it stands in the sheet.</summary>
    string HeaderOf(ImportColumn column);

    /// <summary>The cell of a column in a row, or the label above the table.</summary>
    SheetCell CellOf(ImportColumn column, SheetRow row);
}

internal sealed record RowAct(string Key, Func<Work, Task> Act, bool IsBefore);

internal sealed record RowClaim(string Column, string About, string Fact, string Message, bool IsKey);
