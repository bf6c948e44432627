using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Cases.Detail;
using Zhitong.Modules.Cases.Queue;
using Zhitong.Platform.Access;
using Zhitong.Platform.Deadlines;

namespace Zhitong.Modules.Cases.Overview;

/// <summary>A case that is late, and who holds it.</summary>
public sealed record LateCase(
    string Number,
    string Title,
    string EnterpriseName,
    string Region,
    CaseStatus Status,
    string Holder,
    DueView Due
);

/// <summary>A case that is paused, since when and for what.</summary>
public sealed record PausedCase(
    string Number,
    string EnterpriseName,
    string Region,
    string? Holder,
    DateOnly Since,
    string Reason
)
{
    public int Days(DateOnly today) => today.DayNumber - Since.DayNumber;
}

/// <summary>The worst rows behind C005 and C013 that an actor reaches: late longest, paused longest.</summary>
public sealed class HeldCases(ZhitongDb db, Calendars calendars)
{
    private sealed record Read(
        string Number,
        string? MatterName,
        string Need,
        string EnterpriseName,
        string Region,
        string? InstitutionName,
        CaseDeadline Deadline
    );

    /// <param name="region">A county; null for all that the actor reaches.</param>
    public async Task<IReadOnlyList<LateCase>> LateAsync(
        string? region,
        Actor actor,
        DateOnly today,
        int most,
        CancellationToken cancel
    )
    {
        var rows = await QueueRail
            .Narrow(Reached(region, actor), QueueRail.Late, today)
            .OrderBy(c => c.QueueDue)
            .ThenBy(c => c.Doc)
            .Take(most)
            .Select(c => new Read(
                c.Number,
                c.MatterName,
                c.Need,
                c.EnterpriseName,
                c.Region,
                c.InstitutionName,
                new CaseDeadline(
                    c.Status,
                    c.DueOn,
                    c.DueEstimated,
                    c.ClockFrom,
                    c.PromisedDays,
                    c.DeliveredAt,
                    c.Pauses,
                    c.Extensions
                )
            ))
            .ToListAsync(cancel);
        var calendar = calendars.Current;
        return [.. rows.Select(r => Of(r, today, calendar))];
    }

    public async Task<IReadOnlyList<PausedCase>> PausedAsync(string? region, Actor actor, int most, CancellationToken cancel) =>
        await Reached(region, actor)
            .Where(c => c.PausedOn != null)
            .OrderBy(c => c.PausedOn)
            .ThenBy(c => c.Doc)
            .Take(most)
            .Select(c => new PausedCase(c.Number, c.EnterpriseName, c.Region, c.InstitutionName, c.PausedOn!.Value, c.PausedFor!))
            .ToListAsync(cancel);

    private IQueryable<Case> Reached(string? region, Actor actor)
    {
        var cases = db.Set<Case>().AsNoTracking().Reached(actor);
        return region is null ? cases : cases.Where(c => c.Region == region);
    }

    private static LateCase Of(Read r, DateOnly today, WorkingCalendar calendar) =>
        new(
            r.Number,
            r.MatterName ?? Case.TitleOf(r.Need),
            r.EnterpriseName,
            r.Region,
            r.Deadline.Status,
            HolderOf(r.Deadline.Status, r.InstitutionName),
            DueView.Of(r.Deadline, today, calendar)
        );

    private static string HolderOf(CaseStatus status, string? institution) =>
        status switch
        {
            CaseStatus.Submitted => "受理窗口",
            CaseStatus.Accepted => "分办人员",
            _ => institution ?? "—",
        };
}
