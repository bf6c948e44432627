using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zhitong.Modules.Matching.Gaps;

internal sealed class GapTable : IEntityTypeConfiguration<CapabilityGap>, IEntityTypeConfiguration<GapMark>
{
    public void Configure(EntityTypeBuilder<CapabilityGap> table)
    {
        table.ToTable("matching_gaps");
        table.Property(g => g.City).HasMaxLength(6);
        table.Property(g => g.Region).HasMaxLength(6);
        table.Property(g => g.CaseNumber).HasMaxLength(20);
        table.Property(g => g.EnterpriseName).HasMaxLength(200);
        table.Property(g => g.Object).HasMaxLength(CapabilityGap.LongestWord);
        table.Property(g => g.Parameter).HasMaxLength(CapabilityGap.LongestWord);
        table.Property(g => g.Method).HasMaxLength(100);
        table.Property(g => g.Ranges).HasMaxLength(500);
        table.Property(g => g.Uncertainty).HasMaxLength(60);
        table.Property(g => g.Name).HasMaxLength(CapabilityGap.LongestName);
        table.Property(g => g.NameKey).HasMaxLength(32);
        table.Property(g => g.ClosedBy).HasMaxLength(200);
        table.Property(g => g.Nearest).HasMaxLength(500);
        table.Property(g => g.Version).IsConcurrencyToken();
        table.HasIndex(g => g.Doc).IsUnique();
        // a case asks for a thing once, however often it is read
        table
            .HasIndex(g => new
            {
                g.CaseId,
                g.NameKey,
                g.OpenedOn,
            })
            .IsUnique();
        table.HasIndex(g => new
        {
            g.City,
            g.Region,
            g.OpenedOn,
        });
        table.HasIndex(g => new { g.City, g.ClosedOn });
    }

    public void Configure(EntityTypeBuilder<GapMark> table)
    {
        table.ToTable("matching_gap_marks");
        table.HasKey(m => m.City);
        table.Property(m => m.City).HasMaxLength(6);
    }
}
