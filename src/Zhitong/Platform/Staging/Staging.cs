using Zhitong.Data;
using Zhitong.Platform.Writing;

namespace Zhitong.Platform.Staging;

/// <summary>
/// Lays many records aside and takes them over in one short statement, so that others keep working and a crash leaves nothing
/// half. SQLite stages in a file of its own, so that nobody waits for it; PostgreSQL in unlogged tables.
/// </summary>
public abstract class Staging
{
    /// <summary>Opens a load.</summary>
    /// <param name="number">Number of the load, never used twice at the same time.</param>
    /// <param name="tables">What will be staged, in the order of the take-over.</param>
    public abstract Task<StagedLoad> OpenAsync(long number, IReadOnlyList<StagedTable> tables);

    /// <summary>Whether a process, this one or another, has this load open.</summary>
    public abstract Task<bool> IsOpenAsync(long number);

    /// <summary>Drops what loads of processes that are gone left behind.</summary>
    public abstract Task SweepAsync();

    /// <summary>Removes from a text index the documents of a range that have no record: a load that was never taken over.</summary>
    public abstract Task UnindexAsync(ZhitongDb db, StagedTable table, long firstDoc, long lastDoc);
}

/// <summary>One load. Disposing it drops what it holds.</summary>
public abstract class StagedLoad(IReadOnlyList<StagedTable> tables) : IAsyncDisposable
{
    /// <summary>Rows a slice: short enough that a writer who waits for one does not notice.</summary>
    protected const int Slice = 500;

    protected IReadOnlyList<StagedTable> Tables { get; } = tables;

    /// <summary>Lays records aside. Nothing of it is seen by anybody.</summary>
    public abstract Task WriteAsync(Type entity, IReadOnlyList<StagedRecord> records);

    /// <summary>Takes out the records of these rows of the file.</summary>
    public abstract Task RejectAsync(IReadOnlyCollection<int> rows);

    /// <summary>How many records are staged for a table.</summary>
    public abstract Task<int> CountAsync(Type entity);

    /// <summary>A column of a staged table in the order of another one, streamed.</summary>
    public abstract IAsyncEnumerable<byte[]> ReadAsync(Type entity, string column, string order);

    /// <summary>
    /// In small pieces of work: lays rows into tables that nobody looks at yet, and the words of new records into the text
    /// indexes, where they point at nothing until the take-over.
    /// </summary>
    public abstract Task PrepareAsync(WriteGate gate, Action<int> progress, CancellationToken cancel);

    /// <summary>After the take-over was committed, or not: what a large commit leaves to be done, without anybody waiting for it.</summary>
    public virtual Task SettleAsync(WriteGate gate) => Task.CompletedTask;

    /// <summary>Takes everything over, in the transaction of <paramref name="db"/>.</summary>
    /// <exception cref="StagedRowsMoved">A record changed meanwhile; the transaction must be rolled back.</exception>
    public abstract Task TakeOverAsync(ZhitongDb db);

    public abstract ValueTask DisposeAsync();
}
