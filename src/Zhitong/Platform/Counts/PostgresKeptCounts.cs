using Microsoft.EntityFrameworkCore;
using Npgsql;
using Zhitong.Data;
using Zhitong.Platform.Writing;

namespace Zhitong.Platform.Counts;

internal sealed class PostgresKeptCounts(WriteGate gate, TimeProvider time) : KeptCounts(gate, time)
{
    private const string Append = """
        INSERT INTO "platform_count_deltas" ("Name", "City", "Region", "Key", "Difference") SELECT * FROM unnest($1, $2, $3, $4, $5)
        """;

    /// <summary>All differences of a work go out as one statement together with its commit.</summary>
    public override Task AddAsync(ZhitongDb db, string name, string city, string region, string key, int difference)
    {
        if (((PostgresZhitongDb)db).WithCommit is not { } later)
            throw new InvalidOperationException("counts are written through the write gate");
        var command = later.Find(c => ReferenceEquals(c.CommandText, Append));
        if (command is null)
            later.Add(command = NewAppend());
        foreach (var (i, text) in new[] { name, city, region, key }.Index())
            ((NpgsqlParameter<List<string>>)command.Parameters[i]).TypedValue!.Add(text);
        ((NpgsqlParameter<List<int>>)command.Parameters[4]).TypedValue!.Add(difference);
        return Task.CompletedTask;
    }

    private static NpgsqlBatchCommand NewAppend()
    {
        var command = new NpgsqlBatchCommand(Append);
        for (var i = 0; i < 4; i++)
            command.Parameters.Add(new NpgsqlParameter<List<string>> { TypedValue = [] });
        command.Parameters.Add(new NpgsqlParameter<List<int>> { TypedValue = [] });
        return command;
    }

    public override Task<List<KeptCount>> LoadAsync(ZhitongDb db, string name, string city, CancellationToken cancel = default) =>
        db
            .Database.SqlQuery<KeptCount>(
                $"""
                SELECT "Region", "Key", sum("Count")::int AS "Count"
                FROM (SELECT "Region", "Key", "Count" FROM "platform_counts" WHERE "Name" = {name} AND "City" = {city}
                      UNION ALL
                      SELECT "Region", "Key", "Difference" FROM "platform_count_deltas" WHERE "Name" = {name} AND "City" = {city}) AS t
                GROUP BY "Region", "Key" HAVING sum("Count") <> 0
                """
            )
            .ToListAsync(cancel);

    /// <summary>Moves what is there now into the sums in one statement: a reader sees each difference once, before or after.</summary>
    public override Task FoldAsync(ZhitongDb db) =>
        db.Database.ExecuteSqlRawAsync(
            """
            WITH taken AS (
                DELETE FROM "platform_count_deltas"
                WHERE "Id" IN (SELECT "Id" FROM "platform_count_deltas" ORDER BY "Id" LIMIT 20000 FOR UPDATE SKIP LOCKED)
                RETURNING "Name", "City", "Region", "Key", "Difference")
            INSERT INTO "platform_counts" ("Name", "City", "Region", "Key", "Count")
            SELECT "Name", "City", "Region", "Key", sum("Difference")::int FROM taken GROUP BY 1, 2, 3, 4
            ON CONFLICT ("Name", "City", "Region", "Key") DO UPDATE SET "Count" = "platform_counts"."Count" + excluded."Count"
            """
        );

    /// <summary>Dead differences are walked over until they are vacuumed, and without statistics the plans are poor.</summary>
    public override Task TidyAsync(ZhitongDb db) =>
        db.Database.ExecuteSqlRawAsync("""VACUUM (ANALYZE) "platform_counts", "platform_count_deltas" """);
}
