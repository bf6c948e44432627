using Microsoft.EntityFrameworkCore;
using Zhitong.Data;

namespace Zhitong.Platform.TextIndexing;

/// <summary>A tsvector of our own tokens with GIN; no PostgreSQL dictionary takes part.</summary>
internal sealed class PostgresTextIndex : TextIndex
{
    public override Task EnsureAsync(ZhitongDb db, string name) =>
        db.Database.ExecuteSqlRawAsync(
            $"""
            CREATE TABLE IF NOT EXISTS {Checked(name)} ("Doc" bigint PRIMARY KEY, "Tokens" tsvector NOT NULL);
            CREATE INDEX IF NOT EXISTS {Checked(name)}_tokens ON {Checked(name)} USING gin ("Tokens")
            """
        );

    public override Task PutAsync(ZhitongDb db, string name, long doc, IEnumerable<string> tokens) =>
        db.Database.ExecuteSqlRawAsync(
            $"INSERT INTO {Checked(name)} (\"Doc\", \"Tokens\") VALUES ({{0}}, array_to_tsvector({{1}})) "
                + "ON CONFLICT (\"Doc\") DO UPDATE SET \"Tokens\" = excluded.\"Tokens\"",
            doc,
            tokens.Distinct().ToArray()
        );

    public override IQueryable<long> Match(ZhitongDb db, string name, IReadOnlyCollection<string> tokens) =>
        db.Database.SqlQueryRaw<long>(
            $"SELECT \"Doc\" AS \"Value\" FROM {Checked(name)} WHERE \"Tokens\" @@ {{0}}::tsquery",
            string.Join(" & ", tokens.Select(t => $"'{t}'"))
        );

    public override IQueryable<long> Rows(ZhitongDb db, IReadOnlyCollection<long> docs) =>
        db.Database.SqlQueryRaw<long>("SELECT unnest({0}) AS \"Value\"", docs.ToArray());
}
