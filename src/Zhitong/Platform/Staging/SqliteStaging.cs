using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.Writing;

namespace Zhitong.Platform.Staging;

/// <summary>
/// A file of its own for each load, written without journal: its rows cost the other writers nothing. A lock file beside it
/// tells loads at work from those of processes that are gone.
/// </summary>
internal sealed class SqliteStaging(Settings settings) : Staging
{
    private string FileOf(long number) =>
        Path.Combine(Folder, number.ToString(System.Globalization.CultureInfo.InvariantCulture) + ".db");

    private readonly string main = Database.SqliteConnectionString(settings.Db["sqlite:".Length..]);

    private string Folder { get; } = settings.Db["sqlite:".Length..] + "-staging";

    public override Task<StagedLoad> OpenAsync(long number, IReadOnlyList<StagedTable> tables)
    {
        Directory.CreateDirectory(Folder);
        return Task.FromResult<StagedLoad>(SqliteStagedLoad.Make(FileOf(number), main, tables));
    }

    public override Task<bool> IsOpenAsync(long number)
    {
        if (!File.Exists(FileOf(number) + ".lock"))
            return Task.FromResult(false);
        using var mine = SqliteStagedLoad.TryLock(FileOf(number));
        return Task.FromResult(mine is null);
    }

    public override Task SweepAsync()
    {
        foreach (var file in Directory.Exists(Folder) ? Directory.GetFiles(Folder, "*.db") : [])
        {
            using var mine = SqliteStagedLoad.TryLock(file);
            if (mine is not null)
                SqliteStagedLoad.Delete(file);
        }
        return Task.CompletedTask;
    }

    public override Task UnindexAsync(ZhitongDb db, StagedTable table, long firstDoc, long lastDoc)
    {
        var sql = $"""
            DELETE FROM "{table.TextIndex}" WHERE rowid BETWEEN {firstDoc} AND {lastDoc}
            AND rowid NOT IN (SELECT "Doc" FROM "{table.Name}" WHERE "Doc" BETWEEN {firstDoc} AND {lastDoc})
            """;
        return db.Database.ExecuteSqlRawAsync(sql);
    }
}

internal sealed class SqliteStagedLoad : StagedLoad
{
    private const string Schema = "staged";
    private readonly string file;
    private readonly string main;
    private readonly FileStream held;
    private readonly SqliteConnection connection;
    private readonly Dictionary<Type, SqliteCommand> inserts = [];

    private SqliteStagedLoad(
        string file,
        string main,
        FileStream held,
        SqliteConnection connection,
        IReadOnlyList<StagedTable> tables
    )
        : base(tables)
    {
        (this.file, this.main, this.held, this.connection) = (file, main, held, connection);
        foreach (var table in tables)
            MakeTable(table);
        Run("CREATE TABLE rejected (row INTEGER PRIMARY KEY)"); // rows of the file that are taken out again
    }

    public static SqliteStagedLoad Make(string file, string main, IReadOnlyList<StagedTable> tables)
    {
        var held = TryLock(file) ?? throw new IOException($"{file} is in use");
        File.Delete(file); // left by a process that is gone
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using (var pragma = connection.CreateCommand())
        {
            pragma.CommandText = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -8000";
            pragma.ExecuteNonQuery();
        }
        return new SqliteStagedLoad(file, main, held, connection, tables);
    }

    /// <returns>Null when another process, or another load of this one, holds it.</returns>
    internal static FileStream? TryLock(string file)
    {
        try
        {
            return new FileStream(file + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    internal static void Delete(string file)
    {
        foreach (var part in new[] { "", "-journal", "-wal", "-shm", ".lock" })
            File.Delete(file + part);
    }

    public override Task WriteAsync(Type entity, IReadOnlyList<StagedRecord> records)
    {
        var table = Tables.First(t => t.Entity == entity);
        var insert = inserts[entity];
        using var transaction = connection.BeginTransaction();
        insert.Transaction = transaction;
        foreach (var record in records)
        {
            for (var i = 0; i < table.Columns.Count; i++)
                insert.Parameters[i].Value = table.Columns[i].Of(record.Entity) ?? DBNull.Value;
            insert.Parameters[^3].Value = record.Row;
            insert.Parameters[^2].Value = record.IsNew;
            insert.Parameters[^1].Value = record.Tokens is { } tokens ? string.Join(' ', tokens) : DBNull.Value;
            insert.ExecuteNonQuery();
        }
        transaction.Commit();
        return Task.CompletedTask;
    }

    public override Task RejectAsync(IReadOnlyCollection<int> rows)
    {
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT OR IGNORE INTO rejected (row) VALUES ($1)";
        insert.Parameters.Add(new SqliteParameter("$1", 0));
        foreach (var row in rows)
        {
            insert.Parameters[0].Value = row;
            insert.ExecuteNonQuery();
        }
        foreach (var table in Tables)
            Run($"DELETE FROM \"{table.Name}\" WHERE zt_row IN (SELECT row FROM rejected)", transaction);
        transaction.Commit();
        return Task.CompletedTask;
    }

    public override Task<int> CountAsync(Type entity)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM \"{Tables.First(t => t.Entity == entity).Name}\"";
        return Task.FromResult(Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture));
    }

    public override async IAsyncEnumerable<byte[]> ReadAsync(Type entity, string column, string order)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT \"{column}\" FROM \"{Tables.First(t => t.Entity == entity).Name}\" ORDER BY \"{order}\"";
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            yield return (byte[])reader[0];
    }

