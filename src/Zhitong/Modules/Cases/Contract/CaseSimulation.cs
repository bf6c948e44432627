using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Cases.Acts;
using Zhitong.Modules.Cases.Figures;
using Zhitong.Modules.Cases.File;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Counts;
using Zhitong.Platform.Deadlines;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Text;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Cases.Contract;

/// <summary>A filing as the demo writes it.</summary>
public sealed record SimulatedFiling(
    string? Matter,
    string CreditCode,
    string Enterprise,
    string Region,
    string Contact,
    string Phone,
    string Need,
    string? Product = null,
    string? Standard = null,
    string? Parameters = null,
    IReadOnlyDictionary<string, string>? Answers = null
);

/// <summary>Something that is done to a told case.</summary>
/// <param name="Act">Its name in the API.</param>
/// <param name="At">UTC.</param>
/// <param name="Values">What the act asks.</param>
/// <param name="To">For a dispatch: who gets it, valid on that day.</param>
public sealed record SimulatedAct(
    string Act,
    Actor By,
    DateTime At,
    IReadOnlyDictionary<string, string> Values,
    SimulatedDispatch? To = null
);

public sealed record SimulatedDispatch(Guid Institution, string Name, Guid? Expert = null, string? ExpertName = null);

/// <summary>A case from its filing to where it stands.</summary>
/// <param name="Enterprise">Id of its profile.</param>
/// <param name="At">UTC.</param>
public sealed record SimulatedStory(
    Guid Id,
    SimulatedFiling Filing,
    Guid Enterprise,
    Actor By,
    DateTime At,
    IReadOnlyList<SimulatedAct> Acts
);

/// <summary>How far a load case has come, in the order in which it happens.</summary>
public enum SimulatedStage
{
    Submitted,
    Supplementing,
    Refused,
    Accepted,
    Dispatched,
    InService,
    Paused,
    AwaitingConfirmation,
    Closed,
}

/// <summary>A case of the load data with the moments that its stage needs, UTC.</summary>
/// <param name="Stars">For closed ones; null for not rated.</param>
public sealed record SimulatedCase(
    SimulatedFiling Filing,
    Matter Matter,
    Guid EnterpriseId,
    string FiledBy,
    SimulatedStage Stage,
    DateTime SubmittedAt,
    DateTime AcceptedAt,
    DateTime DeliveredAt,
    Guid InstitutionId,
    string InstitutionName,
    string Words,
    int? Stars
)
{
    /// <summary>What the text index holds of the need and the enterprise, made beside the writing.</summary>
    public IReadOnlyList<string> Tokens { get; } = SearchTokens.ForIndex($"{Filing.Enterprise}\n{Filing.Need}");
}

