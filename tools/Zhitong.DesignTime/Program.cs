using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Zhitong.Data;

return 0;

/// <summary>The contexts as <c>dotnet ef</c> starts them; no database is opened.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteZhitongDb>
{
    public SqliteZhitongDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteZhitongDb>().UseSqlite("Data Source=design.db").Options);
}

internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresZhitongDb>
{
    public PostgresZhitongDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresZhitongDb>().UseNpgsql("Host=design").Options);
}
