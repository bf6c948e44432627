using Microsoft.AspNetCore.Mvc;
using Zhitong.Data;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Deadlines;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Cases.File;

/// <summary>
/// Fill in a case. What the platform knows of the enterprise stands there already; a draft is kept while one types and for
/// thirty days; next comes the page that shows all of it before it is handed in.
/// </summary>
[Access("cases.file")]
public sealed class NewCasePage(
    ZhitongDb db,
    MatterBook matters,
    CaseFilingCheck check,
    CaseDrafts drafts,
    Calendars calendars,
    Clock clock
) : ZtPage
{
    /// <summary>In the address: the visitor does not know which matter it is.</summary>
    public const string Triage = "none";

    [BindProperty]
    public CaseFiling Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid? Draft { get; set; }

    [BindProperty(SupportsGet = true, Name = "matter")]
    public string? MatterCode { get; set; }

    [BindProperty(SupportsGet = true, Name = "need")]
    public string? Asked { get; set; }

    [BindProperty(SupportsGet = true, Name = "product")]
    public string? AskedProduct { get; set; }

    [BindProperty(SupportsGet = true, Name = "standard")]
    public string? AskedStandard { get; set; }

    [BindProperty(SupportsGet = true, Name = "parameters")]
    public string? AskedParameters { get; set; }

    public Matter? Matter { get; private set; }
    public bool Choosing { get; private set; }
    public IReadOnlyList<Matter> All { get; private set; } = [];
    public IReadOnlyList<CaseDraft> Kept { get; private set; } = [];
    public Enterprise? Own { get; private set; }
    public bool AtBench => Actor.Role != Role.Enterprise;
    public DateOnly DueIfAcceptedToday => calendars.Current.Due(clock.Today, new WorkingDays(Matter?.PromisedDays ?? 1)).Date;

    public IEnumerable<SelectOption> Regions =>
        RegionTable
            .Default.Counties(Actor.City)
            .Where(r => Actor.Role is not (Role.County or Role.Station) || r.Code == Actor.Region)
            .Select(r => new SelectOption(r.Code, r.Name));

    public async Task<IActionResult> OnGetAsync()
    {
        if (Draft is { } id && Actor.PersonId is { } person)
        {
            Input = (await CaseDrafts.FindAsync(db, person, id))?.Filing ?? throw new RecordMissing("没有这份草稿。");
            MatterCode = Input.Matter ?? Triage;
        }
        await LoadAsync();
        if (Draft is null)
        {
            Draft = Guid.CreateVersion7();
            Prefill();
        }
        return Page();
    }

    /// <summary>Checks everything and goes to the page that shows it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        return await TryAsync(async () =>
        {
            await SaveAsync(); // first of all nothing typed may be lost
            await check.CheckAsync(Input, Actor, new Faults());
            return Redirect($"/cases/new/check?draft={Draft}");
        });
    }

    /// <summary>Keeps what is there without judging it, and goes to the list.</summary>
    public async Task<IActionResult> OnPostKeepAsync()
    {
        await SaveAsync();
        return Redirect(AtBench ? CasesLinks.New() : CasesLinks.Mine);
    }

    /// <summary>The form saves itself every few seconds.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync()
    {
        await SaveAsync();
        var now = Clock.Local(clock.Now);
        var until = clock.Today.AddDays(CaseDrafts.KeptDays);
        return new JsonResult(
            new { text = $"{now:HH:mm} 已自动存草稿，保留到 {until.Year}年{until.Month}月{until.Day}日；换手机也能接着填。" }
        );
    }

    private Task SaveAsync()
    {
        Input.Matter = MatterCode is null or Triage ? null : MatterCode;
        Draft ??= Guid.CreateVersion7();
        return drafts.SaveAsync(Draft.Value, Input, Actor);
    }

    private async Task LoadAsync()
    {
        All = await matters.PublishedAsync();
        Matter = await matters.FindAsync(MatterCode);
        Choosing = MatterCode is null || (MatterCode != Triage && Matter is null);
        Own = await EnterpriseProfiles.OfActorAsync(db, Actor);
        if (Choosing && Actor.PersonId is { } person)
            Kept = await CaseDrafts.OfAsync(db, person);
        Input.Matter = Matter?.Code;
    }

    private void Prefill()
    {
        (Input.Need, Input.Product) = (Asked, AskedProduct);
        (Input.Standard, Input.Parameters) = (AskedStandard, AskedParameters);
        if (Own is not { } own)
            return;
        var contact = own.Contacts.Count > 0 ? own.Contacts[0] : null;
        Input.CreditCode = own.CreditCode;
        Input.Enterprise = own.Name;
        Input.Region = own.Region;
        Input.Contact = contact?.Name;
        Input.Phone = contact?.Phone;
    }
}
