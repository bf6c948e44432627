using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhitong.Data;

namespace Zhitong.Modules.Cases;

internal sealed class CaseTable
    : IEntityTypeConfiguration<Case>,
        IEntityTypeConfiguration<IdempotencyKey>,
        IEntityTypeConfiguration<File.CaseDraft>
{
    public void Configure(EntityTypeBuilder<Case> table)
    {
        table.ToTable("cases_cases");
        table.Property(c => c.Number).HasMaxLength(20);
        table.Property(c => c.City).HasMaxLength(6);
        table.Property(c => c.Region).HasMaxLength(6);
        table.Property(c => c.MatterCode).HasMaxLength(40);
        table.Property(c => c.MatterName).HasMaxLength(100);
        table.Property(c => c.CreditCode).HasMaxLength(18);
        table.Property(c => c.Phone).HasMaxLength(40);
        table.Property(c => c.Need).HasMaxLength(4000);
        table.Property(c => c.Parameters).HasMaxLength(1000);
        // each entry is limited where it is typed; as JSON a rare character takes twelve
        table.Property(c => c.Answers).HasJson(-1);
        table.Property(c => c.Pauses).HasJson(-1);
        table.Property(c => c.Extensions).HasJson(-1);
        table.Property(c => c.FiledBy).HasMaxLength(500); // a name with a post
        table.Property(c => c.SupplementAsked).HasMaxLength(2000);
        table.Property(c => c.SupplementGiven).HasMaxLength(4000);
        table.Property(c => c.RefusedReason).HasMaxLength(2000);
        table.Property(c => c.Result).HasMaxLength(4000);
        table.Property(c => c.RatingText).HasMaxLength(2000);
        table.Property(c => c.Version).IsConcurrencyToken();
        table.HasIndex(c => c.Number).IsUnique();
        table.HasIndex(c => c.Doc).IsUnique();
        // city first, so that a distributed PostgreSQL can split by it; then what the lists filter and sort by
        table.HasIndex(nameof(Case.City), nameof(Case.Region), nameof(Case.Status), nameof(Case.SubmittedAt), nameof(Case.Doc));
        table.HasIndex(nameof(Case.City), nameof(Case.Status), nameof(Case.SubmittedAt), nameof(Case.Doc));
        table.HasIndex(nameof(Case.City), nameof(Case.SubmittedAt), nameof(Case.Doc));
        table.HasIndex(nameof(Case.City), nameof(Case.SortDue), nameof(Case.Doc));
        table.HasIndex(nameof(Case.City), nameof(Case.QueueDue), nameof(Case.Doc));
        table.HasIndex(nameof(Case.Region), nameof(Case.QueueDue), nameof(Case.Doc));
        // rows behind figures: what was accepted or closed in a period, what is late
        table.Property(c => c.Triaged).HasConversion<int>();
        table.HasIndex(nameof(Case.City), nameof(Case.AcceptedAt));
        table.HasIndex(nameof(Case.City), nameof(Case.ClosedAt));
        table.Property(c => c.PausedFor).HasMaxLength(500);
        // all that the figures of what is in hand read, so that they are counted from the index alone
        table
            .HasIndex(
                nameof(Case.City),
                nameof(Case.InHandUntil),
                nameof(Case.InstitutionName),
                nameof(Case.Region),
                nameof(Case.Status),
                nameof(Case.SubmittedAt),
                nameof(Case.LateFrom),
                nameof(Case.LateUntil),
                nameof(Case.DueOn),
                nameof(Case.DueEstimated),
                nameof(Case.DeliveredAt)
            )
            .HasDatabaseName("IX_cases_cases_in_hand");
        table.HasIndex(nameof(Case.City), nameof(Case.PausedOn)).HasFilter("\"PausedOn\" IS NOT NULL");
        table.HasIndex(nameof(Case.EnterpriseId), nameof(Case.SubmittedAt), nameof(Case.Doc));
        table.HasIndex(nameof(Case.InstitutionId), nameof(Case.QueueDue), nameof(Case.Doc));
    }

    public void Configure(EntityTypeBuilder<IdempotencyKey> table)
    {
        table.ToTable("cases_idempotency_keys");
        table.HasKey(k => new { k.PersonId, k.Key });
        table.Property(k => k.Key).HasMaxLength(200);
        table.Property(k => k.BodyHash).HasMaxLength(64);
        table.Property(k => k.Answer).HasMaxLength(2000);
        table.HasIndex(k => k.At);
    }

    public void Configure(EntityTypeBuilder<File.CaseDraft> table)
    {
        table.ToTable("cases_drafts");
        table.Property(d => d.Filing).HasJson(-1);
        table.HasIndex(d => new { d.PersonId, d.SavedAt });
        table.HasIndex(d => d.SavedAt);
    }
}

/// <summary>
/// The index by running number with what most searches ask of the cases they found, so that SQLite reads nothing else of one. It
/// would still choose the unique index, which therefore goes. PostgreSQL finds the row itself faster.
/// </summary>
internal sealed class CaseTableOnSqlite : IEntityTypeConfiguration<Case>, IForSqlite
{
    public void Configure(EntityTypeBuilder<Case> table)
    {
        table.Metadata.RemoveIndex([table.Property(c => c.Doc).Metadata]);
        table.HasIndex(nameof(Case.Doc), nameof(Case.City), nameof(Case.Region), nameof(Case.SubmittedAt));
    }
}

/// <summary>What was answered to an <c>Idempotency-Key</c>, kept 7 days: the same request is answered the same, not done twice.</summary>
public sealed class IdempotencyKey
{
    public required Guid PersonId { get; init; }
    public required string Key { get; init; }
    public required string BodyHash { get; init; }
    public required string Answer { get; init; }
    public required DateTime At { get; init; }
}
