using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Projects.Detail;

/// <summary>每一次修改 of a project.</summary>
[Access("projects.see")]
public sealed class ProjectHistoryPage(ProjectReader reader, ActivityReader activities, Clock clock)
    : RecordHistoryPage(activities, clock)
{
    public async Task OnGetAsync(Guid id, CancellationToken cancel)
    {
        var p = await reader.FindForAsync(ProjectsAccess.See, id, Actor, cancel);
        await ShowAsync(new RecordPlace("项目", ProjectsLinks.List, p.Name, ProjectsLinks.Detail(id)), id, reveal: true);
    }
}
