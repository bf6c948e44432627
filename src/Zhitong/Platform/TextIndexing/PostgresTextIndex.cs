using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.Text;

namespace Zhitong.Platform.TextIndexing;

/// <summary>A tsvector of our own tokens with GIN; no PostgreSQL dictionary takes part.</summary>
internal sealed class PostgresTextIndex : TextIndex
{
    /// <summary>The gate runs a batch again when a record of it was changed in between.</summary>
    public override Task BeginBatchAsync(ZhitongDb db) =>
        db.Database.ExecuteSqlRawAsync("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");

    private protected override Task MakeAsync(ZhitongDb db, string table) =>
        db.Database.ExecuteSqlRawAsync(
            $"""
            CREATE TABLE IF NOT EXISTS {table} ("Doc" bigint PRIMARY KEY, "Tokens" tsvector NOT NULL);
            CREATE INDEX IF NOT EXISTS {table}_tokens ON {table} USING gin ("Tokens")
            """
        );

    private protected override Task PutIntoAsync(ZhitongDb db, string table, long doc, IEnumerable<string> tokens) =>
        db.Database.ExecuteSqlRawAsync(
            $"INSERT INTO {table} (\"Doc\", \"Tokens\") VALUES ({{0}}, array_to_tsvector({{1}})) "
                + "ON CONFLICT (\"Doc\") DO UPDATE SET \"Tokens\" = excluded.\"Tokens\"",
            doc,
            tokens.Distinct().ToArray()
        );

    private protected override IQueryable<long> MatchIn(ZhitongDb db, string table, SearchQuery query) =>
        db.Database.SqlQueryRaw<long>(
            $"SELECT \"Doc\" AS \"Value\" FROM {table} WHERE \"Tokens\" @@ {{0}}::tsquery",
            Write(query, " & ", " | ", t => t.Prefix ? $"'{t.Text}':*" : $"'{t.Text}'")
        );

    public override IQueryable<long> Rows(ZhitongDb db, IReadOnlyCollection<long> docs) =>
        db.Database.SqlQueryRaw<long>("SELECT unnest({0}) AS \"Value\"", docs.ToArray());
}
