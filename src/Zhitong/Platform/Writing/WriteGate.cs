using Zhitong.Data;

namespace Zhitong.Platform.Writing;

/// <summary>
/// The one way to the database for writing. The work runs in a transaction and is committed when the task completes;
/// it may run more than once, so it must keep its effects inside the context that it is given.
/// </summary>
public abstract class WriteGate
{
    private long commits;

    /// <summary>How often this process has committed: what was read before the last time may be old.</summary>
    public long Commits => Interlocked.Read(ref commits);

    /// <summary>Said after a commit and before its callers are answered.</summary>
    private protected void Committed() => Interlocked.Increment(ref commits);

    public abstract Task<T> RunAsync<T>(Func<ZhitongDb, Task<T>> work, CancellationToken cancel = default);
}
