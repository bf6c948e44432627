using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Zhitong.Platform.Schedule;

/// <summary>Work that the clock starts.</summary>
public interface IScheduledJob
{
    /// <returns>What it did, in a few Chinese words for the page of scheduled work.</returns>
    Task<string> RunAsync(CancellationToken cancel);
}

/// <param name="Type">The job class.</param>
/// <param name="Title">What it does, in Chinese.</param>
/// <param name="When">When it runs, in Chinese.</param>
/// <param name="Cron">Quartz cron in China time.</param>
/// <param name="Quiet">Runs so often that its runs are not kept; every node runs it.</param>
public sealed record JobPlan(Type Type, string Title, string When, string Cron, bool Quiet = false);

/// <summary>One run. Its key also keeps several nodes from running the same job for the same due time.</summary>
public sealed class JobRun
{
    public required string Job { get; init; }

    /// <summary>The due time, UTC.</summary>
    public required DateTime Due { get; init; }
    public required string Node { get; init; }
    public DateTime? Ended { get; set; }
    public bool Failed { get; set; }
    public string? Outcome { get; set; }
}

internal sealed class JobRunTable : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> table)
    {
        table.ToTable("platform_job_runs");
        table.HasKey(r => new { r.Job, r.Due });
        table.Property(r => r.Job).HasMaxLength(80);
        table.Property(r => r.Outcome).HasMaxLength(1000);
    }
}
