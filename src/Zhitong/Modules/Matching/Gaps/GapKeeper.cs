using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Cases.Contract;
using Zhitong.Modules.Matching.Contract;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Text;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Matching.Gaps;

/// <summary>
/// Keeps what cases ask for and nobody in the city can do. Reads cases after they were committed, so that filing waits for nothing;
/// reading one again changes nothing, so that it may start where it was interrupted.
/// </summary>
public sealed class GapKeeper(
    IDbContextFactory<ZhitongDb> factory,
    Writer writer,
    Matcher matcher,
    InstitutionMatcher institutions,
    MatterBook matters,
    Settings settings,
    Clock clock
)
{
    public const string Series = "matching_gaps";

    private const int Batch = 100;

    /// <summary>A case may be committed after one with a larger number: so many numbers back are read again.</summary>
    private const int LookBack = 50;

    private readonly HashSet<long> seen = [];

    /// <summary>The worker and the daily job read in turn.</summary>
    private readonly SemaphoreSlim turn = new(1, 1);

    private sealed record Found(CaseNeed Case, WantedItem Item, Uncertainty? Uncertainty, GapVerdict Verdict);

    /// <summary>Reads the cases that came since the last time.</summary>
    /// <returns>How many gaps were found.</returns>
    public async Task<int> CatchUpAsync(CancellationToken cancel = default)
    {
        await turn.WaitAsync(cancel);
        try
        {
            return await ReadAsync(cancel);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<int> ReadAsync(CancellationToken cancel)
    {
        var city = settings.City;
        await using var db = await factory.CreateDbContextAsync(cancel);
        var newest = await CaseNeeds.NewestAsync(db, city, cancel);
        var mark = (await db.Set<GapMark>().AsNoTracking().FirstOrDefaultAsync(m => m.City == city, cancel))?.LastDoc ?? 0;
        var (added, after) = (0, Math.Max(0, mark - LookBack));
        while (true)
        {
            var fresh = await CaseNeeds.BetweenAsync(db, city, after, Math.Max(newest, mark), [.. seen], Batch, cancel);
            var last = fresh.Count < Batch ? Math.Max(newest, mark) : fresh[^1].Doc;
            if (fresh.Count > 0 || last > mark)
                added += await KeepAsync(city, await FindAsync(db, fresh, cancel), last);
            fresh.ForEach(c => seen.Add(c.Doc));
            if (fresh.Count < Batch)
                break;
            after = last;
        }
        seen.RemoveWhere(doc => doc <= Math.Max(newest, mark) - LookBack);
        return added;
    }

    private async Task<List<Found>> FindAsync(ZhitongDb db, List<CaseNeed> cases, CancellationToken cancel)
    {
        List<Found> found = [];
        var judge = new GapJudge(db, institutions, clock.Today);
        foreach (var c in cases)
        {
            if ((await matters.FindAsync(c.Matter))?.Class is not (null or "testing" or "metrology"))
                continue;
            var words = new CaseWords(c.City, c.Region, c.Product, c.Standard, c.Parameters, c.Need);
            var need = await matcher.ReadAsync(db, words, clock.Today);
            foreach (var item in need.Items)
            {
                var verdict = await judge.JudgeAsync(c.City, c.Region, item, need.Uncertainty, cancel);
                if (verdict.By is null)
                    found.Add(new Found(c, item, need.Uncertainty, verdict));
            }
        }
        return found;
    }

    private Task<int> KeepAsync(string city, List<Found> found, long last) =>
        writer.RunAsync(
            Actor.CommandLine(city),
            async work =>
            {
                var ids = found.Select(f => f.Case.Id).Distinct().ToList();
                var kept = await work
                    .Db.Set<CapabilityGap>()
                    .Where(g => ids.Contains(g.CaseId))
                    .Select(g => new { g.CaseId, g.NameKey })
                    .ToListAsync();
                var known = kept.Select(k => (k.CaseId, k.NameKey)).ToHashSet();
                var added = 0;
                foreach (var f in found.Where(f => known.Add((f.Case.Id, CapabilityGap.KeyOf(CapabilityGap.NameOf(f.Item))))))
                {
                    var gap = New(f, await work.NextNumberAsync(Series));
                    work.Db.Add(gap);
                    work.Record(gap, "open");
                    added++;
                }
                await MoveAsync(work.Db, city, last);
                return added;
            }
        );

    private static async Task MoveAsync(ZhitongDb db, string city, long last)
    {
        var mark = await db.Set<GapMark>().FirstOrDefaultAsync(m => m.City == city);
        if (mark is null)
            db.Add(new GapMark { City = city, LastDoc = last });
        else
            mark.LastDoc = Math.Max(mark.LastDoc, last);
    }

    private static string? Short(string? name) => name is null ? null : PlainText.Truncate(name, CapabilityGap.LongestWord);

    private static CapabilityGap New(Found f, long doc)
    {
        var asked = Clock.DayOf(f.Case.SubmittedAt);
        var name = CapabilityGap.NameOf(f.Item);
        return new CapabilityGap
        {
            Id = Guid.CreateVersion7(),
            Doc = doc,
            City = f.Case.City,
            Region = f.Case.Region,
            CaseId = f.Case.Id,
            CaseNumber = f.Case.Number,
            EnterpriseId = f.Case.EnterpriseId,
            EnterpriseName = f.Case.Enterprise,
            Object = Short(f.Item.Object?.Text),
            Parameter = Short(f.Item.Parameter?.Text),
            Method = f.Item.Method?.ToString().Trim(),
            Ranges =
                f.Item.Ranges.Count == 0 ? null : PlainText.Truncate(string.Join('；', f.Item.Ranges.Select(r => r.Said)), 500),
            Uncertainty = f.Uncertainty?.ToString(),
            ObjectSoft = f.Item.Object?.Soft ?? false,
            Name = name,
            NameKey = CapabilityGap.KeyOf(name),
            AskedOn = asked,
            OpenedOn = asked,
            Nearest = f.Verdict.Nearest,
        };
    }
}
