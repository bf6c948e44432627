using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zhitong.Modules.Libraries.Projects;

internal sealed class ProjectTable : IEntityTypeConfiguration<Project>
{
    public void Configure(EntityTypeBuilder<Project> table)
    {
        table.ToTable("libraries_projects");
        table.Property(p => p.Programme).HasMaxLength(ProjectCheck.LongestProgramme);
        table.Property(p => p.Batch).HasMaxLength(ProjectCheck.LongestBatch);
        table.Property(p => p.StartMonth).HasMaxLength(7);
        table.Property(p => p.Summary).HasMaxLength(ProjectCheck.LongestSummary);
        table.Property(p => p.EndReason).HasMaxLength(500);
        table.Property(p => p.City).HasMaxLength(6);
        table.Property(p => p.Region).HasMaxLength(6);
        table.Property(p => p.Version).IsConcurrencyToken();
        table.HasIndex(p => new { p.EnterpriseId, p.NameKey }).IsUnique();
        table.HasIndex(p => p.Doc).IsUnique();
        // a bool kept as a number is asked for by = 1, which an index can seek
        table.Property(e => e.Hidden).HasConversion<int>();
        // city first; what a list filters by stands in the index, so that counting to a thousand reads no rows
        table.HasIndex(nameof(Project.City), nameof(Project.Hidden), nameof(Project.Doc));
        table.HasIndex(nameof(Project.City), nameof(Project.Doc), nameof(Project.Hidden), nameof(Project.Region));
        table.HasIndex(nameof(Project.City), nameof(Project.Region), nameof(Project.Doc), nameof(Project.Hidden));
        table.HasIndex(nameof(Project.City), nameof(Project.Kind), nameof(Project.Doc), nameof(Project.Hidden));
        table.HasIndex(nameof(Project.City), nameof(Project.Stage), nameof(Project.Doc), nameof(Project.Hidden));
        table.HasIndex(nameof(Project.City), nameof(Project.InvestmentKey), nameof(Project.Doc));
    }
}
