using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Zhitong.Data;
using Zhitong.Platform.Access;

namespace Zhitong.Platform.Activities;

/// <summary>The end of a subject's chain: the number of its last activity and that one's hash.</summary>
public sealed record ChainEnd(int Seq, byte[] Hash);

/// <summary>What an entry says of an act: why, what it raised, and the two columns of its changes.</summary>
internal sealed record SaidActivity(string Act, string? Reason, string? Events, string Facts, string? Values);

/// <summary>Turns what the context knows to have changed into one entry at the end of the subject's chain.</summary>
public sealed class ActivityRecorder(SubjectVault vault)
{
    private static readonly byte[] NoEntry = new byte[32];

    /// <summary>Adds the entry to the context; it is saved with the change itself.</summary>
    /// <param name="end">Where the chain ended when the subject was loaded; null to look it up.</param>
    public async Task AppendAsync(
        ZhitongDb db,
        ISubject subject,
        string act,
        string? reason,
        string? events,
        Actor actor,
        DateTime at,
        ChainEnd? end = null
    )
    {
        var tracked = db.Entry(subject);
        var isNew = tracked.State == EntityState.Added;
        var last = Begun(db, subject);
        if (last is null && (!isNew || subject.ContinuesChain))
            last = end ?? await LastOf.For(db)(db, subject.Id).ConfigureAwait(false);
        var changes = Changes(tracked, isNew);
        var key = changes.Exists(c => c.Sensitive)
            ? await vault.KeyForWritingAsync(db, subject.Id, isNew).ConfigureAwait(false)
            : null;
        var (facts, values) = ActivityChanges.Write(changes, key);
        var said = new SaidActivity(act, reason, events, facts, values);
        db.Add(Entry(subject, (last?.Seq ?? 0) + 1, last?.Hash ?? NoEntry, said, actor, at));
    }

    /// <summary>Histories that are told at once rather than act by act.</summary>
    internal Chronicle Chronicle(ZhitongDb db) => new(db, vault);

    /// <summary>The entry that follows <paramref name="previous"/> in the chain.</summary>
    internal static ActivityEntry Entry(
        ISubject subject,
        int seq,
        byte[] previous,
        SaidActivity said,
        Actor actor,
        DateTime at
    ) =>
        WithHash(
            new ActivityEntry
            {
                SubjectKind = subject.SubjectKind,
                SubjectId = subject.Id,
                SubjectName = subject.SubjectName,
                Seq = seq,
                At = at,
                Act = said.Act,
                ActorId = actor.PersonId,
                ActorName = actor.Name,
                PostName = actor.PostName,
                Via = actor.Via,
                City = actor.City,
                Reason = said.Reason,
                Events = said.Events,
                Facts = said.Facts,
                Values = said.Values,
                Hash = NoEntry,
            },
            previous
        );

    private static ActivityEntry WithHash(ActivityEntry e, byte[] previous) =>
        new()
        {
            SubjectKind = e.SubjectKind,
            SubjectId = e.SubjectId,
            SubjectName = e.SubjectName,
            Seq = e.Seq,
            At = e.At,
            Act = e.Act,
            ActorId = e.ActorId,
            ActorName = e.ActorName,
            PostName = e.PostName,
            Via = e.Via,
            City = e.City,
            Reason = e.Reason,
            Events = e.Events,
            Facts = e.Facts,
            Values = e.Values,
            Hash = ActivityHash.OfEntry(previous, e),
        };

    private static readonly Compiled<Func<ZhitongDb, Guid, Task<ChainEnd?>>> LastOf = new(() =>
        EF.CompileAsyncQuery(
            (ZhitongDb db, Guid subject) =>
                db.Set<ActivityEntry>()
                    .Where(a => a.SubjectId == subject)
                    .OrderByDescending(a => a.Seq)
                    .Select(a => new ChainEnd(a.Seq, a.Hash))
                    .FirstOrDefault()
        )
    );

    /// <summary>The last entry that this same work put into a chain which the subject shares with another.</summary>
    private static ChainEnd? Begun(ZhitongDb db, ISubject subject) =>
        subject.ContinuesChain
            ? db
                .ChangeTracker.Entries<ActivityEntry>()
                .Where(e => e.Entity.SubjectId == subject.Id)
                .Select(e => new ChainEnd(e.Entity.Seq, e.Entity.Hash))
                .MaxBy(l => l.Seq)
            : null;

    private static List<ActivityChange> Changes(EntityEntry tracked, bool isNew)
    {
        List<ActivityChange> changes = [];
        foreach (var field in SubjectShape.Of(tracked.Metadata))
        {
            var property = tracked.Property(field.Property);
            if (!isNew && !property.IsModified)
                continue;
            var before = isNew ? null : SubjectShape.Text(property, original: true);
            var after = SubjectShape.Text(property, original: false);
            if (before != after)
                changes.Add(new ActivityChange(field.Name, before, after, field.Sensitive));
        }
        return changes;
    }
}
