using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Zhitong.Hosting;

[assembly: AssemblyFixture(typeof(Zhitong.Tests.Support.TestDatabases))]

namespace Zhitong.Tests.Support;

/// <summary>A kind of database that the tests run on. A test class is written once and runs on every kind.</summary>
public interface ITestDatabase
{
    static abstract string Name { get; }

    /// <summary>A fresh database, migrated and seeded.</summary>
    /// <returns>The setting <c>ZHITONG_DB</c> that names it.</returns>
    static abstract Task<string> CreateAsync();

    /// <summary>Removes a database that <see cref="CreateAsync"/> made.</summary>
    static abstract Task DropAsync(string setting);
}

/// <summary>A copy of a file that is made once a process.</summary>
public sealed class Sqlite : ITestDatabase
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    public static string Name => "SQLite";

    public static async Task<string> CreateAsync()
    {
        var path = Path.Combine(TestDatabases.Folder, $"{Guid.NewGuid():N}.db");
        File.Copy(await Template.Value, path);
        return $"sqlite:{path}";
    }

    public static Task DropAsync(string setting)
    {
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(TestDatabases.Folder, Path.GetFileName(setting["sqlite:".Length..]) + "*"))
            File.Delete(file);
        return Task.CompletedTask;
    }

    private static async Task<string> MakeTemplateAsync()
    {
        var path = Path.Combine(TestDatabases.Folder, "template.db");
        await TestDatabases.PrepareAsync($"sqlite:{path}");
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync();
        return path;
    }
}

/// <summary>
/// A copy, made by the server, of a database that is made once a process. <c>ZHITONG_TEST_POSTGRES</c> names the server: a
/// connection string of a superuser. Without it the tests fail; they never skip.
/// </summary>
public sealed class Postgres : ITestDatabase
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);
    private static readonly SemaphoreSlim OneByOne = new(1, 1);
    private static readonly ConcurrentDictionary<string, byte> Made = new();

    public static string Name => "PostgreSQL";

    private static string Server =>
        Environment.GetEnvironmentVariable("ZHITONG_TEST_POSTGRES") is { Length: > 0 } given
            ? given
            : throw new InvalidOperationException(
                "ZHITONG_TEST_POSTGRES is not set: it must hold the connection string of a PostgreSQL superuser, such as "
                    + "Host=127.0.0.1;Port=5432;Username=postgres;Database=postgres. ./test starts a server and sets it."
            );

    public static async Task<string> CreateAsync()
    {
        var template = await Template.Value;
        var name = NewName();
        await OneByOne.WaitAsync();
        try
        {
            await RunAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        }
        finally
        {
            OneByOne.Release();
        }
        return SettingOf(name);
    }

    public static Task DropAsync(string setting) => DropByNameAsync(new NpgsqlConnectionStringBuilder(setting).Database!);

    internal static async Task DropAllAsync()
    {
        foreach (var name in Made.Keys)
            await DropByNameAsync(name);
    }

    private static async Task DropByNameAsync(string name)
    {
        await RunAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        Made.TryRemove(name, out _);
    }

    private static async Task<string> MakeTemplateAsync()
    {
        var name = NewName();
        await RunAsync($"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'");
        await TestDatabases.PrepareAsync(SettingOf(name) + ";Pooling=false"); // an open connection would forbid copying
        return name;
    }

    private static string NewName()
    {
        var name = $"zhitong_test_{Guid.NewGuid():N}";
        Made[name] = 0;
        return name;
    }

    private static string SettingOf(string name) =>
        new NpgsqlConnectionStringBuilder(Server) { Database = name }.ConnectionString;

    private static async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(Server) { Pooling = false }.ConnectionString
        );
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>What the tests of this process leave behind, removed at its end.</summary>
public sealed class TestDatabases : IAsyncDisposable
{
    /// <summary>The master key of all test databases: a copied template must stay readable.</summary>
    public static string MasterKey { get; } = Convert.ToBase64String(new byte[32]);

    public static string Folder { get; } = Directory.CreateTempSubdirectory("zhitong-tests-").FullName;

    /// <summary>Settings of a data folder alone, for what needs no database.</summary>
    public static Settings SettingsIn(string folder) =>
        new()
        {
            Db = "",
            DataFolder = folder,
            Urls = "http://localhost",
            City = TestData.City,
            MasterKey = MasterKey,
        };

    public static Settings SettingsFor(string db) =>
        new()
        {
            Db = db,
            DataFolder = Folder,
            Urls = "http://localhost",
            City = TestData.City,
            MasterKey = MasterKey,
            Demo = "small",
        };

    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        await Postgres.DropAllAsync();
    }

    /// <summary>Migrates and seeds.</summary>
    internal static async Task PrepareAsync(string db)
    {
        await using var app = ZhitongHost.Build(SettingsFor(db), Program.Modules());
        await app.Services.GetRequiredService<DatabaseSetup>().EnsureAsync();
    }
}
