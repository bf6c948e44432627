using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Validity;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Libraries.Institutions.List;

/// <summary>机构库, for everybody; who keeps it sees lapsed and hidden ones too.</summary>
[Access(AccessAttribute.Public), Shared]
public sealed class InstitutionListPage(InstitutionQuery query, CapabilityFields fields, LastYear year, Clock clock)
    : RecordListPage<InstitutionFound>(clock)
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

    public IEnumerable<SelectOption> Fields { get; private set; } = [];

    public bool MayCreate => LibrariesAccess.CreateInstitution.Admits(Actor);
    public bool Keeps => LibrariesAccess.EditInstitution.Admits(Actor);

    public static IEnumerable<SelectOption> Kinds => ServiceClasses.All.Select(c => new SelectOption(c.Code, c.Name));

    public static IEnumerable<SelectOption> Levels =>
        Enum.GetValues<InstitutionLevel>().Select(l => new SelectOption(l.Code(), l.Chinese()));

    public static IEnumerable<SelectOption> Standings => StandingNames.Filters.Select(f => new SelectOption(f.Code, f.Name));

    public static IReadOnlyList<SelectOption> Sorts { get; } = [new("validUntil", "快到期的在前"), new("-doc", "新登记的在前")];

    protected override string Address => LibrariesLinks.Institutions;

    protected override (string Name, string? Value)[] Filters =>
        [("q", Q), ("region", Region), ("field", Field), ("kind", Kind), ("level", Level), ("validity", Validity)];

    protected override string? Order => Sort;

    /// <summary>按期 and 满意 of those on the page, by organisation.</summary>
    public IReadOnlyDictionary<Guid, (FigureValue OnTime, FigureValue Pleased)> Records { get; private set; } =
        new Dictionary<Guid, (FigureValue, FigureValue)>();

    public async Task OnGetAsync(string? after, string? before, CancellationToken cancel)
    {
        Fields = (await fields.OfCityAsync(Actor.City)).Select(f => new SelectOption(f, f));
        await FillAsync(() =>
            query.ListAsync(
                new InstitutionFilter(Q, Region, Field, Kind, Level, Validity),
                new ListAsk(Sort, after, Before: before),
                Actor,
                cancel
            )
        );
        Records = await RecordsAsync();
    }

    private async Task<Dictionary<Guid, (FigureValue, FigureValue)>> RecordsAsync()
    {
        Dictionary<Guid, (FigureValue, FigureValue)> records = [];
        foreach (var id in Rows.Items.Select(i => i.OrganisationId))
            records[id] = (
                await year.OfAsync("C004", LastYear.Provider, id.ToString()),
                await year.OfAsync("C006", LastYear.Provider, id.ToString())
            );
        return records;
    }
}
