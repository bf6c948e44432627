using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Cases.Acts;
using Zhitong.Modules.Cases.Figures;
using Zhitong.Modules.Cases.File;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Access;
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
public sealed class CaseSimulation(FileCase file, CaseDesk desk, CaseDrafts drafts, Writer writer, Calendars calendars)
{
    /// <returns>The number of the case.</returns>
    public async Task<string> FileAsync(SimulatedFiling filing, Actor actor, DateTime at) =>
        (await file.RunAsync(Filing(filing), actor, at: at)).Number;

    /// <param name="number">The case.</param>
    /// <param name="act">Its name in the API.</param>
    /// <param name="values">What the act asks.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="at">UTC.</param>
    public Task ActAsync(string number, string act, IReadOnlyDictionary<string, string> values, Actor actor, DateTime at)
    {
        var kind = CaseActs.Parse(act) ?? throw new ArgumentException($"no such act: {act}", nameof(act));
        var input = desk[kind].Check(values.GetValueOrDefault, null, new Faults());
        return desk.RunAsync(number, kind, input, actor, at);
    }

    public Task DraftAsync(SimulatedFiling filing, Actor actor) => drafts.SaveAsync(Guid.CreateVersion7(), Filing(filing), actor);

    /// <summary>Packs the text index and folds the counts after the load.</summary>
    public async Task FinishLoadAsync(Actor actor)
    {
        await writer.RunAsync(actor, work => work.PackIndexAsync(FileCase.TextIndex));
        while (await writer.RunAsync(actor, FoldSomeAsync)) { }
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
                Dictionary<(string Region, CaseStatus Status), int> counts = [];
                Dictionary<(string Region, string Name, DateOnly Day), int> sums = [];
                List<Case> added = new(cases.Count);
                var docs = await work.NextNumbersAsync(FileCase.Series, cases.Count);
                foreach (var (simulated, doc) in cases.Zip(docs))
                {
                    var c = New(simulated, doc, work);
                    Bring(c, simulated, calendars.Current);
                    added.Add(c);
                    foreach (var (name, day, amount) in CaseMeasures.Of(c))
                        sums[(c.Region, name, day)] = sums.GetValueOrDefault((c.Region, name, day)) + amount;
                    counts[(c.Region, c.Status)] = counts.GetValueOrDefault((c.Region, c.Status)) + 1;
                    await work.IndexAsync(FileCase.TextIndex, c.Doc, [.. SearchTokens.ForIndex(c.Number), .. simulated.Tokens]);
                }
                work.Db.AddRange(added);
                foreach (var c in added)
                    work.Record(c, CaseAct.Submit.Code(), "压力数据");
                foreach (var ((region, status), count) in counts)
                    await work.CountAsync(CaseDesk.Counts, work.Actor.City, region, status.Code(), count);
                foreach (var ((region, name, day), amount) in sums)
                    await work.AddToDayAsync(name, work.Actor.City, region, day, amount);
                await ServiceEvents.AddAsync(work, await CaseServices.OfAsync(work, added));
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
