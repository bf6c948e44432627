using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Writing;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Accounts.Posts;

/// <summary>岗位: the list of the security administrator.</summary>
[Access("accounts.posts")]
public sealed class PostsModel(ZhitongDb db, Clock clock) : SlicePage<Post>
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

    public DateOnly Today => clock.Today;

    public static (string Kind, string Text) StateOf(Post p, DateOnly today) =>
        p.Until < today ? ("none", "已结束")
        : p.From > today ? ("info", "将任")
        : ("done", "在岗");

    protected override string Key(Post row) => row.Id.ToString();

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
        Listed = await Keyset.NewestAsync(rows, After, Before);
    }
}
