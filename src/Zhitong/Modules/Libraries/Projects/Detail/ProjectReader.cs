using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;

namespace Zhitong.Modules.Libraries.Projects.Detail;

/// <summary>Reads one project that the actor may see, not tracked.</summary>
public sealed class ProjectReader(ZhitongDb db)
{
    /// <exception cref="RecordMissing">No such project.</exception>
    /// <exception cref="NotYours">Hidden, and outside the actor's reach.</exception>
    public async Task<Project> FindAsync(Guid id, Actor actor, CancellationToken cancel = default)
    {
        var p =
            await db.Set<Project>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancel)
            ?? throw new RecordMissing("没有这个项目。");
        if (p.Hidden)
            ProjectsAccess.See.Demand(actor, p.Scope);
        return p;
    }

    /// <summary>For who may see more than the public.</summary>
    /// <inheritdoc cref="FindAsync"/>
    public async Task<Project> FindForAsync(AccessRule rule, Guid id, Actor actor, CancellationToken cancel = default)
    {
        var p = await FindAsync(id, actor, cancel);
        rule.Demand(actor, p.Scope);
        return p;
    }
}
