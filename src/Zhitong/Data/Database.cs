using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;
using Zhitong.Platform.Changes;
using Zhitong.Platform.Counts;
using Zhitong.Platform.Numbering;
using Zhitong.Platform.Staging;
using Zhitong.Platform.TextIndexing;
using Zhitong.Platform.Writing;

namespace Zhitong.Data;

/// <summary>
/// Which database the settings name, and the pairs of services that differ between the two. The only place that asks.
/// </summary>
public static class Database
{
    /// <summary>Registers the context, the write gate and all that comes in pairs.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="setting"><c>sqlite:PATH</c> or a PostgreSQL connection string.</param>
    public static void AddZhitongDb(this IServiceCollection services, string setting)
    {
        if (setting.StartsWith("sqlite:", StringComparison.OrdinalIgnoreCase))
            AddSqlite(services, setting["sqlite:".Length..]);
        else
            AddPostgres(services, setting);
    }

    private static void AddSqlite(IServiceCollection services, string path)
    {
        var connection = SqliteConnectionString(path);
        services.AddSingleton(new SqliteReaders(connection));
        services.AddScoped(p => p.GetRequiredService<SqliteReaders>().Rent());
        services.AddSingleton<IDbContextFactory<ZhitongDb>>(new SqliteFactory(connection));
        services.AddSingleton<WriteGate>(p => new SqliteWriteGate(connection, p.GetRequiredService<ILogger<SqliteWriteGate>>()));
        services.AddSingleton<KeptCounts, SqliteKeptCounts>();
        services.AddSingleton<Numbers, SqliteNumbers>();
        services.AddSingleton<TextIndex, SqliteTextIndex>();
        services.AddSingleton<ChangeFeed, SqliteChangeFeed>();
        services.AddSingleton<Staging, SqliteStaging>();
    }

    private static void AddPostgres(IServiceCollection services, string connection)
    {
        var source = new NpgsqlDataSourceBuilder(PostgresConnectionString(connection)).Build();
        var options = new DbContextOptionsBuilder<PostgresZhitongDb>();
        Configure(options.UseNpgsql(source));
        var factory = new PostgresFactory(options.Options);
        services.AddSingleton(source);
        services.AddSingleton<IDbContextFactory<ZhitongDb>>(factory);
        services.AddScoped(_ => factory.CreateDbContext());
        services.AddSingleton<WriteGate, PostgresWriteGate>();
        services.AddSingleton<KeptCounts, PostgresKeptCounts>();
        services.AddSingleton<Numbers, PostgresNumbers>();
        services.AddSingleton<TextIndex, PostgresTextIndex>();
        services.AddSingleton<ChangeFeed, PostgresChangeFeed>();
        services.AddSingleton<Staging, PostgresStaging>();
    }

    internal static string SqliteConnectionString(string path) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = Path.GetFullPath(path),
            ForeignKeys = true,
            DefaultTimeout = 30,
        }.ToString();

    /// <param name="given">As in the settings.</param>
    /// <param name="pooled">False for connections that end when they are closed.</param>
    internal static string PostgresConnectionString(string given, bool pooled = true)
    {
        var builder = new NpgsqlConnectionStringBuilder(given) { ApplicationName = "zhitong" };
        builder.Pooling &= pooled;
        if (!given.Contains("pool size", StringComparison.OrdinalIgnoreCase))
            builder.MaxPoolSize = 40;
        builder.MaxAutoPrepare = 100; // plans are kept by the connection: a third less CPU per statement
        builder.NoResetOnClose = true; // nothing of ours outlives its transaction; the seven statements of a reset cost as much as a read
        return builder.ToString();
    }

    internal static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning));

    /// <summary>Options of the writing context: one connection that stays open.</summary>
    internal static DbContextOptions<SqliteZhitongDb> WriterOptions(System.Data.Common.DbConnection connection)
    {
        var options = new DbContextOptionsBuilder<SqliteZhitongDb>();
        Configure(options.UseSqlite(connection)).AddInterceptors(new StatementCache());
        return options.Options;
    }

    private sealed class SqliteFactory(string connection) : IDbContextFactory<ZhitongDb>
    {
        private readonly DbContextOptions<SqliteZhitongDb> options = Build(connection);

        public ZhitongDb CreateDbContext() => new SqliteZhitongDb(options);

        private static DbContextOptions<SqliteZhitongDb> Build(string connection)
        {
            var builder = new DbContextOptionsBuilder<SqliteZhitongDb>();
            Configure(builder.UseSqlite(connection));
            return builder.Options;
        }
    }

    /// <summary>Contexts are made once and used again; disposing one gives it back.</summary>
    private sealed class PostgresFactory(DbContextOptions<PostgresZhitongDb> options) : IDbContextFactory<ZhitongDb>
    {
        private readonly PooledDbContextFactory<PostgresZhitongDb> pool = new(options, poolSize: 128);

        public ZhitongDb CreateDbContext() => pool.CreateDbContext();
    }
}
