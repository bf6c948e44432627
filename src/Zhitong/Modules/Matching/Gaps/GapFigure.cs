using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Hosting;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Platform.Access;

namespace Zhitong.Modules.Matching.Gaps;

/// <summary>C014: what enterprises asked for and nobody in the city can do, as of a day.</summary>
internal static class GapFigure
{
    public const string Code = "C014";

    public static void Register(ModuleBuilder module) =>
        module.Figure(
            new CountOf<CapabilityGap>(Code, "能力缺口", "项")
            {
                Group = "供需匹配",
                Source = "办件要测的项目与机构能力参数的逐条核对",
                Versions =
                [
                    new(
                        1,
                        Figure.Beginning,
                        "企业在办件里提出、全市没有机构能做的检测校准项目，一件办件的一个项目算一项",
                        "提出以后到截至日，没有一家有效机构的能力参数符合对象、参数、方法和范围",
                        "已有机构能做的；没有写明要测什么的；能力参数没写明、要先问的"
                    ),
                ],
                LessIsBetter = true,
                RowsRule = MatchingAccess.Gaps,
                RowsAreFor = "涉及企业办件，县区局看本辖区的，市局和领导看全市的",
                Columns = ["企业", "办件", "提出日期", "最接近的"],
                By = new Dictionary<string, FigureDimension<CapabilityGap>> { ["parameter"] = new("参数", g => g.Parameter) },
                Rows = (db, ask) =>
                    db.Set<CapabilityGap>()
                        .Where(g => g.City == ask.City && g.OpenedOn <= ask.To)
                        .Where(g => g.ClosedOn == null || g.ClosedOn > ask.To),
                Show = ShowAsync,
                Begins = (db, city, cancel) =>
                    db.Set<CapabilityGap>().Where(g => g.City == city).MinAsync(g => (DateOnly?)g.OpenedOn, cancel),
            }
        );

    private static Task<IReadOnlyList<FigureRow>> ShowAsync(ZhitongDb db, IReadOnlyList<CapabilityGap> gaps, Actor actor) =>
        Task.FromResult<IReadOnlyList<FigureRow>>([
            .. gaps.Select(g => new FigureRow(
                g.Id,
                g.Name,
                $"/cases/{g.CaseNumber}",
                g.Region,
                [g.EnterpriseName, g.CaseNumber, $"{g.AskedOn:yyyy-MM-dd}", g.Nearest]
            )),
        ]);
}
