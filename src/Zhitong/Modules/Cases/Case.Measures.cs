using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Deadlines;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Cases;

/// <summary>What figures count of a case, settled after every act so that a query can ask for it.</summary>
public sealed partial class Case
{
    /// <summary>UTC: closed, refused, or ended in another way; null while it is in hand.</summary>
    [NotRecorded]
    public DateTime? EndedAt { get; private set; }

    /// <summary>Delivered by its due date; null until closed, and when the date was only an estimate.</summary>
    [NotRecorded]
    public bool? OnTime { get; private set; }

    /// <summary>First day on which it is late; null when it is not, or not yet known to be: every open case has one ahead.</summary>
    [NotRecorded]
    public DateOnly? LateFrom { get; private set; }

    /// <summary>The day on which it is late no more, by delivery or refusal.</summary>
    [NotRecorded]
    public DateOnly? LateUntil { get; private set; }

    /// <summary>The day on which it was in hand no more; <see cref="NoDue"/> while it is, so that one range finds what was in hand.</summary>
    [NotRecorded]
    public DateOnly InHandUntil { get; private set; } = NoDue;

    /// <summary>First day of the pause that still lasts; null when there is none.</summary>
    [NotRecorded]
    public DateOnly? PausedOn { get; private set; }

    /// <summary>Why it is paused.</summary>
    [NotRecorded]
    public string? PausedFor { get; private set; }

    /// <summary>说不清事项: filed without a matter.</summary>
    [NotRecorded]
    public bool Triaged { get; private set; }

    /// <summary>Working days from filing to acceptance.</summary>
    [NotRecorded]
    public int? ResponseDays { get; private set; }

    /// <summary>Working days from acceptance to the end, pauses left out.</summary>
    [NotRecorded]
    public int? HandlingDays { get; private set; }

    private void NoteFiled(Matter? matter) => Triaged = matter is null;

    private void NoteAccepted(DateOnly today, WorkingCalendar calendar) =>
        ResponseDays = calendar.Used(Clock.DayOf(SubmittedAt), today);

    private void NoteEnded(DateTime now) => EndedAt = now;

    /// <summary>Measures a case that was written before figures were; what was not kept then stays unknown.</summary>
    /// <param name="ended">UTC; when a case that was refused ended.</param>
    internal void MeasureAnew(WorkingCalendar calendar, DateTime? ended)
    {
        EndedAt = ClosedAt ?? ended;
        if (AcceptedAt is { } accepted)
            ResponseDays = calendar.Used(Clock.DayOf(SubmittedAt), Clock.DayOf(accepted));
        if (AcceptedAt is { } from && ClosedAt is { } closed)
            HandlingDays = calendar.Used(Clock.DayOf(from), Clock.DayOf(closed), Deadline.ClockPauses());
        Settle();
    }

    /// <summary>Keeps what depends on several parts; called with <see cref="Settle"/>.</summary>
    private void SettleMeasures()
    {
        var delivered = DeliveredAt is { } at ? Clock.DayOf(at) : (DateOnly?)null;
        var ended = EndedAt is { } end ? Clock.DayOf(end) : (DateOnly?)null;
        OnTime =
            Status == CaseStatus.Closed && DueOn is { } promised && !DueEstimated && delivered is { } day
                ? day <= promised
                : null;
        InHandUntil = ended ?? NoDue;
        var pause = Status == CaseStatus.Paused ? Pauses[^1] : null;
        (PausedOn, PausedFor) = (pause?.From, pause?.Reason);
        LateUntil = null;
        LateFrom = null;
        if (DueOn is not { } due || DueEstimated)
            return;
        var stopped = delivered ?? ended;
        if (stopped is { } stop ? stop > due : Status is not (CaseStatus.Paused or CaseStatus.Supplementing))
            (LateFrom, LateUntil) = (due.AddDays(1), stopped);
    }
}
