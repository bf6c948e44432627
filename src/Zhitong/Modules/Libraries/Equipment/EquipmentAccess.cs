using Zhitong.Platform.Access;
using Zhitong.Platform.Validity;

namespace Zhitong.Modules.Libraries.Equipment;

/// <summary>Who may see and change equipment. What is offered today is public; the rest is for its owner and the officers.</summary>
public static class EquipmentAccess
{
    public static readonly AccessRule See = new(
        "equipment.see",
        "查看未共享、到期和停用的设备，看修改记录",
        (Role.Enterprise, Reach.Own),
        (Role.Institution, Reach.Own),
        (Role.County, Reach.Region),
        (Role.City, Reach.City),
        (Role.Leader, Reach.City)
    );

    public static readonly AccessRule Edit = new(
        "equipment.edit",
        "登记、修改、停用设备",
        (Role.Enterprise, Reach.Own),
        (Role.Institution, Reach.Own),
        (Role.County, Reach.Region),
        (Role.City, Reach.City)
    );

    public static readonly AccessRule[] All = [See, Edit];

    /// <summary>The equipment of a city that the actor may see: what is offered today, and what <see cref="See"/> reaches.</summary>
    public static IQueryable<EquipmentItem> VisibleTo(
        this IQueryable<EquipmentItem> all,
        Actor actor,
        string city,
        DateOnly today
    )
    {
        var here = all.Where(e => e.City == city);
        return See.ReachOf(actor.Role) switch
        {
            Reach.All => here,
            Reach.City when actor.City == city => here,
            Reach.Region when actor.City == city => here.Where(e =>
                e.Region == actor.Region || (e.Open && e.LastDay >= today && e.FirstDay <= today)
            ),
            Reach.Own => here.Where(e =>
                e.OrganisationId == actor.Organisation || (e.Open && e.LastDay >= today && e.FirstDay <= today)
            ),
            _ => here.Where(e => e.Open).HoldingOn(today),
        };
    }
}
