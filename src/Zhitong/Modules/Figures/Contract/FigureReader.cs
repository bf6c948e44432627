using Zhitong.Modules.Figures.External;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Validity;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Figures.Contract;

/// <summary>What a reader asks for, raw as it came; every part may be missing.</summary>
/// <param name="AsOf">A day; today without.</param>
/// <param name="From">First day of a period.</param>
/// <param name="To">Last day of a period.</param>
/// <param name="Region">GB/T 2260 code of a county of the city, or of the city.</param>
/// <param name="By">One of the figure's slices, such as <c>institution</c>.</param>
/// <param name="Of">Which one of them; without, the rows that have none.</param>
public sealed record FigureQuery(
    string? AsOf = null,
    string? From = null,
    string? To = null,
    string? Region = null,
    string? By = null,
    string? Of = null
);

/// <summary>A point of a trend.</summary>
/// <param name="To">The last day of the month or year, or the day asked for in the last one.</param>
/// <param name="Value">Null where there was nothing to count by.</param>
/// <param name="Numerator">The count, or what stands above the line.</param>
/// <param name="Denominator">Of how many; the count itself for a count.</param>
public sealed record TrendPoint(DateOnly From, DateOnly To, decimal? Value, decimal Numerator, decimal Denominator);

/// <summary>Reads figures: pages, API, home and overviews all ask here.</summary>
public sealed class FigureReader(FigureBook book, KeptFigures kept, ExternalFigures external, Settings settings, Clock clock)
{
    public FigureBook Book { get; } = book;

    /// <summary>The value as of today, of the year so far, or of everything so far, as the definition says; never refused.</summary>
    /// <param name="region">A county; null for the whole city.</param>
    public Task<FigureValue> NowAsync(string code, string? region = null, CancellationToken cancel = default)
    {
        var figure = Book[code];
        return ValueAsync(figure, figure.FirstDay(clock.Today, null), clock.Today, region, cancel);
    }

    /// <exception cref="RecordMissing">No such code.</exception>
    /// <exception cref="InputRefused">A day or the region cannot be answered for; every fault at its field.</exception>
    public async Task<FigureValue> ReadAsync(string code, FigureQuery query, CancellationToken cancel = default)
    {
        var (figure, ask, region) = await CheckAsync(code, query, cancel);
        return await ValueAsync(figure, ask.From, ask.To, region, ask.Slice, cancel);
    }

    /// <summary>Turns what was asked into days and a county.</summary>
    /// <inheritdoc cref="ReadAsync"/>
    public async Task<(Figure Figure, FigureAsk Ask, string? Region)> CheckAsync(
        string code,
        FigureQuery query,
        CancellationToken cancel = default
    )
    {
        var figure = Book[code];
        var begins = figure.Kind == FigureKind.External ? null : await kept.BeginsAsync(figure, settings.City, cancel);
        var check = new FigureQueryCheck(figure, begins, clock.Today, settings.City);
        var (from, to, region) = check.Read(query);
        var slice = check.Slice(query);
        if (slice is not null && await SayAsync(figure, slice, cancel) is null)
            throw InputRefused.At("of", $"没有这样的{figure.Slices[slice.By]}");
        return (figure, new FigureAsk(settings.City, from, to, figure.VersionOn(to), slice), region);
    }

    /// <summary>What people call a slice; null when there is none of this key.</summary>
    public Task<string?> SayAsync(Figure figure, FigureSlice slice, CancellationToken cancel = default) =>
        kept.ReadAsync(
            figure.Code,
            "say",
            new FigureAsk(settings.City, default, default, figure.Versions[0], slice),
            db => figure.SayAsync(db, slice, cancel)
        );

    /// <summary>The value over given days, which are not judged.</summary>
    public Task<FigureValue> ValueAsync(
        Figure figure,
        DateOnly from,
        DateOnly to,
        string? region,
        CancellationToken cancel = default
    ) => ValueAsync(figure, from, to, region, null, cancel);

