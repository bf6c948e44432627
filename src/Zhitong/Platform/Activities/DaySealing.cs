using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.Schedule;
using Zhitong.Platform.Writing;

namespace Zhitong.Platform.Activities;

/// <summary>
/// Seals days: one root hash over a China day's activities in commit order and over the seal before it, so that a changed,
/// removed or added activity shows. Days without activity have no seal; the chain of seals passes over them.
/// </summary>
public sealed class DaySealing(IDbContextFactory<ZhitongDb> factory, WriteGate gate, Clock clock)
{
    /// <summary>What the first seal stands on.</summary>
    public static readonly byte[] NoSeal = new byte[32];

    /// <summary>Seals every day before today that has activities and no seal, oldest first.</summary>
    /// <returns>How many days were sealed.</returns>
    public async Task<int> SealAsync(CancellationToken cancel = default)
    {
        var today = clock.Today;
        var count = 0;
        while (await NextDayAsync(today, cancel) is { } day)
        {
            await gate.RunAsync(db => SealAsync(db, day), cancel);
            count++;
        }
        return count;
    }

    /// <summary>The hashes of a day's activities, in commit order.</summary>
    public static IQueryable<byte[]> HashesOf(ZhitongDb db, DateOnly day)
    {
        var (from, to) = (Clock.StartOf(day), Clock.StartOf(day.AddDays(1)));
        return db.Set<ActivityEntry>().Where(a => a.At >= from && a.At < to).OrderBy(a => a.Id).Select(a => a.Hash);
    }

    private async Task<DateOnly?> NextDayAsync(DateOnly today, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        var last = await LastAsync(db);
        var (from, to) = (last is null ? DateTime.UnixEpoch : Clock.StartOf(last.Day.AddDays(1)), Clock.StartOf(today));
        var first = await db.Set<ActivityEntry>()
            .Where(a => a.At >= from && a.At < to)
            .OrderBy(a => a.At)
            .Select(a => (DateTime?)a.At)
            .FirstOrDefaultAsync(cancel);
        return first is { } at ? Clock.DayOf(at) : null;
    }

    private async Task<bool> SealAsync(ZhitongDb db, DateOnly day)
    {
        var last = await LastAsync(db);
        if (last?.Day >= day)
            return false; // another node was quicker
        var root = ActivityHash.OfDay(last?.Root ?? NoSeal, day, HashesOf(db, day), out var count);
        db.Add(
            new DaySeal
            {
                Day = day,
                Count = count,
                Root = root,
                SealedAt = clock.Now,
            }
        );
        await db.SaveChangesAsync();
        return true;
    }

    private static Task<DaySeal?> LastAsync(ZhitongDb db) =>
        db.Set<DaySeal>().AsNoTracking().OrderByDescending(s => s.Day).FirstOrDefaultAsync();
}

/// <summary>Seals yesterday, and whatever days were missed.</summary>
public sealed class SealDays(DaySealing sealing) : IScheduledJob
{
    public async Task<string> RunAsync(CancellationToken cancel) => $"封存了 {await sealing.SealAsync(cancel)} 天";
}
