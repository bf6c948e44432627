using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;

namespace Zhitong.Platform.Changes;

/// <summary>
/// Transactions commit in another order than they take numbers. A reader therefore reads again from the oldest transaction that
/// was still running when it read last, and passes over what it has seen.
/// </summary>
internal sealed class PostgresChangeFeed : ChangeFeed
{
    private const string Function = "platform_note_changes";
    private static readonly (string Act, string Rows)[] Acts =
    [
        ("insert", "NEW TABLE AS changed"),
        ("update", "NEW TABLE AS changed"),
        ("delete", "OLD TABLE AS changed"),
    ];

    private sealed record Entry(string Horizon, long? Seq, string? Table, long? Doc);

    public override async Task EnsureAsync(ZhitongDb db, IReadOnlyCollection<string> tables)
    {
        await db.Database.ExecuteSqlRawAsync(
            $"""
            CREATE TABLE IF NOT EXISTS {Table} (
                "Seq" bigserial PRIMARY KEY, "Xid" xid8 NOT NULL DEFAULT pg_current_xact_id(),
                "Table" text NOT NULL, "Doc" bigint NOT NULL, "At" timestamptz NOT NULL DEFAULT now());
            CREATE INDEX IF NOT EXISTS {Table}_xid ON {Table} ("Xid");
            CREATE OR REPLACE FUNCTION {Function}() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                INSERT INTO {Table} ("Table", "Doc") SELECT TG_TABLE_NAME, "Doc" FROM changed;
                RETURN NULL;
            END $$
            """
        );
        foreach (var table in tables)
        {
            foreach (var (act, rows) in Acts)
            {
                var trigger = $"""
                    CREATE OR REPLACE TRIGGER {Trigger(table, act)} AFTER {act} ON "{table}"
                    REFERENCING {rows} FOR EACH STATEMENT EXECUTE FUNCTION {Function}()
                    """;
                await db.Database.ExecuteSqlRawAsync(trigger);
            }
        }
    }

    public override async Task<bool> IsCurrentAsync(ZhitongDb db, IReadOnlyCollection<string> tables)
    {
        var there = await PlainSql.ReadAsync(
            db,
            "SELECT tgname::text FROM pg_trigger WHERE NOT tgisinternal",
            row => row.GetString(0)
        );
        return tables.All(t => Acts.All(a => there.Contains(Trigger(t, a.Act))));
    }

    public override async Task<FeedMark> NowAsync(ZhitongDb db, CancellationToken cancel)
    {
        var horizon = await db
            .Database.SqlQueryRaw<string>("SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS \"Value\"")
            .ToListAsync(cancel);
        return new FeedMark(Number(horizon[0]), new HashSet<long>());
    }

    public override async Task<(FeedMark, IReadOnlyCollection<Change>?)> SinceAsync(
        ZhitongDb db,
        FeedMark mark,
        CancellationToken cancel
    )
    {
        var entries = await db
            .Database.SqlQueryRaw<Entry>(
                $"""
                SELECT now.x AS "Horizon", c."Seq", c."Table", c."Doc"
                FROM (SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS x) AS now
                LEFT JOIN {Table} AS c ON c."Xid" >= CAST({"{0}"} AS text)::xid8
                """,
                mark.Position.ToString(CultureInfo.InvariantCulture)
            )
            .ToListAsync(cancel);
        var horizon = Number(entries[0].Horizon);
        if (horizon < mark.Position)
            return (mark, null);
        var told = entries.Where(e => e.Seq is not null).ToList();
        var seen = told.Select(e => e.Seq!.Value).ToHashSet();
        var changes = told.Where(e => !mark.Seen.Contains(e.Seq!.Value))
            .Select(e => new Change(e.Table!, e.Doc!.Value))
            .ToHashSet();
        return (new FeedMark(horizon, seen), changes);
    }

    public override Task<int> ForgetAsync(ZhitongDb db)
    {
        var sql = $"DELETE FROM {Table} WHERE \"At\" < now() - interval '{(long)Kept.TotalSeconds} seconds'";
        return db.Database.ExecuteSqlRawAsync(sql);
    }

    private static long Number(string xid) => long.Parse(xid, CultureInfo.InvariantCulture);
}