    /// <inheritdoc cref="ValueAsync(Figure, DateOnly, DateOnly, string?, CancellationToken)"/>
    public async Task<FigureValue> ValueAsync(
        Figure figure,
        DateOnly from,
        DateOnly to,
        string? region,
        FigureSlice? slice,
        CancellationToken cancel = default
    )
    {
        if (figure.Kind == FigureKind.External)
            return await external.ValueAsync(figure, to, region, cancel);
        var version = figure.VersionOn(to);
        var parts = await kept.PartsAsync(figure, new FigureAsk(settings.City, from, to, version, slice), cancel);
        var whole = region is null
            ? parts.Values.Aggregate(default(FigurePart), (a, b) => a + b)
            : parts.GetValueOrDefault(region);
        return new FigureValue(
            figure,
            version,
            from == Spans.Ever || figure.Period == FigurePeriod.AsOf ? null : from,
            to,
            region,
            figure.ValueOf(whole),
            whole,
            Counties(figure, parts),
            await OthersAsync(figure, from, to, version, region, slice, cancel),
            Slice: slice
        );
    }

    /// <summary>A point for each of the last months, the one of <paramref name="to"/> being the last.</summary>
    public async Task<IReadOnlyList<TrendPoint>> MonthsAsync(
        Figure figure,
        DateOnly to,
        int months,
        string? region,
        FigureSlice? slice = null,
        CancellationToken cancel = default
    )
    {
        List<TrendPoint> points = [];
        var begins = await kept.BeginsAsync(figure, settings.City, cancel) ?? to;
        for (var back = months - 1; back >= 0; back--)
        {
            var first = new DateOnly(to.Year, to.Month, 1).AddMonths(-back);
            var last = back == 0 ? to : first.AddMonths(1).AddDays(-1);
            if (last < begins)
                continue;
            var from = figure.Period == FigurePeriod.Period ? first : figure.FirstDay(last, null);
            var value = await ValueAsync(figure, from, last, region, slice, cancel);
            points.Add(new TrendPoint(first, last, value.Value, value.Part.Top, value.Part.Bottom));
        }
        return points;
    }

    /// <summary>The parts of a figure by institution or another of its dimensions, by name.</summary>
    public Task<IReadOnlyDictionary<string, FigurePart>> ByAsync(
        string code,
        string dimension,
        DateOnly from,
        DateOnly to,
        string? region = null,
        CancellationToken cancel = default
    )
    {
        var figure = Book[code];
        var ask = new FigureAsk(settings.City, from, to, figure.VersionOn(to));
        return kept.ByAsync(figure, dimension, ask, region, cancel);
    }

    /// <summary>Every county of the city, in order of code, and the city itself where it runs something.</summary>
    private List<RegionValue> Counties(Figure figure, IReadOnlyDictionary<string, FigurePart> parts)
    {
        var codes = RegionTable.Default.Counties(settings.City).Select(r => r.Code).ToList();
        codes.AddRange(parts.Keys.Except(codes).Order(StringComparer.Ordinal));
        return
        [
            .. from code in codes
            let part = parts.GetValueOrDefault(code)
            select new RegionValue(code, part, figure.ValueOf(part)),
        ];
    }

    private async Task<IReadOnlyList<VersionValue>> OthersAsync(
        Figure figure,
        DateOnly from,
        DateOnly to,
        FigureVersion inForce,
        string? region,
        FigureSlice? slice,
        CancellationToken cancel
    )
    {
        List<VersionValue> others = [];
        foreach (var version in figure.Versions.Where(v => v != inForce && v.From <= to))
        {
            var next = figure.Versions.First(v => v.Number == version.Number + 1).From.AddDays(-1);
            if (figure.Period == FigurePeriod.AsOf || next < from)
                continue;
            var parts = await kept.PartsAsync(figure, new FigureAsk(settings.City, from, to, version, slice), cancel);
            var whole = region is null
                ? parts.Values.Aggregate(default(FigurePart), (a, b) => a + b)
                : parts.GetValueOrDefault(region);
            others.Add(new VersionValue(version, version.From, next, figure.ValueOf(whole)));
        }
        return others;
    }
}
