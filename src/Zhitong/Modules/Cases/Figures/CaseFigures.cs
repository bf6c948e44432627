using System.Linq.Expressions;
using Zhitong.Data;
using Zhitong.Hosting;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Writing;
using M = Zhitong.Modules.Cases.Figures.CaseMeasures;

namespace Zhitong.Modules.Cases.Figures;

/// <summary>C001–C007, C010, C011: how many cases, how quickly, how well. Rows are seen within the reach of cases.</summary>
internal static class CaseFigures
{
    /// <summary>快到期: so many days, the day itself among them.</summary>
    public const int SoonDays = 7;

    private const string Group = "办件";
    private const string Source = "办件记录";
    private const string RowsAreFor = "办件涉及企业情况，企业、机构看自己的，站点和县区局看本辖区的，市局和领导看全市的";

    /// <summary>Names of the dimensions.</summary>
    public const string Institution = "institution";
    public const string Step = "step";
    public const string Reason = "reason";

    private static readonly Dictionary<string, FigureDimension<Case>> By = new()
    {
        [Institution] = new("承办机构", c => c.InstitutionName),
        ["matter"] = new("事项", c => c.MatterName),
        [Step] = new("现在的步骤", CaseSteps.Of),
        [LastYear.Provider] = new("承办机构", c => c.InstitutionId == null ? null : c.InstitutionId.ToString()),
        [LastYear.Service] = new("服务事项", c => c.MatterCode),
    };

    private static readonly Dictionary<string, FigureDimension<Case>> ByPause = new(By)
    {
        [Reason] = new("暂停原因", c => c.PausedFor),
    };

