using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.Activities;

namespace Zhitong.Hosting;

/// <summary>Puts a backup in the place of the SQLite database. All checks come first; a bad backup changes nothing.</summary>
internal static class MaintenanceRestore
{
    private const string Kept = ".before-restore";
    private const int Unusable = 2;

    /// <summary>The files of a SQLite database: a log that lies beside it is part of it.</summary>
    private static readonly string[] Parts = ["", "-wal", "-shm"];

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(Settings settings, string file, CancellationToken cancel)
    {
        if (MaintenanceBackup.SqlitePath(settings) is not { } target)
            return await MaintenanceBackup.TellPostgresAsync(settings, file, restore: true);
        if (!File.Exists(file))
            return await MaintenanceBackup.FailAsync($"没有文件 {file}。", Unusable);
        Directory.CreateDirectory(settings.DataFolder);
        using var only = ServeLock.TryTake(settings);
        var live = only is null;
        var staged = Directory.CreateDirectory(Path.Combine(settings.DataFolder, ".restoring"));
        try
        {
            if (await FaultAsync(settings, file, staged.FullName, live, cancel) is { } fault)
                return await MaintenanceBackup.FailAsync(fault + "什么都没有改动。", Unusable);
            var kept = live ? await OverwriteAsync(staged.FullName, target, cancel) : Swap(staged.FullName, settings, target);
            Console.WriteLine(live ? $"已从 {file} 恢复，服务没有停，页面上马上是恢复后的数据。" : $"已从 {file} 恢复。");
            if (kept is not null)
                Console.WriteLine($"原来的数据库保留为 {Path.GetFileName(kept)}，确认无误后可以删除。");
        }
        finally
        {
            staged.Delete(recursive: true);
        }
        return 0;
    }

    /// <summary>Unpacks and checks the backup.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    private static async Task<string?> FaultAsync(
        Settings settings,
        string file,
        string folder,
        bool live,
        CancellationToken cancel
    )
    {
        try
        {
            if (!await UnpackAsync(file, folder, cancel))
                return $"{file} 不是质通的备份，里面没有 {MaintenanceBackup.DatabaseEntry}。";
            await using var connection = MaintenanceBackup.Open(
                Path.Combine(folder, MaintenanceBackup.DatabaseEntry),
                SqliteOpenMode.ReadOnly
            );
            await using var db = new SqliteZhitongDb(OptionsOf(connection));
            if (Integrity(connection) is var state and not "ok")
                return $"备份里的数据库已损坏（{state}）。";
            var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).ToHashSet();
            if (applied.Count == 0)
                return "备份里的数据库不是质通的。";
            if (applied.Except(db.Database.GetMigrations()).Any())
                return "备份来自更新的版本，请用那个版本恢复。";
            if (live && await LiveRestore.FaultAsync(settings, db, Read(KeyIn(folder)), cancel) is { } fault)
                return fault;
            return await KeyFaultAsync(settings, db, folder, cancel);
        }
        catch (Exception e) when (e is InvalidDataException or SqliteException)
        {
            return $"{file} 读不出来，已损坏或不是备份文件。";
        }
    }

    private static DbContextOptions<SqliteZhitongDb> OptionsOf(SqliteConnection connection)
    {
        var options = new DbContextOptionsBuilder<SqliteZhitongDb>();
        Database.Configure(options.UseSqlite(connection));
        return options.Options;
    }

    /// <returns><c>ok</c>, or the first fault.</returns>
    private static string? Integrity(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check(1)";
        return command.ExecuteScalar() as string;
    }

    private static async Task<bool> UnpackAsync(string file, string folder, CancellationToken cancel)
    {
        await using var archive = await ZipFile.OpenReadAsync(file, cancel);
        foreach (var name in (string[])[MaintenanceBackup.DatabaseEntry, MaintenanceBackup.KeyEntry])
        {
            if (archive.GetEntry(name) is { } entry)
                await entry.ExtractToFileAsync(Path.Combine(folder, name), overwrite: true, cancel);
            else if (name == MaintenanceBackup.DatabaseEntry)
                return false;
        }
        return true;
    }

    /// <summary>The key that will be in force must open what the backup holds.</summary>
    private static async Task<string?> KeyFaultAsync(Settings settings, ZhitongDb db, string folder, CancellationToken cancel)
    {
        if (await db.Set<SubjectKey>().AsNoTracking().FirstOrDefaultAsync(cancel) is not { } row)
            return null;
        var key = settings.MasterKey ?? Read(KeyIn(folder)) ?? Read(MaintenanceBackup.KeyFile(settings));
        if (key is null)
            return "备份里没有主密钥，也没有设置 ZHITONG_KEY。";
        try
        {
            SubjectVault.Open(key, folder).Unwrap(row);
            return null;
        }
        catch (Exception e) when (e is CryptographicException or InvalidOperationException)
        {
            return "主密钥与备份不配，恢复后加密的内容会解不开。";
        }
    }

    private static string KeyIn(string folder) => Path.Combine(folder, MaintenanceBackup.KeyEntry);

    internal static string? Read(string path) => File.Exists(path) ? File.ReadAllText(path) : null;

    private static async Task<string> OverwriteAsync(string staged, string target, CancellationToken cancel)
    {
        var kept = FreeName(target);
        await LiveRestore.OverwriteAsync(Path.Combine(staged, MaintenanceBackup.DatabaseEntry), target, kept, cancel);
        return kept;
    }

    /// <summary>Sets the old files aside and moves the new ones in; undone if a move fails.</summary>
    /// <returns>The name of the old database; null when there was none.</returns>
    private static string? Swap(string staged, Settings settings, string target)
    {
        var kept = FreeName(target);
        List<(string From, string To)> moves = [.. Parts.Select(part => (target + part, kept + part))];
        var key = MaintenanceBackup.KeyFile(settings);
        if (File.Exists(Path.Combine(staged, MaintenanceBackup.KeyEntry)))
        {
            moves.Add((key, key + kept[target.Length..]));
            moves.Add((Path.Combine(staged, MaintenanceBackup.KeyEntry), key));
        }
        moves.Add((Path.Combine(staged, MaintenanceBackup.DatabaseEntry), target));
        var done = new Stack<(string From, string To)>();
        try
        {
            foreach (var (from, to) in moves)
            {
                if (!File.Exists(from))
                    continue;
                File.Move(from, to);
                done.Push((from, to));
            }
        }
        catch
        {
            while (done.TryPop(out var move))
                File.Move(move.To, move.From);
            throw;
        }
        return File.Exists(kept) ? kept : null;
    }

    /// <summary>Never over an older one that was set aside.</summary>
    private static string FreeName(string target)
    {
        var name = target + Kept;
        return File.Exists(name) ? name + DateTime.UtcNow.ToString("-yyyyMMddHHmmss", CultureInfo.InvariantCulture) : name;
    }
}
