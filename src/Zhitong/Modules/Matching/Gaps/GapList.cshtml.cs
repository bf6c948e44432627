using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Modules.Matching.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Web;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Matching.Gaps;

/// <summary>能力缺口: what enterprises ask for and nobody in the city can do, the most wanted first.</summary>
[Access("matching.gaps")]
public sealed class GapListPage(GapQuery query, FigureReader figures) : ZtPage
{
    /// <summary>Cases linked in a row; the others are in the export and behind the figure.</summary>
    public const int CasesShown = 5;

    [BindProperty(SupportsGet = true)]
    public string? Region { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    public IReadOnlyList<GapDemand> Demands { get; private set; } = [];
    public FigureValue Figure { get; private set; } = null!;
    public bool IsFiltered => (Region ?? From ?? To) is not null;
    public bool OfOneCounty => MatchingAccess.Gaps.ReachOf(Actor.Role) == Reach.Region;

    public IEnumerable<SelectOption> Regions =>
        RegionTable.Default.Counties(Actor.City).Select(r => new SelectOption(r.Code, r.Name));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Figure = await figures.NowAsync(GapFigure.Code, OfOneCounty ? Actor.Region : null, cancel);
        try
        {
            Demands = await query.ListAsync(new GapFilter(Region, From, To), Actor, cancel);
        }
        catch (InputRefused e)
        {
            foreach (var (field, message) in e.Faults.Items)
                ModelState.AddModelError(field, message);
        }
    }

    public string ExportAs(string kind) =>
        ListLinks.To(Exports.Address(MatchLinks.Gaps, kind), ("region", Region), ("from", From), ("to", To));
}