    public static void Register(ModuleBuilder module) =>
        module
            .Figure(
                Count(
                    "C001",
                    "受理办件",
                    FigurePeriod.Period,
                    new(M.Accepted),
                    "受理的办件",
                    "受理日期在这段时间里",
                    "没有受理的、草稿",
                    (db, ask) => Accepted(db, ask)
                )
            )
            .Figure(
                Count(
                    "C002",
                    "在办办件",
                    FigurePeriod.AsOf,
                    new(M.Filed, M.Ended),
                    "提交后还没有办结的办件，含待补正、暂停、待企业确认",
                    "截至日已提交，没有办结，也没有不予受理",
                    "草稿",
                    InHand
                )
            )
            .Figure(
                Count(
                    "C003",
                    "办结办件",
                    FigurePeriod.Period,
                    new(M.Closed),
                    "企业确认后办结的办件",
                    "办结日期在这段时间里",
                    "不予受理的",
                    Closed
                )
            )
            .Figure(
                new ShareOf<Case>("C004", "按期办结率")
                {
                    Group = Group,
                    Source = Source,
                    Period = FigurePeriod.Period,
                    Versions = Says(
                        "按期交付的办结件 ÷ 办结件",
                        "交付日不晚于办结期限；期限含暂停和延期",
                        "期限是估算的（日历还没公布），不判断早晚，分子分母都不含"
                    ),
                    RowsRule = CasesAccess.View,
                    RowsAreFor = RowsAreFor,
                    Columns = Heads,
                    Within = (rows, actor) => rows.Reached(actor),
                    Show = ShowAsync,
                    By = By,
                    SlicedBy = CaseSlices.All,
                    Rows = (db, ask) => Closed(db, ask).Where(c => c.OnTime != null),
                    Counted = c => c.OnTime == true,
                    Folds = (new(M.OnTime), new(M.Judged)),
                }
            )
            .Figure(
                Count(
                    "C005",
                    "超期在办",
                    FigurePeriod.AsOf,
                    new(M.LateFrom, M.LateUntil),
                    "过了办结期限还没有交付的办件",
                    "截至日晚于期限，还没有交付；按现在的期限（含后来的暂停和延期）判断",
                    "期限是估算的、暂停和待补正的",
                    Late,
                    lessIsBetter: true
                )
            )
            .Figure(
                new ShareOf<Case>("C006", "满意率")
                {
                    Group = "好差评",
                    Source = "企业的评价",
                    Period = FigurePeriod.Period,
                    Versions = Says(
                        "评为非常满意、满意、基本满意的 ÷ 全部评价",
                        "评价日期在这段时间里，企业自愿评的",
                        "没有评价的，不当好评"
                    ),
                    RowsRule = CasesAccess.View,
                    RowsAreFor = RowsAreFor,
                    Columns = Heads,
                    Within = (rows, actor) => rows.Reached(actor),
                    Show = ShowAsync,
                    By = By,
                    SlicedBy = CaseSlices.All,
                    Rows = Rated,
                    Counted = c => c.Stars >= 3,
                    Folds = (new(M.Pleased), new(M.Rated)),
                }
            )
            .Figure(
                new ShareOf<Case>("C007", "主动评价率")
                {
                    Group = "好差评",
                    Source = "企业的评价",
                    Period = FigurePeriod.Period,
                    Versions = Says(
                        "企业主动评价的办结件 ÷ 办结件",
                        "办结日期在这段时间里；评价可以在办结以后任何一天",
                        "系统不替企业评，没有默认好评"
                    ),
                    RowsRule = CasesAccess.View,
                    RowsAreFor = RowsAreFor,
                    Columns = Heads,
                    Within = (rows, actor) => rows.Reached(actor),
                    Show = ShowAsync,
                    By = By,
                    SlicedBy = CaseSlices.All,
                    Rows = Closed,
                    Counted = c => c.Stars != null,
                    Folds = (new(M.ClosedRated), new(M.Closed)),
                }
            )
            .Figure(
                Average(
                    "C010",
                    "平均办理用时",
                    c => c.HandlingDays ?? 0,
                    (new(M.HandlingDays), new(M.Handled)),
                    "从受理到办结的工作日，取平均",
                    "办结日期在这段时间里；受理当天不算，暂停的日子不算",
                    "不予受理的",
                    (db, ask) => Closed(db, ask).Where(c => c.HandlingDays != null)
                )
            )
            .Figure(
                Average(
                    "C011",
                    "说不清事项的响应用时",
                    c => c.ResponseDays ?? 0,
                    (new(M.ResponseDays), new(M.Triaged)),
                    "提交时没选事项的办件，从提交到受理的工作日，取平均",
                    "受理日期在这段时间里；提交当天不算",
                    "还没有受理的、不予受理的",
                    (db, ask) => Accepted(db, ask).Where(c => c.Triaged && c.ResponseDays != null)
                )
            )
            .Figure(
                Count(
                    "C012",
                    "快到期办件",
                    FigurePeriod.AsOf,
                    null,
                    "期限在七天以内、还没有交付的办件",
                    "期限是截至日当天或以后六天；按现在的期限（含后来的暂停和延期）判断",
                    "期限是估算的、暂停和待补正的、已经超期的",
                    DueSoon,
                    lessIsBetter: true
                )
            )
            .Figure(
                Count(
                    "C013",
                    "暂停办件",
                    FigurePeriod.AsOf,
                    null,
                    "暂停计时、还没有恢复的办件",
                    "截至日或以前开始暂停，到现在还没有恢复",
                    "已经恢复的（看过去的日子也不数）；待企业补正的",
                    Paused,
                    lessIsBetter: true,
                    by: ByPause
                )
            );

    private static readonly string[] Heads = ["事项", "企业", "承办", "状态", "提交", "期限", "交付", "评价"];

    private static CountOf<Case> Count(
        string code,
        string name,
        FigurePeriod period,
        Folds? folds,
        string counts,
        string condition,
        string leaves,
        Func<ZhitongDb, FigureAsk, IQueryable<Case>> rows,
        bool lessIsBetter = false,
        Dictionary<string, FigureDimension<Case>>? by = null
    ) =>
        new(code, name, "件")
        {
            Group = Group,
            Source = Source,
            Period = period,
            LessIsBetter = lessIsBetter,
            Versions = Says(counts, condition, leaves),
            RowsRule = CasesAccess.View,
            RowsAreFor = RowsAreFor,
            Columns = Heads,
            Within = (cases, actor) => cases.Reached(actor),
            Show = ShowAsync,
            By = by ?? By,
            SlicedBy = CaseSlices.All,
            Rows = rows,
            Folds = folds,
        };

