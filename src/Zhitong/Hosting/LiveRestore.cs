using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.Changes;

namespace Zhitong.Hosting;

/// <summary>
/// Writes a backup over the database that a running server has open, in one transaction: whoever reads sees all of the old or all
/// of the new, and who writes waits. The old state is kept as a file beside it.
/// </summary>
internal static class LiveRestore
{
    private const int Busy = 5;
    private const int Locked = 6;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>What a server cannot change while it runs: the key that it holds in memory, and the schema that it was built for.</summary>
    /// <returns>What stands against it, or null.</returns>
    public static async Task<string?> FaultAsync(
        Settings settings,
        ZhitongDb backup,
        string? keyInBackup,
        CancellationToken cancel
    )
    {
        var inForce = settings.MasterKey ?? MaintenanceRestore.Read(MaintenanceBackup.KeyFile(settings));
        if (settings.MasterKey is null && keyInBackup is not null && keyInBackup.Trim() != inForce?.Trim())
            return "备份用的是另一把主密钥，服务运行时换不了；请先停止服务再恢复。";
        return (await backup.Database.GetPendingMigrationsAsync(cancel)).Any()
            ? "备份来自较早的版本，表结构要升级；请先停止服务再恢复。"
            : null;
    }

    /// <param name="staged">The checked database of the backup.</param>
    /// <param name="target">The database in use.</param>
    /// <param name="kept">Where its state before goes.</param>
    public static async Task OverwriteAsync(string staged, string target, string kept, CancellationToken cancel)
    {
        MaintenanceBackup.Copy(target, kept);
        using var from = MaintenanceBackup.Open(staged, SqliteOpenMode.ReadWrite);
        using var into = MaintenanceBackup.Open(target, SqliteOpenMode.ReadWrite);
        SqliteChangeFeed.SayReplaced(into, from);
        var deadline = DateTime.UtcNow + LongestWait;
        while (true)
        {
            try
            {
                from.BackupDatabase(into);
                return;
            }
            catch (SqliteException e) when (e.SqliteErrorCode is Busy or Locked && DateTime.UtcNow < deadline)
            {
                await Task.Delay(20, cancel); // the server is writing at this moment
            }
        }
    }
}
