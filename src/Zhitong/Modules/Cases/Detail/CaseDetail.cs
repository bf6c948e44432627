using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Cases.Acts;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Deadlines;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Cases.Detail;

/// <summary>One entry of the history as the API tells it.</summary>
public sealed record CaseEvent(DateTime At, string Act, string ActName, string By, string Post, string? Reason);

/// <summary>The clock of a case: from where it counts, what stopped it, what is left.</summary>
public sealed record CaseClock(
    DateOnly? From,
    int? WorkingDays,
    int Used,
    string State,
    IReadOnlyList<CasePause> Pauses,
    IReadOnlyList<CaseExtension> Extensions,
    string CalendarVersion
);

/// <summary>A case as the API tells it.</summary>
public sealed record CaseView(
    string Number,
    string Status,
    string StatusName,
    string? Matter,
    string? MatterName,
    string CreditCode,
    string Enterprise,
    string Region,
    string Contact,
    string Phone,
    string Need,
    string? Product,
    string? Standard,
    string? Parameters,
    IReadOnlyDictionary<string, string> Answers,
    DateTime Submitted,
    DateOnly? DueDate,
    bool DueDateEstimated,
    string? Institution,
    string? Expert,
    string? SupplementAsked,
    string? SupplementGiven,
    string? RefusedReason,
    string? Result,
    int? Stars,
    string? RatingText,
    int Version,
    IReadOnlyList<string> Acts,
    CaseClock Clock,
    IReadOnlyList<CaseEvent> History
);

/// <summary>Reads one case with its history and clock.</summary>
public sealed class CaseReader(ZhitongDb db, CaseDesk desk, Calendars calendars, Clock clock)
{
    private static readonly Compiled<Func<ZhitongDb, string, CancellationToken, Task<Case?>>> ByNumber = new(() =>
        EF.CompileAsyncQuery(
            (ZhitongDb db, string number, CancellationToken cancel) =>
                db.Set<Case>().AsNoTracking().FirstOrDefault(c => c.Number == number)
        )
    );

    private static readonly Compiled<Func<ZhitongDb, Guid, IAsyncEnumerable<CaseEvent>>> HistoryOf = new(() =>
        EF.CompileAsyncQuery(
            (ZhitongDb db, Guid subject) =>
                db.Set<ActivityEntry>()
                    .AsNoTracking()
                    .Where(a => a.SubjectId == subject)
                    .OrderBy(a => a.Seq)
                    .Select(a => new CaseEvent(a.At, a.Act, a.Act, a.ActorName, a.PostName, a.Reason))
        )
    );

    /// <summary>The case within the actor's reach, not tracked.</summary>
    /// <exception cref="RecordMissing">No such number.</exception>
    /// <exception cref="NotYours">Outside the actor's reach.</exception>
    public async Task<Case> FindAsync(string number, Actor actor, CancellationToken cancel = default)
    {
        var c =
            await ByNumber.For(db)(db, number, cancel)
            ?? throw new RecordMissing($"没有编号为 {Platform.Text.PlainText.Truncate(number, 30)} 的办件。");
        CasesAccess.View.Demand(actor, c.Scope);
        return c;
    }

    public async Task<CaseView> ReadAsync(string number, Actor actor, CancellationToken cancel = default)
    {
        var c = await FindAsync(number, actor, cancel);
        List<CaseEvent> history = [];
        await foreach (var e in HistoryOf.For(db)(db, c.Id).WithCancellation(cancel))
            history.Add(e with { ActName = CaseActs.Parse(e.Act)?.Chinese() ?? e.Act });
        var calendar = calendars.Current;
        return new CaseView(
            c.Number,
            c.Status.Code(),
            c.Status.Chinese(),
            c.MatterCode,
            c.MatterName,
            c.CreditCode,
            c.EnterpriseName,
            c.Region,
            c.Contact,
            c.Phone,
            c.Need,
            c.Product,
            c.Standard,
            c.Parameters,
            c.Answers,
            c.SubmittedAt,
            c.DueOn,
            c.DueEstimated,
            c.InstitutionName,
            c.ExpertName,
            c.SupplementAsked,
            c.SupplementGiven,
            c.RefusedReason,
            c.Result,
            c.Stars,
            c.RatingText,
            c.Version,
            [.. desk.Possible(c, actor).Select(d => d.Act.Code())],
            new CaseClock(
                c.ClockFrom,
                c.ClockDays?.Count,
                c.UsedDays(clock.Today, calendar),
                StateName(c.DeadlineOn(clock.Today, calendar)),
                c.Pauses,
                c.Extensions,
                calendar.Version
            ),
            history
        );
    }

    private static string StateName(DeadlineState state) =>
        state switch
        {
            DeadlineState.None => "none",
            DeadlineState.Running => "running",
            DeadlineState.Soon => "soon",
            DeadlineState.Late => "late",
            DeadlineState.Paused => "paused",
            DeadlineState.Met => "met",
            _ => "missed",
        };
}
