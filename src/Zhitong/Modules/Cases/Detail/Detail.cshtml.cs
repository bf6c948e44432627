using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Cases.Acts;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Deadlines;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Cases.Detail;

/// <summary>One case: whose turn it is, its deadline day by day, what happened.</summary>
[Access("cases.view")]
public sealed class DetailPage(
    ZhitongDb db,
    CaseReader reader,
    CaseDesk desk,
    MatterBook matters,
    Calendars calendars,
    Clock clock
) : ZtPage
{
    private static readonly Compiled<Func<ZhitongDb, Guid, Task<Organisation?>>> OrganisationById = new(() =>
        EF.CompileAsyncQuery((ZhitongDb db, Guid id) => db.Set<Organisation>().AsNoTracking().FirstOrDefault(o => o.Id == id))
    );

    public Case Case { get; private set; } = null!;
    public Matter? Matter { get; private set; }
    public Organisation? Institution { get; private set; }
    public IReadOnlyList<CaseActDefinition> Acts { get; private set; } = [];
    public IReadOnlyList<CaseEvent> Events { get; private set; } = [];
    public DueView Due { get; private set; } = null!;
    public IReadOnlyList<DayCell> Days { get; private set; } = [];
    public DateOnly Today { get; } = clock.Today;
    public string CalendarVersion => calendars.Current.Version;
    public string RegionName => RegionTable.Default.Name(Case.Region);
    public bool AtBench => Actor.Role != Role.Enterprise;

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel)
    {
        (Case, var history) = await reader.FindWithHistoryAsync(number, Actor, cancel);
        Events = [.. Enumerable.Reverse(history)]; // newest first
        Matter = await matters.FindAsync(Case.MatterCode);
        if (Case.InstitutionId is { } institution)
            Institution = await OrganisationById.For(db)(db, institution);
        Acts = [.. desk.Possible(Case, Actor)];
        Due = DueView.Of(Case.Deadline, Today, calendars.Current);
        Days = DueView.Strip(Case, Today, calendars.Current);
        return Page();
    }

    /// <summary>The act that the page puts first: what this person is waited for.</summary>
    public CaseActDefinition? Next => Acts.FirstOrDefault(IsNext);

    private bool IsNext(CaseActDefinition a) =>
        a.Act switch
        {
            CaseAct.Note or CaseAct.Extend or CaseAct.Refuse or CaseAct.Pause or CaseAct.Supplement => false,
            CaseAct.Dispatch => Case.Status == CaseStatus.Accepted, // later it only changes the institution
            _ => true,
        };

    public IEnumerable<CaseActDefinition> Others => Acts.Where(a => a != Next);

    /// <summary>Who is waited for, in the reader's words.</summary>
    public string Turn =>
        (Next, Case.Status) switch
        {
            ({ } next, _) => next.Act switch
            {
                CaseAct.Submit => "轮到您了：请补正",
                CaseAct.Confirm => "轮到您了：看看结果，确认办结",
                CaseAct.Rate => "办结了，请评价一下",
                _ => $"下一步：{next.Act.Chinese()}",
            },
            (_, CaseStatus.Submitted) => "等窗口受理",
            (_, CaseStatus.Supplementing) => "等企业补正",
            (_, CaseStatus.Accepted) => "等分办到机构",
            (_, CaseStatus.Dispatched) => $"等{Case.InstitutionName}开始办理",
            (_, CaseStatus.InService) => $"{Case.InstitutionName}正在办理",
            (_, CaseStatus.Paused) => "已暂停计时",
            (_, CaseStatus.AwaitingConfirmation) => "等企业确认结果",
            (_, CaseStatus.Closed) => Case.Stars is { } stars
                ? $"已办结，企业评价“{Case.Grades.First(g => g.Stars == stars).Name}”"
                : "已办结，等企业评价",
            (_, CaseStatus.Refused) => "没有受理",
            _ => Case.Status.Chinese(),
        };

    public string TurnDetail =>
        Case.Status switch
        {
            CaseStatus.Submitted when Case.MatterCode is null => "这件还没有定事项，受理时由工作人员分类，期限从受理次日起算。",
            CaseStatus.Submitted => "提交后 2 个工作日内受理；不受理会写明理由和还能找谁。",
            CaseStatus.Supplementing => $"要补的是：{Case.SupplementAsked}",
            CaseStatus.Paused => $"{Case.Pauses[^1].Reason}。暂停的日子不算在期限里。",
            CaseStatus.Refused => $"理由：{Case.RefusedReason}",
            CaseStatus.AwaitingConfirmation or CaseStatus.Closed => $"结果：{Case.Result}",
            CaseStatus.Dispatched or CaseStatus.InService => "办好后会请企业确认结果。",
            _ => "1 个工作日内分办到能做的机构。",
        };

    /// <summary>What the clock's sum says under the strip.</summary>
    public string Sum
    {
        get
        {
            var counted = Days.Count(d => d.Css is "d-past" or "d-count" or "d-due");
            var paused = Days.Count(d => d.Css == "d-pause");
            var weekend = Days.Count(d => d.Css == "d-off");
            var holiday = Days.Count(d => d.Css == "d-holiday");
            return $"计入 {counted} 个工作日 · 暂停不计 {paused} 天 · 周末 {weekend} 天 · 节假日 {holiday} 天";
        }
    }

    public static string When(DateTime utc)
    {
        var local = Clock.Local(utc);
        return $"{local.Month}月{local.Day}日 {local:HH:mm}";
    }

    public static string EventTitle(CaseEvent e) =>
        e.Act switch
        {
            "submit" => "提交",
            "supplement" => "一次性告知补正",
            "restate" => "按新公布的放假安排重算期限",
            _ => CaseActs.Parse(e.Act)?.Chinese() ?? e.Act,
        };
}
