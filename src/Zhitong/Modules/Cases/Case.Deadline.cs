using Zhitong.Platform.Activities;
using Zhitong.Platform.Deadlines;
using Zhitong.Platform.Errors;

namespace Zhitong.Modules.Cases;

/// <summary>One line of the pause ledger: the day a pause begins is not counted, the day it ends is.</summary>
/// <param name="Notice">Number of the notice that told the enterprise.</param>
public sealed record CasePause(DateOnly From, DateOnly? To, string Reason, string Notice, string By, string? EndedBy = null);

/// <summary>One extension, in working days, with its reason.</summary>
public sealed record CaseExtension(DateOnly On, int WorkingDays, string Reason, string By);

/// <summary>期限: the promise, its clock and what moved it.</summary>
public sealed partial class Case
{
    /// <summary>At most this many working days by one extension.</summary>
    public const int LongestExtension = 60;

    /// <summary>Working days promised by the matter, copied when the case is filed or its matter is named.</summary>
    [Recorded("承诺工作日")]
    public int? PromisedDays { get; set; }

    /// <summary>The day from which the clock counts: filing, then acceptance. The day itself is not counted.</summary>
    [Recorded("起算日")]
    public DateOnly? ClockFrom { get; set; }

    /// <summary>Last day to deliver. Null in triage; while paused, as it stood when the pause began.</summary>
    [Recorded("办结期限")]
    public DateOnly? DueOn { get; set; }

    /// <summary>Days of a year without an announced calendar were counted Monday to Friday; nothing is judged late on it.</summary>
    [Recorded("期限为估算")]
    public bool DueEstimated { get; set; }

    [Recorded("暂停记录")]
    public List<CasePause> Pauses { get; set; } = [];

    [Recorded("延期记录")]
    public List<CaseExtension> Extensions { get; set; } = [];

    /// <summary>
    /// Where the case stands in the queue: its due date while somebody must act, <see cref="NoDue"/> in triage, null when it
    /// waits for the enterprise, is paused or has ended. One indexed column instead of a sort over states.
    /// </summary>
    [NotRecorded]
    public DateOnly? QueueDue { get; private set; }

    /// <summary>Stands for "no due date yet" behind all others.</summary>
    public static readonly DateOnly NoDue = new(9999, 12, 31);

    /// <summary>The due date for sorting, never null.</summary>
    [NotRecorded]
    public DateOnly SortDue { get; private set; } = NoDue;

    /// <summary>Keeps <see cref="QueueDue"/>, <see cref="SortDue"/> and what figures count; called after every act.</summary>
    public void Settle()
    {
        SortDue = DueOn ?? NoDue;
        QueueDue = Status is CaseStatus.Submitted or CaseStatus.Accepted or CaseStatus.Dispatched or CaseStatus.InService
            ? SortDue
            : null;
        SettleMeasures();
    }

    /// <summary>True if an act was forgotten to be settled. Settles it: ask a case that is not tracked.</summary>
    internal bool IsUnsettled()
    {
        var before = Kept;
        Settle();
        return !before.Equals(Kept);
    }

    private object Kept => (SortDue, QueueDue, OnTime, InHandUntil, PausedOn, PausedFor, LateFrom, LateUntil);

    /// <summary>Status before the pause, to which it resumes.</summary>
    [NotRecorded]
    public CaseStatus? PausedFrom { get; set; }

    public CaseDeadline Deadline => new(Status, DueOn, DueEstimated, ClockFrom, PromisedDays, DeliveredAt, Pauses, Extensions);

    /// <summary>Sets the due date anew from the clock's parts.</summary>
    public void RestateDue(WorkingCalendar calendar)
    {
        var deadline = Deadline;
        if (ClockFrom is not { } from || deadline.ClockDays is not { } days)
        {
            (DueOn, DueEstimated) = (null, false);
            return;
        }
        var closed = deadline.ClockPauses().Where(p => p.To is not null).ToList();
        var due = calendar.Due(from, days, closed);
        (DueOn, DueEstimated) = (due.Date, due.Estimated);
    }

    public void Pause(string reason, string by, DateOnly today)
    {
        Must(CaseAct.Pause);
        PausedFrom = Status;
        Status = CaseStatus.Paused;
        Pauses = [.. Pauses, new CasePause(today, null, reason, $"{Number}-Z{Pauses.Count + 1:00}", by)];
    }

    public void Resume(string by, DateOnly today, WorkingCalendar calendar)
    {
        Must(CaseAct.Resume);
        var open = Pauses[^1];
        if (today < open.From)
            throw new RuleRefused($"恢复日期不能早于暂停那天（{open.From:yyyy-MM-dd}）。");
        Pauses = [.. Pauses[..^1], open with { To = today, EndedBy = by }];
        Status = PausedFrom ?? CaseStatus.InService;
        PausedFrom = null;
        RestateDue(calendar);
    }

    public void Extend(int workingDays, string reason, string by, DateOnly today, WorkingCalendar calendar)
    {
        Must(CaseAct.Extend);
        if (workingDays is < 1 or > LongestExtension)
            throw InputRefused.At("workingDays", $"延长的工作日应在 1 到 {LongestExtension} 之间");
        Extensions = [.. Extensions, new CaseExtension(today, workingDays, reason, by)];
        RestateDue(calendar);
    }
}
