using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Zhitong.Platform.Staging;

/// <summary>A column of a staged table, with how its value is read from the entity.</summary>
public sealed class StagedColumn
{
    private readonly IProperty property;
    private readonly ValueConverter? converter;

    internal StagedColumn(IProperty property, string name, string storeType)
    {
        this.property = property;
        converter = property.GetTypeMapping().Converter;
        (Name, StoreType) = (name, storeType);
    }

    public string Name { get; }

    /// <summary>The database's own type, without a length.</summary>
    public string StoreType { get; }

    public bool IsKey => property.IsPrimaryKey();
    public bool IsVersion => property.IsConcurrencyToken;

    /// <summary>The value as the database driver takes it; null for none.</summary>
    public object? Of(object entity)
    {
        var value = property.PropertyInfo!.GetValue(entity);
        return value is null || converter is null ? value : converter.ConvertToProvider(value);
    }
}

/// <summary>
/// A table of the model whose rows are first laid aside. The staged copy has the same columns, and three of its own: the row
/// of the file, whether the record is new, and its words for the text index.
/// </summary>
/// <param name="type">The entity's type in the model.</param>
/// <param name="textIndex">The text index of its records, keyed by their <c>Doc</c>; null for none.</param>
/// <param name="ahead">
/// True when rows may be laid into the table before the take-over, since nobody looks at them until then.
/// </param>
public sealed class StagedTable(IEntityType type, string? textIndex = null, bool ahead = false)
{
    public Type Entity { get; } = type.ClrType;
    public string Name { get; } = type.GetTableName()!;
    public string? TextIndex { get; } = textIndex is null ? null : TextIndexing.TextIndex.WrittenTable(textIndex);
    public bool Ahead { get; } = ahead;

    public IReadOnlyList<StagedColumn> Columns { get; } =
    [.. type.GetProperties().Select(p => new StagedColumn(p, p.GetColumnName(), Bare(p.GetColumnType())))];

    /// <summary>Whether its records count their versions.</summary>
    public bool IsVersioned => Columns.Any(c => c.IsVersion);

    private static string Bare(string storeType) =>
        storeType.IndexOf('(', StringComparison.Ordinal) is var i and > 0 ? storeType[..i] : storeType;

    /// <summary>The columns as SQL, quoted and by comma.</summary>
    public string ColumnList { get; } = string.Join(", ", type.GetProperties().Select(p => $"\"{p.GetColumnName()}\""));

    /// <summary>
    /// The one statement that takes the staged rows over: what is new is inserted, what is there by key is replaced if its
    /// version is still the one that was staged from.
    /// </summary>
    /// <param name="from">The staged table, as SQL names it.</param>
    /// <param name="where">Which rows, as SQL.</param>
    public string TakeOver(string from, string where = "true")
    {
        var key = string.Join(", ", Columns.Where(c => c.IsKey).Select(c => $"\"{c.Name}\""));
        var set = string.Join(", ", Columns.Where(c => !c.IsKey).Select(c => $"\"{c.Name}\" = excluded.\"{c.Name}\""));
        var version = Columns.FirstOrDefault(c => c.IsVersion)?.Name;
        var still = version is null ? "" : $" WHERE \"{Name}\".\"{version}\" = excluded.\"{version}\" - 1";
        return $"INSERT INTO \"{Name}\" ({ColumnList}) SELECT {ColumnList} FROM {from} WHERE {where} "
            + $"ON CONFLICT ({key}) DO UPDATE SET {set}{still}";
    }
}

/// <summary>One record to lay aside.</summary>
/// <param name="Entity">As it is to stand; a changed one bears the version after the change.</param>
/// <param name="Row">The row of the file that it belongs to; 0 for what several rows share.</param>
/// <param name="IsNew">No such record is there yet.</param>
/// <param name="Tokens">Its words for the text index; null when the table has none.</param>
public sealed record StagedRecord(object Entity, int Row, bool IsNew, IReadOnlyCollection<string>? Tokens = null);

/// <summary>Somebody changed or made one of the staged records meanwhile: what was staged is no longer right.</summary>
public sealed class StagedRowsMoved(string table) : Exception($"rows of {table} changed while they were staged");
