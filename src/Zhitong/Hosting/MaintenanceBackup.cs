using System.Globalization;
using System.IO.Compression;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Zhitong.Hosting;

/// <summary>Writes the SQLite database and the master key into one zip, while the server runs.</summary>
internal static class MaintenanceBackup
{
    public const string DatabaseEntry = "zhitong.db";
    public const string KeyEntry = "master.key";

    /// <returns>The exit code.</returns>
    public static async Task<int> WriteAsync(Settings settings, string file, CancellationToken cancel)
    {
        if (SqlitePath(settings) is not { } source)
            return await TellPostgresAsync(settings, file, restore: false);
        if (File.Exists(file))
            return await FailAsync($"{file} 已经存在，不覆盖；请换一个文件名。");
        if (!File.Exists(source))
            return await FailAsync($"没有数据库 {source}。");
        var copy = file + ".db-partial";
        var zip = file + ".partial";
        try
        {
            Copy(source, copy);
            await PackAsync(copy, settings, zip, cancel);
            File.Move(zip, file);
        }
        finally
        {
            File.Delete(copy);
            File.Delete(zip);
        }
        var size = new FileInfo(file).Length / 1048576.0;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"已备份到 {file}（{size:0.0} MB）。"));
        Console.WriteLine(
            File.Exists(KeyFile(settings))
                ? "里面有主密钥，请像保管密钥一样保管这个文件。"
                : "主密钥来自 ZHITONG_KEY，不在备份里，请另行保管。"
        );
        return 0;
    }

    /// <summary>The path of the SQLite file, or null for PostgreSQL.</summary>
    public static string? SqlitePath(Settings settings) =>
        settings.Db.StartsWith("sqlite:", StringComparison.OrdinalIgnoreCase)
            ? Path.GetFullPath(settings.Db["sqlite:".Length..])
            : null;

    public static string KeyFile(Settings settings) => Path.Combine(settings.DataFolder, KeyEntry);

    public static async Task<int> FailAsync(string message, int code = 1)
    {
        await Console.Error.WriteLineAsync(message);
        return code;
    }

    /// <summary>Says the commands that do it on PostgreSQL; the password is left to <c>~/.pgpass</c> or PGPASSWORD.</summary>
    public static Task<int> TellPostgresAsync(Settings settings, string file, bool restore)
    {
        var c = new NpgsqlConnectionStringBuilder(settings.Db);
        var where = $"--host={c.Host ?? "localhost"} --port={c.Port} --username={c.Username}";
        var command = restore
            ? $"pg_restore --clean --if-exists --single-transaction {where} --dbname={c.Database} {file}"
            : $"pg_dump --format=custom {where} --dbname={c.Database} --file={file}";
        return FailAsync(
            $"数据库是 PostgreSQL，请用它自己的工具：\n  {command}\n主密钥（{KeyFile(settings)} 或 ZHITONG_KEY）要另行{(restore ? "放回" : "备份")}。"
        );
    }

    /// <summary>One read transaction over the whole file: writers go on, the copy is of one moment.</summary>
    public static void Copy(string source, string target)
    {
        using var from = Open(source, SqliteOpenMode.ReadWrite);
        using var to = Open(target, SqliteOpenMode.ReadWriteCreate);
        RestrictToOwner(target);
        from.BackupDatabase(to);
        using var command = to.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = DELETE";
        command.ExecuteNonQuery();
    }

    public static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = mode,
                Pooling = false,
                DefaultTimeout = 30,
            }.ToString()
        );
        connection.Open();
        return connection;
    }

    private static async Task PackAsync(string database, Settings settings, string zip, CancellationToken cancel)
    {
        await using var stream = new FileStream(zip, FileMode.Create);
        RestrictToOwner(zip);
        await using var archive = new ZipArchive(stream, ZipArchiveMode.Create);
        await archive.CreateEntryFromFileAsync(database, DatabaseEntry, CompressionLevel.Fastest, cancel);
        if (File.Exists(KeyFile(settings)))
            await archive.CreateEntryFromFileAsync(KeyFile(settings), KeyEntry, CompressionLevel.Fastest, cancel);
    }

    private static void RestrictToOwner(string path)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
