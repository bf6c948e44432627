using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Validity;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Libraries.Standards;

/// <summary>社会公用计量标准, for everybody.</summary>
[Access(AccessAttribute.Public), Shared]
public sealed class StandardListPage(StandardQuery query, Clock clock) : RecordListPage<StandardFound>(clock)
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Region { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Validity { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    public bool MayCreate => LibrariesAccess.CreateStandard.Admits(Actor);
    public bool Keeps => LibrariesAccess.EditStandard.Admits(Actor);

    public static IEnumerable<SelectOption> Standings => StandingNames.Filters.Select(f => new SelectOption(f.Code, f.Name));

    public static IReadOnlyList<SelectOption> Sorts { get; } = [new("validUntil", "快到期的在前")];

    protected override string Address => LibrariesLinks.Standards;

    protected override (string Name, string? Value)[] Filters => [("q", Q), ("region", Region), ("validity", Validity)];

    protected override string? Order => Sort;

    public Task OnGetAsync(string? after, string? before, CancellationToken cancel) =>
        FillAsync(() =>
            query.ListAsync(
                new StandardFilter(Q, Region, null, Validity),
                new ListAsk(Sort, after, Before: before),
                Actor,
                cancel
            )
        );
}

/// <summary>One measurement standard.</summary>
[Access(AccessAttribute.Public), Shared]
public sealed class StandardPage(StandardQuery query, Clock clock) : ZtPage
{
    public MeasurementStandard Standard { get; private set; } = null!;
    public DateOnly Today => clock.Today;
    public bool MayEdit => LibrariesAccess.EditStandard.Covers(Actor, Standard.Scope);

    public async Task OnGetAsync(Guid id, CancellationToken cancel) => Standard = await query.FindAsync(id, Actor, cancel);
}

/// <summary>What opening and changing a measurement standard share.</summary>
public abstract class StandardFormPage : ZtPage
{
    [BindProperty]
    public StandardInput Input { get; set; } = new();

    /// <summary>The record as it stands now; null for a new one.</summary>
    public MeasurementStandard? Standard { get; protected set; }

    public abstract string Back { get; }

    public IEnumerable<SelectOption> Regions =>
        RegionTable.Default.Counties(Actor.City).Select(r => new SelectOption(r.Code, r.Name));
}

/// <summary>新建计量标准.</summary>
[Access("standards.create")]
public sealed class NewStandardPage(SaveStandard save) : StandardFormPage
{
    public override string Back => LibrariesLinks.Standards;

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() =>
        TryAsync(async () => Redirect(LibrariesLinks.Standard((await save.RunAsync(null, Input, Actor)).Id)));
}

/// <summary>修改计量标准.</summary>
[Access("standards.edit")]
public sealed class EditStandardPage(StandardQuery query, SaveStandard save) : StandardFormPage
{
    public override string Back => LibrariesLinks.Standard(Standard!.Id);

    public async Task OnGetAsync(Guid id)
    {
        Standard = await query.FindOwnAsync(id, Actor);
        Input = StandardInput.Of(Standard);
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        Standard = await query.FindOwnAsync(id, Actor);
        return await TryAsync(
            async () =>
            {
                Input.Version ??= Standard.Version;
                await save.RunAsync(id, Input, Actor);
                return Redirect(Back);
            },
            async () =>
            {
                Standard = await query.FindOwnAsync(id, Actor);
                ModelState.Remove("Input.Version"); // the version that stands now: the next try is made with open eyes
                Input.Version = Standard.Version;
            }
        );
    }
}

/// <summary>每一次修改 of a measurement standard, for who keeps it.</summary>
[Access("standards.edit")]
public sealed class StandardHistoryPage(StandardQuery query, ActivityReader activities) : ZtPage
{
    public MeasurementStandard Standard { get; private set; } = null!;
    public IReadOnlyList<HistoryEntry> Entries { get; private set; } = [];
    public ChainState Chain { get; private set; } = null!;

    public async Task OnGetAsync(Guid id, CancellationToken cancel)
    {
        Standard = await query.FindOwnAsync(id, Actor, cancel);
        Entries = await activities.OfAsync(id);
        Chain = await activities.VerifyAsync(id);
    }
}
