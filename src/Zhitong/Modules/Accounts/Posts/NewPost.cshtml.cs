using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Accounts.Organisations;
using Zhitong.Platform.Access;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Accounts.Posts;

/// <summary>授岗.</summary>
[Access("accounts.posts")]
public sealed class NewPostModel(ZhitongDb db, GrantPost grant, Clock clock) : ZtPage
{
    private const int MostOrganisations = 2000;

    public sealed class PostInput
    {
        public string? UserName { get; set; }
        public Role? Role { get; set; }
        public Guid? Organisation { get; set; }
        public string? Region { get; set; }
        public DateOnly? From { get; set; }
        public DateOnly? Until { get; set; }
        public string? Reason { get; set; }
    }

    [BindProperty]
    public PostInput Input { get; set; } = new();

    public IReadOnlyList<SelectOption> Organisations { get; private set; } = [];

    public IEnumerable<SelectOption> Regions =>
        RegionTable.Default.Counties(Actor.City).Select(r => new SelectOption(r.Code, r.Name));

    public Task OnGetAsync()
    {
        Input.From = clock.Today;
        return LoadAsync();
    }

    public Task<IActionResult> OnPostAsync() =>
        TryAsync(
            async () =>
            {
                var id = await grant.RunAsync(
                    new GrantPost.Input(
                        Input.UserName,
                        Input.Role,
                        Input.Organisation,
                        Input.Region,
                        Input.From,
                        Input.Until,
                        Input.Reason
                    ),
                    Actor
                );
                return LocalRedirect($"/admin/posts/{id}");
            },
            LoadAsync
        );

    private async Task LoadAsync()
    {
        var city = Actor.City;
        var found = await db.Set<Organisation>()
            .AsNoTracking()
            .Where(o => o.City == city && !o.Ended)
            .OrderByDescending(o => o.Kind != OrganisationKind.Enterprise)
            .ThenBy(o => o.Kind)
            .ThenBy(o => o.Name)
            .Take(MostOrganisations)
            .Select(o => new
            {
                o.Id,
                o.Name,
                o.Kind,
            })
            .ToListAsync();
        Organisations = [.. found.Select(o => new SelectOption(o.Id.ToString(), o.Name, Group: OrganisationKinds.Of(o.Kind)))];
    }
}
