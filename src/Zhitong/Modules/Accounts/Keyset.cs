using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

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

    /// <summary>The page's address with its filters and another key.</summary>
    public static string Address(HttpRequest request, string key, string value)
    {
        var query = request.Query.Where(q => q.Key is not ("after" or "before")).Append(new(key, new StringValues(value)));
        return request.Path + QueryString.Create(query);
    }
}
