using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Libraries.Experts.Detail;
using Zhitong.Platform.Access;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Experts.Edit;

/// <summary>修改 an expert.</summary>
[Access("experts.edit")]
public sealed class EditExpertPage(ExpertReader reader, SaveExpert save, Clock clock) : ExpertFormPage(clock)
{
    public override string Back => ExpertsLinks.Detail(Expert!.Id);

    public async Task OnGetAsync(Guid id)
    {
        await LoadAsync(id);
        (Input, Version) = (Of(Expert!), Expert!.Version);
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        await LoadAsync(id);
        return await TryAsync(
            async () =>
            {
                await save.ChangeAsync(id, Version, Input, Actor);
                return Redirect(Back);
            },
            async () =>
            {
                await LoadAsync(id);
                ModelState.Remove(nameof(Version)); // the version that stands now: the next try is made with open eyes
                Version = Expert!.Version;
            }
        );
    }

    private async Task LoadAsync(Guid id) => Expert = await reader.FindForAsync(ExpertsAccess.Edit, id, Actor);
}
