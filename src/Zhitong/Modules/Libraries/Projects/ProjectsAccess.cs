using Zhitong.Platform.Access;

namespace Zhitong.Modules.Libraries.Projects;

/// <summary>Who may see and change projects. All but the hidden ones are public.</summary>
public static class ProjectsAccess
{
    public static readonly AccessRule See = new(
        "projects.see",
        "查看不公开的项目，看修改记录",
        (Role.Enterprise, Reach.Own),
        (Role.County, Reach.Region),
        (Role.City, Reach.City),
        (Role.Leader, Reach.City)
    );

    public static readonly AccessRule Edit = new(
        "projects.edit",
        "登记、修改、终止项目",
        (Role.Enterprise, Reach.Own),
        (Role.County, Reach.Region),
        (Role.City, Reach.City)
    );

    public static readonly AccessRule[] All = [See, Edit];

    /// <summary>The projects of a city that the actor may see: those not hidden, and those that <see cref="See"/> reaches.</summary>
    public static IQueryable<Project> VisibleTo(this IQueryable<Project> all, Actor actor, string city)
    {
        var here = all.Where(p => p.City == city);
        return See.ReachOf(actor.Role) switch
        {
            Reach.All => here,
            Reach.City when actor.City == city => here,
            Reach.Region when actor.City == city => here.Where(p => !p.Hidden || p.Region == actor.Region),
            Reach.Own => here.Where(p => !p.Hidden || p.EnterpriseId == actor.Organisation),
            _ => here.Where(p => !p.Hidden),
        };
    }
}
