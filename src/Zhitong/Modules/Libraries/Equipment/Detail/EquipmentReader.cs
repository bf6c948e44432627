using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;

namespace Zhitong.Modules.Libraries.Equipment.Detail;

/// <summary>Reads one piece of equipment that the actor may see, not tracked.</summary>
public sealed class EquipmentReader(ZhitongDb db)
{
    /// <summary>What is shared and in use is public even when its calibration has lapsed: the page says so.</summary>
    /// <exception cref="RecordMissing">No such equipment.</exception>
    /// <exception cref="NotYours">Not public, and outside the actor's reach.</exception>
    public async Task<EquipmentItem> FindAsync(Guid id, Actor actor, CancellationToken cancel = default)
    {
        var e = await All.FirstOrDefaultAsync(e => e.Id == id, cancel) ?? throw new RecordMissing("没有这台设备。");
        if (!e.Open)
            EquipmentAccess.See.Demand(actor, e.Scope);
        return e;
    }

    /// <summary>For who may see more than the public.</summary>
    /// <inheritdoc cref="FindAsync"/>
    public async Task<EquipmentItem> FindForAsync(AccessRule rule, Guid id, Actor actor, CancellationToken cancel = default)
    {
        var e = await FindAsync(id, actor, cancel);
        rule.Demand(actor, e.Scope);
        return e;
    }

    private IQueryable<EquipmentItem> All => db.Set<EquipmentItem>().AsNoTracking();
}
