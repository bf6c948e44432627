using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zhitong.Platform.Activities;

/// <summary>A record whose every change is an activity. Its history page comes free.</summary>
public interface ISubject
{
    Guid Id { get; }

    /// <summary>Stable kind such as <c>case</c>; part of the chain.</summary>
    string SubjectKind { get; }

    /// <summary>What people call it, as the audit list shows it.</summary>
    string SubjectName { get; }

    /// <summary>True when another record of the same id began the chain that this one goes on with.</summary>
    bool ContinuesChain => false;
}

/// <summary>A record that two people may edit at once. The number rises with each change.</summary>
public interface IVersioned
{
    int Version { get; set; }
}

/// <summary>
/// The Chinese name of a property in histories. Every mapped property of a subject bears this or <see cref="NotRecordedAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RecordedAttribute(string label) : Attribute
{
    public string Label { get; } = label;

    /// <summary>Personal or confidential: kept encrypted under the subject's key, shown masked, can be erased by law (PIPL).</summary>
    public bool Sensitive { get; init; }
}

/// <summary>Left out of histories: keys, versions and what only repeats another property.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotRecordedAttribute : Attribute;

/// <summary>
/// One write: who did what to which subject, when, why. Written in the transaction of the change, never updated or deleted;
/// only <see cref="Values"/> may be erased by law, the digests in <see cref="Facts"/> and the chain stay.
/// </summary>
public sealed class ActivityEntry
{
    /// <summary>Commit order.</summary>
    public long Id { get; init; }
    public required string SubjectKind { get; init; }
    public required Guid SubjectId { get; init; }
    public required string SubjectName { get; init; }

    /// <summary>Place in the subject's chain, from 1.</summary>
    public required int Seq { get; init; }

    /// <summary>UTC, whole milliseconds, so that both databases give back what was hashed.</summary>
    public required DateTime At { get; init; }
    public required string Act { get; init; }
    public Guid? ActorId { get; init; }
    public required string ActorName { get; init; }
    public required string PostName { get; init; }
    public required string Via { get; init; }

    /// <summary>GB/T 2260 code of the city in which it was done: its auditor reads it.</summary>
    public required string City { get; init; }
    public string? Reason { get; init; }

    /// <summary>Names of the events that the act raised, joined by commas.</summary>
    public string? Events { get; init; }

    /// <summary>JSON of <see cref="ActivityFacts"/>: the names of what changed, with salted digests.</summary>
    public required string Facts { get; init; }

    /// <summary>JSON of <see cref="ActivityValues"/>: what stood and stands there; null once erased.</summary>
    public string? Values { get; set; }

    /// <summary>SHA-256 over the entry before it in the chain and over all columns but <see cref="Values"/>.</summary>
    public required byte[] Hash { get; init; }
}

/// <summary>The key under which a subject's sensitive values lie, wrapped by the master key. Deleting it erases them everywhere.</summary>
public sealed class SubjectKey
{
    public required Guid SubjectId { get; init; }
    public required byte[] Wrapped { get; init; }
}

/// <summary>One root hash over a day's activities in commit order, and over the seal of the day before.</summary>
public sealed class DaySeal
{
    /// <summary>The day in China time.</summary>
    public required DateOnly Day { get; init; }
    public required int Count { get; init; }
    public required byte[] Root { get; init; }
    public required DateTime SealedAt { get; init; }
}

internal sealed class ActivityTable
    : IEntityTypeConfiguration<ActivityEntry>,
        IEntityTypeConfiguration<SubjectKey>,
        IEntityTypeConfiguration<DaySeal>
{
    public void Configure(EntityTypeBuilder<ActivityEntry> table)
    {
        table.ToTable("platform_activities");
        table.Property(a => a.SubjectKind).HasMaxLength(40);
        table.Property(a => a.Act).HasMaxLength(60);
        table.Property(a => a.PostName).HasMaxLength(300);
        table.Property(a => a.Via).HasMaxLength(20);
        table.Property(a => a.City).HasMaxLength(6);
        table.Property(a => a.Reason).HasMaxLength(4000);
        table.Property(a => a.Events).HasMaxLength(400);
        table.Property(a => a.Facts).HasMaxLength(-1);
        table.Property(a => a.Values).HasMaxLength(-1);
        table.Property(a => a.Hash).HasMaxLength(32);
        table.HasIndex(a => new { a.SubjectId, a.Seq }).IsUnique();
        table.HasIndex(a => a.At);
    }

    public void Configure(EntityTypeBuilder<SubjectKey> table)
    {
        table.ToTable("platform_subject_keys");
        table.HasKey(k => k.SubjectId);
        table.Property(k => k.Wrapped).HasMaxLength(80);
    }

    public void Configure(EntityTypeBuilder<DaySeal> table)
    {
        table.ToTable("platform_day_seals");
        table.HasKey(s => s.Day);
        table.Property(s => s.Root).HasMaxLength(32);
    }
}
