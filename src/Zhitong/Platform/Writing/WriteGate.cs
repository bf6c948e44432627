using Zhitong.Data;

namespace Zhitong.Platform.Writing;

/// <summary>
/// The one way to the database for writing. The work runs in a transaction and is committed when the task completes;
/// it may run more than once, so it must keep its effects inside the context that it is given.
/// </summary>
public abstract class WriteGate
{
    public abstract Task<T> RunAsync<T>(Func<ZhitongDb, Task<T>> work, CancellationToken cancel = default);
}
