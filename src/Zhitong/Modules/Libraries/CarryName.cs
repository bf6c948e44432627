using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Modules.Libraries.Equipment;
using Zhitong.Modules.Libraries.Projects;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries;

/// <summary>An enterprise bears a new name: so do its equipment and its projects, in lists and in the search.</summary>
internal sealed class CarryName : IHandle<EnterpriseRenamed>
{
    public async Task HandleAsync(EnterpriseRenamed happened, Work work)
    {
        await OwnedAsync(work, happened.Id, happened.Name);
        foreach (var p in await work.Db.Set<Project>().Where(p => p.EnterpriseId == happened.Id).ToListAsync())
        {
            p.EnterpriseName = happened.Name;
            p.UpdatedAt = work.Now;
            work.Record(p, "rename");
            await SaveProject.IndexAsync(work, p);
        }
    }

    /// <summary>The equipment of an institution or an enterprise bears its new name.</summary>
    internal static async Task OwnedAsync(Work work, Guid owner, string name)
    {
        foreach (var e in await work.Db.Set<EquipmentItem>().Where(e => e.OwnerId == owner).ToListAsync())
        {
            e.OwnerName = name;
            e.UpdatedAt = work.Now;
            work.Record(e, "rename");
            await SaveEquipment.IndexAsync(work, e);
        }
    }
}
