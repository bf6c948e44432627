using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Figures;

/// <summary>
/// What figures came to, held for as long as this process commits nothing and no longer than half a second: what another
/// process wrote is seen within one, as with the kept counts.
/// </summary>
public sealed class KeptFigures(IDbContextFactory<ZhitongDb> factory, WriteGate gate, TimeProvider time)
{
    private const int AtMost = 5000;
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(500);
    private readonly ConcurrentDictionary<(string Code, string What, FigureAsk Ask), Held> held = new();

    private sealed record Held(object? Value, long Commits, long ReadAt);

    public Task<IReadOnlyDictionary<string, FigurePart>> PartsAsync(Figure figure, FigureAsk ask, CancellationToken cancel) =>
        ReadAsync(figure.Code, "", ask, db => figure.PartsAsync(db, ask, cancel))!;

    public Task<DateOnly?> BeginsAsync(Figure figure, string city, CancellationToken cancel) =>
        ReadAsync(
            figure.Code,
            "begins",
            new FigureAsk(city, default, default, figure.Versions[0]),
            db => figure.BeginsAsync(db, city, cancel)
        );

    public Task<IReadOnlyDictionary<string, FigurePart>> ByAsync(
        Figure figure,
        string dimension,
        FigureAsk ask,
        string? region,
        CancellationToken cancel
    ) => ReadAsync(figure.Code, $"{dimension} {region}", ask, db => figure.ByAsync(dimension, db, ask, region, cancel))!;

    /// <summary>A value of any kind under a name of its own.</summary>
    public async Task<T?> ReadAsync<T>(string code, string what, FigureAsk ask, Func<ZhitongDb, Task<T>> compute)
    {
        var key = (code, what, ask);
        var commits = gate.Commits;
        if (held.TryGetValue(key, out var known) && known.Commits == commits && time.GetElapsedTime(known.ReadAt) < Fresh)
            return (T?)known.Value;
        var at = time.GetTimestamp();
        await using var db = await factory.CreateDbContextAsync();
        var value = await compute(db);
        if (held.Count >= AtMost)
            held.Clear(); // someone asked for thousands of days: keep what is asked from now on
        held[key] = new Held(value, commits, at);
        return value;
    }
}
