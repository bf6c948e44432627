using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Search.Contract;

namespace Zhitong.Modules.Libraries.Institutions;

/// <summary>
/// What speaks for an institution: how many of its cases of the last twelve months were closed in time, and how content the
/// enterprises were. Both are the published figures C004 and C006 of that provider.
/// </summary>
internal sealed class InstitutionSignals(IDbContextFactory<ZhitongDb> factory, LastYear year, TimeProvider time) : IRecordSignals
{
    /// <summary>Fewer cases than this say little: the share is shown, but weighs less.</summary>
    private const double Telling = 10;

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);
    private static readonly IReadOnlyDictionary<Guid, RecordSignal> Nothing = new Dictionary<Guid, RecordSignal>();

    private readonly ConcurrentDictionary<string, Held> held = new(StringComparer.Ordinal);

    private sealed record Held(IReadOnlyDictionary<Guid, RecordSignal> Signals, long ReadAt);

    public string Kind => "institution";

    public ValueTask<IReadOnlyDictionary<Guid, RecordSignal>> OfAsync(string city, CancellationToken cancel)
    {
        var known = held.GetValueOrDefault(city);
        if (known is null || time.GetElapsedTime(known.ReadAt) > Fresh)
        {
            var next = new Held(known?.Signals ?? Nothing, time.GetTimestamp());
            var mine = known is null ? held.TryAdd(city, next) : held.TryUpdate(city, next, known);
            if (mine)
                _ = Task.Run(() => ReadAsync(city), CancellationToken.None); // a search never waits for a walk over a year
        }
        return ValueTask.FromResult(known?.Signals ?? Nothing);
    }

    private async Task ReadAsync(string city)
    {
        var onTime = await year.PartsAsync("C004", LastYear.Provider);
        var content = await year.PartsAsync("C006", LastYear.Provider);
        await using var db = await factory.CreateDbContextAsync();
        var institutions = await db.Set<Institution>()
            .AsNoTracking()
            .Where(i => i.City == city)
            .Select(i => new { i.Id, i.OrganisationId })
            .ToListAsync();
        var signals = institutions
            .Select(i => (i.Id, Signal: Of(Part(onTime, i.OrganisationId), Part(content, i.OrganisationId))))
            .Where(i => i.Signal.Said.Count > 0)
            .ToDictionary(i => i.Id, i => i.Signal);
        held[city] = new Held(signals, time.GetTimestamp());
    }

    private static FigurePart Part(IReadOnlyDictionary<string, FigurePart> parts, Guid provider) =>
        parts.GetValueOrDefault(provider.ToString());

    private static RecordSignal Of(FigurePart onTime, FigurePart content)
    {
        List<string> said = [];
        Say(said, "近一年按期办结", onTime, "件");
        Say(said, "满意", content, "次评价");
        return new RecordSignal(said, (Weight(onTime) + Weight(content)) / 2);
    }

    private static void Say(List<string> said, string what, FigurePart part, string unit)
    {
        if (part.Bottom > 0)
            said.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{what} {100 * part.Top / part.Bottom:0.#}%（{part.Bottom:0} {unit}）"
                )
            );
    }

    /// <summary>The share, drawn towards a half while the cases are few.</summary>
    private static double Weight(FigurePart part) =>
        (double)((part.Top + ((decimal)Telling / 2)) / (part.Bottom + (decimal)Telling));
}
