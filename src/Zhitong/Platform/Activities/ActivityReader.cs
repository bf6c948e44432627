using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Hosting;
using Zhitong.Platform.Access;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Writing;

namespace Zhitong.Platform.Activities;

/// <summary>One field of an activity, in words.</summary>
/// <param name="Sealed">True when the values are encrypted and were not asked for.</param>
public sealed record HistoryChange(string Label, string? Before, string? After, bool Sealed);

/// <summary>One activity as a history page shows it.</summary>
/// <param name="At">UTC.</param>
/// <param name="Erased">True when the values were erased by law; the fact remains.</param>
public sealed record HistoryEntry(
    long Id,
    int Seq,
    DateTime At,
    string ActName,
    string ActorName,
    string PostName,
    string Via,
    string? Reason,
    IReadOnlyList<HistoryChange> Changes,
    bool Erased
);

/// <summary>Whether the chain of a subject is as it was written.</summary>
/// <param name="Why">What is wrong at <paramref name="BrokenAt"/>, in words; null when the chain is whole.</param>
public sealed record ChainState(bool Whole, int Count, int? BrokenAt = null, string? Why = null);

/// <summary>Reads histories for pages: labels, names of acts, values in words. What is encrypted stays so unless asked for.</summary>
public sealed class ActivityReader(ZhitongDb db, SubjectVault vault, Registry registry, IEnumerable<IHistorySource> sources)
{
    /// <summary>The newest activities of a subject, newest first.</summary>
    /// <param name="subject">Its id.</param>
    /// <param name="reveal">True to decrypt sensitive values: only for who may see them.</param>
    /// <param name="most">At most so many.</param>
    public async Task<IReadOnlyList<HistoryEntry>> OfAsync(Guid subject, bool reveal = false, int most = 200)
    {
        var entries = await db.Set<ActivityEntry>()
            .AsNoTracking()
            .Where(a => a.SubjectId == subject)
            .OrderByDescending(a => a.Seq)
            .Take(most)
            .ToListAsync();
        var key = reveal ? await vault.KeyAsync(db, subject) : null;
        List<HistoryEntry> told = [.. entries.Select(e => Tell(e, key))];
        foreach (var source in sources)
            told.AddRange((await source.OfAsync(db, subject, key, most)).Select(Tell));
        return [.. told.OrderByDescending(e => e.At).ThenByDescending(e => e.Seq).Take(most)];
    }

    private HistoryEntry Tell(SourcedEntry e) =>
        new(
            0,
            0,
            e.At,
            e.ActName,
            e.ActorName,
            e.PostName,
            e.Via,
            e.Reason,
            [.. e.Values.Select(v => Change(e.SubjectKind, v))],
            false
        );

    private HistoryChange Change(string kind, SourcedValue v) =>
        v.Sealed
            ? new HistoryChange(SubjectShape.Label(kind, v.Field), null, null, true)
            : new HistoryChange(
                SubjectShape.Label(kind, v.Field),
                Words(kind, v.Field, v.Before),
                Words(kind, v.Field, v.After),
                false
            );

    /// <summary>One activity, in words; sensitive values stay hidden.</summary>
    public HistoryEntry Tell(ActivityEntry entry) => Tell(entry, key: null);

    /// <summary>The Chinese name of an act; its code when no module named it.</summary>
    public string ActName(string kind, string act) => registry.ActNames.GetValueOrDefault($"{kind}.{act}", act);

    /// <summary>Computes the chain of a subject again from its first activity.</summary>
    public async Task<ChainState> VerifyAsync(Guid subject)
    {
        var key = await db.Set<SubjectKey>().AsNoTracking().FirstOrDefaultAsync(k => k.SubjectId == subject);
        var chain = new ChainWalk(vault);
        var count = 0;
        await foreach (
            var entry in db.Set<ActivityEntry>()
                .AsNoTracking()
                .Where(a => a.SubjectId == subject)
                .OrderBy(a => a.Seq)
                .AsAsyncEnumerable()
        )
        {
            count++;
            if (chain.Add(entry, key) is { } fault)
                return new ChainState(false, count, count, fault);
        }
        return new ChainState(true, count);
    }

    private HistoryEntry Tell(ActivityEntry e, byte[]? key) =>
        new(
            e.Id,
            e.Seq,
            e.At,
            ActName(e.SubjectKind, e.Act),
            e.ActorName,
            e.PostName,
            e.Via,
            e.Reason,
            [.. ActivityChanges.Read(e, key).Select(c => Change(e.SubjectKind, c, key is not null))],
            ActivityChanges.IsErased(e)
        );

    private HistoryChange Change(string kind, ActivityChange change, bool opened)
    {
        var label = SubjectShape.Label(kind, change.Field);
        return change.Sensitive && !opened
            ? new HistoryChange(label, null, null, true)
            : new HistoryChange(label, Words(kind, change.Field, change.Before), Words(kind, change.Field, change.After), false);
    }

    /// <summary>A stored value as people read it: 是 or 否, China time, names of regions, roles and coded values.</summary>
    private string? Words(string kind, string field, string? value)
    {
        if (value is null)
            return null;
        if (registry.ValueNames.TryGetValue($"{kind}.{field}.{value}", out var name))
            return name;
        if (registry.ValueWords.TryGetValue($"{kind}.{field}", out var say))
            return say(value);
        if (field == "Role" && Enum.TryParse<Role>(value, out var role))
            return RoleNames.Of(role);
        if (field == "Region")
            return RegionTable.Default.Name(value);
        return value switch
        {
            "True" => "是",
            "False" => "否",
            [.., 'Z']
                when DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var utc) =>
                Clock.Local(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            _ => value,
        };
    }
}
