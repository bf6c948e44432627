using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhitong.Data;
using Zhitong.Modules.Enterprises.Contract;

namespace Zhitong.Modules.Enterprises;

internal sealed class EnterpriseTable : IEntityTypeConfiguration<Enterprise>
{
    public void Configure(EntityTypeBuilder<Enterprise> table)
    {
        table.ToTable("enterprises_enterprises");
        table.Property(e => e.CreditCode).HasMaxLength(18);
        table.HasIndex(e => e.CreditCode).IsUnique();
        table.HasIndex(e => e.Doc).IsUnique();
        table.HasIndex(e => new
        {
            e.City,
            e.Region,
            e.Doc,
        });
        table.Property(e => e.Region).HasMaxLength(6);
        table.Property(e => e.City).HasMaxLength(6);
        table.Property(e => e.Industry).HasMaxLength(4);
        table.Property(e => e.Size).HasMaxLength(2);
        table.Property(e => e.LegalRepresentative).HasMaxLength(100);
        table.Property(e => e.Address).HasMaxLength(300);
        table.Property(e => e.Contacts).HasJson(4000);
        table.Property(e => e.Version).IsConcurrencyToken();
    }
}
