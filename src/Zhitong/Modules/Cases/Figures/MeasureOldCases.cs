using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Hosting;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Counts;
using Zhitong.Platform.Deadlines;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Cases.Figures;

/// <summary>After the upgrade that brought figures: measures the cases that are there, and notes whom they served.</summary>
internal sealed class MeasureOldCases(Writer writer, Calendars calendars, Settings settings) : ISeed
{
    private const int Batch = 500;

    public async Task PlantAsync()
    {
        var actor = Actor.CommandLine(settings.City);
        for (var after = 0L; ; )
        {
            var last = await writer.RunAsync(actor, work => MeasureAsync(work, after));
            if (last is not { } next)
                return;
            after = next;
        }
    }

    /// <returns>The last case measured; null when there are no more.</returns>
    private async Task<long?> MeasureAsync(Work work, long after)
    {
        if (after == 0 && await DaySums.FirstDayAsync(work.Db, CaseMeasures.Filed, settings.City) is not null)
            return null;
        var cases = await work
            .Db.Set<Case>()
            .Where(c => c.City == settings.City && c.Doc > after)
            .OrderBy(c => c.Doc)
            .Take(Batch)
            .ToListAsync();
        foreach (var c in cases)
        {
            c.MeasureAnew(calendars.Current, c.Status == CaseStatus.Refused ? await LastActAsync(work.Db, c) : null);
            await CaseMeasures.AddAsync(work, c, []);
        }
        await ServiceEvents.AddAsync(work, await CaseServices.OfAsync(work, cases));
        return cases.Count == 0 ? null : cases[^1].Doc;
    }

    private static Task<DateTime?> LastActAsync(ZhitongDb db, Case c) =>
        db.Set<ActivityEntry>().Where(a => a.SubjectId == c.Id).MaxAsync(a => (DateTime?)a.At);
}
