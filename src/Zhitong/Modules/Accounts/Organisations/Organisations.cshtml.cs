using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Text;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Accounts.Organisations;

/// <summary>组织: the list of the system administrator.</summary>
[Access("accounts.people")]
public sealed class OrganisationsModel(ZhitongDb db, Clock clock) : ZtPage
{
    public static readonly SelectOption[] Kinds =
    [
        .. Enum.GetValues<OrganisationKind>().Select(k => new SelectOption(k.ToString(), OrganisationKinds.Of(k))),
    ];

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Before { get; set; }

    public DateOnly Today => clock.Today;
    internal Slice<Organisation> Listed { get; private set; } = new([], false, false);
    public string? Prev => Listed.HasPrevious ? Keyset.Address(Request, "before", Listed.Rows[0].Id.ToString()) : null;
    public string? Next => Listed.HasNext ? Keyset.Address(Request, "after", Listed.Rows[^1].Id.ToString()) : null;

    public async Task OnGetAsync()
    {
        var city = Actor.City;
        var rows = db.Set<Organisation>().AsNoTracking().Where(o => o.City == city);
        if (Enum.TryParse<OrganisationKind>(Kind, out var kind))
            rows = rows.Where(o => o.Kind == kind);
        if (!string.IsNullOrWhiteSpace(Q))
        {
            var name = Q.Trim();
            var code = CreditCode.Clean(Q);
            rows = rows.Where(o => o.Name.Contains(name) || o.CreditCode == code);
        }
        rows =
            Before is { } before ? rows.Where(o => o.Id.CompareTo(before) > 0).OrderBy(o => o.Id)
            : After is { } after ? rows.Where(o => o.Id.CompareTo(after) < 0).OrderByDescending(o => o.Id)
            : rows.OrderByDescending(o => o.Id);
        Listed = await Keyset.TakeAsync(rows, Before is not null, After is not null);
    }
}
