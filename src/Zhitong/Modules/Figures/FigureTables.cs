using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Modules.Figures.External;

namespace Zhitong.Modules.Figures;

internal sealed class FigureTables : IEntityTypeConfiguration<ExternalEntry>, IEntityTypeConfiguration<ServiceEvent>
{
    public void Configure(EntityTypeBuilder<ExternalEntry> table)
    {
        table.ToTable("figures_external");
        table.Property(e => e.Code).HasMaxLength(10);
        table.Property(e => e.City).HasMaxLength(6);
        table.Property(e => e.Value).HasPrecision(20, 4);
        table.Property(e => e.Note).HasMaxLength(ExternalInput.LongestNote);
        table.Property(e => e.CorrectionReason).HasMaxLength(ExternalInput.LongestNote);
        table.Property(e => e.RefusedReason).HasMaxLength(ExternalInput.LongestNote);
        table.Property(e => e.Version).IsConcurrencyToken();
        table.HasIndex(nameof(ExternalEntry.City), nameof(ExternalEntry.Code), nameof(ExternalEntry.PeriodTo));
        // one edition of a period is public, and one at a time waits
        table
            .HasIndex(e => new
            {
                e.City,
                e.Code,
                e.PeriodFrom,
                e.PeriodTo,
                e.State,
            })
            .IsUnique()
            .HasFilter("\"State\" IN ('Waiting', 'Public')");
    }

    public void Configure(EntityTypeBuilder<ServiceEvent> table)
    {
        table.ToTable("figures_services");
        table.Property(e => e.City).HasMaxLength(6);
        table.Property(e => e.Region).HasMaxLength(6);
        table.Property(e => e.ItemCode).HasMaxLength(40);
        table.Property(e => e.SubjectKind).HasMaxLength(40);
        table.Property(e => e.First).HasConversion<int>();
        table.HasIndex(e => new { e.SubjectKind, e.SubjectId });
        table.HasIndex(e => new { e.City, e.EnterpriseId }).IsUnique().HasFilter("\"First\" = 1");
        table.HasIndex(
            nameof(ServiceEvent.City),
            nameof(ServiceEvent.First),
            nameof(ServiceEvent.Doc),
            nameof(ServiceEvent.On),
            nameof(ServiceEvent.Region)
        );
        table.HasIndex(nameof(ServiceEvent.City), nameof(ServiceEvent.Doc), nameof(ServiceEvent.On), nameof(ServiceEvent.Region));
    }
}
