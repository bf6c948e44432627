using Microsoft.EntityFrameworkCore;
using Zhitong.Platform.Counts;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Figures.Contract;

/// <summary>Writes services, in the transaction of the act that served.</summary>
public static class ServiceEvents
{
    public const string Series = "figures_services";

    /// <summary>Daily sums of services, and of enterprises served for the first time.</summary>
    public const string Times = "services.times";
    public const string Firsts = "services.firsts";

    /// <summary>Adds services; a subject that has one already keeps it.</summary>
    public static async Task AddAsync(Work work, IReadOnlyList<ServiceEvent> events)
    {
        foreach (var some in events.Chunk(500))
            await AddSomeAsync(work, some);
    }

    private static async Task AddSomeAsync(Work work, ServiceEvent[] events)
    {
        var subjects = events.Select(e => e.SubjectId).ToList();
        var there = await work
            .Db.Set<ServiceEvent>()
            .Where(e => subjects.Contains(e.SubjectId))
            .Select(e => new { e.SubjectKind, e.SubjectId })
            .ToListAsync();
        var fresh = events.Where(e => !there.Contains(new { e.SubjectKind, e.SubjectId })).ToList();
        var enterprises = fresh.Select(e => e.EnterpriseId).Distinct().ToList();
        var firsts = await work
            .Db.Set<ServiceEvent>()
            .Where(e => e.City == work.Actor.City && e.First && enterprises.Contains(e.EnterpriseId))
            .ToDictionaryAsync(e => e.EnterpriseId);
        foreach (var pending in work.Db.ChangeTracker.Entries<ServiceEvent>().Select(e => e.Entity).Where(e => e.First))
            firsts[pending.EnterpriseId] = pending; // of this act, not yet in the database
        List<ServiceEvent> moved = [];
        foreach (var e in fresh)
        {
            var first = firsts.GetValueOrDefault(e.EnterpriseId);
            if (first is null || e.On < first.On)
            {
                if (first is not null)
                    await UnmarkAsync(work, first, moved);
                firsts[e.EnterpriseId] = e;
                await MarkAsync(work, e);
            }
            await work.AddToDayAsync(Times, e.City, e.Region, e.On, 1);
        }
        if (moved.Count > 0)
            await work.Db.SaveChangesAsync(); // the old mark goes before the new one comes: one a city and enterprise
        work.Db.AddRange(fresh);
    }

    private static async Task UnmarkAsync(Work work, ServiceEvent old, List<ServiceEvent> moved)
    {
        old.First = false;
        moved.Add(old);
        await work.AddToDayAsync(Firsts, old.City, old.Region, old.On, -1);
    }

    private static async Task MarkAsync(Work work, ServiceEvent e)
    {
        e.First = true;
        await work.AddToDayAsync(Firsts, e.City, e.Region, e.On, 1);
    }
}
