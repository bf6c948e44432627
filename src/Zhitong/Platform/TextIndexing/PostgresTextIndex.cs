using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Zhitong.Data;
using Zhitong.Platform.Text;

namespace Zhitong.Platform.TextIndexing;

/// <summary>A tsvector of our own tokens with GIN; no PostgreSQL dictionary takes part.</summary>
internal sealed class PostgresTextIndex : TextIndex
{
    /// <summary>
    /// KiB of new rows that wait to be sorted into the index: every search reads them one by one. At the usual 4 MB a search after
    /// many filings took 40–120 ms; with none waiting a filing costs half as much again.
    /// </summary>
    private const int MostPending = 256;

    /// <summary>The gate runs a batch again when a record of it was changed in between.</summary>
    public override Task BeginBatchAsync(ZhitongDb db) =>
        db.Database.ExecuteSqlRawAsync("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");

    private protected override Task MakeAsync(ZhitongDb db, string table) =>
        db.Database.ExecuteSqlRawAsync(
            $"""
            CREATE TABLE IF NOT EXISTS {table} ("Doc" bigint PRIMARY KEY, "Tokens" tsvector NOT NULL);
            CREATE INDEX IF NOT EXISTS {table}_tokens ON {table} USING gin ("Tokens") WITH (gin_pending_list_limit = {MostPending})
            """
        );

    private protected override Task PutIntoAsync(ZhitongDb db, string table, long doc, IEnumerable<string> tokens)
    {
        var put =
            $"INSERT INTO {table} (\"Doc\", \"Tokens\") VALUES ($1, array_to_tsvector($2)) "
            + "ON CONFLICT (\"Doc\") DO UPDATE SET \"Tokens\" = excluded.\"Tokens\"";
        var command = new NpgsqlBatchCommand(put)
        {
            Parameters =
            {
                new NpgsqlParameter<long> { TypedValue = doc },
                new NpgsqlParameter<string[]> { TypedValue = [.. tokens.Distinct()] },
            },
        };
        if (((PostgresZhitongDb)db).WithCommit is not { } later)
            throw new InvalidOperationException("index rows are written through the write gate");
        later.Add(command);
        return Task.CompletedTask;
    }

    private protected override IQueryable<long> MatchIn(ZhitongDb db, string table, SearchQuery query) =>
        db.Database.SqlQueryRaw<long>(
            $"SELECT \"Doc\" AS \"Value\" FROM {table} WHERE \"Tokens\" @@ {{0}}::tsquery",
            Written(query)
        );

    private protected override Task<List<long>> SomeIn(
        ZhitongDb db,
        string table,
        SearchQuery query,
        int most,
        CancellationToken cancel
    ) =>
        PlainSql.ReadAsync(
            db,
            $"SELECT \"Doc\" FROM {table} WHERE \"Tokens\" @@ $1::tsquery LIMIT $2",
            row => row.GetInt64(0),
            [
                new NpgsqlParameter<string> { TypedValue = Written(query), NpgsqlDbType = NpgsqlDbType.Text },
                new NpgsqlParameter<long> { TypedValue = most },
            ],
            cancel
        );

    private static string Written(SearchQuery query) =>
        Write(query, " & ", " | ", t => t.Prefix ? $"'{t.Text}':*" : $"'{t.Text}'");

    public override IQueryable<long> Rows(ZhitongDb db, IReadOnlyCollection<long> docs) =>
        db.Database.SqlQueryRaw<long>("SELECT unnest({0}) AS \"Value\"", docs.ToArray());
}
