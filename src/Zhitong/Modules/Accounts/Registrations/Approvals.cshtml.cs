using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.Access;
using Zhitong.Platform.Web;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Accounts.Registrations;

/// <summary>The registrations of the officer's county or city.</summary>
[Access("accounts.approve")]
public sealed class ApprovalsModel(ZhitongDb db) : ZtPage
{
    public static readonly SelectOption[] Statuses =
    [
        .. Enum.GetValues<RegistrationStatus>().Select(s => new SelectOption(s.ToString(), RegistrationStatuses.Of(s))),
    ];

    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Before { get; set; }

    internal Slice<Registration> Listed { get; private set; } = new([], false, false);
    public string? Prev => Listed.HasPrevious ? Keyset.Address(Request, "before", Listed.Rows[0].Id.ToString()) : null;
    public string? Next => Listed.HasNext ? Keyset.Address(Request, "after", Listed.Rows[^1].Id.ToString()) : null;

    public async Task OnGetAsync()
    {
        var status = Enum.TryParse<RegistrationStatus>(Status, out var wanted) ? wanted : RegistrationStatus.Pending;
        Status = status.ToString();
        var (city, region) = (Actor.City, Actor.Region);
        var rows = db.Set<Registration>().AsNoTracking().Where(r => r.City == city && r.Status == status);
        if (AccountsAccess.Approve.ReachOf(Actor.Role) == Reach.Region)
            rows = rows.Where(r => r.Region == region);
        rows =
            Before is { } before ? rows.Where(r => r.Id.CompareTo(before) < 0).OrderByDescending(r => r.Id)
            : After is { } after ? rows.Where(r => r.Id.CompareTo(after) > 0).OrderBy(r => r.Id)
            : rows.OrderBy(r => r.Id);
        Listed = await Keyset.TakeAsync(rows, Before is not null, After is not null);
    }
}