/// <summary>
/// What a demo may do with cases: the same acts that pages and API run, at times that it tells, and a quick way in for load
/// data that obeys the entity's rules and keeps chain, counts and index like any filing.
/// </summary>
public sealed class CaseSimulation(
    CaseFilingCheck check,
    CaseDesk desk,
    CaseDrafts drafts,
    Writer writer,
    Calendars calendars,
    KeptCounts counts,
    IDbContextFactory<ZhitongDb> factory
)
{
    /// <summary>
    /// Tells cases from their filing on, by the checks and rules of the acts that pages and API run. Nothing is written before the
    /// chronicle is.
    /// </summary>
    /// <param name="work">The transaction that all of it belongs to.</param>
    /// <param name="chronicle">Takes the cases and their histories.</param>
    /// <param name="stories">In order of filing.</param>
    /// <exception cref="InputRefused">A filing or an act is not what it must be.</exception>
    /// <exception cref="RuleRefused">A state does not allow an act.</exception>
    public async Task TellAsync(Work work, Chronicle chronicle, IReadOnlyList<SimulatedStory> stories)
    {
        List<Case> told = new(stories.Count);
        var docs = await work.NextNumbersAsync(FileCase.Series, stories.Count);
        foreach (var (story, doc) in stories.Zip(docs))
        {
            told.Add(await TellAsync(work, chronicle, story, doc));
            await FileCase.IndexAsync(work, told[^1]);
        }
        await SumAsync(work, told);
    }

    /// <summary>Keeps the counts, the sums of days and the service events of new cases.</summary>
    private static async Task SumAsync(Work work, List<Case> added)
    {
        var city = work.Actor.City;
        foreach (var some in added.GroupBy(c => (c.Region, c.Status)))
            await work.CountAsync(CaseDesk.Counts, city, some.Key.Region, some.Key.Status.Code(), some.Count());
        var measures = added.SelectMany(c => CaseMeasures.Of(c).Select(m => (c.Region, Measure: m)));
        foreach (var day in measures.GroupBy(m => (m.Region, m.Measure.Name, m.Measure.Day)))
            await work.AddToDayAsync(day.Key.Name, city, day.Key.Region, day.Key.Day, day.Sum(m => m.Measure.Amount));
        await ServiceEvents.AddAsync(work, await CaseServices.OfAsync(work, [.. added.OrderBy(c => c.ClosedAt)]));
    }

    private async Task<Case> TellAsync(Work work, Chronicle chronicle, SimulatedStory story, long doc)
    {
        var (clean, matter) = await check.CheckAsync(Filing(story.Filing), story.By, new Faults());
        FileCase.DemandMayFile(story.By, story.Enterprise, clean.Region!);
        var filing = work.As(story.By, story.At);
        var c = FileCase.New(filing, clean, story.Id, doc, story.Enterprise);
        c.Submit(filing.Now, filing.Today, matter, calendars.Current);
        c.Settle();
        chronicle.Tell(c, CaseAct.Submit.Code(), story.By, filing.Now);
        foreach (var act in story.Acts)
            await ActAsync(work.As(act.By, act.At), chronicle, c, act);
        return c;
    }

    private async Task ActAsync(Work work, Chronicle chronicle, Case c, SimulatedAct told)
    {
        var act = CaseActs.Parse(told.Act) ?? throw new ArgumentException($"no such act: {told.Act}", nameof(told));
        var definition = desk[act];
        definition.Rule.Demand(told.By, c.Scope);
        string? reason;
        if (told.To is { } to)
        {
            c.Dispatch(to.Institution, to.Name, to.Expert, to.ExpertName); // whom it may go to on that day, the teller knows
            reason = told.Values.GetValueOrDefault("reason");
        }
        else
        {
            var input = definition.Check(told.Values.GetValueOrDefault, null, new Faults());
            await definition.ApplyAsync(c, input, work);
            reason = definition.Reason(input);
        }
        c.Settle();
        chronicle.Tell(c, act.Code(), told.By, work.Now, reason);
    }

    public Task DraftAsync(SimulatedFiling filing, Actor actor) => drafts.SaveAsync(Guid.CreateVersion7(), Filing(filing), actor);

    /// <summary>Packs the text index and folds the counts after the load.</summary>
    public async Task FinishLoadAsync(Actor actor)
    {
        await writer.RunAsync(actor, work => work.PackIndexAsync(FileCase.TextIndex));
        while (await writer.RunAsync(actor, FoldSomeAsync)) { }
        await using var db = await factory.CreateDbContextAsync();
        await counts.TidyAsync(db);
    }

    private static async Task<bool> FoldSomeAsync(Work work)
    {
        await work.FoldCountsAsync();
        return await work.Db.Set<KeptCountDelta>().AnyAsync();
    }

    /// <summary>Adds load cases in one transaction; each has one activity, recorded now.</summary>
    public Task LoadAsync(IReadOnlyList<SimulatedCase> cases, Actor actor) =>
        writer.RunAsync(
            actor,
            async work =>
            {
                List<Case> added = new(cases.Count);
                var docs = await work.NextNumbersAsync(FileCase.Series, cases.Count);
                foreach (var (simulated, doc) in cases.Zip(docs))
                {
                    var c = New(simulated, doc, work);
                    Bring(c, simulated, calendars.Current);
                    c.Settle();
                    added.Add(c);
                    await work.IndexAsync(FileCase.TextIndex, c.Doc, [.. SearchTokens.ForIndex(c.Number), .. simulated.Tokens]);
                }
                work.Db.AddRange(added);
                foreach (var c in added)
                    work.Record(c, CaseAct.Submit.Code(), "压力数据");
                await SumAsync(work, added);
            }
        );

    private static Case New(SimulatedCase s, long doc, Work work) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Doc = doc,
            Number = string.Create(CultureInfo.InvariantCulture, $"ZT-{Clock.DayOf(s.SubmittedAt).Year}-{doc:D6}"),
            City = work.Actor.City,
            Region = s.Filing.Region,
            EnterpriseId = s.EnterpriseId,
            CreditCode = s.Filing.CreditCode,
            EnterpriseName = s.Filing.Enterprise,
            Contact = s.Filing.Contact,
            Phone = s.Filing.Phone,
            Need = s.Filing.Need,
            Product = s.Filing.Product,
            FiledBy = s.FiledBy,
            SubmittedAt = s.SubmittedAt,
        };

    /// <summary>Brings a draft to its stage by the entity's own rules.</summary>
    private static void Bring(Case c, SimulatedCase s, WorkingCalendar calendar)
    {
        c.Submit(s.SubmittedAt, Clock.DayOf(s.SubmittedAt), s.Matter, calendar);
        if (s.Stage == SimulatedStage.Supplementing)
            c.AskSupplement(s.Words);
        else if (s.Stage == SimulatedStage.Refused)
            c.Refuse(s.Words, s.SubmittedAt);
        if (s.Stage < SimulatedStage.Accepted)
            return;
        c.Accept(s.AcceptedAt, Clock.DayOf(s.AcceptedAt), s.Matter, calendar);
        if (s.Stage >= SimulatedStage.Dispatched)
            c.Dispatch(s.InstitutionId, s.InstitutionName);
        if (s.Stage >= SimulatedStage.InService)
            c.Start();
        if (s.Stage == SimulatedStage.Paused)
            c.Pause(s.Words, s.InstitutionName, Clock.DayOf(s.AcceptedAt));
        if (s.Stage >= SimulatedStage.AwaitingConfirmation)
            c.Deliver(s.Words, s.DeliveredAt);
        if (s.Stage == SimulatedStage.Closed)
            Close(c, s, calendar);
    }

    private static void Close(Case c, SimulatedCase s, WorkingCalendar calendar)
    {
        c.Confirm(s.DeliveredAt.AddHours(20), calendar);
        if (s.Stars is { } stars)
            c.Rate(stars, stars > 2 ? null : "压力数据", s.DeliveredAt.AddHours(21));
    }

    private static CaseFiling Filing(SimulatedFiling f) =>
        new()
        {
            Matter = f.Matter,
            CreditCode = f.CreditCode,
            Enterprise = f.Enterprise,
            Region = f.Region,
            Contact = f.Contact,
            Phone = f.Phone,
            Need = f.Need,
            Product = f.Product,
            Standard = f.Standard,
            Parameters = f.Parameters,
            Answers = f.Answers?.ToDictionary() ?? [],
        };
}
