using Zhitong.Platform.Spreadsheets;

namespace Zhitong.Modules.Imports.Contract;

/// <summary>What a cell says, as text in the form that the record's own check takes.</summary>
/// <param name="Text">Null for nothing.</param>
/// <param name="Fault">What is wrong with the cell and what to do; null if it can be read.</param>
public readonly record struct ColumnReading(string? Text, string? Fault = null);

/// <summary>What a column's reading may look at besides the cell.</summary>
/// <param name="Header">As it stands in the sheet: it may name a unit, as in 投资（万元）.</param>
public readonly record struct ColumnContext(ImportContext Import, string Header)
{
    public DateOnly Today => Import.Today;

    /// <summary>What a number of this column counts in, in yuan, by the unit that the header names.</summary>
    public decimal Yuan =>
        Header.Contains("亿元", StringComparison.Ordinal) ? 100_000_000
        : Header.Contains("万元", StringComparison.Ordinal) || Header.Contains("(万)", StringComparison.Ordinal) ? 10_000
        : Header.Contains("千元", StringComparison.Ordinal) ? 1_000
        : 1;
}

/// <summary>A column that a kind of import knows.</summary>
/// <param name="Code">Stable name: the field of the record's input, in camel case, as its check names faults.</param>
/// <param name="Title">What the platform calls it.</param>
/// <param name="Read">Reads a cell that is not empty.</param>
public sealed record ImportColumn(string Code, string Title, Func<SheetCell, ColumnContext, ColumnReading> Read)
{
    /// <summary>What bureaus call it in their sheets.</summary>
    public string[] Names { get; init; } = [];

    /// <summary>A table without it is of no use.</summary>
    public bool Required { get; init; }

    /// <summary>For the template: how to write it.</summary>
    public string Hint { get; init; } = "";

    /// <summary>For the template: a value that reads well.</summary>
    public string Example { get; init; } = "";

    /// <summary>Recognises the column by what stands in it, when no header fits.</summary>
    public Func<string, bool>? LooksLike { get; init; }

    /// <summary>May stand once above its table, as in <c>机构名称：…</c>, instead of in a column.</summary>
    public bool MayBeLabel { get; init; }
}