    public override async Task PrepareAsync(WriteGate gate, Action<int> progress, CancellationToken cancel)
    {
        foreach (var table in Tables)
        {
            if (table.Ahead)
                await SlicesAsync(table, gate, slice => table.TakeOver(Named(table), slice), progress, cancel);
            if (table.TextIndex is not null)
                await SlicesAsync(table, gate, slice => PutWords(table, slice), progress, cancel);
        }
    }

    public override async Task TakeOverAsync(ZhitongDb db)
    {
        SqliteAttachments.Attach(db, file, Schema);
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_autocheckpoint = 0"); // SettleAsync does it while others write
        foreach (var table in Tables.Where(t => !t.Ahead))
        {
            var expected = await CountAsync(table.Entity);
            if (expected == 0)
                continue;
            try
            {
                if (await db.Database.ExecuteSqlRawAsync(table.TakeOver(Named(table))) != expected)
                    throw new StagedRowsMoved(table.Name);
            }
            catch (SqliteException e) when (e.SqliteExtendedErrorCode == 2067) // SQLITE_CONSTRAINT_UNIQUE
            {
                throw new StagedRowsMoved(table.Name);
            }
        }
    }

    /// <summary>Carries the commit over into the database file on a connection of its own: a checkpoint stops no writer.</summary>
    public override async Task SettleAsync(WriteGate gate)
    {
        await using (var own = new SqliteConnection(main))
        {
            await own.OpenAsync();
            await using var checkpoint = own.CreateCommand();
            checkpoint.CommandText = "PRAGMA wal_checkpoint(PASSIVE)";
            await checkpoint.ExecuteNonQueryAsync();
        }
        await gate.RunAsync(db => db.Database.ExecuteSqlRawAsync(SqliteWriteGate.Checkpoints));
    }

    public override ValueTask DisposeAsync()
    {
        foreach (var insert in inserts.Values)
            insert.Dispose();
        connection.Dispose();
        Delete(file);
        held.Dispose();
        return ValueTask.CompletedTask;
    }

    private void MakeTable(StagedTable table)
    {
        Run($"CREATE TABLE \"{table.Name}\" ({table.ColumnList}, zt_row, zt_new, zt_tokens)");
        var insert = connection.CreateCommand();
        var places = string.Join(", ", Enumerable.Range(1, table.Columns.Count + 3).Select(i => $"${i}"));
        insert.CommandText = $"INSERT INTO \"{table.Name}\" VALUES ({places})";
        for (var i = 1; i <= table.Columns.Count + 3; i++)
            insert.Parameters.Add(new SqliteParameter($"${i}", null));
        inserts[table.Entity] = insert;
    }

    private async Task SlicesAsync(
        StagedTable table,
        WriteGate gate,
        Func<string, string> statement,
        Action<int> progress,
        CancellationToken cancel
    )
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT coalesce(max(rowid), 0) FROM \"{table.Name}\"";
        var last = (long)command.ExecuteScalar()!;
        for (long from = 0; from < last; from += Slice)
        {
            cancel.ThrowIfCancellationRequested();
            var sql = statement($"rowid > {from} AND rowid <= {from + Slice}");
            await gate.RunAsync(
                db =>
                {
                    SqliteAttachments.Attach(db, file, Schema);
                    return db.Database.ExecuteSqlRawAsync(sql, cancel);
                },
                cancel
            );
            progress((int)Math.Min(Slice, last - from));
        }
    }

    private static string PutWords(StagedTable table, string slice) =>
        $"INSERT OR REPLACE INTO \"{table.TextIndex}\"(rowid, tokens) SELECT \"Doc\", zt_tokens FROM {Named(table)} "
        + $"WHERE zt_new AND {slice}";

    private static string Named(StagedTable table) => $"\"{Schema}\".\"{table.Name}\"";

    private void Run(string sql, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
