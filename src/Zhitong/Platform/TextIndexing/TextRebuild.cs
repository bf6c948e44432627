using Zhitong.Data;
using Zhitong.Hosting;
using Zhitong.Platform.Writing;

namespace Zhitong.Platform.TextIndexing;

/// <summary>
/// Fills the text indexes anew from the records, in small batches beside what people do. An index of an earlier analyzer is
/// built beside the old one, which answers until the new one is whole.
/// </summary>
public sealed class TextRebuild(Registry registry, TextIndex texts, WriteGate gate)
{
    private const int Batch = 200;

    /// <summary>Between two batches, so that those who file cases come first.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <param name="all">Also indexes that are of this version: repairs one that disagrees with its records.</param>
    /// <param name="show">Told the index and how many of its records are done.</param>
    /// <param name="cancel">Stops after a batch; the next run begins anew.</param>
    /// <returns>How many records were indexed.</returns>
    public async Task<long> RunAsync(bool all, Action<string, long>? show, CancellationToken cancel)
    {
        var done = 0L;
        foreach (var (name, source) in registry.TextSources)
        {
            if (!all && texts.IsCurrent(name))
                continue;
            done += await FillAsync(name, source, show, cancel);
            await gate.RunAsync(db => MarkAsync(db, name), cancel);
            texts.Swap(name);
        }
        return done;
    }

    /// <summary>Removes what earlier versions left; for a start, when no other process reads it any more.</summary>
    public async Task CleanAsync(CancellationToken cancel)
    {
        foreach (var name in registry.TextIndexes.Where(texts.IsCurrent))
            await gate.RunAsync(db => CleanAsync(db, name), cancel);
    }

    private async Task<long> FillAsync(string name, ReadIndexed source, Action<string, long>? show, CancellationToken cancel)
    {
        var (after, done) = (0L, 0L);
        while (true)
        {
            var (last, count) = await gate.RunAsync(db => FillBatchAsync(db, name, source, after), cancel);
            done += count;
            show?.Invoke(name, done);
            if (count < Batch)
                return done;
            after = last;
            await Task.Delay(Pause, cancel);
        }
    }

    private async Task<(long Last, int Count)> FillBatchAsync(ZhitongDb db, string name, ReadIndexed source, long after)
    {
        await texts.BeginBatchAsync(db);
        var rows = await source(db, after, Batch);
        foreach (var row in rows)
            await texts.PutAsync(db, name, row.Doc, row.Tokens);
        return (rows.Count == 0 ? after : rows[^1].Doc, rows.Count);
    }

    private async Task<bool> MarkAsync(ZhitongDb db, string name)
    {
        await texts.MarkCurrentAsync(db, name);
        await texts.PackAsync(db, name);
        return true;
    }

    private async Task<bool> CleanAsync(ZhitongDb db, string name)
    {
        await texts.DropOlderAsync(db, name);
        return true;
    }
}

/// <summary>Rebuilds what is of an earlier version after the start, in the background.</summary>
public sealed class RebuildAtStart(TextRebuild rebuild, ILogger<RebuildAtStart> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(TimeSpan.FromSeconds(3), stoppingToken); // let the first visitors in before
        try
        {
            await rebuild.CleanAsync(stoppingToken);
            var done = await rebuild.RunAsync(all: false, null, stoppingToken);
            if (done > 0)
                log.LogInformation("Rebuilt the text index of {Count} records", done);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "The text index could not be rebuilt; run `zhitong reindex`");
        }
    }
}
