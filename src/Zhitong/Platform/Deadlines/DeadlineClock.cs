namespace Zhitong.Platform.Deadlines;

/// <summary>How a deadline stands on a day.</summary>
public enum DeadlineState
{
    /// <summary>There is no deadline.</summary>
    None,

    /// <summary>正常: time is left.</summary>
    Running,

    /// <summary>黄牌: at least 80% of the promised working days are used.</summary>
    Soon,

    /// <summary>超期 (红牌): the due day is over. Never judged on an estimate.</summary>
    Late,

    /// <summary>暂停: the clock stands still today.</summary>
    Paused,

    /// <summary>按期办结: done on or before the due day.</summary>
    Met,

    /// <summary>超期办结: done after the due day.</summary>
    MissedButDone,
}

/// <summary>A clock read on a day.</summary>
/// <param name="State">How it stands.</param>
/// <param name="Due">The due day, open pauses taken to last through the day of reading.</param>
/// <param name="SoonFrom">The day from which it is 黄牌.</param>
/// <param name="Used">Working days used, the day of reading included.</param>
/// <param name="Remaining">Working days left; negative when late.</param>
public readonly record struct ClockReading(DeadlineState State, DueDate Due, DateOnly SoonFrom, int Used, int Remaining);

/// <summary>Judges deadlines. Every method takes the day as an argument; none reads the time.</summary>
public static class DeadlineClock
{
    private const int SoonPercent = 80;

    /// <summary>How many used working days turn a promise 黄牌: 80%, rounded up.</summary>
    public static WorkingDays SoonAfter(WorkingDays promised) => new(((promised.Count * SoonPercent) + 99) / 100);

    /// <summary>Reads a running or stopped clock.</summary>
    /// <param name="calendar">The working days.</param>
    /// <param name="from">The day that starts the clock; not counted.</param>
    /// <param name="promised">1 to 2000 working days.</param>
    /// <param name="pauses">The pause ledger.</param>
    /// <param name="today">The day of reading.</param>
    /// <param name="done">The day on which the work was done; null while it runs.</param>
    /// <exception cref="ArgumentException">The promise is out of range or a pause is reversed.</exception>
    public static ClockReading Read(
        WorkingCalendar calendar,
        DateOnly from,
        WorkingDays promised,
        IReadOnlyList<Pause>? pauses,
        DateOnly today,
        DateOnly? done = null
    )
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var stop = done ?? today;
        var due = calendar.Due(from, promised, pauses, stop);
        var soonFrom = calendar.Due(from, SoonAfter(promised), pauses, stop).Date;
        var paused = new PauseCursor(pauses, stop).Covers(stop.DayNumber);
        var used = calendar.Used(from, stop, pauses);
        return new(Judge(due, soonFrom, paused, today, done), due, soonFrom, used, promised.Count - used);
    }

    /// <summary>How a clock stands; <see cref="DeadlineState.None"/> if it was never started or nothing is promised.</summary>
    public static DeadlineState Judge(
        WorkingCalendar calendar,
        DateOnly? from,
        WorkingDays? promised,
        IReadOnlyList<Pause>? pauses,
        DateOnly today,
        DateOnly? done = null
    ) =>
        from is { } start && promised is { } length
            ? Read(calendar, start, length, pauses, today, done).State
            : DeadlineState.None;

    /// <summary>How a deadline stands whose dates are kept in columns, so that a list needs no counting.</summary>
    /// <param name="due">The due day; null if there is none.</param>
    /// <param name="soonFrom">The day from which it is 黄牌.</param>
    /// <param name="paused">True if the clock stands still today.</param>
    /// <param name="today">The day of judging.</param>
    /// <param name="done">The day on which the work was done; null while it runs.</param>
    public static DeadlineState Judge(DueDate? due, DateOnly soonFrom, bool paused, DateOnly today, DateOnly? done = null)
    {
        if (due is not { } limit)
        {
            return DeadlineState.None;
        }

        var over = (done ?? today) > limit.Date && !limit.Estimated;
        return (done, over) switch
        {
            (not null, true) => DeadlineState.MissedButDone,
            (not null, false) => DeadlineState.Met,
            (null, true) => DeadlineState.Late,
            _ when paused => DeadlineState.Paused,
            _ => today >= soonFrom ? DeadlineState.Soon : DeadlineState.Running,
        };
    }
}
