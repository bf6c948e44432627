using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhitong.Data;
using Zhitong.Modules.Matters.Contract;

namespace Zhitong.Modules.Matters;

internal sealed class MatterTable : IEntityTypeConfiguration<Matter>
{
    public void Configure(EntityTypeBuilder<Matter> table)
    {
        table.ToTable("matters_matters");
        table.Property(m => m.Code).HasMaxLength(40);
        table.HasIndex(m => m.Code).IsUnique();
        table.Property(m => m.Name).HasMaxLength(100);
        table.Property(m => m.Class).HasMaxLength(40);
        table.Property(m => m.Summary).HasMaxLength(300);
        table.Property(m => m.Applicants).HasMaxLength(500);
        table.Property(m => m.Fee).HasMaxLength(500);
        table.Property(m => m.Contact).HasMaxLength(300);
        table.Property(m => m.Basis).HasJson();
        table.Property(m => m.Materials).HasJson();
        table.Property(m => m.Steps).HasJson();
        table.Property(m => m.Fields).HasJson();
        table.Property(m => m.Faqs).HasJson();
        table.Property(m => m.Keywords).HasJson();
        table.Property<PublishedText>(nameof(Matter.Published)).HasJson(-1); // all of the above, each bounded there
        table.Property(m => m.Version).IsConcurrencyToken();
    }
}
