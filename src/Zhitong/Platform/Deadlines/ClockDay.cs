namespace Zhitong.Platform.Deadlines;

/// <summary>What a day does to a clock.</summary>
public enum ClockMark
{
    /// <summary>The day from which the clock counts; not counted itself.</summary>
    Start,

    /// <summary>A counted working day.</summary>
    Counted,

    /// <summary>Any day inside a pause, weekends and holidays included.</summary>
    Paused,

    /// <summary>A weekend day or holiday.</summary>
    Off,

    /// <summary>The last counted working day: the deadline.</summary>
    Due,
}

/// <summary>One day of the strip that explains a deadline.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">What it is on the calendar.</param>
/// <param name="Name">The holiday it is, or works for; null for a plain day.</param>
/// <param name="Mark">What it does to the clock.</param>
/// <param name="Ordinal">Which counted working day it is, from 1; null if it is not counted.</param>
public sealed record ClockDay(DateOnly Date, DayKind Kind, string? Name, ClockMark Mark, int? Ordinal);
