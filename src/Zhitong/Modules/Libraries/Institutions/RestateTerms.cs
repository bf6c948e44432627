using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Schedule;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Institutions;

/// <summary>
/// Settles the institutions whose term is over although a later certificate, after a gap, has begun by now. Lapsing itself needs no
/// job: every list and every act compares with the day.
/// </summary>
public sealed class RestateTerms(IDbContextFactory<ZhitongDb> factory, Writer writer, Clock clock, Settings settings)
    : IScheduledJob
{
    public async Task<string> RunAsync(CancellationToken cancel)
    {
        var today = clock.Today;
        await using var db = await factory.CreateDbContextAsync(cancel);
        var renewed = await db.Set<Institution>()
            .Where(i => i.LastDay < today && i.EndedOn == null)
            .Where(i => db.Set<Certificate>().Any(c => c.InstitutionId == i.Id && c.LastDay >= today && c.FirstDay <= today))
            .Select(i => i.Id)
            .ToListAsync(cancel);
        foreach (var id in renewed)
            await writer.RunAsync(
                Actor.CommandLine(settings.City),
                async work => await Carry.DownAsync(work, await work.Db.Set<Institution>().SingleAsync(i => i.Id == id, cancel))
            );
        return $"{renewed.Count} 家机构的新证书开始生效";
    }
}
