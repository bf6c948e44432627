using Zhitong.Platform.Deadlines;

namespace Zhitong.Modules.Cases;

/// <summary>All that a deadline is judged by: what a case holds of its clock, and what lists read of it.</summary>
/// <param name="PromisedDays">Working days promised by the matter.</param>
/// <param name="ClockFrom">The day that starts the clock; not counted.</param>
/// <param name="DeliveredAt">UTC time of the delivery, which stops the clock.</param>
public sealed record CaseDeadline(
    CaseStatus Status,
    DateOnly? DueOn,
    bool DueEstimated,
    DateOnly? ClockFrom,
    int? PromisedDays,
    DateTime? DeliveredAt,
    List<CasePause> Pauses,
    List<CaseExtension> Extensions
)
{
    /// <summary>Promised days with all extensions.</summary>
    public WorkingDays? ClockDays => PromisedDays is { } days ? new(days + Extensions.Sum(e => e.WorkingDays)) : null;

    public IReadOnlyList<Pause> ClockPauses() => Pauses.Count == 0 ? [] : [.. Pauses.Select(p => new Pause(p.From, p.To))];

    /// <summary>How the deadline stands on a day.</summary>
    public DeadlineState On(DateOnly today, WorkingCalendar calendar)
    {
        if (DueOn is not { } due || Status is CaseStatus.Draft or CaseStatus.Refused or CaseStatus.Withdrawn)
            return DeadlineState.None;
        if (Status is CaseStatus.Paused or CaseStatus.Supplementing)
            return DeadlineState.Paused; // waits for the enterprise; what is missing starts the clock anew
        if (DeliveredOn is { } delivered)
            return delivered <= due || DueEstimated ? DeadlineState.Met : DeadlineState.MissedButDone;
        if (today > due)
            return DueEstimated ? DeadlineState.Running : DeadlineState.Late;
        var used = UsedDays(today, calendar);
        return used * 5 >= ClockDays!.Value.Count * 4 || due == today ? DeadlineState.Soon : DeadlineState.Running;
    }

    /// <summary>Working days used up on a day, pauses left out; the clock stops at delivery.</summary>
    public int UsedDays(DateOnly today, WorkingCalendar calendar) =>
        ClockFrom is { } from ? calendar.Used(from, DeliveredOn is { } done && done < today ? done : today, ClockPauses()) : 0;

    private DateOnly? DeliveredOn => DeliveredAt is { } t ? Platform.Writing.Clock.DayOf(t) : null;
}
