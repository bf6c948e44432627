using Microsoft.EntityFrameworkCore;
using Npgsql;
using Zhitong.Data;

namespace Zhitong.Platform.Writing;

/// <summary>PostgreSQL: one transaction a piece of work, run again when two pieces met on the same row or chain.</summary>
public sealed class PostgresWriteGate(IDbContextFactory<ZhitongDb> factory) : WriteGate
{
    private const int MostTries = 8;

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
                return result;
            }
            catch (Exception e) when (attempt < MostTries && IsMeeting(e))
            {
                await Task.Delay(Random.Shared.Next(1, 6 * attempt), CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Two writers met: a stale row, a chain position or key taken in between, a deadlock, a serialization failure.</summary>
    private static bool IsMeeting(Exception e) =>
        e is DbUpdateConcurrencyException
        || (e as PostgresException ?? e.InnerException as PostgresException)?.SqlState
            is PostgresErrorCodes.UniqueViolation
                or PostgresErrorCodes.DeadlockDetected
                or PostgresErrorCodes.SerializationFailure;
}
