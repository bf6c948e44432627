using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Zhitong.Modules.Accounts.Contract;

namespace Zhitong.Data;

/// <summary>
/// The one model of all modules. Code asks for this type; <see cref="SqliteZhitongDb"/> and <see cref="PostgresZhitongDb"/>
/// only exist so that each database has its own migrations. Each module maps its tables in its own <c>…Table.cs</c>.
/// </summary>
public abstract class ZhitongDb(DbContextOptions options) : IdentityUserContext<Person, Guid>(options)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(ZhitongDb).Assembly, t => !t.IsAssignableTo(typeof(IForSqlite)));
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conventions.Apply(configurationBuilder);
}

/// <summary>Marks the configuration of a table for SQLite alone: an index that PostgreSQL is better off without.</summary>
public interface IForSqlite;

/// <summary>SQLite in WAL: the embedded default.</summary>
public sealed class SqliteZhitongDb(DbContextOptions<SqliteZhitongDb> options) : ZhitongDb(options)
{
    /// <summary>Set while the context is rented: disposing it then returns it to where it came from.</summary>
    internal Action<SqliteZhitongDb>? GiveBack { get; set; }

    /// <summary>
    /// Set by the write gate: statements that run at the end of its shared commit, outside the savepoints of single works.
    /// FTS5 writes a segment out at every savepoint; put in at the end, the rows of many works make one.
    /// </summary>
    internal List<Action>? AtEndOfCommit { get; set; }

    public override void Dispose()
    {
        if (GiveBack is not { } back)
        {
            base.Dispose();
            return;
        }
        GiveBack = null;
        ChangeTracker.Clear();
        back(this);
    }

    public override ValueTask DisposeAsync()
    {
        if (GiveBack is null)
            return base.DisposeAsync();
        Dispose();
        return ValueTask.CompletedTask;
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(ZhitongDb).Assembly, t => t.IsAssignableTo(typeof(IForSqlite)));
        Conventions.EnforceLengths(builder);
    }
}

/// <summary>PostgreSQL 15 or later: where a province goes.</summary>
public sealed class PostgresZhitongDb(DbContextOptions<PostgresZhitongDb> options) : ZhitongDb(options)
{
    /// <summary>Set by the write gate: statements that go to the server together with the commit, in one round trip.</summary>
    internal List<NpgsqlBatchCommand>? WithCommit { get; set; }
}
