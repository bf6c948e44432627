using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Platform.Regions;

namespace Zhitong.Modules.Figures.External;

/// <summary>Reads what came from outside: the public edition of the latest period that had ended.</summary>
public sealed class ExternalFigures(KeptFigures kept, Settings settings)
{
    public async Task<FigureValue> ValueAsync(Figure figure, DateOnly day, string? region, CancellationToken cancel)
    {
        var version = figure.VersionOn(day);
        var ask = new FigureAsk(settings.City, day, day, version);
        var entry = region is null
            ? await kept.ReadAsync(
                figure.Code,
                "external",
                ask,
                db =>
                    db.Set<ExternalEntry>()
                        .AsNoTracking()
                        .Where(e => e.City == settings.City && e.Code == figure.Code && e.PeriodTo <= day)
                        .Where(e => e.State == EntryState.Public)
                        .OrderByDescending(e => e.PeriodTo)
                        .ThenByDescending(e => e.PeriodFrom)
                        .FirstOrDefaultAsync(cancel)
            )
            : null; // nobody gives it by county
        var part = new FigurePart(entry?.Value ?? 0, entry?.Value ?? 0);
        return new FigureValue(
            figure,
            version,
            entry?.PeriodFrom,
            entry?.PeriodTo ?? day,
            region,
            entry?.Value,
            part,
            entry is null ? [] : [new RegionValue(RegionTable.Default.Find(settings.City)!.Code, part, entry.Value)],
            [],
            entry is null ? null : SourceOf(entry)
        );
    }

    private static ExternalSource SourceOf(ExternalEntry e) =>
        new(e.Id, e.Provider, e.Document, e.DocumentDate, e.PeriodFrom, e.PeriodTo, e.Edition, e.ReviewedBy!);
}
