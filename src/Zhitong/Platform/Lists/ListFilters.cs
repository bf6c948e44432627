using Zhitong.Data;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Text;
using Zhitong.Platform.TextIndexing;
using Zhitong.Platform.Web;

namespace Zhitong.Platform.Lists;

/// <summary>Filtered rows of a list, in no order.</summary>
/// <param name="All">All of them.</param>
public sealed record Sought<T>(IQueryable<T> All)
    where T : class, IListRecord
{
    /// <summary>The newest of them, when a word that many hold is asked for: enough for a page as a rule. Null for no such short cut.</summary>
    public Func<Task<IQueryable<T>?>>? NewestAsync { get; init; }
}

/// <summary>The filters that most lists share.</summary>
public static class ListFilters
{
    /// <summary>Records that hold a word of many, newest first, among which a page is looked for before all are.</summary>
    private const int NewestLookedAt = 300;

    /// <param name="query">The rows.</param>
    /// <param name="code">GB/T 2260 code of a county, or of a city for all of it; empty for everywhere.</param>
    /// <exception cref="InputRefused">No such region.</exception>
    public static IQueryable<T> InRegion<T>(this IQueryable<T> query, string? code)
        where T : class, IListRecord
    {
        if (string.IsNullOrEmpty(code))
            return query;
        if (RegionTable.Default.Find(code) is not { } region)
            throw InputRefused.At("region", $"没有代码为“{PlainText.Truncate(code, 20)}”的地区");
        return region.IsCity
            ? query.Where(e => e.City == region.Code)
            : query.Where(e => e.City == region.City && e.Region == region.Code);
    }

    /// <summary>What the words of a list's question ask its index for; holds no term where nothing can be looked for.</summary>
    public static SearchQuery Asked(string question) => SearchTokens.ForQuery(PlainText.Truncate(question, 500));

    /// <summary>The rows that a common word leaves: found by walking the list in its own order.</summary>
    public static IQueryable<T> Holding<T>(
        this IQueryable<T> query,
        ZhitongDb db,
        TextIndex texts,
        string index,
        SearchQuery asked
    )
        where T : class, IListRecord
    {
        var found = texts.Match(db, index, asked);
        return query.Where(e => found.Contains(e.Doc));
    }

    /// <inheritdoc cref="SoughtAsync{T}(IQueryable{T}, ZhitongDb, TextIndex, string, string, CancellationToken)"/>
    public static async Task<IQueryable<T>?> FoundAsync<T>(
        this IQueryable<T> query,
        ZhitongDb db,
        TextIndex texts,
        string index,
        string? question,
        CancellationToken cancel
    )
        where T : class, IListRecord => (await query.SoughtAsync(db, texts, index, question, cancel))?.All;

    /// <summary>
    /// The rows that hold every word of a question. Few matches drive the query by their keys; many are found quickly by walking
    /// the list in its own order.
    /// </summary>
    /// <param name="index">Name of the text index of these records.</param>
    /// <param name="question">As typed; blank for all rows.</param>
    /// <returns>Null when nothing can match.</returns>
    public static async Task<Sought<T>?> SoughtAsync<T>(
        this IQueryable<T> query,
        ZhitongDb db,
        TextIndex texts,
        string index,
        string? question,
        CancellationToken cancel
    )
        where T : class, IListRecord
    {
        if (string.IsNullOrWhiteSpace(question))
            return new Sought<T>(query);
        var asked = Asked(question);
        return asked.Count == 0 ? null : await query.SoughtAsync(db, texts, index, asked, cancel);
    }

    /// <summary>The rows that answer a query.</summary>
    /// <inheritdoc cref="SoughtAsync{T}(IQueryable{T}, ZhitongDb, TextIndex, string, string, CancellationToken)"/>
    public static async Task<Sought<T>?> SoughtAsync<T>(
        this IQueryable<T> query,
        ZhitongDb db,
        TextIndex texts,
        string index,
        SearchQuery asked,
        CancellationToken cancel
    )
        where T : class, IListRecord
    {
        var docs = await texts.SomeAsync(db, index, asked, Paging.CountedAtMost + 1, cancel);
        if (docs.Count == 0)
            return null;
        if (docs.Count <= Paging.CountedAtMost)
            return new Sought<T>(Among(query, texts.Rows(db, docs)));
        return new Sought<T>(query.Holding(db, texts, index, asked))
        {
            NewestAsync = async () =>
                texts.NewestAsync(db, index, asked, NewestLookedAt, cancel) is { } newest
                    ? Among(query, texts.Rows(db, await newest))
                    : null,
        };
    }

    private static IQueryable<T> Among<T>(IQueryable<T> query, IQueryable<long> docs)
        where T : class, IListRecord => from doc in docs from e in query where e.Doc == doc select e;
}
