using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Zhitong.Data;

namespace Zhitong.Platform.Writing;

/// <summary>PostgreSQL: one transaction a piece of work, run again when two pieces met on the same row or chain.</summary>
public sealed class PostgresWriteGate(IDbContextFactory<ZhitongDb> factory) : WriteGate
{
    /// <summary>Of many writers of one record at least one gets through each round: as many rounds as writers.</summary>
    private const int MostTries = 60;

    /// <summary>A key that two people made up at once is there at the second try; one that is simply taken stays taken.</summary>
    private const int MostTriesOnKeys = 8;

    public override async Task<T> RunAsync<T>(Func<ZhitongDb, Task<T>> work, CancellationToken cancel = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var result = await OnceAsync(work).ConfigureAwait(false);
                Committed();
                return result;
            }
            catch (Exception e) when (attempt < TriesFor(e))
            {
                await Task.Delay(Random.Shared.Next(1, 6 * Math.Min(attempt, 8)), CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    private async Task<T> OnceAsync<T>(Func<ZhitongDb, Task<T>> work)
    {
        await using var db = (PostgresZhitongDb)await factory.CreateDbContextAsync(CancellationToken.None).ConfigureAwait(false);
        db.Database.AutoSavepointsEnabled = false;
        var last = db.WithCommit = [];
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None).ConfigureAwait(false);
            var result = await work(db).ConfigureAwait(false);
            await CommitAsync(transaction, last).ConfigureAwait(false);
            return result;
        }
        finally
        {
            db.WithCommit = null; // the context is used again
        }
    }

    /// <summary>The statements that were kept for the end go out with the commit, in one round trip.</summary>
    private static async Task CommitAsync(IDbContextTransaction transaction, List<NpgsqlBatchCommand> last)
    {
        if (last.Count == 0)
        {
            await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
            return;
        }
        var running = (NpgsqlTransaction)transaction.GetDbTransaction();
        await using var batch = new NpgsqlBatch(running.Connection, running);
        foreach (var command in last)
            batch.BatchCommands.Add(command);
        batch.BatchCommands.Add(new NpgsqlBatchCommand("COMMIT")); // the server skips it when a statement before it fails
        await batch.ExecuteNonQueryAsync(CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>Two writers met: a stale row, a chain position or key taken in between, a deadlock, a serialization failure.</summary>
    private static int TriesFor(Exception e)
    {
        var refused = e as PostgresException ?? e.InnerException as PostgresException;
        return refused?.SqlState switch
        {
            PostgresErrorCodes.UniqueViolation when refused.TableName != "platform_activities" => MostTriesOnKeys,
            PostgresErrorCodes.UniqueViolation
            or PostgresErrorCodes.DeadlockDetected
            or PostgresErrorCodes.SerializationFailure => MostTries,
            _ => e is DbUpdateConcurrencyException ? MostTries : 0,
        };
    }
}
