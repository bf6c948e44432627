using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Web;

namespace Zhitong.Platform.Lists;

/// <summary>What a list shows of a record and the orders in which it may be asked for; kept in a static field of its query.</summary>
/// <param name="row">What is read of a record; nothing else is.</param>
/// <param name="sorts">The list's own order first.</param>
public sealed class ListOf<T, TRow>(Expression<Func<T, TRow>> row, params ListSort<T>[] sorts)
    where T : class, IListRecord
{
    /// <summary>A page. Totals stop at <see cref="Paging.CountedAtMost"/>.</summary>
    /// <param name="query">The filtered rows, in no order; null when nothing can match.</param>
    /// <exception cref="InputRefused">Size, sort or position is unusable.</exception>
    public async Task<Listed<TRow>> PageAsync(IQueryable<T>? query, ListAsk ask, CancellationToken cancel)
    {
        var most = Paging.Size(ask.Size);
        var sort = SortOf(ask.Sort);
        var cursor = Cursor.Read(ask.After, sort.Name);
        if (query is null)
            return new Listed<TRow>([], 0, true, null);
        var rows = await sort.TakeAsync(query, row, cursor, most + 1, cancel);
        var next = rows.Count > most ? rows[most - 1].Place.Encode() : null;
        // a first page without a next one is the whole list: no need to count
        var (total, exact) = cursor is null && next is null ? (rows.Count, true) : await TotalAsync(query, cancel);
        return new Listed<TRow>([.. rows.Take(most).Select(r => r.Row)], total, exact, next);
    }

    /// <summary>The first rows of the list in the order asked for.</summary>
    /// <exception cref="InputRefused">The order is unknown.</exception>
    public async Task<IReadOnlyList<TRow>> FirstAsync(IQueryable<T>? query, string? sort, int most, CancellationToken cancel)
    {
        var order = SortOf(sort);
        return query is null ? [] : await order.Order(query).Take(most).Select(row).ToListAsync(cancel);
    }

    private ListSort<T> SortOf(string? name) =>
        string.IsNullOrEmpty(name) ? sorts[0]
        : Array.Find(sorts, s => s.Name == name) is { } sort ? sort
        : throw InputRefused.At("sort", $"排序只能是 {string.Join('、', sorts.Select(s => s.Name))}");

    private static async Task<(int Total, bool Exact)> TotalAsync(IQueryable<T> query, CancellationToken cancel)
    {
        var counted = await query.Select(ListSort<T>.DocOf).Take(Paging.CountedAtMost + 1).CountAsync(cancel);
        return (Math.Min(counted, Paging.CountedAtMost), counted <= Paging.CountedAtMost);
    }
}
