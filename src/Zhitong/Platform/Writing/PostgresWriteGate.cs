using Microsoft.EntityFrameworkCore;
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
                await using var db = await factory.CreateDbContextAsync(CancellationToken.None).ConfigureAwait(false);
                db.Database.AutoSavepointsEnabled = false;
                await using var transaction = await db
                    .Database.BeginTransactionAsync(CancellationToken.None)
                    .ConfigureAwait(false);
                var result = await work(db).ConfigureAwait(false);
                await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
                Committed();
                return result;
            }
            catch (Exception e) when (attempt < TriesFor(e))
            {
                await Task.Delay(Random.Shared.Next(1, 6 * Math.Min(attempt, 8)), CancellationToken.None).ConfigureAwait(false);
            }
        }
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
