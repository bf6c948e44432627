using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zhitong.Modules.Libraries.Equipment;

internal sealed class EquipmentTable : IEntityTypeConfiguration<EquipmentItem>
{
    public void Configure(EntityTypeBuilder<EquipmentItem> table)
    {
        table.ToTable("libraries_equipment");
        table.Property(e => e.AssetNumber).HasMaxLength(EquipmentCheck.LongestNumber);
        table.Property(e => e.AssetKey).HasMaxLength(EquipmentCheck.LongestNumber);
        table.Property(e => e.Model).HasMaxLength(EquipmentCheck.LongestModel);
        table.Property(e => e.Field).HasMaxLength(EquipmentCheck.LongestField);
        table.Property(e => e.Note).HasMaxLength(EquipmentCheck.LongestNote);
        table.Property(e => e.EndReason).HasMaxLength(500);
        table.Property(e => e.Phone).HasMaxLength(40);
        table.Property(e => e.City).HasMaxLength(6);
        table.Property(e => e.Region).HasMaxLength(6);
        table.Property(e => e.Version).IsConcurrencyToken();
        table.Ignore(e => e.Price);
        table.HasIndex(e => new { e.OwnerId, e.AssetKey }).IsUnique();
        table.HasIndex(e => e.Doc).IsUnique();
        // a bool kept as a number is asked for by = 1, which an index can seek
        table.Property(e => e.Open).HasConversion<int>();
        table.Property(e => e.Hidden).HasConversion<int>();
        // city first; what a list filters by stands in the index, so that counting to a thousand reads no rows
        table.HasIndex(
            nameof(EquipmentItem.City),
            nameof(EquipmentItem.Open),
            nameof(EquipmentItem.Field),
            nameof(EquipmentItem.Doc),
            nameof(EquipmentItem.LastDay),
            nameof(EquipmentItem.FirstDay)
        );
        table.HasIndex(
            nameof(EquipmentItem.City),
            nameof(EquipmentItem.Open),
            nameof(EquipmentItem.Doc),
            nameof(EquipmentItem.LastDay),
            nameof(EquipmentItem.FirstDay)
        );
        table.HasIndex(
            nameof(EquipmentItem.City),
            nameof(EquipmentItem.Doc),
            nameof(EquipmentItem.LastDay),
            nameof(EquipmentItem.FirstDay),
            nameof(EquipmentItem.Region),
            nameof(EquipmentItem.Open)
        );
        table.HasIndex(
            nameof(EquipmentItem.City),
            nameof(EquipmentItem.Region),
            nameof(EquipmentItem.Doc),
            nameof(EquipmentItem.LastDay),
            nameof(EquipmentItem.FirstDay)
        );
        table.HasIndex(
            nameof(EquipmentItem.City),
            nameof(EquipmentItem.Field),
            nameof(EquipmentItem.Doc),
            nameof(EquipmentItem.LastDay),
            nameof(EquipmentItem.FirstDay)
        );
        table.HasIndex(nameof(EquipmentItem.City), nameof(EquipmentItem.Status), nameof(EquipmentItem.Doc));
        table.HasIndex(nameof(EquipmentItem.City), nameof(EquipmentItem.Hidden), nameof(EquipmentItem.Doc));
        table.HasIndex(nameof(EquipmentItem.City), nameof(EquipmentItem.UntilKey), nameof(EquipmentItem.Doc));
        table.HasIndex(nameof(EquipmentItem.OrganisationId), nameof(EquipmentItem.Doc));
    }
}
