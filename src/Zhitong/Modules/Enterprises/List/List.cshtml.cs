using Microsoft.AspNetCore.Mvc;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Web;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Enterprises.List;

/// <summary>The officers' list of enterprises.</summary>
[Access("enterprises.view")]
public sealed class EnterpriseListPage(EnterpriseQuery query) : ZtPage
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Region { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Industry { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Scale { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Verified { get; set; }

    public Listed<EnterpriseRow> Rows { get; private set; } = new([], 0, true, null);

    public string? Next => Rows.Next is null ? null : Link(EnterprisesLinks.List, Rows.Next);

    public string ExportAs(string kind) => Link(Exports.Address(EnterprisesLinks.List, kind), null);

    public bool WholeCity => EnterprisesAccess.View.ReachOf(Actor.Role) is Reach.City or Reach.All;
    public bool IsFiltered => new[] { Q, Region, Industry, Scale, Verified }.Any(f => !string.IsNullOrEmpty(f));

    public IEnumerable<SelectOption> Regions =>
        RegionTable.Default.Counties(Actor.City).Select(r => new SelectOption(r.Code, r.Name));

    public static IEnumerable<SelectOption> Sections =>
        IndustryTable.Default.Sections.Select(s => new SelectOption(s.Code, s.Name));

    public static IEnumerable<SelectOption> Sizes => EnterpriseSizes.All.Select(s => new SelectOption(s.Code, s.Name));

    public static IReadOnlyList<SelectOption> Checks { get; } = [new("yes", "已核实"), new("no", "未核实")];

    public async Task<IActionResult> OnGetAsync(string? after, CancellationToken cancel)
    {
        if (Actor.Role == Role.Enterprise)
            return Redirect(EnterprisesLinks.Own);
        try
        {
            Rows = await query.ListAsync(
                new EnterpriseFilter(Q, Region, Industry, Scale, Verified),
                new ListAsk(After: after),
                Actor,
                cancel
            );
        }
        catch (InputRefused e)
        {
            foreach (var (_, message) in e.Faults.Items)
                ModelState.AddModelError("", message);
        }
        return Page();
    }

    private string Link(string address, string? after) =>
        ListLinks.To(
            address,
            ("q", Q),
            ("region", Region),
            ("industry", Industry),
            ("scale", Scale),
            ("verified", Verified),
            ("after", after)
        );
}
