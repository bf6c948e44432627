using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Zhitong.Data;

/// <summary>
/// Statements of SQLite that a connection keeps prepared: the driver itself prepares a statement anew each time.
/// Only for statements that every write or every search runs; everything else is EF Core's.
/// </summary>
internal static class PreparedStatements
{
    private static readonly ConditionalWeakTable<SqliteConnection, Dictionary<string, SqliteCommand>> Kept = [];

    /// <summary>Runs the statement on the context's connection and transaction; parameters are <c>$1</c>, <c>$2</c>, ….</summary>
    public static int Run(ZhitongDb db, string sql, params ReadOnlySpan<object> values) =>
        Command(db, sql, values).ExecuteNonQuery();

    /// <summary>Runs the statement and gives the first column of its first row.</summary>
    public static object? Ask(ZhitongDb db, string sql, params ReadOnlySpan<object> values) =>
        Command(db, sql, values).ExecuteScalar();

    /// <summary>Runs the statement and gives the first column of all its rows.</summary>
    public static List<long> Numbers(ZhitongDb db, string sql, params ReadOnlySpan<object> values)
    {
        using var reader = Command(db, sql, values).ExecuteReader();
        List<long> numbers = [];
        while (reader.Read())
            numbers.Add(reader.GetInt64(0));
        return numbers;
    }

    private static SqliteCommand Command(ZhitongDb db, string sql, ReadOnlySpan<object> values)
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        if (connection.State != System.Data.ConnectionState.Open)
            connection.Open();
        var commands = Kept.GetOrCreateValue(connection);
        if (!commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 1; i <= values.Length; i++)
                command.Parameters.Add(new SqliteParameter($"${i}", null));
            commands[sql] = command;
        }
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        command.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }
}