    private static AverageOf<Case> Average(
        string code,
        string name,
        Expression<Func<Case, int>> amount,
        (Folds Amounts, Folds Rows) folds,
        string counts,
        string condition,
        string leaves,
        Func<ZhitongDb, FigureAsk, IQueryable<Case>> rows
    ) =>
        new(code, name, "个工作日")
        {
            Group = Group,
            Source = Source,
            Period = FigurePeriod.Period,
            LessIsBetter = true,
            Versions = Says(counts, condition, leaves),
            RowsRule = CasesAccess.View,
            RowsAreFor = RowsAreFor,
            Columns = Heads,
            Within = (cases, actor) => cases.Reached(actor),
            Show = ShowAsync,
            By = By,
            SlicedBy = CaseSlices.All,
            Rows = rows,
            Amount = amount,
            Folds = folds,
        };

    private static FigureVersion[] Says(string counts, string condition, string leaves) =>
        [new(1, Figure.Beginning, counts, condition, leaves)];

    private static IQueryable<Case> Of(ZhitongDb db, FigureAsk ask) => db.Set<Case>().Where(c => c.City == ask.City);

    private static IQueryable<Case> Accepted(ZhitongDb db, FigureAsk ask)
    {
        var (from, before) = Moments(ask);
        return Of(db, ask).Where(c => c.AcceptedAt >= from && c.AcceptedAt < before);
    }

    private static IQueryable<Case> Closed(ZhitongDb db, FigureAsk ask)
    {
        var (from, before) = Moments(ask);
        return Of(db, ask).Where(c => c.ClosedAt >= from && c.ClosedAt < before);
    }

    private static IQueryable<Case> Rated(ZhitongDb db, FigureAsk ask)
    {
        var (from, before) = Moments(ask);
        return Of(db, ask).Where(c => c.Stars != null && c.RatedAt >= from && c.RatedAt < before);
    }

    private static IQueryable<Case> InHand(ZhitongDb db, FigureAsk ask)
    {
        var before = Clock.StartOf(ask.To.AddDays(1));
        return Of(db, ask).Where(c => c.InHandUntil > ask.To && c.Status != CaseStatus.Draft && c.SubmittedAt < before);
    }

    /// <summary>What is late on a day is in hand on it, which the index is asked for.</summary>
    private static IQueryable<Case> Late(ZhitongDb db, FigureAsk ask) =>
        Of(db, ask).Where(c => c.InHandUntil > ask.To && c.LateFrom <= ask.To && (c.LateUntil == null || c.LateUntil > ask.To));

    private static IQueryable<Case> DueSoon(ZhitongDb db, FigureAsk ask)
    {
        var before = Clock.StartOf(ask.To.AddDays(1));
        var last = ask.To.AddDays(SoonDays - 1);
        return InHand(db, ask)
            .Where(c => c.DueOn >= ask.To && c.DueOn <= last && !c.DueEstimated)
            .Where(c => c.DeliveredAt == null || c.DeliveredAt >= before)
            .Where(c => c.Status != CaseStatus.Paused && c.Status != CaseStatus.Supplementing);
    }

    private static IQueryable<Case> Paused(ZhitongDb db, FigureAsk ask) => Of(db, ask).Where(c => c.PausedOn <= ask.To);

    private static (DateTime From, DateTime Before) Moments(FigureAsk ask) =>
        (Clock.StartOf(ask.From), Clock.StartOf(ask.To.AddDays(1)));

    private static Task<IReadOnlyList<FigureRow>> ShowAsync(ZhitongDb db, IReadOnlyList<Case> cases, Actor actor) =>
        Task.FromResult<IReadOnlyList<FigureRow>>([
            .. cases.Select(c => new FigureRow(c.Id, c.Number, CasesLinks.Detail(c.Number), c.Region, Cells(c))),
        ]);

    private static string?[] Cells(Case c) =>
        [
            c.MatterName,
            c.EnterpriseName,
            c.InstitutionName,
            c.PausedOn is { } paused ? $"{c.Status.Chinese()}：{c.PausedFor}（{paused:yyyy-MM-dd} 起）" : c.Status.Chinese(),
            Day(c.SubmittedAt),
            c.DueOn is { } due ? $"{due:yyyy-MM-dd}{(c.DueEstimated ? "（估算）" : "")}" : null,
            Day(c.DeliveredAt),
            Case.Grades.FirstOrDefault(g => g.Stars == c.Stars).Name,
        ];

    private static string? Day(DateTime? at) => at is { } t ? $"{Clock.DayOf(t):yyyy-MM-dd}" : null;
}
