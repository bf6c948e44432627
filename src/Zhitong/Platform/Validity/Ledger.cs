using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhitong.Data;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Lists;

namespace Zhitong.Platform.Validity;

/// <summary>
/// A record whose standing is kept through time: a row says only what holds now, the ledger also what held on any day before.
/// </summary>
public interface ILedgered : ISubject, IListRecord
{
    /// <summary>The classes that the record belongs to as it stands, each with its term.</summary>
    IEnumerable<Membership> Memberships();
}

/// <summary>That a record belongs to a class from a day to a day, both counting.</summary>
/// <param name="Class">At most 60 characters, such as <c>institution.testing.national</c>.</param>
/// <param name="SinceEntry">True when nothing counts before the day of entry, whatever the term says.</param>
public readonly record struct Membership(string Class, DateOnly From, DateOnly To, bool SinceEntry = false);

/// <summary>One unbroken stretch of a record in a class and a county. Stretches of one record and class never overlap.</summary>
public sealed class LedgerSpan : IListRecord, IHolds
{
    public required Guid Id { get; init; }
    public required string Class { get; init; }
    public required Guid RecordId { get; init; }

    /// <summary>The record's own, so that it is unique within a class on a day.</summary>
    public required long Doc { get; init; }
    public required string City { get; init; }
    public required string Region { get; init; }
    public required DateOnly FirstDay { get; init; }
    public required DateOnly LastDay { get; init; }

    /// <summary>It was taken out of the class on the day after, rather than lapsed: what follows begins when it comes back.</summary>
    public required bool Left { get; init; }
}

/// <summary>Keeps the ledger in step with every write of the records, in the same transaction.</summary>
public static class Ledger
{
    /// <summary>The spans of a class that hold on a day.</summary>
    public static IQueryable<LedgerSpan> InClass(this IQueryable<LedgerSpan> spans, string city, string name, DateOnly day) =>
        spans.Where(s => s.City == city && s.Class == name).HoldingOn(day);

    /// <summary>The spans that a new record opens.</summary>
    public static IEnumerable<LedgerSpan> Opening(ILedgered record, DateOnly day) =>
        from m in record.Memberships()
        from term in LedgerRule.Restate([], m, record.Region, day, isNew: true)
        select Span(record, m.Class, term);

    /// <summary>Restates the spans of records that are in the database and have changed.</summary>
    public static async Task RestateAsync(ZhitongDb db, IReadOnlyCollection<ILedgered> changed, DateOnly day)
    {
        foreach (var some in changed.Chunk(500))
        {
            var ids = some.Select(r => r.Id).ToList();
            var known = (await db.Set<LedgerSpan>().Where(s => ids.Contains(s.RecordId)).ToListAsync()).ToLookup(s => s.RecordId);
            foreach (var record in some)
                Restate(db, record, [.. known[record.Id]], day);
        }
    }

    /// <summary>To be called after changes were detected and before they are saved.</summary>
    internal static async Task SettleAsync(ZhitongDb db, DateOnly day)
    {
        List<ILedgered> changed = [];
        foreach (var entry in db.ChangeTracker.Entries<ILedgered>().ToList())
        {
            if (entry.State == EntityState.Added)
                db.AddRange(Opening(entry.Entity, day));
            else if (entry.State == EntityState.Modified)
                changed.Add(entry.Entity);
        }
        if (changed.Count > 0)
            await RestateAsync(db, changed, day);
    }

    private static void Restate(ZhitongDb db, ILedgered record, List<LedgerSpan> known, DateOnly day)
    {
        var stated = record.Memberships().ToDictionary(m => m.Class);
        foreach (var name in known.Select(s => s.Class).Concat(stated.Keys).Distinct().ToList())
        {
            var before = known.FindAll(s => s.Class == name);
            Membership? now = stated.TryGetValue(name, out var m) ? m : null;
            var after = LedgerRule.Restate([.. before.Select(TermOf)], now, record.Region, day, isNew: false);
            db.RemoveRange(before.Where(s => !after.Contains(TermOf(s))));
            db.AddRange(after.Except(before.Select(TermOf)).Select(t => Span(record, name, t)));
        }
    }

    /// <summary>What a record's memberships are after it was stated anew on a day, for histories that are told in memory.</summary>
    /// <param name="known">The terms of each class, restated in place.</param>
    internal static void Restate(ILedgered record, Dictionary<string, List<LedgerTerm>> known, DateOnly day, bool isNew)
    {
        var stated = record.Memberships().ToDictionary(m => m.Class);
        foreach (var name in known.Keys.Union(stated.Keys).ToList())
        {
            Membership? now = stated.TryGetValue(name, out var m) ? m : null;
            known[name] = LedgerRule.Restate(known.GetValueOrDefault(name) ?? [], now, record.Region, day, isNew);
        }
    }

    /// <summary>The spans of terms that were told in memory.</summary>
    internal static IEnumerable<LedgerSpan> Spans(ILedgered record, Dictionary<string, List<LedgerTerm>> terms) =>
        terms.SelectMany(c => c.Value.Select(t => Span(record, c.Key, t)));

    private static LedgerTerm TermOf(LedgerSpan s) => new(s.FirstDay, s.LastDay, s.Region, s.Left);

    private static LedgerSpan Span(ILedgered record, string name, LedgerTerm term) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Class = name,
            RecordId = record.Id,
            Doc = record.Doc,
            City = record.City,
            Region = term.Region,
            FirstDay = term.First,
            LastDay = term.Last,
            Left = term.Left,
        };
}

internal sealed class LedgerTable : IEntityTypeConfiguration<LedgerSpan>
{
    public void Configure(EntityTypeBuilder<LedgerSpan> table)
    {
        table.ToTable("platform_ledger");
        table.Property(s => s.Class).HasMaxLength(60);
        table.Property(s => s.City).HasMaxLength(6);
        table.Property(s => s.Region).HasMaxLength(6);
        table.HasIndex(s => s.RecordId);
        // all that a count by county reads stands in the index
        table.HasIndex(
            nameof(LedgerSpan.City),
            nameof(LedgerSpan.Class),
            nameof(LedgerSpan.LastDay),
            nameof(LedgerSpan.FirstDay),
            nameof(LedgerSpan.Region),
            nameof(LedgerSpan.Doc)
        );
    }
}
