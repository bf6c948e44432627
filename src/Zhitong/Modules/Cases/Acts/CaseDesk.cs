using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Cases.Figures;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Cases.Acts;

/// <summary>Runs an act on a case: load, reach, version, rule, counts, history. Pages, API, imports and demo call it.</summary>
public sealed class CaseDesk(Writer writer, IEnumerable<CaseActDefinition> definitions)
{
    public const string Counts = "cases";

    private sealed record Loaded(Case Case, int? LastSeq, byte[]? LastHash);

    /// <summary>The case and the end of its chain in one round trip: two look-ups in one index.</summary>
    private static readonly Compiled<Func<ZhitongDb, string, Task<Loaded?>>> ByNumber = new(() =>
        EF.CompileAsyncQuery(
            (ZhitongDb db, string number) =>
                db.Set<Case>()
                    .Where(c => c.Number == number)
                    .Select(c => new Loaded(
                        c,
                        db.Set<ActivityEntry>()
                            .Where(a => a.SubjectId == c.Id)
                            .OrderByDescending(a => a.Seq)
                            .Select(a => (int?)a.Seq)
                            .FirstOrDefault(),
                        db.Set<ActivityEntry>()
                            .Where(a => a.SubjectId == c.Id)
                            .OrderByDescending(a => a.Seq)
                            .Select(a => a.Hash)
                            .FirstOrDefault()
                    ))
                    .FirstOrDefault()
        )
    );

    private readonly Dictionary<CaseAct, CaseActDefinition> byAct = definitions.ToDictionary(d => d.Act);

    public CaseActDefinition this[CaseAct act] => byAct[act];

    /// <summary>The acts that this actor can take on this case now, in the order of the contract.</summary>
    public IEnumerable<CaseActDefinition> Possible(Case c, Actor actor) =>
        byAct
            .Values.Where(d =>
                CaseActs.Allows(c.Status, d.Act)
                && d.Rule.Covers(actor, c.Scope)
                && !(d.Act == CaseAct.Rate && c.Stars is not null)
            )
            .OrderBy(d => d.Act);

    /// <exception cref="RecordMissing">No such number.</exception>
    /// <exception cref="NotYours">The case is outside the actor's reach.</exception>
    /// <exception cref="StaleEdit">The case changed since the version that the input names.</exception>
    /// <exception cref="RuleRefused">The state does not allow the act.</exception>
    public Task<Case> RunAsync(string number, CaseAct act, ActInput input, Actor actor, DateTime? at = null)
    {
        var definition = byAct[act];
        return writer.RunAsync(
            actor,
            async work =>
            {
                var (c, seq, hash) =
                    await ByNumber.For(work.Db)(work.Db, number) ?? throw new RecordMissing($"没有编号为 {number} 的办件。");
                if (seq is { } last && hash is not null)
                    work.ChainEndsAt(c, new ChainEnd(last, hash));
                CasesAccess.View.Demand(actor, c.Scope);
                if (!definition.Rule.Covers(actor, c.Scope))
                    throw new Forbidden($"您的岗位（{actor.PostName}）不能对这件{act.Chinese()}。");
                if (input.Version is { } seen && seen != c.Version)
                    throw new StaleEdit("您打开这页以后，有人先办了一步。请看看现在的情况再决定，您填的还在。");
                var (before, measured) = (c.Status, CaseMeasures.Of(c));
                await definition.ApplyAsync(c, input, work);
                await SettleAsync(work, c, before, c.Status);
                await CaseMeasures.AddAsync(work, c, measured);
                if (c.Status == CaseStatus.Closed && before != CaseStatus.Closed)
                    await ServiceEvents.AddAsync(work, [CaseServices.Of(c, await work.NextNumberAsync(ServiceEvents.Series))]);
                work.Record(c, act.Code(), definition.Reason(input));
                if (act == CaseAct.Note)
                    work.Db.Entry(c).Property(x => x.Version).IsModified = true; // a note changes no field, yet who saw the case before has not seen it
                return c;
            },
            at
        );
    }

    internal static async Task SettleAsync(Work work, Case c, CaseStatus? before, CaseStatus after)
    {
        c.Settle();
        if (before == after)
            return;
        if (before is { } old)
            await work.CountAsync(Counts, c.City, c.Region, old.Code(), -1);
        await work.CountAsync(Counts, c.City, c.Region, after.Code(), 1);
    }
}
