using Zhitong.Data;
using Zhitong.Hosting;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Platform.Access;

namespace Zhitong.Modules.Figures;

/// <summary>家 and 家次: counts over the services, so that they reconcile.</summary>
internal static class ServiceFigures
{
    private const string Group = "服务成效";
    private const string Source = "服务记录：办件办结时各记一次";

    /// <summary>Who sees which enterprise was served: officers within their reach.</summary>
    public static readonly AccessRule See = new(
        "figures.services",
        "查看服务了哪些企业",
        (Role.County, Reach.Region),
        (Role.City, Reach.City),
        (Role.Leader, Reach.City)
    );

    public static void Register(ModuleBuilder module) =>
        module
            .Access(See)
            .Numbers(ServiceEvents.Series)
            .Figure(
                new CountOf<ServiceEvent>("C008", "服务企业（家次）", "家次")
                {
                    Group = Group,
                    Source = Source,
                    Period = FigurePeriod.Period,
                    Versions =
                    [
                        new(1, Figure.Beginning, "服务次数，一家企业服务几次就数几次", "服务在这段时间里完成", "还没办结的"),
                    ],
                    RowsRule = See,
                    RowsAreFor = "涉及企业办件，只给承办的市、县局和领导看",
                    Columns = ["服务日期", "事项", "承办", "来自"],
                    Rows = (db, ask) =>
                        db.Set<ServiceEvent>().Where(e => e.City == ask.City && e.On >= ask.From && e.On <= ask.To),
                    Show = ShowAsync,
                    Folds = new Folds(ServiceEvents.Times),
                }
            )
            .Figure(
                new CountOf<ServiceEvent>("C009", "服务企业（家）", "家")
                {
                    Group = Group,
                    Source = Source,
                    Period = FigurePeriod.Cumulative,
                    Versions =
                    [
                        new(
                            1,
                            Figure.Beginning,
                            "服务过的企业，一家只数一次，记在第一次服务它的县（市、区）",
                            "到截至日至少完成过一次服务",
                            "还没办结的"
                        ),
                    ],
                    RowsRule = See,
                    RowsAreFor = "涉及企业办件，只给承办的市、县局和领导看",
                    Columns = ["第一次服务", "事项", "承办", "来自"],
                    Rows = (db, ask) => db.Set<ServiceEvent>().Where(e => e.City == ask.City && e.First && e.On <= ask.To),
                    Show = ShowAsync,
                    Folds = new Folds(ServiceEvents.Firsts),
                }
            );

    private static Task<IReadOnlyList<FigureRow>> ShowAsync(ZhitongDb db, IReadOnlyList<ServiceEvent> events, Actor actor) =>
        Task.FromResult<IReadOnlyList<FigureRow>>([
            .. events.Select(e => new FigureRow(
                e.Id,
                e.EnterpriseName,
                $"/enterprises/{e.EnterpriseId}",
                e.Region,
                [$"{e.On:yyyy-MM-dd}", e.ItemName, e.ProviderName, e.SubjectName]
            )),
        ]);
}
