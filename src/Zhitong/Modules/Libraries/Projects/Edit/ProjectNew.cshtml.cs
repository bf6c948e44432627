using Microsoft.AspNetCore.Mvc;
using Zhitong.Platform.Access;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Projects.Edit;

/// <summary>登记 a project.</summary>
[Access("projects.edit")]
public sealed class NewProjectPage(SaveProject save, Clock clock) : ProjectFormPage(clock)
{
    public override string Back => ProjectsLinks.List;

    public void OnGet() { }

    public Task<IActionResult> OnPostAsync() =>
        TryAsync(async () => Redirect(ProjectsLinks.Detail((await save.AddAsync(Input, Actor)).Id)));
}
