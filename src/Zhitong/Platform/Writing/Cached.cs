using Microsoft.EntityFrameworkCore;
using Zhitong.Data;

namespace Zhitong.Platform.Writing;

/// <summary>
/// A small table held in memory and read again at most once in half a second, so that what another process changed is seen
/// within a second.
/// </summary>
/// <param name="factory">Makes the context that reads.</param>
/// <param name="time">Tells how old the value is.</param>
/// <param name="load">Reads the value.</param>
/// <param name="keep">For how long the value is good, when half a second is not what is wanted.</param>
public sealed class Cached<T>(
    IDbContextFactory<ZhitongDb> factory,
    TimeProvider time,
    Func<ZhitongDb, Task<T>> load,
    TimeSpan? keep = null
)
    where T : class
{
    private readonly TimeSpan fresh = keep ?? TimeSpan.FromMilliseconds(500);
    private readonly SemaphoreSlim reading = new(1, 1);
    private volatile Held? held;

    private sealed record Held(T Value, long ReadAt);

    public async ValueTask<T> GetAsync()
    {
        var now = held;
        if (now is not null && time.GetElapsedTime(now.ReadAt) < fresh)
            return now.Value;
        await reading.WaitAsync();
        try
        {
            now = held;
            if (now is not null && time.GetElapsedTime(now.ReadAt) < fresh)
                return now.Value;
            var at = time.GetTimestamp();
            await using var db = await factory.CreateDbContextAsync();
            var value = await load(db);
            held = new Held(value, at);
            return value;
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>Forgets the value after this process wrote the table.</summary>
    public void Forget() => held = null;
}
