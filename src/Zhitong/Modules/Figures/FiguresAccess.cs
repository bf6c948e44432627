using Zhitong.Platform.Access;

namespace Zhitong.Modules.Figures;

/// <summary>Who keeps figures from outside. Numbers are open to everybody; rows follow the rule of each figure.</summary>
public static class FiguresAccess
{
    public static readonly AccessRule Enter = new("figures.enter", "录入、更正外部数据", (Role.City, Reach.City));

    /// <summary>Never what one entered oneself.</summary>
    public static readonly AccessRule Review = new(
        "figures.review",
        "查看、复核、退回外部数据（自己录入的除外）",
        (Role.City, Reach.City),
        (Role.Leader, Reach.City)
    );

    /// <summary>The frame of the pages for this person.</summary>
    public static string Frame(this Actor actor) =>
        actor.Role is Role.Station or Role.County or Role.City or Role.Leader or Role.Institution or Role.Expert
            ? "/Web/Layouts/_Bench.cshtml"
            : "/Web/Layouts/_Layout.cshtml";
}
