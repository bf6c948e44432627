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
    /// <param name="sought">The filtered rows; null when nothing can match.</param>
    /// <param name="about">What the total depends on: filter and actor.</param>
    /// <exception cref="InputRefused">Size, sort or position is unusable.</exception>
    public Task<Listed<TRow>> PageAsync(
        Sought<T>? sought,
        ListAsk ask,
        RecentAnswers recent,
        TotalOf about,
        CancellationToken cancel
    ) =>
        PageAsync(
            sought,
            ask,
            async () => await recent.GetAsync(about.KeyOf<TRow>(), () => TotalAsync(sought!.All, cancel)),
            cancel
        );

    /// <summary>A page of a list that counts its rows in its own way.</summary>
    /// <param name="total">Asked only where the page is not the whole list.</param>
    /// <exception cref="InputRefused">Size, sort or position is unusable.</exception>
    public async Task<Listed<TRow>> PageAsync(
        Sought<T>? sought,
        ListAsk ask,
        Func<Task<(int Total, bool Exact)>> total,
        CancellationToken cancel
    )
    {
        var most = Paging.Size(ask.Size);
        var sort = SortOf(ask.Sort);
        var (after, before) = (Cursor.Read(ask.After, sort.Name), Cursor.Read(ask.Before, sort.Name));
        if (sought is null)
            return new Listed<TRow>([], 0, true, null);
        var back = before is not null;
        var rows =
            (after ?? before) is null && sort.IsNewest
                ? await NewestAsync(sought, sort, most + 1, cancel)
                : await sort.TakeAsync(sought.All, row, before ?? after, back, most + 1, cancel);
        var more = rows.Count > most;
        if (more)
            rows.RemoveAt(most);
        if (back)
            rows.Reverse();
        var (hasPrev, hasNext) = back ? (more, true) : (after is not null, more);
        // one page that is the whole list needs no counting
        var (count, exact) = hasPrev || hasNext ? await total() : (rows.Count, true);
        return new Listed<TRow>(
            rows.ConvertAll(r => r.Row),
            count,
            exact,
            hasNext && rows is [.., var last] ? last.Place.Encode() : null
        )
        {
            Prev = hasPrev && rows is [var first, ..] ? first.Place.Encode() : null,
        };
    }

    /// <summary>The first page: of the newest that hold the words if they fill it, since what is older comes behind them.</summary>
    private async Task<List<Placed<TRow>>> NewestAsync(Sought<T> sought, ListSort<T> sort, int most, CancellationToken cancel)
    {
        if (sought.NewestAsync is { } shortcut && await shortcut() is { } newest)
        {
            var rows = await sort.TakeAsync(newest, row, null, back: false, most, cancel);
            if (rows.Count == most)
                return rows;
        }
        return await sort.TakeAsync(sought.All, row, null, back: false, most, cancel);
    }

    /// <summary>The first rows of the list in the order asked for.</summary>
    /// <exception cref="InputRefused">The order is unknown.</exception>
    public async Task<IReadOnlyList<TRow>> FirstAsync(Sought<T>? sought, string? sort, int most, CancellationToken cancel)
    {
        var order = SortOf(sort);
        return sought is null ? [] : await order.Order(sought.All, back: false).Take(most).Select(row).ToListAsync(cancel);
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
