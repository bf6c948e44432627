using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Zhitong.Data;

/// <summary>
/// Other database files that a piece of work reads from on the writing connection. SQLite lets a file be attached within a
/// transaction and detached only outside of one, so the gate detaches after its commit.
/// </summary>
internal static class SqliteAttachments
{
    private static readonly ConditionalWeakTable<SqliteConnection, HashSet<string>> Held = [];

    /// <summary>Attaches the file for this piece of work.</summary>
    /// <param name="db">The context of the work.</param>
    /// <param name="file">Path of a SQLite database.</param>
    /// <param name="name">What its tables are called by, <c>name.table</c>: letters and digits.</param>
    public static void Attach(ZhitongDb db, string file, string name)
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        var held = Held.GetOrCreateValue(connection);
        if (held.Contains(name))
            return; // an earlier work of the same commit attached it
        using var command = connection.CreateCommand();
        command.CommandText = $"ATTACH DATABASE $file AS \"{name}\"";
        command.Parameters.AddWithValue("$file", file);
        command.ExecuteNonQuery();
        held.Add(name);
    }

    /// <summary>Lets go of what the work of the last commit attached; called outside of a transaction.</summary>
    public static void DetachAll(SqliteConnection connection)
    {
        if (!Held.TryGetValue(connection, out var held))
            return;
        foreach (var name in held)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"DETACH DATABASE \"{name}\"";
            command.ExecuteNonQuery();
        }
        held.Clear();
    }
}
