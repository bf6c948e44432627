using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Platform.Access;

namespace Zhitong.Modules.Enterprises;

/// <summary>Who may see, change and check enterprise profiles.</summary>
public static class EnterprisesAccess
{
    public static readonly AccessRule View = new(
        "enterprises.view",
        "查看企业档案",
        (Role.Enterprise, Reach.Own),
        (Role.Station, Reach.Region),
        (Role.County, Reach.Region),
        (Role.City, Reach.City),
        (Role.Leader, Reach.City)
    );

    public static readonly AccessRule Edit = new(
        "enterprises.edit",
        "修改企业档案",
        (Role.Enterprise, Reach.Own),
        (Role.County, Reach.Region),
        (Role.City, Reach.City)
    );

    /// <summary>Nobody vouches for their own profile: 核实 is an officer's.</summary>
    public static readonly AccessRule Verify = new(
        "enterprises.verify",
        "核实企业档案",
        (Role.County, Reach.Region),
        (Role.City, Reach.City)
    );

    public static readonly AccessRule[] All = [View, Edit, Verify];

    /// <summary>The profiles that the actor reaches under <see cref="View"/>.</summary>
    public static IQueryable<Enterprise> Reached(this IQueryable<Enterprise> enterprises, Actor actor) =>
        View.ReachOf(actor.Role) switch
        {
            Reach.All => enterprises,
            Reach.City => enterprises.Where(e => e.City == actor.City),
            Reach.Region => enterprises.Where(e => e.City == actor.City && e.Region == actor.Region),
            Reach.Own => enterprises.Where(e => e.Id == actor.Organisation),
            _ => enterprises.Where(e => false),
        };
}
