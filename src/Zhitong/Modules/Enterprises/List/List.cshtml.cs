using Microsoft.AspNetCore.Mvc;
using Zhitong.Platform.Access;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Regions;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Enterprises.List;

/// <summary>The officers' list of enterprises.</summary>
[Access("enterprises.view")]
public sealed class EnterpriseListPage(EnterpriseQuery query) : ListPage<EnterpriseRow>
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

    public bool WholeCity => EnterprisesAccess.View.ReachOf(Actor.Role) is Reach.City or Reach.All;

    public static IEnumerable<SelectOption> Sections =>
        IndustryTable.Default.Sections.Select(s => new SelectOption(s.Code, s.Name));

    public static IEnumerable<SelectOption> Sizes => EnterpriseSizes.All.Select(s => new SelectOption(s.Code, s.Name));

    public static IReadOnlyList<SelectOption> Checks { get; } = [new("yes", "已核实"), new("no", "未核实")];

    protected override string Address => EnterprisesLinks.List;

    protected override (string Name, string? Value)[] Filters =>
        [("q", Q), ("region", Region), ("industry", Industry), ("scale", Scale), ("verified", Verified)];

    public async Task<IActionResult> OnGetAsync(string? after, string? before, CancellationToken cancel)
    {
        if (Actor.Role == Role.Enterprise)
            return Redirect(EnterprisesLinks.Own);
        await FillAsync(() =>
            query.ListAsync(
                new EnterpriseFilter(Q, Region, Industry, Scale, Verified),
                new ListAsk(After: after, Before: before),
                Actor,
                cancel
            )
        );
        return Page();
    }
}
