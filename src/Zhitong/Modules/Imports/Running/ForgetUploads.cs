using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.Access;
using Zhitong.Platform.Schedule;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Imports.Running;

/// <summary>Gives up files that nobody decided upon within a day, and removes reports after a month.</summary>
public sealed class ForgetUploads(
    IDbContextFactory<ZhitongDb> factory,
    Writer writer,
    Uploads uploads,
    Settings settings,
    Clock clock
) : IScheduledJob
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);
    private const int ReportDays = 30;

    public async Task<string> RunAsync(CancellationToken cancel)
    {
        var before = clock.Now - Longest;
        await using var db = await factory.CreateDbContextAsync(cancel);
        var old = await db.Set<ImportBatch>()
            .Where(b => b.State == ImportState.Ready && b.CreatedAt < before)
            .Select(b => new { b.Id, b.Number })
            .ToListAsync(cancel);
        foreach (var batch in old)
        {
            await DropAsync(batch.Number);
            uploads.Remove(batch.Id);
        }
        uploads.RemoveLeft(Longest * 2, clock.Now);
        return $"放弃 {old.Count} 份，删除 {uploads.RemoveReports(ReportDays, clock.Now)} 份问题清单";
    }

    private Task DropAsync(long number) =>
        writer.RunAsync(
            Actor.CommandLine(settings.City) with
            {
                Name = "系统",
                PostName = "定时任务",
                Via = "定时",
            },
            async work =>
            {
                var batch = await work.Db.Set<ImportBatch>().SingleAsync(b => b.Number == number, CancellationToken.None);
                if (batch.State != ImportState.Ready)
                    return;
                (batch.State, batch.EndedAt) = (ImportState.Dropped, work.Now);
                work.Record(batch, "drop", "超过 24 小时没有确认");
            }
        );
}
