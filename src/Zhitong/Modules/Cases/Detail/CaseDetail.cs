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

    private sealed record Line(Case Case, CaseEvent Event);

    /// <summary>A case beside each event of its history, oldest first: one statement. No case is without a history.</summary>
    private static readonly Compiled<Func<ZhitongDb, string, IAsyncEnumerable<Line>>> WithHistory = new(() =>
        EF.CompileAsyncQuery(
            (ZhitongDb db, string number) =>
                from c in db.Set<Case>().AsNoTracking()
                where c.Number == number
                join a in db.Set<ActivityEntry>().AsNoTracking() on c.Id equals a.SubjectId
                orderby a.Seq
                select new Line(c, new CaseEvent(a.At, a.Act, a.Act, a.ActorName, a.PostName, a.Reason))
        )
    );

    /// <summary>The case within the actor's reach, not tracked.</summary>
    /// <exception cref="RecordMissing">No such number.</exception>
    /// <exception cref="NotYours">Outside the actor's reach.</exception>
    public async Task<Case> FindAsync(string number, Actor actor, CancellationToken cancel = default)
    {
        var c = await ByNumber.For(db)(db, number, cancel) ?? throw NoSuch(number);
        CasesAccess.View.Demand(actor, c.Scope);
        return c;
    }

    /// <summary>The case within the actor's reach with what happened to it, oldest first.</summary>
    /// <inheritdoc cref="FindAsync"/>
    public async Task<(Case Case, List<CaseEvent> History)> FindWithHistoryAsync(
        string number,
        Actor actor,
        CancellationToken cancel
    )
    {
        Case? found = null;
        List<CaseEvent> events = [];
        await foreach (var line in WithHistory.For(db)(db, number).WithCancellation(cancel))
        {
            found ??= line.Case;
            events.Add(Named(line.Event));
        }
        if (found is null)
            throw NoSuch(number);
        CasesAccess.View.Demand(actor, found.Scope);
        return (found, events);
    }

    private static RecordMissing NoSuch(string number) =>
        new($"没有编号为 {Platform.Text.PlainText.Truncate(number, 30)} 的办件。");

    private static CaseEvent Named(CaseEvent e) => e with { ActName = CaseActs.Parse(e.Act)?.Chinese() ?? e.Act };

    public async Task<CaseView> ReadAsync(string number, Actor actor, CancellationToken cancel = default)
    {
        var (c, history) = await FindWithHistoryAsync(number, actor, cancel);
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
                c.Deadline.ClockDays?.Count,
                c.Deadline.UsedDays(clock.Today, calendar),
                StateName(c.Deadline.On(clock.Today, calendar)),
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
