using Zhitong.Platform.Access;

namespace Zhitong.Modules.Libraries;

/// <summary>Who keeps the libraries. Reading what is public is open to everybody.</summary>
public static class LibrariesAccess
{
    /// <summary>Opens a new record; also takes lists away with what is not public.</summary>
    public static readonly AccessRule CreateInstitution = new(
        "institutions.create",
        "新建机构",
        (Role.County, Reach.Region),
        (Role.City, Reach.City)
    );

    public static readonly AccessRule EditInstitution = new(
        "institutions.edit",
        "维护机构及其场所、资质、能力参数",
        (Role.Institution, Reach.Own),
        (Role.County, Reach.Region),
        (Role.City, Reach.City)
    );

    public static readonly AccessRule CreateStandard = new(
        "standards.create",
        "新建计量标准",
        (Role.County, Reach.Region),
        (Role.City, Reach.City)
    );

    public static readonly AccessRule EditStandard = new(
        "standards.edit",
        "维护计量标准",
        (Role.Institution, Reach.Own),
        (Role.County, Reach.Region),
        (Role.City, Reach.City)
    );

    public static readonly AccessRule[] All = [CreateInstitution, EditInstitution, CreateStandard, EditStandard];

    /// <summary>The roles that work at a bench; the others see the public's pages.</summary>
    public static bool AtBench(this Actor actor) =>
        actor.Role is Role.Station or Role.County or Role.City or Role.Leader or Role.Institution or Role.Expert;

    /// <summary>The layout that the pages of the libraries stand in for this person.</summary>
    public static string Frame(this Actor actor) =>
        actor.AtBench() ? "/Web/Layouts/_Bench.cshtml" : "/Web/Layouts/_Layout.cshtml";
}
