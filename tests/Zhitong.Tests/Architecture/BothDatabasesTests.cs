using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Architecture;

/// <summary>Nothing is done or tested on one database only.</summary>
public sealed partial class BothDatabasesTests
{
    [Fact]
    public void Every_test_class_on_a_database_runs_on_both()
    {
        var classes = typeof(BothDatabasesTests).Assembly.GetTypes().Where(t => !t.IsNested).ToList();
        classes.Count(IsWrittenOnce).ShouldBeGreaterThan(5);
        Missing(classes).ShouldBeEmpty();
        Missing([typeof(PlantedTests<>), typeof(Planted_on_Sqlite)]).ShouldBe(["PlantedTests`1 does not run on Postgres"]);
    }

    [Fact]
    public void No_model_change_waits_for_a_migration()
    {
        using var sqlite = new SqliteZhitongDb(
            new DbContextOptionsBuilder<SqliteZhitongDb>().UseSqlite("Data Source=none").Options
        );
        using var postgres = new PostgresZhitongDb(
            new DbContextOptionsBuilder<PostgresZhitongDb>().UseNpgsql("Host=none").Options
        );
        sqlite.Database.HasPendingModelChanges().ShouldBeFalse("run scripts/add-migration.sh");
        postgres.Database.HasPendingModelChanges().ShouldBeFalse("run scripts/add-migration.sh");
    }

    [Fact]
    public void Both_have_the_same_migrations()
    {
        using var sqlite = new SqliteZhitongDb(
            new DbContextOptionsBuilder<SqliteZhitongDb>().UseSqlite("Data Source=none").Options
        );
        using var postgres = new PostgresZhitongDb(
            new DbContextOptionsBuilder<PostgresZhitongDb>().UseNpgsql("Host=none").Options
        );
        var names = NamesOf(sqlite.Database.GetMigrations());
        names.ShouldNotBeEmpty();
        Differ(names, NamesOf(postgres.Database.GetMigrations())).ShouldBeFalse();
        Differ(names, [.. names, "AddSomethingElse"]).ShouldBeTrue();
        Differ([.. names, "A", "B"], [.. names, "B", "A"]).ShouldBeTrue();
    }

    [Fact]
    public void Only_the_folder_Data_asks_which_database_it_is()
    {
        var asking = Directory
            .GetFiles(Repository.Sources, "*.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Repository.Sources, f))
            .Where(f => !f.StartsWith("Data", StringComparison.Ordinal) && !f.Contains("obj", StringComparison.Ordinal))
            .Where(f => Asks(File.ReadAllText(Path.Combine(Repository.Sources, f))));
        asking.ShouldBeEmpty();
        Asks("if (db.Database.IsSqlite())").ShouldBeTrue();
        Asks("if (db.Database.ProviderName == x)").ShouldBeTrue();
    }

    private static bool Asks(string source) => WhichDatabase().IsMatch(source);

    private static bool Differ(List<string> one, List<string> other) => !one.SequenceEqual(other);

    private static List<string> NamesOf(IEnumerable<string> migrations) => [.. migrations.Select(m => m[(m.IndexOf('_') + 1)..])];

    private static IEnumerable<string> Missing(IReadOnlyCollection<Type> classes) =>
        from once in classes.Where(IsWrittenOnce)
        from database in new[] { typeof(Sqlite), typeof(Postgres) }
        where !classes.Any(c => !c.IsAbstract && c.BaseType == Made(once, database))
        select $"{once.Name} does not run on {database.Name}";

    private static Type? Made(Type once, Type database) => once.MakeGenericType(database);

    private static bool IsWrittenOnce(Type type) =>
        type is { IsAbstract: true, IsGenericTypeDefinition: true }
        && type.GetGenericArguments()[0].GetGenericParameterConstraints().Contains(typeof(ITestDatabase));

    private abstract class PlantedTests<TDb>
        where TDb : ITestDatabase;

    private sealed class Planted_on_Sqlite : PlantedTests<Sqlite>;

    [GeneratedRegex(@"\.(IsSqlite|IsNpgsql)\(|\.ProviderName\b")]
    private static partial Regex WhichDatabase();
}
