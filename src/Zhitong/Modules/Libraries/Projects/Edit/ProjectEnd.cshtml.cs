using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Libraries.Projects.Detail;
using Zhitong.Platform.Access;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Projects.Edit;

/// <summary>终止 a project.</summary>
[Access("projects.edit")]
public sealed class EndProjectPage(ProjectReader reader, SaveProject save, Clock clock) : EndRecordPage(clock)
{
    public override string Act => "终止";
    public override string Explain => "终止后阶段显示为“终止”，写明的理由公开；记录和历史保留。";

    public async Task OnGetAsync(Guid id) => Input.Version = await LoadAsync(id);

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        await LoadAsync(id);
        return await EndAsync(() => save.EndAsync(id, Input.Version, Input.Reason, Actor), () => LoadAsync(id));
    }

    private async Task<int> LoadAsync(Guid id)
    {
        var e = await reader.FindForAsync(ProjectsAccess.Edit, id, Actor);
        Place = new RecordPlace("项目", ProjectsLinks.List, e.Name, ProjectsLinks.Detail(id));
        return e.Version;
    }
}
