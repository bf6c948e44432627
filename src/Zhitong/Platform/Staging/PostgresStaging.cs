using Microsoft.EntityFrameworkCore;
using Npgsql;
using Zhitong.Data;
using Zhitong.Platform.Writing;

namespace Zhitong.Platform.Staging;

/// <summary>
/// Unlogged tables with the columns of their target, filled by COPY. The connection of a load holds an advisory lock, which
/// tells loads at work from those of processes that are gone.
/// </summary>
internal sealed class PostgresStaging(Settings settings) : Staging, IAsyncDisposable
{
    /// <summary>Leads the key of the advisory locks: "ztst".</summary>
    private const int LockSpace = 0x7A747374;

    /// <summary>Connections that end when they are closed: whatever happens to a load, its lock goes with its connection.</summary>
    private readonly NpgsqlDataSource own = NpgsqlDataSource.Create(
        Database.PostgresConnectionString(settings.Db, pooled: false)
    );

    public ValueTask DisposeAsync() => own.DisposeAsync();

    public override async Task<StagedLoad> OpenAsync(long number, IReadOnlyList<StagedTable> tables)
    {
        var connection = await own.OpenConnectionAsync();
        var load = new PostgresStagedLoad(connection, number, tables);
        await load.RunAsync($"SELECT pg_advisory_lock({LockSpace}, {number % int.MaxValue})");
        await load.MakeTablesAsync();
        return load;
    }

    public override async Task<bool> IsOpenAsync(long number)
    {
        await using var connection = await own.OpenConnectionAsync();
        var key = number % int.MaxValue;
        await using var take = new NpgsqlCommand($"SELECT pg_try_advisory_lock({LockSpace}, {key})", connection);
        if (await take.ExecuteScalarAsync() is not true)
            return true;
        await using var release = new NpgsqlCommand($"SELECT pg_advisory_unlock({LockSpace}, {key})", connection);
        await release.ExecuteNonQueryAsync();
        return false;
    }

    public override async Task SweepAsync()
    {
        await using var connection = await own.OpenConnectionAsync();
        List<string> left = [];
        await using (
            var names = new NpgsqlCommand("SELECT relname FROM pg_class WHERE relname ~ '^staged_[0-9]+_[0-9]+$'", connection)
        )
        await using (var reader = await names.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
                left.Add(reader.GetString(0));
        }
        foreach (var name in left)
        {
            var key = long.Parse(name.Split('_')[1], System.Globalization.CultureInfo.InvariantCulture) % int.MaxValue;
            await using var take = new NpgsqlCommand($"SELECT pg_try_advisory_lock({LockSpace}, {key})", connection);
            if (await take.ExecuteScalarAsync() is not true)
                continue;
            await using var drop = new NpgsqlCommand(
                $"DROP TABLE IF EXISTS {name}; SELECT pg_advisory_unlock({LockSpace}, {key})",
                connection
            );
            await drop.ExecuteNonQueryAsync();
        }
    }

    public override Task UnindexAsync(ZhitongDb db, StagedTable table, long firstDoc, long lastDoc)
    {
        var sql = $"""
            DELETE FROM "{table.TextIndex}" AS t WHERE t."Doc" BETWEEN {firstDoc} AND {lastDoc}
            AND NOT EXISTS (SELECT 1 FROM "{table.Name}" AS r WHERE r."Doc" = t."Doc")
            """;
        return db.Database.ExecuteSqlRawAsync(sql);
    }
}

