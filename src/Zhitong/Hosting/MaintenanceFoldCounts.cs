using Zhitong.Platform.Counts;
using Zhitong.Platform.Schedule;
using Zhitong.Platform.Writing;

namespace Zhitong.Hosting;

/// <summary>Folds the differences of kept counts into their sums, so that reading them stays cheap.</summary>
public sealed class FoldCounts(WriteGate gate, KeptCounts counts) : IScheduledJob
{
    public async Task<string> RunAsync(CancellationToken cancel)
    {
        await gate.RunAsync(
            async db =>
            {
                await counts.FoldAsync(db);
                return true;
            },
            cancel
        );
        return "已归并";
    }
}
