using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Accounts.Posts;

/// <summary>岗位: the list of the security administrator.</summary>
[Access("accounts.posts")]
public sealed class PostsModel(ZhitongDb db, Clock clock) : ZtPage
{
    public static readonly SelectOption[] Roles =
    [
        .. PostRules.Grantable.Select(r => new SelectOption(r.ToString(), RoleNames.Of(r))),
    ];

    public static readonly SelectOption[] States = [new("now", "在岗和将任"), new("over", "已结束"), new("all", "全部")];

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Role { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Before { get; set; }

    public DateOnly Today => clock.Today;
    internal Slice<Post> Listed { get; private set; } = new([], false, false);
    public string? Prev => Listed.HasPrevious ? Keyset.Address(Request, "before", Listed.Rows[0].Id.ToString()) : null;
    public string? Next => Listed.HasNext ? Keyset.Address(Request, "after", Listed.Rows[^1].Id.ToString()) : null;

    public static (string Kind, string Text) StateOf(Post p, DateOnly today) =>
        p.Until < today ? ("none", "已结束")
        : p.From > today ? ("info", "将任")
        : ("done", "在岗");

    public async Task OnGetAsync()
    {
        var city = Actor.City;
        var today = Today;
        var rows = db.Set<Post>().AsNoTracking().Where(p => p.City == city);
        rows = State switch
        {
            "over" => rows.Where(p => p.Until < today),
            "all" => rows,
            _ => rows.Where(p => p.Until == null || p.Until >= today),
        };
        if (Enum.TryParse<Role>(Role, out var role))
            rows = rows.Where(p => p.Role == role);
        if (!string.IsNullOrWhiteSpace(Q))
        {
            var text = Q.Trim();
            rows = rows.Where(p => p.PersonName.Contains(text) || p.OrganisationName.Contains(text));
        }
        rows =
            Before is { } before ? rows.Where(p => p.Id.CompareTo(before) > 0).OrderBy(p => p.Id)
            : After is { } after ? rows.Where(p => p.Id.CompareTo(after) < 0).OrderByDescending(p => p.Id)
            : rows.OrderByDescending(p => p.Id);
        Listed = await Keyset.TakeAsync(rows, Before is not null, After is not null);
    }
}