internal sealed class PostgresStagedLoad(NpgsqlConnection connection, long number, IReadOnlyList<StagedTable> tables)
    : StagedLoad(tables)
{
    public async Task MakeTablesAsync()
    {
        foreach (var table in Tables)
            await RunAsync(
                $"DROP TABLE IF EXISTS {Named(table)}; CREATE UNLOGGED TABLE {Named(table)} "
                    + $"(LIKE \"{table.Name}\", zt_seq bigserial, zt_row int, zt_new boolean, zt_tokens text[])"
            );
    }

    public override async Task WriteAsync(Type entity, IReadOnlyList<StagedRecord> records)
    {
        var table = Tables.First(t => t.Entity == entity);
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY {Named(table)} ({table.ColumnList}, zt_row, zt_new, zt_tokens) FROM STDIN (FORMAT BINARY)"
        );
        foreach (var record in records)
        {
            await copy.StartRowAsync();
            foreach (var column in table.Columns)
                await WriteAsync(copy, column.Of(record.Entity), column.StoreType);
            await copy.WriteAsync(record.Row, NpgsqlTypes.NpgsqlDbType.Integer);
            await copy.WriteAsync(record.IsNew, NpgsqlTypes.NpgsqlDbType.Boolean);
            await WriteAsync(copy, record.Tokens?.ToArray(), "text[]");
        }
        await copy.CompleteAsync();
    }

    private static Task WriteAsync(NpgsqlBinaryImporter copy, object? value, string storeType) =>
        value is null ? copy.WriteNullAsync() : copy.WriteAsync(value, storeType);

    public override async Task RejectAsync(IReadOnlyCollection<int> rows)
    {
        foreach (var table in Tables)
        {
            await using var command = new NpgsqlCommand($"DELETE FROM {Named(table)} WHERE zt_row = ANY($1)", connection);
            command.Parameters.Add(new NpgsqlParameter { Value = rows.ToArray() });
            await command.ExecuteNonQueryAsync();
        }
    }

    public override async Task<int> CountAsync(Type entity)
    {
        await using var command = new NpgsqlCommand($"SELECT count(*)::int FROM {Named(Of(entity))}", connection);
        return (int)(await command.ExecuteScalarAsync())!;
    }

    public override async IAsyncEnumerable<byte[]> ReadAsync(Type entity, string column, string order)
    {
        await using var command = new NpgsqlCommand(
            $"SELECT \"{column}\" FROM {Named(Of(entity))} ORDER BY \"{order}\"",
            connection
        );
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            yield return (byte[])reader[0];
    }

    /// <summary>A writer of PostgreSQL waits for nobody here, so each table is one statement.</summary>
    public override async Task PrepareAsync(WriteGate gate, Action<int> progress, CancellationToken cancel)
    {
        foreach (var table in Tables)
        {
            if (table.Ahead)
                progress(await gate.RunAsync(db => RunLongAsync(db, table.TakeOver(Named(table)), cancel), cancel));
            if (table.TextIndex is not null)
                progress(await gate.RunAsync(db => RunLongAsync(db, PutWords(table), cancel), cancel));
        }
    }

    public override async Task TakeOverAsync(ZhitongDb db)
    {
        foreach (var table in Tables.Where(t => !t.Ahead))
        {
            var expected = await CountAsync(table.Entity);
            try
            {
                if (expected > 0 && await RunLongAsync(db, table.TakeOver(Named(table)), default) != expected)
                    throw new StagedRowsMoved(table.Name);
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UniqueViolation)
            {
                throw new StagedRowsMoved(table.Name);
            }
        }
    }

    public override async ValueTask DisposeAsync()
    {
        try
        {
            foreach (var table in Tables)
                await RunAsync($"DROP TABLE IF EXISTS {Named(table)}");
            await RunAsync("SELECT pg_advisory_unlock_all()");
        }
        catch (NpgsqlException)
        {
            // the server went away: the next start sweeps
        }
        await connection.DisposeAsync();
    }

    internal async Task RunAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }

    private static Task<int> RunLongAsync(ZhitongDb db, string sql, CancellationToken cancel)
    {
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        return db.Database.ExecuteSqlRawAsync(sql, cancel);
    }

    private StagedTable Of(Type entity) => Tables.First(t => t.Entity == entity);

    private string Named(StagedTable table) => $"staged_{number}_{Tables.Select((t, i) => (t, i)).First(p => p.t == table).i}";

    private string PutWords(StagedTable table) =>
        $"INSERT INTO \"{table.TextIndex}\" (\"Doc\", \"Tokens\") SELECT \"Doc\", array_to_tsvector(zt_tokens) "
        + $"FROM {Named(table)} WHERE zt_new ON CONFLICT (\"Doc\") DO UPDATE SET \"Tokens\" = excluded.\"Tokens\"";
}
