using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.Access;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Accounts.Registrations;

/// <summary>The registrations of the officer's county or city.</summary>
[Access("accounts.approve")]
public sealed class ApprovalsModel(ZhitongDb db) : SlicePage<Registration>
{
    public static readonly SelectOption[] Statuses =
    [
        .. Enum.GetValues<RegistrationStatus>().Select(s => new SelectOption(s.ToString(), RegistrationStatuses.Of(s))),
    ];

    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    protected override string Key(Registration row) => row.Id.ToString();

    public async Task OnGetAsync()
    {
        var status = Enum.TryParse<RegistrationStatus>(Status, out var wanted) ? wanted : RegistrationStatus.Pending;
        Status = status.ToString();
        var (city, region) = (Actor.City, Actor.Region);
        var rows = db.Set<Registration>().AsNoTracking().Where(r => r.City == city && r.Status == status);
        if (AccountsAccess.Approve.ReachOf(Actor.Role) == Reach.Region)
            rows = rows.Where(r => r.Region == region);
        Listed = await Keyset.OldestAsync(rows, After, Before);
    }
}
