using Zhitong.Platform.Access;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Projects.Detail;

/// <summary>One project: what it is, how far it has come.</summary>
[Access(AccessAttribute.Public), Shared]
public sealed class ProjectDetailPage(ProjectReader reader, Clock clock) : RecordPage(clock)
{
    public Project Project { get; private set; } = null!;
    public bool SeesMore => ProjectsAccess.See.Covers(Actor, Project.Scope);
    public bool MayEdit => ProjectsAccess.Edit.Covers(Actor, Project.Scope);

    public async Task OnGetAsync(Guid id, CancellationToken cancel) => Project = await reader.FindAsync(id, Actor, cancel);
}
