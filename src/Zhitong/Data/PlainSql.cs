using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Zhitong.Data;

/// <summary>
/// Reads without EF Core's queries: what a start asks must not wait until their translation is loaded (0.1 s of CPU).
/// Everything else is EF Core's.
/// </summary>
internal static class PlainSql
{
    /// <summary>All rows of a statement that bears no value from outside, in the context's transaction.</summary>
    /// <exception cref="DbException">The statement fails, for want of a table for one.</exception>
    public static async Task<List<T>> ReadAsync<T>(ZhitongDb db, string sql, Func<DbDataReader, T> row)
    {
        await db.Database.OpenConnectionAsync();
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            await using var reader = await command.ExecuteReaderAsync();
            var rows = new List<T>();
            while (await reader.ReadAsync())
                rows.Add(row(reader));
            return rows;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
