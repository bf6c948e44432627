using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using Zhitong.Platform.Activities;

namespace Zhitong.Modules.Accounts;

/// <summary>One page of a list that goes forward and backward by key.</summary>
internal sealed record Slice<T>(IReadOnlyList<T> Rows, bool HasPrevious, bool HasNext);

/// <summary>Keyset pages for the lists of administration.</summary>
internal static class Keyset
{
    public const int Size = 25;

    /// <param name="rows">Filtered to one side of the key and ordered away from it.</param>
    /// <param name="backward">They are read against the order of the list.</param>
    /// <param name="started">A key was given.</param>
    public static async Task<Slice<T>> TakeAsync<T>(IQueryable<T> rows, bool backward, bool started)
    {
        var read = await rows.Take(Size + 1).ToListAsync();
        var more = read.Count > Size;
        if (more)
            read.RemoveAt(Size);
        if (!backward)
            return new Slice<T>(read, started, more);
        read.Reverse();
        return new Slice<T>(read, more, true);
    }

    /// <summary>A page of records, newest first: their ids rise with time.</summary>
    public static Task<Slice<T>> NewestAsync<T>(IQueryable<T> rows, string? after, string? before)
        where T : class, ISubject
    {
        var (last, first) = (Id(after), Id(before));
        rows =
            first is { } f ? rows.Where(r => r.Id.CompareTo(f) > 0).OrderBy(r => r.Id)
            : last is { } l ? rows.Where(r => r.Id.CompareTo(l) < 0).OrderByDescending(r => r.Id)
            : rows.OrderByDescending(r => r.Id);
        return TakeAsync(rows, first is not null, last is not null);
    }

    /// <summary>The same, oldest first: what waits longest is on top.</summary>
    public static Task<Slice<T>> OldestAsync<T>(IQueryable<T> rows, string? after, string? before)
        where T : class, ISubject
    {
        var (last, first) = (Id(after), Id(before));
        rows =
            first is { } f ? rows.Where(r => r.Id.CompareTo(f) < 0).OrderByDescending(r => r.Id)
            : last is { } l ? rows.Where(r => r.Id.CompareTo(l) > 0).OrderBy(r => r.Id)
            : rows.OrderBy(r => r.Id);
        return TakeAsync(rows, first is not null, last is not null);
    }

    private static Guid? Id(string? key) => Guid.TryParse(key, out var id) ? id : null;

    /// <summary>The page's address with its filters and another key.</summary>
    public static string Address(HttpRequest request, string key, string value)
    {
        var query = request.Query.Where(q => q.Key is not ("after" or "before")).Append(new(key, new StringValues(value)));
        return request.Path + QueryString.Create(query);
    }
}
