using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Libraries.Institutions.Detail;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Libraries.Institutions.Edit;

/// <summary>What opening and changing an institution share.</summary>
public abstract class InstitutionFormPage(Clock clock) : ZtPage
{
    [BindProperty]
    public InstitutionInput Input { get; set; } = new();

    /// <summary>The record as it stands now; null for a new one.</summary>
    public Institution? Institution { get; protected set; }

    public abstract string Back { get; }

    public DateOnly Today => clock.Today;

    /// <summary>Since when it is listed, and until when, its own people do not decide.</summary>
    public bool DecidesStay => LibrariesAccess.EditInstitution.ReachOf(Actor.Role) != Reach.Own;

    public IEnumerable<SelectOption> Regions =>
        RegionTable
            .Default.Counties(Actor.City)
            .Where(r => Actor.Role != Role.County || r.Code == Actor.Region)
            .Select(r => new SelectOption(r.Code, r.Name));

    public static IEnumerable<SelectOption> KindOptions => ServiceClasses.All.Select(c => new SelectOption(c.Code, c.Name));

    public static IEnumerable<SelectOption> Levels =>
        Enum.GetValues<InstitutionLevel>().Select(l => new SelectOption(l.Code(), l.Chinese()));

    public static IEnumerable<SelectOption> Centres =>
        Enum.GetValues<CentreState>().Select(s => new SelectOption(s.Code(), s.Chinese()));
}

/// <summary>新建机构.</summary>
[Access("institutions.create")]
public sealed class NewInstitutionPage(SaveInstitution save, Clock clock) : InstitutionFormPage(clock)
{
    public override string Back => LibrariesLinks.Institutions;

    public void OnGet() => Input.Region = Actor.Role == Role.County ? Actor.Region : null;

    public Task<IActionResult> OnPostAsync() =>
        TryAsync(async () => Redirect(LibrariesLinks.Institution((await save.RunAsync(null, Input, Actor)).Id)));
}

/// <summary>修改机构, for officers and for itself.</summary>
[Access("institutions.edit")]
public sealed class EditInstitutionPage(InstitutionReader reader, SaveInstitution save, Clock clock) : InstitutionFormPage(clock)
{
    public override string Back => LibrariesLinks.Institution(Institution!.Id);

    public async Task OnGetAsync(Guid id)
    {
        Institution = await reader.FindOwnAsync(id, Actor);
        Input = InstitutionInput.Of(Institution);
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        Institution = await reader.FindOwnAsync(id, Actor);
        return await TryAsync(
            async () =>
            {
                Input.Version ??= Institution.Version;
                await save.RunAsync(id, Input, Actor);
                return Redirect(Back);
            },
            async () =>
            {
                Institution = await reader.FindOwnAsync(id, Actor);
                ModelState.Remove("Input.Version"); // the version that stands now: the next try is made with open eyes
                Input.Version = Institution.Version;
            }
        );
    }
}
