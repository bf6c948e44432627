using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;

namespace Zhitong.Platform.Writing;

/// <summary>
/// SQLite has one writer: all writes of the process stand in one queue and those that wait share a commit, each in its own
/// savepoint, so that one fsync serves many. A caller is answered only after the commit that holds its work.
/// </summary>
public sealed class SqliteWriteGate : WriteGate, IAsyncDisposable
{
    private const int MostPerCommit = 64;
    private static readonly TimeSpan LongestBatch = TimeSpan.FromMilliseconds(30);

    /// <summary>After 16 MB of changes: pages that many writes touch go to the file once.</summary>
    internal const string Checkpoints = "PRAGMA wal_autocheckpoint = 4000";

    private readonly Channel<Job> queue = Channel.CreateUnbounded<Job>(new() { SingleReader = true });
    private readonly string connectionString;
    private readonly ILogger<SqliteWriteGate> log;
    private readonly Task loop;

    public SqliteWriteGate(string connectionString, ILogger<SqliteWriteGate> log)
    {
        this.connectionString = connectionString;
        this.log = log;
        loop = Task.Run(LoopAsync);
    }

    public override async Task<T> RunAsync<T>(Func<ZhitongDb, Task<T>> work, CancellationToken cancel = default)
    {
        var job = new Job<T>(work);
        if (!queue.Writer.TryWrite(job))
            throw new InvalidOperationException("the write gate is closed");
        return await job.Answer.ConfigureAwait(false); // never cancelled half way: the answer says what the file holds
    }

    private async Task LoopAsync()
    {
        Session? session = null;
        while (await queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            var batch = new List<Job>(MostPerCommit);
            try
            {
                session ??= Session.Open(connectionString);
                await CommitBatchAsync(session, batch).ConfigureAwait(false);
            }
            catch (Exception e)
            {
                log.LogError(e, "A shared commit of {Count} writes failed", batch.Count);
                foreach (var job in batch)
                    job.Fail(e);
                if (batch.Count == 0 && queue.Reader.TryRead(out var first))
                    first.Fail(e); // the database cannot be opened or locked: say so instead of waiting for ever
                session?.Dispose();
                session = null;
            }
        }
        session?.Dispose();
    }

    private async Task CommitBatchAsync(Session session, List<Job> batch)
    {
        await using var transaction = session.Connection.BeginTransaction(deferred: false);
        session.Db.Database.UseTransaction(transaction);
        var started = Stopwatch.GetTimestamp();
        while (
            batch.Count < MostPerCommit && Stopwatch.GetElapsedTime(started) < LongestBatch && queue.Reader.TryRead(out var job)
        )
        {
            batch.Add(job);
            var kept = session.AtEnd.Count;
            session.Run("SAVEPOINT job");
            if (!await job.RunAsync(session.Db).ConfigureAwait(false))
            {
                session.Run("ROLLBACK TO job");
                session.AtEnd.RemoveRange(kept, session.AtEnd.Count - kept);
            }
            session.Run("RELEASE job");
            session.Db.ChangeTracker.Clear();
        }
        foreach (var statement in session.AtEnd)
            statement();
        session.AtEnd.Clear();
        transaction.Commit();
        Committed();
        session.Db.Database.UseTransaction(null);
        SqliteAttachments.DetachAll(session.Connection); // before the answers: whoever attached a file may then remove it
        foreach (var job in batch)
            job.Complete();
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await loop.ConfigureAwait(false);
    }

    /// <summary>The one writing connection, with the context that all work shares (cleared between two pieces of work).</summary>
    private sealed class Session : IDisposable
    {
        private readonly Dictionary<string, SqliteCommand> commands = [];

        private Session(SqliteConnection connection)
        {
            Connection = connection;
            Db = new SqliteZhitongDb(Database.WriterOptions(connection)) { AtEndOfCommit = AtEnd };
            Db.Database.AutoSavepointsEnabled = false; // each job already stands in a savepoint
        }

        public SqliteConnection Connection { get; }
        public ZhitongDb Db { get; }
        public List<Action> AtEnd { get; } = [];

        public static Session Open(string connectionString)
        {
            var connection = new SqliteConnection(connectionString);
            connection.Open();
            var session = new Session(connection);
            session.Run("PRAGMA journal_mode = WAL");
            session.Run("PRAGMA synchronous = FULL");
            session.Run("PRAGMA cache_size = -16000"); // 16 MB
            session.Run("PRAGMA temp_store = MEMORY"); // the journals of savepoints
            session.Run(Checkpoints);
            session.Run("PRAGMA busy_timeout = 1000"); // another process writes: look again within ms, the driver itself waits 150
            return session;
        }

        public void Run(string sql)
        {
            if (!commands.TryGetValue(sql, out var command))
                commands[sql] = command = new SqliteCommand(sql, Connection);
            command.Transaction = Db.Database.CurrentTransaction is { } t
                ? (SqliteTransaction)Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(t)
                : null;
            command.ExecuteNonQuery();
        }

        public void Dispose()
        {
            Db.Dispose();
            foreach (var command in commands.Values)
                command.Dispose();
            Connection.Dispose();
        }
    }

    private abstract class Job
    {
        /// <returns>False when the work failed and its savepoint must be rolled back.</returns>
        public abstract Task<bool> RunAsync(ZhitongDb db);
        public abstract void Complete();
        public abstract void Fail(Exception e);
    }

    private sealed class Job<T>(Func<ZhitongDb, Task<T>> work) : Job
    {
        private readonly TaskCompletionSource<T> source = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Exception? failure;
        private T? result;

        public Task<T> Answer => source.Task;

        public override async Task<bool> RunAsync(ZhitongDb db)
        {
            try
            {
                result = await work(db).ConfigureAwait(false);
                return true;
            }
            catch (Exception e)
            {
                failure = e;
                return false;
            }
        }

        public override void Complete()
        {
            if (failure is not null)
                source.TrySetException(failure);
            else
                source.TrySetResult(result!);
        }

        public override void Fail(Exception e) => source.TrySetException(failure ?? e);
    }
}
