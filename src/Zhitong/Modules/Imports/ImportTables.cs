using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhitong.Data;

namespace Zhitong.Modules.Imports;

internal sealed class ImportTables
    : IEntityTypeConfiguration<ImportBatch>,
        IEntityTypeConfiguration<ImportedRecord>,
        IEntityTypeConfiguration<ImportProblem>,
        IEntityTypeConfiguration<PreviewRow>,
        IEntityTypeConfiguration<ImportMapping>
{
    public const int LongestSheet = 100;
    public const int LongestHeader = 200;
    public const int LongestValue = 200;
    public const int LongestMessage = 400;

    public void Configure(EntityTypeBuilder<ImportBatch> table)
    {
        table.ToTable("imports_batches");
        table.HasIndex(b => b.Number).IsUnique();
        table.HasIndex(b => new
        {
            b.City,
            b.Region,
            b.Number,
        });
        table.Property(b => b.Kind).HasMaxLength(40);
        table.Property(b => b.Sha256).HasMaxLength(64);
        table.Property(b => b.Root).HasMaxLength(64);
        table.Property(b => b.Failure).HasMaxLength(1000);
        table.Property(b => b.City).HasMaxLength(6);
        table.Property(b => b.Region).HasMaxLength(6);
        table.Property(b => b.Reading).HasJson(-1);
        table.Property(b => b.Docs).HasJson(4000);
        table.Property(b => b.Headers!).HasJson(-1);
        table.Property(b => b.Version).IsConcurrencyToken();
        table.Ignore(b => b.Good);
    }

    public void Configure(EntityTypeBuilder<ImportedRecord> table)
    {
        table.ToTable("imports_rows");
        table.HasKey(r => new { r.Batch, r.Seq });
        table.HasIndex(r => r.SubjectId);
        table.Property(r => r.Sheet).HasMaxLength(LongestSheet);
        table.Property(r => r.SubjectKind).HasMaxLength(40);
        table.Property(r => r.Values).HasMaxLength(-1);
        table.Property(r => r.Hash).HasMaxLength(32);
    }

    public void Configure(EntityTypeBuilder<ImportProblem> table)
    {
        table.ToTable("imports_problems");
        table.HasKey(p => new { p.Batch, p.Seq });
        table.Property(p => p.Sheet).HasMaxLength(LongestSheet);
        table.Property(p => p.Column).HasMaxLength(3);
        table.Property(p => p.Header).HasMaxLength(LongestHeader);
        table.Property(p => p.Value).HasMaxLength(LongestValue);
        table.Property(p => p.Message).HasMaxLength(LongestMessage);
    }

    public void Configure(EntityTypeBuilder<PreviewRow> table)
    {
        table.ToTable("imports_preview");
        table.HasKey(p => new { p.Batch, p.Seq });
        table.Property(p => p.Sheet).HasMaxLength(LongestSheet);
        table.Property(p => p.Cells).HasJson(-1);
    }

    public void Configure(EntityTypeBuilder<ImportMapping> table)
    {
        table.ToTable("imports_mappings");
        table.HasKey(m => new { m.Kind, m.Signature });
        table.Property(m => m.Kind).HasMaxLength(40);
        table.Property(m => m.Signature).HasMaxLength(64);
        table.Property(m => m.Columns).HasJson();
    }
}
