using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Cases.Acts;
using Zhitong.Modules.Cases.File;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Counts;
using Zhitong.Platform.Deadlines;
using Zhitong.Platform.TextIndexing;

namespace Zhitong.Modules.Cases;

/// <summary>What must hold of every case: its due date, its times, its number, the kept counts and the text index.</summary>
public sealed class CaseDataCheck(Calendars calendars, KeptCounts counts, TextIndex texts) : IDataCheck
{
    public string Name => "办件的期限、状态、编号、计数和检索";

    public async IAsyncEnumerable<string> FindAsync(ZhitongDb db)
    {
        await calendars.RefreshAsync();
        var calendar = calendars.Current;
        await foreach (var c in db.Set<Case>().AsNoTracking().OrderBy(c => c.Doc).AsAsyncEnumerable())
        {
            foreach (var fault in FaultsOf(c, calendar))
                yield return $"{c.Number}：{fault}";
        }
        await foreach (var number in SameNumbers(db).AsAsyncEnumerable())
            yield return $"{number}：编号重复";
        await foreach (var fault in CountFaultsAsync(db))
            yield return fault;
        var (rows, indexed) = (await db.Set<Case>().LongCountAsync(), await texts.CountAsync(db, FileCase.TextIndex));
        if (rows != indexed)
            yield return $"办件有 {rows:N0} 件，检索里有 {indexed:N0} 件";
    }

    private static IEnumerable<string> FaultsOf(Case c, WorkingCalendar calendar)
    {
        if (c.Status.IsOpen() && !c.DueEstimated && DueFault(c, calendar) is { } due)
            yield return due;
        if (c.IsUnsettled())
            yield return "排队和统计用的日期没有跟上";
        if (!c.Number.EndsWith($"-{c.Doc:D6}", StringComparison.Ordinal))
            yield return $"编号与序号 {c.Doc} 不符";
        foreach (var (wrong, fault) in TimeRules(c))
        {
            if (wrong)
                yield return $"状态是“{c.Status.Chinese()}”，{fault}";
        }
    }

    private static string? DueFault(Case c, WorkingCalendar calendar)
    {
        var kept = c.DueOn;
        c.RestateDue(calendar); // not tracked: nothing is written
        return c.DueOn == kept ? null : $"办结期限是 {kept:yyyy-MM-dd}，按日历重算是 {c.DueOn:yyyy-MM-dd}";
    }

    private static IEnumerable<(bool Wrong, string Fault)> TimeRules(Case c)
    {
        var handled =
            c.Status is CaseStatus.Dispatched or CaseStatus.InService or CaseStatus.AwaitingConfirmation or CaseStatus.Closed;
        var done = c.Status is CaseStatus.AwaitingConfirmation or CaseStatus.Closed;
        var paused = c.Status == CaseStatus.Paused;
        return
        [
            (
                (handled || c.Status is CaseStatus.Accepted or CaseStatus.Paused) != c.AcceptedAt is not null && !Ended(c),
                "受理时间对不上"
            ),
            (handled && c.InstitutionId is null, "却没有承办机构"),
            (done && c.DeliveredAt is null, "却没有交付时间"),
            (c.Status == CaseStatus.Closed && c.ClosedAt is null, "却没有办结时间"),
            (c.Status.IsOpen() && c.ClosedAt is not null, "却有办结时间"),
            (c.Status.IsOpen() && c.EndedAt is not null, "却不算在办"),
            (c.Status == CaseStatus.Refused && c.RefusedReason is null, "却没有理由"),
            (paused != (c.Pauses is [.., { To: null }]), "与暂停记录不符"),
            (c.Stars is not null && c.ClosedAt is null, "没有办结却有评价"),
            (c.AcceptedAt < c.SubmittedAt || c.DeliveredAt < c.AcceptedAt || c.ClosedAt < c.DeliveredAt, "时间先后颠倒"),
        ];
    }

    /// <summary>Withdrawn and terminated cases may have ended before or after acceptance.</summary>
    private static bool Ended(Case c) => c.Status is CaseStatus.Withdrawn or CaseStatus.Terminated;

    private static IQueryable<string> SameNumbers(ZhitongDb db) =>
        db.Set<Case>().GroupBy(c => c.Number).Where(g => g.Count() > 1).Select(g => g.Key);

    private async IAsyncEnumerable<string> CountFaultsAsync(ZhitongDb db)
    {
        var real = await db.Set<Case>()
            .GroupBy(c => new
            {
                c.City,
                c.Region,
                c.Status,
            })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync();
        foreach (var city in real.GroupBy(r => r.Key.City))
        {
            var kept = (await counts.LoadAsync(db, CaseDesk.Counts, city.Key)).ToDictionary(k => (k.Region, k.Key), k => k.Count);
            foreach (var row in city)
            {
                if (!kept.Remove((row.Key.Region, row.Key.Status.Code()), out var count) || count != row.Count)
                    yield return $"{row.Key.Region} “{row.Key.Status.Chinese()}”有 {row.Count:N0} 件，计数是 {count:N0}";
            }
            foreach (var ((region, status), count) in kept)
                yield return $"{region} “{status}”没有办件，计数却是 {count:N0}";
        }
    }
}
