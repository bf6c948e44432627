using Zhitong.Data;
using Zhitong.Platform.Activities;

namespace Zhitong.Tests.Support;

/// <summary>Looks into stored histories.</summary>
public static class Chains
{
    /// <summary>What the application's own check finds wrong in the history of a subject, or of all.</summary>
    public static async Task<List<string>> FaultsAsync(ZhitongDb db, SubjectVault vault, Guid? subject = null)
    {
        List<string> faults = [];
        await foreach (var fault in new HistoryCheck(vault).FindAsync(db))
        {
            if (subject is null || fault.Contains(subject.Value.ToString(), StringComparison.Ordinal))
                faults.Add(fault);
        }
        return faults;
    }

    public static IReadOnlyList<ActivityChange> ChangesOf(ActivityEntry entry, byte[]? key = null) =>
        ActivityChanges.Read(entry, key);

    /// <summary>The same for one subject of a host.</summary>
    public static async Task<List<string>> FaultsOfAsync<TDb>(TestHost<TDb> host, Guid subject)
        where TDb : ITestDatabase
    {
        await using var db = host.OpenDb();
        return await FaultsAsync(db, host.Get<SubjectVault>(), subject);
    }
}
