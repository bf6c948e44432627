using System.Globalization;
using Zhitong.Platform.Schedule;
using Zhitong.Platform.Writing;

namespace Zhitong.Platform.Changes;

/// <summary>Clears the feed of changes that every reader has read.</summary>
public sealed class ForgetChanges(WriteGate gate, ChangeFeed feed) : IScheduledJob
{
    public async Task<string> RunAsync(CancellationToken cancel)
    {
        var count = await gate.RunAsync(feed.ForgetAsync, cancel);
        return string.Create(CultureInfo.InvariantCulture, $"清理 {count} 条");
    }
}
