using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Text;
using Zhitong.Platform.Writing;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Accounts.Organisations;

/// <summary>组织: the list of the system administrator.</summary>
[Access("accounts.people")]
public sealed class OrganisationsModel(ZhitongDb db, Clock clock) : SlicePage<Organisation>
{
    public static readonly SelectOption[] Kinds =
    [
        .. Enum.GetValues<OrganisationKind>().Select(k => new SelectOption(k.ToString(), OrganisationKinds.Of(k))),
    ];

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    public DateOnly Today => clock.Today;

    protected override string Key(Organisation row) => row.Id.ToString();

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
        Listed = await Keyset.NewestAsync(rows, After, Before);
    }
}
