using System.Collections.Concurrent;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Modules.Search.Contract;

namespace Zhitong.Modules.Search.Names;

/// <summary>What is made of a city's names.</summary>
/// <param name="Index">For what is being typed.</param>
/// <param name="TyposLater">For what was typed wrongly; made when it is first needed.</param>
public sealed record NameShelf(NameIndex Index, Lazy<Typos> TyposLater)
{
    public Typos Typos => TyposLater.Value;
}

/// <summary>
/// The names of each city, of its registries and of the matters, ready to be looked into. Built when first asked for, and again in
/// the background when names came or went; meanwhile what was built before is given.
/// </summary>
public sealed class NameBook(IRegistryNames registry, MatterBook matters, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(500);

    /// <summary>Of the time that reading and building takes: so long is kept what was built, lest steady writing keep a core busy.</summary>
    private const int Times = 10;
    private readonly ConcurrentDictionary<string, Held> held = new(StringComparer.Ordinal);

    /// <param name="Of">The names that it was built of.</param>
    private sealed record Built(NameShelf Shelf, (long Registry, int Matters) Of);

    private sealed class Held
    {
        public Task<Built>? First;
        public volatile Built? Last;
        public long LookedAt;
        public TimeSpan Took;
        public int Renewing;
    }

    /// <param name="city">GB/T 2260 code.</param>
    /// <param name="cancel">Stops waiting for the first reading, not the reading.</param>
    public async ValueTask<NameShelf> OfAsync(string city, CancellationToken cancel)
    {
        var one = held.GetOrAdd(city, _ => new Held());
        if (one.Last is not { } last)
            return (await FirstAsync(city, one).WaitAsync(cancel)).Shelf;
        if (IsOld(one) && Interlocked.Exchange(ref one.Renewing, 1) == 0)
            _ = Task.Run(() => RenewAsync(city, one, last), CancellationToken.None);
        return last.Shelf;
    }

    private bool IsOld(Held one)
    {
        var age = time.GetElapsedTime(Volatile.Read(ref one.LookedAt));
        return age > Fresh && age > one.Took * Times;
    }

    /// <summary>Whoever comes meanwhile waits for the same reading; after a failure the next one tries again.</summary>
    private Task<Built> FirstAsync(string city, Held one)
    {
        lock (one)
        {
            if (one.First is null or { IsFaulted: true } or { IsCanceled: true })
                one.First = Task.Run(() => BuildAsync(city, one, null));
            return one.First;
        }
    }

    private async Task RenewAsync(string city, Held one, Built last)
    {
        try
        {
            await BuildAsync(city, one, last);
        }
        finally
        {
            Volatile.Write(ref one.Renewing, 0); // when the reading failed, the next one who asks tries again
        }
    }

    private async Task<Built> BuildAsync(string city, Held one, Built? last)
    {
        var at = time.GetTimestamp();
        var names = await registry.OfAsync(city, CancellationToken.None);
        var published = await matters.PublishedAsync();
        var of = (names.Version, published.Aggregate(0, (hash, m) => HashCode.Combine(hash, m.Name)));
        var built = last is not null && last.Of == of ? last : new Built(ShelfOf(names, published), of);
        (one.Took, one.Last, one.LookedAt) = (time.GetElapsedTime(at), built, at);
        return built;
    }

    private static NameShelf ShelfOf(RegistryNames registry, IReadOnlyList<Matter> published)
    {
        RegistryName[] names =
        [
            .. registry.Names,
            .. published.Select(m => new RegistryName(m.Name, RegistryNameKind.Matter, 1)),
        ];
        return new NameShelf(new NameIndex(names), new Lazy<Typos>(() => new Typos(names)));
    }
}
