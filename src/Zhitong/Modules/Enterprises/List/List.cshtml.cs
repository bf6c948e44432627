using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
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

    public string? Next => Rows.Next is null ? null : Link(EnterprisesLinks.List, "after", Rows.Next);
    public string? Prev => Rows.Prev is null ? null : Link(EnterprisesLinks.List, "before", Rows.Prev);
    public string Export => Link(EnterprisesLinks.Export);
    public bool WholeCity => EnterprisesAccess.View.ReachOf(Actor.Role) is Reach.City or Reach.All;
    public bool IsFiltered => new[] { Q, Region, Industry, Scale, Verified }.Any(f => !string.IsNullOrEmpty(f));

    public IEnumerable<SelectOption> Regions =>
        RegionTable.Default.Counties(Actor.City).Select(r => new SelectOption(r.Code, r.Name));

    public static IEnumerable<SelectOption> Sections =>
        IndustryTable.Default.Sections.Select(s => new SelectOption(s.Code, s.Name));

    public static IEnumerable<SelectOption> Sizes => EnterpriseSizes.All.Select(s => new SelectOption(s.Code, s.Name));

    public static IReadOnlyList<SelectOption> Checks { get; } = [new("yes", "已核实"), new("no", "未核实")];

    public async Task<IActionResult> OnGetAsync(string? after, string? before, CancellationToken cancel)
    {
        if (Actor.Role == Role.Enterprise)
            return Redirect(EnterprisesLinks.Own);
        try
        {
            var filter = new EnterpriseFilter(Q, Region, Industry, Scale, Verified);
            Rows = await query.ListAsync(filter, after, before, null, Actor, cancel);
        }
        catch (InputRefused e)
        {
            foreach (var (_, message) in e.Faults.Items)
                ModelState.AddModelError("", message);
        }
        return Page();
    }

    private string Link(string address, string? key = null, string? position = null)
    {
        var parts = new Dictionary<string, string?>
        {
            ["q"] = Q,
            ["region"] = Region,
            ["industry"] = Industry,
            ["scale"] = Scale,
            ["verified"] = Verified,
        };
        if (key is not null)
            parts[key] = position;
        return QueryHelpers.AddQueryString(address, parts.Where(p => !string.IsNullOrEmpty(p.Value)));
    }
}
