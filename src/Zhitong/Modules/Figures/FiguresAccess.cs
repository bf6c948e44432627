using Zhitong.Platform.Access;

namespace Zhitong.Modules.Figures;

/// <summary>Who keeps figures from outside. Numbers are open to everybody; rows follow the rule of each figure.</summary>
public static class FiguresAccess
{
    public static readonly AccessRule External = new(
        "figures.external",
        "录入、复核外部数据（录入的人不能自己复核）",
        (Role.City, Reach.City)
    );

    /// <summary>The frame of the pages for this person.</summary>
    public static string Frame(this Actor actor) =>
        actor.Role is Role.Station or Role.County or Role.City or Role.Leader or Role.Institution or Role.Expert
            ? "/Web/Layouts/_Bench.cshtml"
            : "/Web/Layouts/_Layout.cshtml";
}
