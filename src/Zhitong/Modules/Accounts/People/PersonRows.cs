using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Platform.Access;

namespace Zhitong.Modules.Accounts.People;

/// <summary>A person in a list of administration.</summary>
public sealed record PersonRow(
    Guid Id,
    string Key,
    string Name,
    string UserName,
    bool Ended,
    bool TwoFactor,
    DateTime? LockedUntil,
    DateTime CreatedAt
)
{
    public IReadOnlyList<string> Posts { get; init; } = [];
}

/// <summary>People by user name, a page at a time, with the posts that they hold today.</summary>
internal static class PersonRows
{
    public static async Task<Slice<PersonRow>> ReadAsync(
        ZhitongDb db,
        IQueryable<Person> people,
        string? q,
        string? after,
        string? before,
        DateOnly today
    )
    {
        if (!string.IsNullOrWhiteSpace(q))
        {
            var key = UserNames.Key(UserNames.Clean(q));
            var name = q.Trim();
            people = people.Where(p => p.NormalizedUserName!.StartsWith(key) || p.DisplayName.Contains(name));
        }
        var backward = !string.IsNullOrEmpty(before);
        var ordered =
            backward ? people.Where(p => p.NormalizedUserName!.CompareTo(before) < 0).OrderByDescending(p => p.NormalizedUserName)
            : string.IsNullOrEmpty(after) ? people.OrderBy(p => p.NormalizedUserName)
            : people.Where(p => p.NormalizedUserName!.CompareTo(after) > 0).OrderBy(p => p.NormalizedUserName);
        var slice = await Keyset.TakeAsync(
            ordered.Select(p => new PersonRow(
                p.Id,
                p.NormalizedUserName!,
                p.DisplayName,
                p.UserName!,
                p.Ended,
                p.TwoFactorEnabled,
                p.LockedUntil,
                p.CreatedAt
            )),
            backward,
            !string.IsNullOrEmpty(after)
        );
        return slice with { Rows = await WithPostsAsync(db, slice.Rows, today) };
    }

    private static async Task<IReadOnlyList<PersonRow>> WithPostsAsync(
        ZhitongDb db,
        IReadOnlyList<PersonRow> rows,
        DateOnly today
    )
    {
        var ids = rows.Select(r => r.Id).ToList();
        var posts = await db.Set<Post>()
            .AsNoTracking()
            .Where(p => ids.Contains(p.PersonId) && p.From <= today && (p.Until == null || p.Until >= today))
            .OrderBy(p => p.From)
            .Select(p => new
            {
                p.PersonId,
                p.Role,
                p.OrganisationName,
            })
            .ToListAsync();
        var byPerson = posts.ToLookup(p => p.PersonId, p => $"{RoleNames.Of(p.Role)} · {p.OrganisationName}");
        return [.. rows.Select(r => r with { Posts = [.. byPerson[r.Id]] })];
    }
}
