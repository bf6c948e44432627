using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Npgsql;
using NpgsqlTypes;
using Zhitong.Data;

namespace Zhitong.Platform.Numbering;

/// <summary>
/// Running numbers for what people call by number. They rise with time and are never given twice; a number whose work was
/// rolled back may stay unused on PostgreSQL.
/// </summary>
public abstract class Numbers
{
    public abstract Task<long> NextAsync(ZhitongDb db, string series);

    /// <summary>Draws so many numbers at once, in rising order.</summary>
    public abstract Task<IReadOnlyList<long>> NextAsync(ZhitongDb db, string series, int count);

    /// <summary>Makes what the database needs for a series; called once after the migrations.</summary>
    public abstract Task EnsureAsync(ZhitongDb db, string series);
}

/// <summary>The last number given (SQLite).</summary>
public sealed class NumberSeries
{
    public required string Series { get; init; }
    public long Last { get; set; }
}

internal sealed class NumberSeriesTable : IEntityTypeConfiguration<NumberSeries>
{
    public void Configure(EntityTypeBuilder<NumberSeries> table)
    {
        table.ToTable("platform_numbers");
        table.HasKey(n => n.Series);
        table.Property(n => n.Series).HasMaxLength(40);
    }
}

internal sealed class SqliteNumbers : Numbers
{
    private const string Next = """
        INSERT INTO "platform_numbers" ("Series", "Last") VALUES ($1, 1)
        ON CONFLICT ("Series") DO UPDATE SET "Last" = "Last" + 1 RETURNING "Last"
        """;

    public override Task<long> NextAsync(ZhitongDb db, string series) =>
        Task.FromResult((long)PreparedStatements.Ask(db, Next, series)!);

    public override async Task<IReadOnlyList<long>> NextAsync(ZhitongDb db, string series, int count)
    {
        var last = await db
            .Database.SqlQuery<long>(
                $"""
                INSERT INTO "platform_numbers" ("Series", "Last") VALUES ({series}, {count})
                ON CONFLICT ("Series") DO UPDATE SET "Last" = "Last" + {count} RETURNING "Last" AS "Value"
                """
            )
            .ToListAsync()
            .ConfigureAwait(false);
        return [.. Enumerable.Range(1, count).Select(i => last[0] - count + i)];
    }

    public override Task EnsureAsync(ZhitongDb db, string series) => Task.CompletedTask;
}

internal sealed class PostgresNumbers : Numbers
{
    /// <summary>By the driver itself: every filing asks, and the query would cost more than its answer.</summary>
    public override async Task<long> NextAsync(ZhitongDb db, string series)
    {
        await db.Database.OpenConnectionAsync().ConfigureAwait(false);
        try
        {
            await using var next = new NpgsqlCommand(
                "SELECT nextval($1::regclass)",
                (NpgsqlConnection)db.Database.GetDbConnection()
            );
            next.Parameters.Add(new NpgsqlParameter { Value = "platform_" + series, NpgsqlDbType = NpgsqlDbType.Text });
            return (long)(await next.ExecuteScalarAsync().ConfigureAwait(false))!;
        }
        finally
        {
            await db.Database.CloseConnectionAsync().ConfigureAwait(false);
        }
    }

    public override async Task<IReadOnlyList<long>> NextAsync(ZhitongDb db, string series, int count)
    {
        var drawn = await db
            .Database.SqlQuery<long>(
                $"""SELECT nextval({"platform_" + series}::regclass) AS "Value" FROM generate_series(1, {count})"""
            )
            .ToListAsync()
            .ConfigureAwait(false);
        drawn.Sort();
        return drawn;
    }

    public override Task EnsureAsync(ZhitongDb db, string series) =>
        db.Database.ExecuteSqlRawAsync($"CREATE SEQUENCE IF NOT EXISTS \"platform_{series}\"");
}
