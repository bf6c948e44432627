using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Experts.Detail;

/// <summary>Reads one expert that the actor may see, not tracked.</summary>
public sealed class ExpertReader(ZhitongDb db, Clock clock)
{
    /// <summary>The public sees who is appointed today; nobody is shown to it longer than that.</summary>
    /// <exception cref="RecordMissing">No such expert.</exception>
    /// <exception cref="NotYours">Not public today, and outside the actor's reach.</exception>
    public async Task<Expert> FindAsync(Guid id, Actor actor, CancellationToken cancel = default)
    {
        var e =
            await db.Set<Expert>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, cancel)
            ?? throw new RecordMissing("专家库里没有这个人。");
        if (e.Hidden || !e.IsValidOn(clock.Today))
            ExpertsAccess.See.Demand(actor, e.Scope);
        return e;
    }

    /// <summary>For who may see more than the public.</summary>
    /// <inheritdoc cref="FindAsync"/>
    public async Task<Expert> FindForAsync(AccessRule rule, Guid id, Actor actor, CancellationToken cancel = default)
    {
        var e = await FindAsync(id, actor, cancel);
        rule.Demand(actor, e.Scope);
        return e;
    }
}
