using Zhitong.Data;
using Zhitong.Hosting;
using Zhitong.Platform.Access;

namespace Zhitong.Modules.Search.Contract;

/// <summary>Who looks, and when: what a search may show depends on both.</summary>
/// <param name="Today">In China; what has lapsed is not found from the day after its last.</param>
public sealed record SearchSight(Actor Actor, DateOnly Today);

/// <summary>
/// A kind of record that can be searched for. A module declares it when it registers, by <see cref="SearchKinds.Search"/>: public
/// registers by <see cref="Catalogue"/>, what only some may see by <see cref="Index"/> with <see cref="Rows"/>, the few records
/// that are in memory anyway by <see cref="Held"/>.
/// </summary>
/// <param name="code">Singular, as the API names it: <c>institution</c>.</param>
/// <param name="name">In Chinese, without a counting word.</param>
/// <param name="order">Smaller stands further left, and first among equals.</param>
public sealed class SearchKind(string code, string name, int order)
{
    public string Code { get; } = code;
    public string Name { get; } = name;
    public int Order { get; } = order;

    /// <summary>计数词.</summary>
    public string Counter { get; init; } = "个";

    /// <summary>Who may search for it at all; how far each reaches is for <see cref="Rows"/> to tell.</summary>
    public AccessRule Rule { get; init; } = AccessRule.Open;

    /// <summary>
    /// All its records, hidden and lapsed ones too, as a projection that the database translates: they are held in memory, and the
    /// search itself passes over what may not be seen today. Needs <see cref="Record"/>.
    /// </summary>
    public Func<ZhitongDb, IQueryable<CatalogueRow>>? Catalogue { get; init; }

    /// <summary>The entity of a kind in the catalogue: its table is watched for changes.</summary>
    public Type? Record { get; init; }

    /// <summary>The text index of its records.</summary>
    public string? Index { get; init; }

    /// <summary>
    /// The records of the index that this person may see today, and no others: hidden and lapsed ones must not be counted either.
    /// A projection that the database translates.
    /// </summary>
    public Func<ZhitongDb, SearchSight, IQueryable<SearchRow>>? Rows { get; init; }

    /// <summary>The records in memory that this person may see today. Give the same objects again while nothing changes.</summary>
    public Func<IServiceProvider, SearchSight, ValueTask<IReadOnlyList<SearchRow>>>? Held { get; init; }

    /// <summary>The address of a record's page.</summary>
    public required Func<SearchRow, string> Address { get; init; }

    /// <summary>
    /// The kind under whose records its rows are shown, by <see cref="CatalogueRow.Owner"/>: parameters under their institution.
    /// Both must be in the catalogue.
    /// </summary>
    public string? FoldsInto { get; init; }

    /// <summary>True if <see cref="CatalogueRow.Note"/> is the measuring range of a row: values in a question are held against it.</summary>
    public bool NoteIsRange { get; init; }

    /// <summary>The trade or service element of a record, as experts call it; null for a kind that does not tell.</summary>
    public Func<SearchRow, string?>? TradeOf { get; init; }

    /// <summary>Where no record holds the words, those of the trade are shown.</summary>
    public bool FoundByTrade { get; init; }

    /// <summary>Which fields of its records are names that people type, for what is offered while they type and for mending.</summary>
    public IReadOnlyList<(CatalogueField Field, RegistryNameKind Kind)> Names { get; init; } = [];

    /// <summary>What <see cref="SearchRow.Subject"/> is called in a reason, such as 参数.</summary>
    public string SubjectLabel { get; init; } = "内容";

    /// <summary>What <see cref="SearchRow.Standards"/> is called in a reason.</summary>
    public string StandardsLabel { get; init; } = "标准";
}

/// <summary>How modules declare their kinds.</summary>
public static class SearchKinds
{
    public static ModuleBuilder Search(this ModuleBuilder module, SearchKind kind)
    {
        module.Services.AddSingleton(kind);
        return kind.Record is null ? module : module.Watch(kind.Record);
    }
}
