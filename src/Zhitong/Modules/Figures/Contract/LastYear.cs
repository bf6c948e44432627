using System.Collections.Concurrent;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Figures.Contract;

/// <summary>
/// 近一年: how institutions and matters did over the twelve months up to today. Every page that helps to choose asks for it, and
/// counting walks a year's rows, so that the answer is held for half a minute whatever is written meanwhile, and given for two while
/// it is read anew.
/// </summary>
public sealed class LastYear(FigureReader reader, Clock clock, TimeProvider time)
{
    /// <summary>Slice and dimension: the organisation that handles, by id.</summary>
    public const string Provider = "provider";

    /// <summary>Slice and dimension: the matter, by code.</summary>
    public const string Service = "service";

    /// <summary>Slice: one of the seven service elements, by code.</summary>
    public const string Element = "element";

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    /// <summary>An older answer is given while a new one is read, up to this age: nobody waits for a walk over a year.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<(string Code, string By), Held> held = new();

    private sealed class Held(Lazy<Task<IReadOnlyDictionary<string, FigurePart>>> parts, DateOnly day, long readAt)
    {
        public readonly Lazy<Task<IReadOnlyDictionary<string, FigurePart>>> Parts = parts;
        public readonly DateOnly Day = day;
        public readonly long ReadAt = readAt;

        /// <summary>1 while somebody reads anew.</summary>
        public int Renewing;
    }

    /// <summary>The twelve months up to today.</summary>
    public (DateOnly From, DateOnly To) Days => (clock.Today.AddYears(-1).AddDays(1), clock.Today);

    /// <summary>The whole city, as it stands now.</summary>
    public Task<FigureValue> OfAllAsync(string code) => reader.ValueAsync(reader.Book[code], Days.From, Days.To, null);

    /// <summary>The value of one institution or matter; its counties are on the page that it opens to.</summary>
    /// <param name="by"><see cref="Provider"/> or <see cref="Service"/>.</param>
    public async Task<FigureValue> OfAsync(string code, string by, string key) =>
        Value(code, by, key, (await PartsAsync(code, by)).GetValueOrDefault(key));

    /// <summary>A value made of parts that were read with <see cref="PartsAsync"/>.</summary>
    public FigureValue Value(string code, string by, string key, FigurePart part)
    {
        var figure = reader.Book[code];
        var (from, to) = Days;
        var slice = new FigureSlice(by, key);
        return new FigureValue(
            figure,
            figure.VersionOn(to),
            figure.Period == FigurePeriod.AsOf ? null : from,
            to,
            null,
            figure.ValueOf(part),
            part,
            [],
            [],
            Slice: slice
        );
    }

    /// <summary>The parts by <see cref="Provider"/> or <see cref="Service"/>; what has none stands under the empty text.</summary>
    public Task<IReadOnlyDictionary<string, FigurePart>> PartsAsync(string code, string by)
    {
        var known = held.GetValueOrDefault((code, by));
        if (known is not null && known.Day == clock.Today && !known.Parts.Value.IsFaulted)
        {
            var age = time.GetElapsedTime(known.ReadAt);
            if (age < Fresh)
                return known.Parts.Value;
            if (age < Longest && known.Parts.Value.IsCompletedSuccessfully)
            {
                if (Interlocked.Exchange(ref known.Renewing, 1) == 0)
                    _ = RenewAsync(code, by, known);
                return known.Parts.Value;
            }
        }
        // whoever comes meanwhile waits for this reading instead of starting another
        var next = new Held(new(() => ReadAsync(code, by)), clock.Today, time.GetTimestamp());
        return held.AddOrUpdate((code, by), next, (_, there) => there == known ? next : there).Parts.Value;
    }

    /// <summary>Reads anew while the older answer is still given; when that fails the next one who asks tries again.</summary>
    private async Task RenewAsync(string code, string by, Held old)
    {
        var at = time.GetTimestamp();
        var day = clock.Today;
        var reading = Task.Run(() => ReadAsync(code, by));
        await reading.ContinueWith(_ => { }, TaskScheduler.Default);
        if (reading.IsCompletedSuccessfully)
            held.TryUpdate((code, by), new Held(new(() => reading), day, at), old);
        else
            Interlocked.Exchange(ref old.Renewing, 0);
    }

    /// <summary>Forgets what is held, after many writes that somebody wants to see at once.</summary>
    public void Forget() => held.Clear();

    private async Task<IReadOnlyDictionary<string, FigurePart>> ReadAsync(string code, string by)
    {
        var days = Days;
        var parts = await reader.ByAsync(code, by, days.From, days.To);
        // the two databases write an id in capitals or not
        return parts.ToDictionary(p => Guid.TryParse(p.Key, out var id) ? id.ToString() : p.Key, p => p.Value);
    }
}
