using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Libraries.Institutions.Detail;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Libraries.Institutions.Edit;

/// <summary>
/// What the pages of a site, a certificate and a capability row share: the address ends in <c>new</c> or in the id of the part.
/// </summary>
public abstract class PartFormPage<TPart>(ZhitongDb db, InstitutionReader reader, ActivityReader activities, Clock clock) : ZtPage
    where TPart : class, ISubject, IVersioned
{
    protected InstitutionReader Reader { get; } = reader;

    public Institution Institution { get; private set; } = null!;

    /// <summary>The part as it stands now; null for a new one.</summary>
    public TPart? Part { get; private set; }

    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];
    public DateOnly Today => clock.Today;
    public string Back => LibrariesLinks.Institution(Institution.Id);

    protected abstract IQueryable<TPart> OfInstitution(IQueryable<TPart> parts, Guid institution);

    /// <summary>Fills the form from the part, or from nothing.</summary>
    protected abstract void Fill();

    /// <summary>The version that stands now: the next try is made with open eyes.</summary>
    protected abstract void Take(int? version);

    protected abstract Task SaveAsync(Guid? id);

    protected virtual Task LoadMoreAsync() => Task.CompletedTask;

    public async Task OnGetAsync(Guid id, string part)
    {
        await LoadAsync(id, part);
        Fill();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string part)
    {
        await LoadAsync(id, part);
        return await TryAsync(
            async () =>
            {
                await SaveAsync(Part?.Id);
                return Redirect(Back);
            },
            () => ReloadAsync(id, part)
        );
    }

    protected async Task ReloadAsync(Guid id, string part)
    {
        await LoadAsync(id, part);
        ModelState.Remove("Input.Version");
        Take(Part?.Version);
    }

    protected async Task LoadAsync(Guid id, string part)
    {
        Institution = await Reader.FindOwnAsync(id, Actor);
        if (part != "new")
        {
            var known = Guid.TryParse(part, out var wanted) ? wanted : throw new RecordMissing("没有这条记录。");
            Part =
                await OfInstitution(db.Set<TPart>().AsNoTracking(), id).FirstOrDefaultAsync(p => p.Id == known)
                ?? throw new RecordMissing("没有这条记录。");
            History = await activities.OfAsync(known, most: 20);
        }
        await LoadMoreAsync();
    }
}

/// <summary>One site.</summary>
[Access("institutions.edit")]
public sealed class SitePage(ZhitongDb db, InstitutionReader reader, ActivityReader activities, Clock clock, SaveParts save)
    : PartFormPage<Site>(db, reader, activities, clock)
{
    [BindProperty]
    public SiteInput Input { get; set; } = new();

    public IEnumerable<SelectOption> Regions =>
        RegionTable.Default.Counties(Institution.City).Select(r => new SelectOption(r.Code, r.Name));

    protected override IQueryable<Site> OfInstitution(IQueryable<Site> parts, Guid institution) =>
        parts.Where(s => s.InstitutionId == institution);

    protected override void Fill() => Input = Part is null ? new SiteInput { Region = Institution.Region } : SiteInput.Of(Part);

    protected override void Take(int? version) => Input.Version = version;

    protected override Task SaveAsync(Guid? id) => save.SiteAsync(Institution.Id, id, Input, Actor);
}

/// <summary>One certificate.</summary>
[Access("institutions.edit")]
public sealed class CertificatePage(
    ZhitongDb db,
    InstitutionReader reader,
    ActivityReader activities,
    Clock clock,
    SaveParts save
) : PartFormPage<Certificate>(db, reader, activities, clock)
{
    [BindProperty]
    public CertificateInput Input { get; set; } = new();

    protected override IQueryable<Certificate> OfInstitution(IQueryable<Certificate> parts, Guid institution) =>
        parts.Where(c => c.InstitutionId == institution);

    protected override void Fill() => Input = Part is null ? new CertificateInput() : CertificateInput.Of(Part);

    protected override void Take(int? version) => Input.Version = version;

    protected override Task SaveAsync(Guid? id) => save.CertificateAsync(Institution.Id, id, Input, Actor);
}

/// <summary>One capability row; it can be ended, never removed.</summary>
[Access("institutions.edit")]
public sealed class CapabilityPage(ZhitongDb db, InstitutionReader reader, ActivityReader activities, Clock clock, SaveParts save)
    : PartFormPage<Capability>(db, reader, activities, clock)
{
    [BindProperty]
    public CapabilityInput Input { get; set; } = new();

    public IReadOnlyList<SelectOption> Sites { get; private set; } = [];
    public IReadOnlyList<SelectOption> Certificates { get; private set; } = [];
    public bool MayEnd => Part is { } row && row.LastDay >= Today;

    protected override IQueryable<Capability> OfInstitution(IQueryable<Capability> parts, Guid institution) =>
        parts.Where(c => c.InstitutionId == institution);

    protected override void Fill() => Input = Part is null ? new CapabilityInput() : CapabilityInput.Of(Part);

    protected override void Take(int? version) => Input.Version = version;

    protected override Task SaveAsync(Guid? id) => save.CapabilityAsync(Institution.Id, id, Input, Actor);

    protected override async Task LoadMoreAsync()
    {
        Sites =
        [
            .. (await Reader.SitesAsync(Institution.Id))
                .Where(s => !s.Ended || s.Id == Part?.SiteId)
                .Select(s => new SelectOption(s.Id.ToString(), s.Name)),
        ];
        Certificates =
        [
            .. (await Reader.CertificatesAsync(Institution.Id)).Select(c => new SelectOption(
                c.Id.ToString(),
                c.Until is { } until ? $"{c.Kind} {c.Number}（至 {until:yyyy-MM-dd}）" : $"{c.Kind} {c.Number}（长期）"
            )),
        ];
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, string part, int version)
    {
        await LoadAsync(id, part);
        return await TryAsync(
            async () =>
            {
                await save.EndCapabilityAsync(id, Part!.Id, version, null, Actor);
                return Redirect(Back);
            },
            async () =>
            {
                await ReloadAsync(id, part);
                Fill();
            }
        );
    }
}
