using Microsoft.EntityFrameworkCore;
using Zhitong.Platform.Schedule;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Search.Words.Unfound;

/// <summary>Forgets searches that nobody made again for half a year, and the rarest beyond what officers can look through.</summary>
internal sealed class ForgetUnfound(WriteGate gate, Clock clock) : IScheduledJob
{
    public const int KeptDays = 180;

    /// <summary>Texts that are kept of a city.</summary>
    public const int MostKept = 10_000;

    public Task<string> RunAsync(CancellationToken cancel) =>
        gate.RunAsync(
            async db =>
            {
                var before = clock.Today.AddDays(-KeptDays);
                var forgotten = await db.Set<UnfoundSearch>().Where(u => u.LastDay < before).ExecuteDeleteAsync(cancel);
                var cities = await db.Set<UnfoundSearch>().Select(u => u.City).Distinct().ToListAsync(cancel);
                foreach (var city in cities)
                {
                    var rare = db.Set<UnfoundSearch>()
                        .Where(u => u.City == city)
                        .OrderByDescending(u => u.Times)
                        .ThenByDescending(u => u.LastDay)
                        .ThenByDescending(u => u.Doc)
                        .Skip(MostKept)
                        .Select(u => u.Doc);
                    forgotten += await db.Set<UnfoundSearch>().Where(u => rare.Contains(u.Doc)).ExecuteDeleteAsync(cancel);
                }
                return forgotten == 0 ? "没有要清理的" : $"清理了 {forgotten:N0} 条";
            },
            cancel
        );
}
