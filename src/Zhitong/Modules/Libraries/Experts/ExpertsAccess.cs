using Zhitong.Platform.Access;
using Zhitong.Platform.Validity;

namespace Zhitong.Modules.Libraries.Experts;

/// <summary>Who may see and change experts. Whose appointment holds today is public, without telephone, e-mail and birth month.</summary>
public static class ExpertsAccess
{
    /// <summary>Also the personal data: telephone, e-mail, birth month.</summary>
    public static readonly AccessRule See = new(
        "experts.see",
        "查看专家的联系方式、聘期届满和不公开的专家，看修改记录",
        (Role.Expert, Reach.Own),
        (Role.County, Reach.Region),
        (Role.City, Reach.City)
    );

    public static readonly AccessRule Edit = new(
        "experts.edit",
        "登记、修改、解聘专家",
        (Role.County, Reach.Region),
        (Role.City, Reach.City)
    );

    public static readonly AccessRule[] All = [See, Edit];

    /// <summary>The experts of a city that the actor may see: appointed today and not hidden, and whom <see cref="See"/> reaches.</summary>
    public static IQueryable<Expert> VisibleTo(this IQueryable<Expert> all, Actor actor, string city, DateOnly today)
    {
        var here = all.Where(e => e.City == city);
        return See.ReachOf(actor.Role) switch
        {
            Reach.All => here,
            Reach.City when actor.City == city => here,
            Reach.Region when actor.City == city => here.Where(e =>
                e.Region == actor.Region || (!e.Hidden && e.LastDay >= today && e.FirstDay <= today)
            ),
            Reach.Own => here.Where(e =>
                e.AccountId == actor.PersonId || (!e.Hidden && e.LastDay >= today && e.FirstDay <= today)
            ),
            _ => here.Where(e => !e.Hidden).HoldingOn(today),
        };
    }
}
