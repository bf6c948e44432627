using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Cases.File;
using Zhitong.Platform.Schedule;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Cases;

/// <summary>Idempotency keys are kept 7 days, drafts 30.</summary>
public sealed class ForgetOldKeys(WriteGate gate, Clock clock) : IScheduledJob
{
    private static readonly TimeSpan KeysKept = TimeSpan.FromDays(7);

    public Task<string> RunAsync(CancellationToken cancel) =>
        gate.RunAsync(
            async db =>
            {
                var keysBefore = clock.Now - KeysKept;
                var draftsBefore = clock.Now.AddDays(-CaseDrafts.KeptDays);
                var keys = await db.Set<IdempotencyKey>().Where(k => k.At < keysBefore).ExecuteDeleteAsync(cancel);
                var drafts = await db.Set<CaseDraft>().Where(d => d.SavedAt < draftsBefore).ExecuteDeleteAsync(cancel);
                return $"清理 {keys} 条提交记录、{drafts} 份草稿";
            },
            cancel
        );
}
