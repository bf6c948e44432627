using System.Collections.Concurrent;

namespace Zhitong.Modules.Imports.Running;

/// <summary>How far a piece of work is.</summary>
/// <param name="Phase">In Chinese.</param>
/// <param name="Total">0 while nobody knows how many there are.</param>
public sealed record ImportProgress(string Phase, int Done, int Total)
{
    public int? Percent => Total <= 0 ? null : (int)Math.Min(100, Done * 100L / Total);
}

/// <summary>Progress of the imports at work on this node, held in memory: it costs nobody a write.</summary>
public sealed class ImportProgressBook
{
    private readonly ConcurrentDictionary<long, ImportProgress> now = new();

    public ImportProgress? Of(long number) => now.GetValueOrDefault(number);

    public void Say(long number, ImportProgress progress) => now[number] = progress;

    public void Forget(long number) => now.TryRemove(number, out _);
}
