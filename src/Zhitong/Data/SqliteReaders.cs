using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Zhitong.Data;

/// <summary>
/// Reading contexts of SQLite on connections that stay open, so that their statements stay prepared. A request scope rents one;
/// disposing it gives it back. As many exist as have read at the same time.
/// </summary>
internal sealed class SqliteReaders(string connectionString) : IDisposable
{
    private readonly ConcurrentBag<SqliteZhitongDb> idle = [];
    private readonly StatementCache statements = new();

    public ZhitongDb Rent()
    {
        var db = idle.TryTake(out var waiting) ? waiting : Open();
        db.GiveBack = idle.Add;
        return db;
    }

    private SqliteZhitongDb Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        using (var pragma = connection.CreateCommand())
        {
            pragma.CommandText = "PRAGMA cache_size = -400"; // 0.4 MB a reader, of which there are as many as requests at once: the system's file cache holds the rest
            pragma.ExecuteNonQuery();
        }
        var options = new DbContextOptionsBuilder<SqliteZhitongDb>();
        Database.Configure(options.UseSqlite(connection)).AddInterceptors(statements);
        return new SqliteZhitongDb(options.Options);
    }

    public void Dispose()
    {
        foreach (var db in idle)
        {
            var connection = db.Database.GetDbConnection();
            db.Dispose();
            connection.Dispose();
        }
    }
}
