using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;

namespace Zhitong.Platform.Changes;

/// <summary>SQLite has one writer: running numbers are in the order of commits.</summary>
internal sealed class SqliteChangeFeed : ChangeFeed
{
    private static readonly IReadOnlySet<long> None = new HashSet<long>();
    private static readonly (string Act, string Row)[] Acts = [("insert", "NEW"), ("update", "NEW"), ("delete", "OLD")];

    private const string NewestOf = $"SELECT seq FROM sqlite_sequence WHERE name = '{Table}'";

    /// <summary>Stands for all rows of all tables.</summary>
    private const string Everything = "*";

    private sealed record Entry(long Seq, string Table, long Doc);

    /// <summary>To be called on a database that will be put in the place of another one: readers of that one begin anew.</summary>
    /// <param name="replacing">The database that is open in their hands.</param>
    /// <param name="with">The one that comes.</param>
    public static void SayReplaced(SqliteConnection replacing, SqliteConnection with)
    {
        using var ask = replacing.CreateCommand();
        ask.CommandText = NewestOf;
        var old = ask.ExecuteScalar() as long? ?? 0;
        using var say = with.CreateCommand();
        say.CommandText = NewestOf;
        var next = Math.Max(old, say.ExecuteScalar() as long? ?? 0) + 1;
        say.CommandText = $"INSERT INTO {Table} (\"Seq\", \"Table\", \"Doc\") VALUES ($seq, '{Everything}', 0)";
        say.Parameters.AddWithValue("$seq", next);
        say.ExecuteNonQuery();
    }

    public override async Task EnsureAsync(ZhitongDb db, IReadOnlyCollection<string> tables)
    {
        await db.Database.ExecuteSqlRawAsync(
            $"""
            CREATE TABLE IF NOT EXISTS {Table} (
                "Seq" INTEGER PRIMARY KEY AUTOINCREMENT, "Table" TEXT NOT NULL, "Doc" INTEGER NOT NULL,
                "At" INTEGER NOT NULL DEFAULT (unixepoch()))
            """
        );
        foreach (var table in tables)
        {
            foreach (var (act, row) in Acts)
            {
                var trigger = $"""
                    CREATE TRIGGER IF NOT EXISTS {Trigger(table, act)} AFTER {act} ON "{table}" BEGIN
                        INSERT INTO {Table} ("Table", "Doc") VALUES ('{table}', {row}."Doc");
                    END
                    """;
                await db.Database.ExecuteSqlRawAsync(trigger);
            }
        }
    }

    public override async Task<bool> IsCurrentAsync(ZhitongDb db, IReadOnlyCollection<string> tables)
    {
        var there = await PlainSql.ReadAsync(
            db,
            "SELECT name FROM sqlite_master WHERE type = 'trigger'",
            row => row.GetString(0)
        );
        return tables.All(t => Acts.All(a => there.Contains(Trigger(t, a.Act))));
    }

    public override Task<FeedMark> NowAsync(ZhitongDb db, CancellationToken cancel) =>
        Task.FromResult(new FeedMark(Newest(db), None));

    public override async Task<(FeedMark, IReadOnlyCollection<Change>?)> SinceAsync(
        ZhitongDb db,
        FeedMark mark,
        CancellationToken cancel
    )
    {
        var newest = Newest(db);
        if (newest == mark.Position)
            return (mark, []);
        if (newest < mark.Position)
            return (mark, null);
        var entries = await db
            .Database.SqlQueryRaw<Entry>($"SELECT \"Seq\", \"Table\", \"Doc\" FROM {Table} WHERE \"Seq\" > {{0}}", mark.Position)
            .ToListAsync(cancel);
        if (entries.Exists(e => e.Table == Everything))
            return (mark, null);
        var last = entries.Count == 0 ? mark.Position : entries.Max(e => e.Seq);
        return (new FeedMark(last, None), [.. entries.Select(e => new Change(e.Table, e.Doc)).ToHashSet()]);
    }

    public override Task<int> ForgetAsync(ZhitongDb db)
    {
        var sql = $"DELETE FROM {Table} WHERE \"At\" < unixepoch() - {(long)Kept.TotalSeconds}";
        return db.Database.ExecuteSqlRawAsync(sql);
    }

    /// <summary>Numbers go on after old entries are gone.</summary>
    private static long Newest(ZhitongDb db) => PreparedStatements.Ask(db, NewestOf) is long seq ? seq : 0;
}
