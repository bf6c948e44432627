using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Cases.Acts;
using Zhitong.Platform.Access;
using Zhitong.Platform.Counts;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Cases.Queue;

/// <param name="View">In the address.</param>
/// <param name="Hot">Shown as something to act on when it is not zero.</param>
/// <param name="Exact">False where counting stopped at 1,000.</param>
public sealed record RailEntry(string View, string Text, int Count, bool Exact, bool Hot);

/// <summary>The filters beside the queue with their numbers, at most a second old.</summary>
public sealed class QueueRail(KeptCounts counts, TimeProvider time)
{
    public const string Todo = "todo";
    public const string Late = "late";
    public const string Today = "today";

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private static readonly (string View, string Text, CaseStatus Status)[] ByStatus =
    [
        ("submitted", "待受理", CaseStatus.Submitted),
        ("supplementing", "待补正", CaseStatus.Supplementing),
        ("accepted", "待分办", CaseStatus.Accepted),
        ("dispatched", "已分办", CaseStatus.Dispatched),
        ("in-service", "办理中", CaseStatus.InService),
        ("paused", "暂停中", CaseStatus.Paused),
        ("awaiting", "待企业确认", CaseStatus.AwaitingConfirmation),
        ("closed", "已办结", CaseStatus.Closed),
        ("refused", "不予受理", CaseStatus.Refused),
    ];

    private readonly ConcurrentDictionary<string, (long At, IReadOnlyList<RailEntry> Entries)> held = new();

    /// <summary>Rows of a view that are no longer anybody's turn: ordered by filing, newest first.</summary>
    public static bool IsEnded(string view) => view is "supplementing" or "paused" or "awaiting" or "closed" or "refused";

    public static IQueryable<Case> Narrow(IQueryable<Case> cases, string view, DateOnly today)
    {
        var (_, _, status) = Array.Find(ByStatus, s => s.View == view);
        return view switch
        {
            Late => cases.Where(c => c.QueueDue < today && !c.DueEstimated),
            Today => cases.Where(c => c.QueueDue == today),
            _ when Array.Exists(ByStatus, s => s.View == view) => cases.Where(c => c.Status == status),
            _ => cases.Where(c => c.QueueDue != null),
        };
    }

    public async Task<IReadOnlyList<RailEntry>> ReadAsync(ZhitongDb db, Actor actor, DateOnly today, CancellationToken cancel)
    {
        var key = $"{CasesAccess.View.ReachOf(actor.Role)}|{actor.City}|{actor.Region}|{actor.Organisation}|{today:O}";
        if (held.TryGetValue(key, out var known) && time.GetElapsedTime(known.At) < Fresh)
            return known.Entries;
        var entries = await CountAsync(db, actor, today, cancel);
        if (held.Count > 5000)
            held.Clear();
        held[key] = (time.GetTimestamp(), entries);
        return entries;
    }

    private async Task<IReadOnlyList<RailEntry>> CountAsync(ZhitongDb db, Actor actor, DateOnly today, CancellationToken cancel)
    {
        var reached = db.Set<Case>().AsNoTracking().Reached(actor);
        var statuses = await StatusesAsync(db, reached, actor, cancel);
        List<RailEntry> entries = [];
        foreach (var (view, text) in new[] { (Todo, "待办"), (Late, "已超期"), (Today, "今天到期") })
        {
            var count = await Narrow(reached, view, today).Select(c => c.Doc).Take(Paging.CountedAtMost + 1).CountAsync(cancel);
            entries.Add(
                new(view, text, Math.Min(count, Paging.CountedAtMost), count <= Paging.CountedAtMost, view != Todo && count > 0)
            );
        }
        entries.AddRange(
            ByStatus.Select(s => new RailEntry(s.View, s.Text, statuses.GetValueOrDefault(s.Status.Code()), true, false))
        );
        return entries;
    }

    private async Task<Dictionary<string, int>> StatusesAsync(
        ZhitongDb db,
        IQueryable<Case> reached,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (CasesAccess.View.ReachOf(actor.Role) is Reach.Own)
        {
            var own = await reached.GroupBy(c => c.Status).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
            return own.ToDictionary(g => g.Key.Code(), g => g.Count);
        }
        var kept = await counts.ReadAsync(db, CaseDesk.Counts, actor.City, cancel);
        var county = CasesAccess.View.ReachOf(actor.Role) is Reach.Region ? actor.Region : null;
        return kept.Where(k => county is null || k.Region == county)
            .GroupBy(k => k.Key)
            .ToDictionary(g => g.Key, g => g.Sum(k => k.Count));
    }
}
