using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhitong.Modules.Libraries.Contract;

namespace Zhitong.Modules.Libraries;

/// <summary>Tables of institutions, their parts, and measurement standards.</summary>
internal sealed class InstitutionTables
    : IEntityTypeConfiguration<Institution>,
        IEntityTypeConfiguration<Site>,
        IEntityTypeConfiguration<Certificate>,
        IEntityTypeConfiguration<Capability>,
        IEntityTypeConfiguration<MeasurementStandard>
{
    public void Configure(EntityTypeBuilder<Institution> table)
    {
        table.ToTable("libraries_institutions");
        table.Property(i => i.CreditCode).HasMaxLength(18);
        table.Ignore(i => i.Kinds); // kept as KindCodes
        table.Property(i => i.KindCodes).HasMaxLength(100);
        table.Property(i => i.Region).HasMaxLength(6);
        table.Property(i => i.City).HasMaxLength(6);
        table.Property(i => i.Address).HasMaxLength(300);
        table.Property(i => i.Phone).HasMaxLength(40);
        table.Property(i => i.Summary).HasMaxLength(1000);
        table.Property(i => i.Version).IsConcurrencyToken();
        table.HasIndex(i => i.Doc).IsUnique();
        table.HasIndex(i => i.OrganisationId).IsUnique();
        table.HasIndex(i => i.CreditCode);
        table.HasIndex(nameof(Institution.City), nameof(Institution.Name), nameof(Institution.Doc));
        table.HasIndex(nameof(Institution.City), nameof(Institution.Region), nameof(Institution.Name), nameof(Institution.Doc));
        table.HasIndex(nameof(Institution.City), nameof(Institution.Level), nameof(Institution.Name), nameof(Institution.Doc));
        table.HasIndex(nameof(Institution.City), nameof(Institution.LastDay), nameof(Institution.Doc));
    }

    public void Configure(EntityTypeBuilder<Site> table)
    {
        table.ToTable("libraries_sites");
        table.Property(s => s.Region).HasMaxLength(6);
        table.Property(s => s.Address).HasMaxLength(300);
        table.Property(s => s.Phone).HasMaxLength(40);
        table.Property(s => s.Note).HasMaxLength(500);
        table.Property(s => s.Version).IsConcurrencyToken();
        table.HasIndex(s => s.InstitutionId);
        table.HasOne<Institution>().WithMany().HasForeignKey(s => s.InstitutionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Certificate> table)
    {
        table.ToTable("libraries_certificates");
        table.Property(c => c.Kind).HasMaxLength(40);
        table.Property(c => c.Number).HasMaxLength(60);
        table.Property(c => c.Scope).HasMaxLength(500);
        table.Property(c => c.IssuedBy).HasMaxLength(100);
        table.Property(c => c.Version).IsConcurrencyToken();
        table.HasIndex(c => new { c.InstitutionId, c.LastDay });
        table.HasOne<Institution>().WithMany().HasForeignKey(c => c.InstitutionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Capability> table)
    {
        table.ToTable("libraries_capabilities");
        table.Property(c => c.Region).HasMaxLength(6);
        table.Property(c => c.City).HasMaxLength(6);
        table.Property(c => c.Field).HasMaxLength(100);
        table.Property(c => c.MethodNumber).HasMaxLength(60);
        table.Property(c => c.MethodKey).HasMaxLength(50);
        table.Property(c => c.RangeUnit).HasMaxLength(40);
        table.Property(c => c.Uncertainty).HasMaxLength(100);
        table.Property(c => c.Note).HasMaxLength(500);
        table.Property(c => c.Version).IsConcurrencyToken();
        table.HasIndex(c => c.Doc).IsUnique();
        table.HasIndex(nameof(Capability.InstitutionId), nameof(Capability.Doc));
        table.HasIndex(nameof(Capability.InstitutionId), nameof(Capability.Field));
        table.HasIndex(nameof(Capability.InstitutionId), nameof(Capability.LastDay), nameof(Capability.FirstDay));
        table.HasIndex(nameof(Capability.City), nameof(Capability.Region), nameof(Capability.Doc));
        table.HasIndex(nameof(Capability.City), nameof(Capability.Field), nameof(Capability.Doc));
        table.HasIndex(nameof(Capability.City), nameof(Capability.MethodKey));
        table.HasIndex(c => c.CertificateId);
        table.HasOne<Institution>().WithMany().HasForeignKey(c => c.InstitutionId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Site>().WithMany().HasForeignKey(c => c.SiteId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Certificate>().WithMany().HasForeignKey(c => c.CertificateId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<MeasurementStandard> table)
    {
        table.ToTable("libraries_standards");
        table.Property(s => s.Number).HasMaxLength(60);
        table.Property(s => s.CertificateNumber).HasMaxLength(60);
        table.Property(s => s.Range).HasMaxLength(500);
        table.Property(s => s.Uncertainty).HasMaxLength(300);
        table.Property(s => s.Note).HasMaxLength(500);
        table.Property(s => s.Region).HasMaxLength(6);
        table.Property(s => s.City).HasMaxLength(6);
        table.Property(s => s.Version).IsConcurrencyToken();
        table.HasIndex(s => s.Doc).IsUnique();
        table.HasIndex(s => s.CertificateNumber);
        table.HasIndex(s => s.InstitutionId);
        table.HasIndex(nameof(MeasurementStandard.City), nameof(MeasurementStandard.Region), nameof(MeasurementStandard.Doc));
        table.HasIndex(nameof(MeasurementStandard.City), nameof(MeasurementStandard.LastDay), nameof(MeasurementStandard.Doc));
    }
}
