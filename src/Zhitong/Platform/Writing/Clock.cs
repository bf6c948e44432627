namespace Zhitong.Platform.Writing;

/// <summary>Now, and the day it is in China. China has one zone, UTC+8, and no summer time since 1991.</summary>
public sealed class Clock(TimeProvider time)
{
    /// <summary>UTC, whole milliseconds: what both databases can hold.</summary>
    public DateTime Now => WholeMilliseconds(time.GetUtcNow().UtcDateTime);

    public DateOnly Today => DayOf(Now);

    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(utc.AddHours(8));

    /// <summary>The wall clock in China, for display.</summary>
    public static DateTime Local(DateTime utc) => utc.AddHours(8);

    /// <summary>The instant at which a day begins in China.</summary>
    public static DateTime StartOf(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddHours(-8);

    public static DateTime WholeMilliseconds(DateTime t) =>
        new(t.Ticks - t.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
}
