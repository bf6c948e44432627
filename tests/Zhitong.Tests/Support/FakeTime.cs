namespace Zhitong.Tests.Support;

/// <summary>A clock that stands still until a test moves it, so that no test depends on today.</summary>
public sealed class FakeTime : TimeProvider
{
    /// <summary>Wednesday 2026-09-23, 10:00 in China.</summary>
    public static readonly DateTime Default = new(2026, 9, 23, 2, 0, 0, DateTimeKind.Utc);

    private long now = Default.Ticks;
    private long stamp = TimeSpan.TicksPerDay;

    /// <summary>UTC. Setting it also lets a second pass for caches.</summary>
    public DateTime UtcNow
    {
        get => new(Interlocked.Read(ref now), DateTimeKind.Utc);
        set
        {
            Interlocked.Exchange(ref now, value.Ticks);
            Interlocked.Add(ref stamp, TimeSpan.TicksPerSecond);
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(UtcNow);

    public override long GetTimestamp() => Interlocked.Read(ref stamp);

    public void Advance(TimeSpan by)
    {
        Interlocked.Add(ref now, by.Ticks);
        Interlocked.Add(ref stamp, by.Ticks);
    }

    /// <summary>Lets caches of other processes' writes run out, without moving the day.</summary>
    public void LetCachesExpire() => Advance(TimeSpan.FromSeconds(1));

    /// <summary>Noon in China on a day.</summary>
    public void GoTo(int year, int month, int day) => UtcNow = new DateTime(year, month, day, 4, 0, 0, DateTimeKind.Utc);

    public void Reset() => UtcNow = Default;
}
