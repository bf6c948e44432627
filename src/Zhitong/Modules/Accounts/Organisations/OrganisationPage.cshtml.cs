using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Web;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Accounts.Organisations;

/// <summary>Makes an organisation (address <c>new</c>) or changes one.</summary>
[Access("accounts.people")]
public sealed class OrganisationPageModel(ZhitongDb db, SaveOrganisation save, ActivityReader reader) : ZtPage
{
    public static readonly SelectOption[] Kinds =
    [
        .. OrganisationKinds.Made.Select(k => new SelectOption(k.ToString(), OrganisationKinds.Of(k))),
    ];

    public sealed class OrganisationInput
    {
        public OrganisationKind? Kind { get; set; }
        public string? Name { get; set; }
        public string? CreditCode { get; set; }
        public string? Region { get; set; }
        public string? Phone { get; set; }
        public string? Summary { get; set; }
        public DateOnly? ValidUntil { get; set; }
        public bool Ended { get; set; }
        public int? Version { get; set; }
    }

    [BindProperty(SupportsGet = true)]
    public string? Id { get; set; }

    [BindProperty]
    public OrganisationInput Input { get; set; } = new();

    public Organisation? Known { get; private set; }
    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    public IEnumerable<SelectOption> Regions =>
        RegionTable
            .Default.Counties(Actor.City)
            .Select(r => new SelectOption(r.Code, r.Name))
            .Prepend(new SelectOption(Actor.City, RegionTable.Default.Name(Actor.City) + "（市级）"));

    public async Task OnGetAsync()
    {
        await LoadAsync();
        if (Known is { } o)
            Input = new OrganisationInput
            {
                Name = o.Name,
                CreditCode = o.CreditCode,
                Region = o.Region,
                Phone = o.Phone,
                Summary = o.Summary,
                ValidUntil = o.ValidUntil,
                Ended = o.Ended,
                Version = o.Version,
            };
    }

    public Task<IActionResult> OnPostAsync() =>
        TryAsync(
            async () =>
            {
                await LoadAsync();
                var id = await save.RunAsync(
                    Known?.Id,
                    new SaveOrganisation.Input(
                        Known?.Kind ?? Input.Kind,
                        Input.Name,
                        Input.CreditCode,
                        Input.Region,
                        Input.Phone,
                        Input.Summary,
                        Input.ValidUntil,
                        Input.Ended,
                        Input.Version
                    ),
                    Actor
                );
                return LocalRedirect($"/admin/organisations/{id}?saved=1");
            },
            LoadAsync
        );

    private async Task LoadAsync()
    {
        if (Id == "new")
            return;
        var city = Actor.City;
        Known = Guid.TryParse(Id, out var id)
            ? await db.Set<Organisation>()
                .AsNoTracking()
                .FirstOrDefaultAsync(o => o.Id == id && o.City == city && o.Kind != OrganisationKind.Enterprise)
            : null;
        if (Known is null)
            throw new RecordMissing("没有这个组织。");
        History = await reader.OfAsync(Known.Id);
    }
}
