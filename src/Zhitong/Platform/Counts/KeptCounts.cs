using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhitong.Data;
using Zhitong.Platform.Writing;

namespace Zhitong.Platform.Counts;

/// <summary>How many rows of a kind stand in a region under a key (a status, say), kept with every write.</summary>
public sealed record KeptCount(string Region, string Key, int Count);

/// <summary>
/// Exact counts without counting: each write adds its difference in its own transaction. SQLite has one writer and keeps the
/// sum in one row; PostgreSQL appends the difference (no hot row) and a job folds the differences into the sum.
/// </summary>
/// <remarks>
/// What was read is held for as long as this process commits nothing, and no longer than half a second, so that what another
/// process counted is seen within one.
/// </remarks>
public abstract class KeptCounts(WriteGate gate, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(500);
    private readonly ConcurrentDictionary<(string Name, string City), Held> held = new();

    private sealed record Held(IReadOnlyList<KeptCount> Counts, long Commits, long ReadAt);

    /// <summary>Adds <paramref name="difference"/> to the count, in the transaction of <paramref name="db"/>.</summary>
    public abstract Task AddAsync(ZhitongDb db, string name, string city, string region, string key, int difference);

    /// <summary>The counts of a city that are not zero.</summary>
    public async Task<IReadOnlyList<KeptCount>> ReadAsync(
        ZhitongDb db,
        string name,
        string city,
        CancellationToken cancel = default
    )
    {
        var commits = gate.Commits;
        if (
            held.TryGetValue((name, city), out var known)
            && known.Commits == commits
            && time.GetElapsedTime(known.ReadAt) < Fresh
        )
            return known.Counts;
        var at = time.GetTimestamp();
        var counts = await LoadAsync(db, name, city, cancel);
        held[(name, city)] = new Held(counts, commits, at);
        return counts;
    }

    /// <summary>The counts as they stand in the database now.</summary>
    public abstract Task<List<KeptCount>> LoadAsync(ZhitongDb db, string name, string city, CancellationToken cancel = default);

    /// <summary>Folds pending differences; a no-op where there are none.</summary>
    public abstract Task FoldAsync(ZhitongDb db);

    /// <summary>After a load: clears away what folding many differences leaves behind, outside of any transaction.</summary>
    public virtual Task TidyAsync(ZhitongDb db) => Task.CompletedTask;
}

/// <summary>One kept sum.</summary>
public sealed class KeptCountRow
{
    public required string Name { get; init; }
    public required string City { get; init; }
    public required string Region { get; init; }
    public required string Key { get; init; }
    public int Count { get; set; }
}

/// <summary>A difference not yet folded into its sum (PostgreSQL).</summary>
public sealed class KeptCountDelta
{
    public long Id { get; init; }
    public required string Name { get; init; }
    public required string City { get; init; }
    public required string Region { get; init; }
    public required string Key { get; init; }
    public int Difference { get; init; }
}

internal sealed class KeptCountTable : IEntityTypeConfiguration<KeptCountRow>, IEntityTypeConfiguration<KeptCountDelta>
{
    public void Configure(EntityTypeBuilder<KeptCountRow> table)
    {
        table.ToTable("platform_counts");
        table.HasKey(c => new
        {
            c.Name,
            c.City,
            c.Region,
            c.Key,
        });
        table.Property(c => c.Name).HasMaxLength(40);
        table.Property(c => c.City).HasMaxLength(6);
        table.Property(c => c.Region).HasMaxLength(6);
        table.Property(c => c.Key).HasMaxLength(60);
    }

    public void Configure(EntityTypeBuilder<KeptCountDelta> table)
    {
        table.ToTable("platform_count_deltas");
        table.Property(c => c.Name).HasMaxLength(40);
        table.Property(c => c.City).HasMaxLength(6);
        table.Property(c => c.Region).HasMaxLength(6);
        table.Property(c => c.Key).HasMaxLength(60);
        table.HasIndex(c => new { c.Name, c.City });
    }
}
