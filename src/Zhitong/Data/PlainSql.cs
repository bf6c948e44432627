using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Zhitong.Data;

/// <summary>
/// Reads without EF Core's queries: what a start asks must not wait until their translation is loaded (0.1 s of CPU), and what
/// every search asks must not be translated anew each time. Everything else is EF Core's.
/// </summary>
internal static class PlainSql
{
    /// <summary>All rows of a statement, in the context's transaction.</summary>
    /// <param name="sql">Bears no value from outside.</param>
    /// <param name="values">What comes from outside, as parameters of the database at hand.</param>
    /// <exception cref="DbException">The statement fails, for want of a table for one.</exception>
    public static async Task<List<T>> ReadAsync<T>(
        ZhitongDb db,
        string sql,
        Func<DbDataReader, T> row,
        DbParameter[]? values = null,
        CancellationToken cancel = default
    )
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            command.Parameters.AddRange(values ?? []);
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            await using var reader = await command.ExecuteReaderAsync(cancel);
            var rows = new List<T>();
            while (await reader.ReadAsync(cancel))
                rows.Add(row(reader));
            return rows;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
