using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.Writing;

namespace Zhitong.Platform.Activities;

/// <summary>One thing that <c>check-data</c> looks at. Modules bring their own.</summary>
public interface IDataCheck
{
    /// <summary>What is checked, in Chinese.</summary>
    string Name { get; }

    /// <summary>The problems found, one a line; streams, so that memory stays bounded.</summary>
    IAsyncEnumerable<string> FindAsync(ZhitongDb db);
}

/// <summary>Computes every subject's chain anew, and every digest from the value that lies beside it.</summary>
public sealed class HistoryCheck(SubjectVault vault) : IDataCheck
{
    public string Name => "操作记录的链和摘要";

    public async IAsyncEnumerable<string> FindAsync(ZhitongDb db)
    {
        var chain = new ChainWalk(vault);
        await foreach (var (entry, key) in Entries(db))
        {
            if (chain.Add(entry, key) is { } fault)
                yield return $"{entry.SubjectKind} {entry.SubjectId} 第 {entry.Seq} 条（{entry.SubjectName}）：{fault}";
        }
    }

    private static async IAsyncEnumerable<(ActivityEntry, SubjectKey?)> Entries(
        ZhitongDb db,
        [EnumeratorCancellation] CancellationToken cancel = default
    )
    {
        var query =
            from entry in db.Set<ActivityEntry>().AsNoTracking()
            join key in db.Set<SubjectKey>().AsNoTracking() on entry.SubjectId equals key.SubjectId into keys
            from key in keys.DefaultIfEmpty()
            orderby entry.SubjectId, entry.Seq
            select new { entry, key };
        await foreach (var row in query.AsAsyncEnumerable().WithCancellation(cancel))
            yield return (row.entry, row.key);
    }
}

/// <summary>Computes every seal anew, and looks for activities that were laid under days already sealed.</summary>
public sealed class DaySealCheck(Clock clock) : IDataCheck
{
    public string Name => "每日封存";

    public async IAsyncEnumerable<string> FindAsync(ZhitongDb db)
    {
        var previous = DaySealing.NoSeal;
        var after = DateTime.UnixEpoch;
        var seals = await db.Set<DaySeal>().AsNoTracking().OrderBy(s => s.Day).ToListAsync(); // one a day
        foreach (var seal in seals)
        {
            var (from, to) = (Clock.StartOf(seal.Day), Clock.StartOf(seal.Day.AddDays(1)));
            if (await db.Set<ActivityEntry>().AnyAsync(a => a.At >= after && a.At < from))
                yield return $"{seal.Day:yyyy-MM-dd} 之前有没封存的操作记录，是封存以后加进去的";
            var root = ActivityHash.OfDay(previous, seal.Day, DaySealing.HashesOf(db, seal.Day), out var count);
            if (count != seal.Count)
                yield return $"{seal.Day:yyyy-MM-dd} 封存时有 {seal.Count} 条操作记录，现在有 {count} 条";
            else if (!root.AsSpan().SequenceEqual(seal.Root))
                yield return $"{seal.Day:yyyy-MM-dd} 的封存值不符，这天的操作记录被改动过";
            (previous, after) = (seal.Root, to);
        }
        if (seals is [.., var last] && last.Day >= clock.Today)
            yield return $"{last.Day:yyyy-MM-dd} 还没过完就封存了，请核对服务器时间";
    }
}
