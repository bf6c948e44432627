using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Validity;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Libraries.Institutions.List;

/// <summary>机构库, for everybody; who keeps it sees lapsed and hidden ones too.</summary>
[Access(AccessAttribute.Public)]
public sealed class InstitutionListPage(InstitutionQuery query, CapabilityFields fields, Clock clock) : ZtPage
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Region { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Field { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Level { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Validity { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    public Listed<InstitutionFound> Rows { get; private set; } = new([], 0, true, null);
    public IEnumerable<SelectOption> Fields { get; private set; } = [];

    public DateOnly Today => clock.Today;
    public bool MayCreate => LibrariesAccess.CreateInstitution.Admits(Actor);
    public bool Keeps => LibrariesAccess.EditInstitution.Admits(Actor);
    public string? Next => Rows.Next is null ? null : Link(LibrariesLinks.Institutions, Rows.Next);
    public bool IsFiltered => new[] { Q, Region, Field, Kind, Level, Validity }.Any(f => !string.IsNullOrEmpty(f));

    public IEnumerable<SelectOption> Regions =>
        RegionTable.Default.Counties(Actor.City).Select(r => new SelectOption(r.Code, r.Name));

    public static IEnumerable<SelectOption> Kinds => ServiceClasses.All.Select(c => new SelectOption(c.Code, c.Name));

    public static IEnumerable<SelectOption> Levels =>
        Enum.GetValues<InstitutionLevel>().Select(l => new SelectOption(l.Code(), l.Chinese()));

    public static IEnumerable<SelectOption> Standings => StandingNames.Filters.Select(f => new SelectOption(f.Code, f.Name));

    public static IReadOnlyList<SelectOption> Sorts { get; } = [new("validUntil", "快到期的在前"), new("-doc", "新登记的在前")];

    public async Task OnGetAsync(string? after, CancellationToken cancel)
    {
        Fields = (await fields.OfCityAsync(Actor.City)).Select(f => new SelectOption(f, f));
        try
        {
            Rows = await query.ListAsync(
                new InstitutionFilter(Q, Region, Field, Kind, Level, Validity),
                new ListAsk(Sort, after),
                Actor,
                cancel
            );
        }
        catch (InputRefused e)
        {
            foreach (var (_, message) in e.Faults.Items)
                ModelState.AddModelError("", message);
        }
    }

    public string ExportAs(string kind) => Link(Exports.Address(LibrariesLinks.Institutions, kind), null);

    private string Link(string address, string? after) =>
        ListLinks.To(
            address,
            ("q", Q),
            ("region", Region),
            ("field", Field),
            ("kind", Kind),
            ("level", Level),
            ("validity", Validity),
            ("sort", Sort),
            ("after", after)
        );
}
