using Zhitong.Data;
using Zhitong.Platform.Access;
using Zhitong.Platform.Validity;
using Zhitong.Platform.Writing;

namespace Zhitong.Platform.Activities;

/// <summary>
/// Histories told at once, as a demo tells them: new subjects live in memory while their acts follow each other, and each act
/// leaves the entry in the chain that a write of its own would have left. All of it is written in one transaction, the entries in
/// order of time, in which days are sealed.
/// </summary>
public sealed class Chronicle
{
    private const int RowsAtOnce = 500;
    private static readonly byte[] NoEntry = new byte[32];

    private readonly ZhitongDb db;
    private readonly SubjectVault vault;
    private readonly Dictionary<ISubject, Life> lives = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Guid, Chain> chains = [];
    private readonly List<ActivityEntry> entries = [];
    private readonly List<SubjectKey> keys = [];
    private readonly Dictionary<ILedgered, Dictionary<string, List<LedgerTerm>>> ledger = new(ReferenceEqualityComparer.Instance);

    internal Chronicle(ZhitongDb db, SubjectVault vault) => (this.db, this.vault) = (db, vault);

    /// <summary>What was last said of each field.</summary>
    private sealed record Life(SubjectField[] Fields, string?[] Said);

    private sealed class Chain
    {
        public int Seq { get; set; }
        public byte[] Hash { get; set; } = NoEntry;
        public byte[]? Key { get; set; }
    }

    /// <summary>States that the subject has now been changed by the act. The first time it is new.</summary>
    /// <param name="subject">Not known to the database yet; its acts must be told in order of time.</param>
    /// <param name="at">UTC.</param>
    public void Tell(ISubject subject, string act, Actor actor, DateTime at, string? reason = null)
    {
        var isNew = !lives.TryGetValue(subject, out var life);
        if (life is null)
        {
            var fields = SubjectShape.Of(db.Model.FindEntityType(subject.GetType())!);
            lives[subject] = life = new Life(fields, new string?[fields.Length]);
        }
        if (!isNew && subject is IVersioned versioned)
            versioned.Version++;
        if (subject is ILedgered record)
            Keep(record, Clock.DayOf(at), isNew);
        if (!chains.TryGetValue(subject.Id, out var chain))
            chains[subject.Id] = chain = new Chain();
        var changes = Changes(subject, life);
        if (chain.Key is null && changes.Exists(c => c.Sensitive))
        {
            var (key, row) = vault.NewKey(subject.Id);
            chain.Key = key;
            keys.Add(row);
        }
        var (facts, values) = ActivityChanges.Write(changes, chain.Key);
        var said = new SaidActivity(act, reason, null, facts, values);
        var entry = ActivityRecorder.Entry(subject, ++chain.Seq, chain.Hash, said, actor, at);
        chain.Hash = entry.Hash;
        entries.Add(entry);
    }

    /// <summary>Writes everything that was told, in the transaction of the work that began the chronicle.</summary>
    public async Task WriteAsync()
    {
        var tracker = db.ChangeTracker;
        await db.SaveChangesAsync().ConfigureAwait(false); // what the work keeps beside it, such as counts
        tracker.Clear();
        tracker.AutoDetectChangesEnabled = false;
        try
        {
            await RowsAsync(lives.Keys);
            await RowsAsync(ledger.SelectMany(r => Ledger.Spans(r.Key, r.Value)));
            await RowsAsync(keys);
            await RowsAsync(entries.OrderBy(e => e.At)); // a stable order: acts of one moment stay as they were told
        }
        finally
        {
            tracker.AutoDetectChangesEnabled = true;
        }
        lives.Clear();
        ledger.Clear();
        keys.Clear();
        entries.Clear();
    }

    private void Keep(ILedgered record, DateOnly day, bool isNew)
    {
        if (!ledger.TryGetValue(record, out var terms))
            ledger[record] = terms = [];
        Ledger.Restate(record, terms, day, isNew);
    }

    private async Task RowsAsync(IEnumerable<object> rows)
    {
        foreach (var some in rows.Chunk(RowsAtOnce))
        {
            db.AddRange(some);
            await db.SaveChangesAsync().ConfigureAwait(false);
            db.ChangeTracker.Clear();
        }
    }

    private static List<ActivityChange> Changes(ISubject subject, Life life)
    {
        List<ActivityChange> changes = [];
        for (var i = 0; i < life.Fields.Length; i++)
        {
            var field = life.Fields[i];
            var (before, after) = (
                life.Said[i],
                SubjectShape.Text(field.Property, field.Property.GetGetter().GetClrValue(subject))
            );
            if (before == after)
                continue;
            changes.Add(new ActivityChange(field.Name, before, after, field.Sensitive));
            life.Said[i] = after;
        }
        return changes;
    }
}
