using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zhitong.Modules.Libraries.Experts;

internal sealed class ExpertTable : IEntityTypeConfiguration<Expert>
{
    public void Configure(EntityTypeBuilder<Expert> table)
    {
        table.ToTable("libraries_experts");
        table.Property(e => e.Name).HasMaxLength(ExpertCheck.LongestName);
        table.Property(e => e.BirthMonth).HasMaxLength(7);
        table.Property(e => e.Post).HasMaxLength(ExpertCheck.LongestTitle);
        table.Property(e => e.Title).HasMaxLength(ExpertCheck.LongestTitle);
        table
            .Property(e => e.Fields)
            .HasMaxLength(-1) // each entry is limited where it is typed
            .HasConversion(
                fields => string.Join('、', fields),
                text => text.Split('、', StringSplitOptions.RemoveEmptyEntries).ToList(),
                new ValueComparer<List<string>>(
                    (a, b) => a!.SequenceEqual(b!),
                    fields => string.Join('、', fields).GetHashCode(StringComparison.Ordinal),
                    fields => fields.ToList()
                )
            );
        table.Property(e => e.Phone).HasMaxLength(40);
        table.Property(e => e.Email).HasMaxLength(100);
        table.Property(e => e.Batch).HasMaxLength(ExpertCheck.LongestBatch);
        table.Property(e => e.EndReason).HasMaxLength(500);
        table.Property(e => e.Bio).HasMaxLength(ExpertCheck.LongestBio);
        table.Property(e => e.AccountName).HasMaxLength(256);
        table.Property(e => e.City).HasMaxLength(6);
        table.Property(e => e.Region).HasMaxLength(6);
        table.Property(e => e.Version).IsConcurrencyToken();
        table
            .HasIndex(e => new
            {
                e.Name,
                e.BirthMonth,
                e.Employer,
                e.City,
            })
            .IsUnique();
        table.HasIndex(e => e.Doc).IsUnique();
        table.HasIndex(e => e.AccountId);
        // a bool kept as a number is asked for by = 1, which an index can seek
        table.Property(e => e.Hidden).HasConversion<int>();
        // city first; what a list filters by stands in the index, so that counting to a thousand reads no rows
        table.HasIndex(
            nameof(Expert.City),
            nameof(Expert.Hidden),
            nameof(Expert.Doc),
            nameof(Expert.LastDay),
            nameof(Expert.FirstDay)
        );
        table.HasIndex(
            nameof(Expert.City),
            nameof(Expert.Doc),
            nameof(Expert.LastDay),
            nameof(Expert.FirstDay),
            nameof(Expert.Region),
            nameof(Expert.Hidden)
        );
        table.HasIndex(
            nameof(Expert.City),
            nameof(Expert.Region),
            nameof(Expert.Doc),
            nameof(Expert.LastDay),
            nameof(Expert.FirstDay)
        );
        table.HasIndex(nameof(Expert.City), nameof(Expert.UntilKey), nameof(Expert.Doc));
    }
}
