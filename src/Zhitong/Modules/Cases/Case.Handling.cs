using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Deadlines;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Cases;

/// <summary>受理 to 办结: what officers and institutions do.</summary>
public sealed partial class Case
{
    /// <summary>What is missing, told once (一次性告知).</summary>
    [Recorded("补正要求")]
    public string? SupplementAsked { get; set; }

    [Recorded("补正答复")]
    public string? SupplementGiven { get; set; }

    [Recorded("不予受理理由")]
    public string? RefusedReason { get; set; }

    /// <summary>UTC.</summary>
    [Recorded("受理时间")]
    public DateTime? AcceptedAt { get; set; }

    [NotRecorded]
    public Guid? InstitutionId { get; set; }

    [Recorded("承办机构")]
    public string? InstitutionName { get; set; }

    /// <summary>Of the library of experts; asked beside the institution.</summary>
    [NotRecorded]
    public Guid? ExpertId { get; set; }

    [Recorded("专家")]
    public string? ExpertName { get; set; }

    [Recorded("结果")]
    public string? Result { get; set; }

    /// <summary>UTC; what the deadline is judged by.</summary>
    [Recorded("交付时间")]
    public DateTime? DeliveredAt { get; set; }

    [Recorded("办结时间")]
    public DateTime? ClosedAt { get; set; }

    /// <summary>The enterprise hands the draft in, or answers the one-time request for what was missing.</summary>
    public void Submit(DateTime now, DateOnly today, Matter? matter, WorkingCalendar calendar, string? supplement = null)
    {
        Must(CaseAct.Submit);
        if (Status == CaseStatus.Supplementing)
        {
            SupplementGiven = supplement;
            Status = CaseStatus.Submitted;
        }
        else
        {
            Status = CaseStatus.Submitted;
            SubmittedAt = now;
            NoteFiled(matter);
        }
        StartClock(matter, today, calendar);
    }

    /// <summary>Asks for what is missing: once only, so the officer must name everything.</summary>
    public void AskSupplement(string what)
    {
        Must(CaseAct.Supplement);
        if (SupplementAsked is not null)
            throw new RuleRefused("已经一次性告知过补正内容，不能再次要求补正；可以受理，或写明理由不予受理。");
        SupplementAsked = what;
        Status = CaseStatus.Supplementing;
    }

    public void Refuse(string reason, DateTime now)
    {
        Must(CaseAct.Refuse);
        RefusedReason = reason;
        NoteEnded(now);
        Status = CaseStatus.Refused;
    }

    /// <summary>Accepts; a case in triage must get its matter here. The clock starts anew from this day.</summary>
    public void Accept(DateTime now, DateOnly today, Matter matter, WorkingCalendar calendar)
    {
        Must(CaseAct.Accept);
        AcceptedAt = now;
        Status = CaseStatus.Accepted;
        NoteAccepted(today, calendar);
        StartClock(matter, today, calendar);
    }

    /// <summary>Gives the case to an institution, if wanted with an expert beside it.</summary>
    public void Dispatch(Guid institution, string name, Guid? expert = null, string? expertName = null)
    {
        Must(CaseAct.Dispatch);
        if (InstitutionId == institution && ExpertId == expert)
            throw new RuleRefused($"这件已经分给{name}了，请选另一家{(expert is null ? "" : "，或另请一位专家")}。");
        (InstitutionId, InstitutionName) = (institution, name);
        (ExpertId, ExpertName) = (expert, expertName);
        Status = CaseStatus.Dispatched;
    }

    public void Start()
    {
        Must(CaseAct.Start);
        Status = CaseStatus.InService;
    }

    public void Deliver(string result, DateTime now)
    {
        Must(CaseAct.Deliver);
        Result = result;
        DeliveredAt = now;
        Status = CaseStatus.AwaitingConfirmation;
    }

    public void Confirm(DateTime now, WorkingCalendar calendar)
    {
        Must(CaseAct.Confirm);
        ClosedAt = now;
        NoteEnded(now);
        HandlingDays = calendar.Used(Clock.DayOf(AcceptedAt!.Value), Clock.DayOf(now), Deadline.ClockPauses());
        Status = CaseStatus.Closed;
    }

    public void Note() => Must(CaseAct.Note);

    private void StartClock(Matter? matter, DateOnly today, WorkingCalendar calendar)
    {
        if (matter is not null)
            (MatterCode, MatterName, PromisedDays) = (matter.Code, matter.Name, matter.PromisedDays);
        ClockFrom = today;
        RestateDue(calendar);
    }
}
