using Zhitong.Platform.Access;

namespace Zhitong.Modules.Cases;

/// <summary>Who may do what with cases.</summary>
public static class CasesAccess
{
    public static readonly AccessRule File = new(
        "cases.file",
        "提交办件",
        (Role.Enterprise, Reach.Own),
        (Role.Station, Reach.Region),
        (Role.County, Reach.Region),
        (Role.City, Reach.City)
    );

    public static readonly AccessRule View = new(
        "cases.view",
        "查看办件",
        (Role.Enterprise, Reach.Own),
        (Role.Institution, Reach.Own),
        (Role.Station, Reach.Region),
        (Role.County, Reach.Region),
        (Role.City, Reach.City),
        (Role.Leader, Reach.City)
    );

    public static readonly AccessRule Accept = new(
        "cases.accept",
        "受理、要求补正、不予受理",
        (Role.Station, Reach.Region),
        (Role.County, Reach.Region),
        (Role.City, Reach.City)
    );

    public static readonly AccessRule Dispatch = new(
        "cases.dispatch",
        "分办、延期",
        (Role.County, Reach.Region),
        (Role.City, Reach.City)
    );

    public static readonly AccessRule Handle = new("cases.handle", "开始办理、交付结果", (Role.Institution, Reach.Own));

    public static readonly AccessRule Clock = new(
        "cases.clock",
        "暂停、恢复计时",
        (Role.Institution, Reach.Own),
        (Role.County, Reach.Region),
        (Role.City, Reach.City)
    );

    /// <summary>The enterprise itself, or the station at whose counter it stands.</summary>
    public static readonly AccessRule Answer = new(
        "cases.answer",
        "补正、确认、评价",
        (Role.Enterprise, Reach.Own),
        (Role.Station, Reach.Region)
    );

    public static readonly AccessRule Note = new(
        "cases.note",
        "留言",
        (Role.Enterprise, Reach.Own),
        (Role.Institution, Reach.Own),
        (Role.Station, Reach.Region),
        (Role.County, Reach.Region),
        (Role.City, Reach.City)
    );

    public static readonly AccessRule Overview = new(
        "cases.overview",
        "看总览：超期、负荷、评价",
        (Role.County, Reach.Region),
        (Role.City, Reach.City),
        (Role.Leader, Reach.City)
    );

    public static readonly AccessRule[] All = [File, View, Accept, Dispatch, Handle, Clock, Answer, Note, Overview];

    /// <summary>The rows of a list that the actor reaches under <see cref="View"/>.</summary>
    public static IQueryable<Case> Reached(this IQueryable<Case> cases, Actor actor) =>
        View.ReachOf(actor.Role) switch
        {
            Reach.All => cases,
            Reach.City => cases.Where(c => c.City == actor.City),
            Reach.Region => cases.Where(c => c.City == actor.City && c.Region == actor.Region),
            Reach.Own when actor.Role == Role.Enterprise => cases.Where(c => c.EnterpriseId == actor.Organisation),
            Reach.Own => cases.Where(c => c.InstitutionId == actor.Organisation),
            _ => cases.Where(c => false),
        };
}
