using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Matching.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Schedule;
using Zhitong.Platform.Text;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Matching.Gaps;

/// <summary>Closes the gaps that somebody can fill by now, and opens those again whose filler has lapsed since.</summary>
public sealed class RematchGaps(
    IDbContextFactory<ZhitongDb> factory,
    Writer writer,
    Matcher matcher,
    InstitutionMatcher institutions,
    GapKeeper keeper,
    Settings settings,
    Clock clock
) : IScheduledJob
{
    public async Task<string> RunAsync(CancellationToken cancel)
    {
        await keeper.CatchUpAsync(cancel);
        var today = clock.Today;
        await using var db = await factory.CreateDbContextAsync(cancel);
        var gaps = await LatestAsync(db, cancel);
        var words = await matcher.WordsAsync(db, settings.City);
        var judge = new GapJudge(db, institutions, today);
        var (closed, opened) = (0, 0);
        foreach (var gap in gaps)
        {
            var verdict = await judge.JudgeAsync(
                gap.City,
                gap.Region,
                gap.Item(words),
                Uncertainty.Parse(gap.Uncertainty),
                cancel
            );
            if (gap.Open && verdict.By is { } by)
                closed += await CloseAsync(gap.Id, today, by);
            else if (!gap.Open && verdict.By is null && gap.ClosedOn < today)
                opened += await OpenAsync(gap, today, verdict.Nearest);
        }
        return $"补上 {closed} 项，重新出现 {opened} 项，还有 {gaps.Count(g => g.Open) - closed + opened} 项没有机构能做";
    }

    /// <summary>The last row of each thing that a case asks for: what opened again is not opened twice.</summary>
    private async Task<List<CapabilityGap>> LatestAsync(ZhitongDb db, CancellationToken cancel)
    {
        var all = await db.Set<CapabilityGap>().AsNoTracking().Where(g => g.City == settings.City).ToListAsync(cancel);
        return [.. all.GroupBy(g => (g.CaseId, g.NameKey)).Select(g => g.MaxBy(r => r.OpenedOn)!)];
    }

    private Task<int> CloseAsync(Guid id, DateOnly today, string by) =>
        writer.RunAsync(
            Actor.CommandLine(settings.City),
            async work =>
            {
                var gap = await work.Db.Set<CapabilityGap>().SingleAsync(g => g.Id == id);
                if (!gap.Open)
                    return 0;
                gap.Close(today, by);
                work.Record(gap, "close");
                return 1;
            }
        );

    private Task<int> OpenAsync(CapabilityGap old, DateOnly today, string? nearest) =>
        writer.RunAsync(
            Actor.CommandLine(settings.City),
            async work =>
            {
                var gap = new CapabilityGap
                {
                    Id = Guid.CreateVersion7(),
                    Doc = await work.NextNumberAsync(GapKeeper.Series),
                    City = old.City,
                    Region = old.Region,
                    CaseId = old.CaseId,
                    CaseNumber = old.CaseNumber,
                    EnterpriseId = old.EnterpriseId,
                    EnterpriseName = old.EnterpriseName,
                    Object = old.Object,
                    Parameter = old.Parameter,
                    Method = old.Method,
                    Ranges = old.Ranges,
                    Uncertainty = old.Uncertainty,
                    ObjectSoft = old.ObjectSoft,
                    Name = old.Name,
                    NameKey = old.NameKey,
                    AskedOn = old.AskedOn,
                    OpenedOn = today,
                    Nearest = nearest,
                };
                work.Db.Add(gap);
                work.Record(gap, "open", $"{old.ClosedBy}的能力已失效");
                return 1;
            }
        );
}
