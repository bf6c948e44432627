using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Libraries.Projects.Detail;
using Zhitong.Platform.Access;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Projects.Edit;

/// <summary>修改 a project.</summary>
[Access("projects.edit")]
public sealed class EditProjectPage(ProjectReader reader, SaveProject save, Clock clock) : ProjectFormPage(clock)
{
    public override string Back => ProjectsLinks.Detail(Project!.Id);

    public async Task OnGetAsync(Guid id)
    {
        await LoadAsync(id);
        (Input, Version) = (Of(Project!), Project!.Version);
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
                Version = Project!.Version;
            }
        );
    }

    private async Task LoadAsync(Guid id) => Project = await reader.FindForAsync(ProjectsAccess.Edit, id, Actor);
}
