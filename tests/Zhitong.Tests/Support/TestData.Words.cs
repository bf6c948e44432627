using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhitong.Data;
using Zhitong.Modules.Search.Words.Book;
using Zhitong.Modules.Search.Words.Unfound;
using Zhitong.Platform.Access;
using Zhitong.Platform.Regions;

namespace Zhitong.Tests.Support;

public sealed partial class TestData
{
    /// <summary>A synonym in the book of the region's city; made-up words unless told.</summary>
    public Task<BookEntry> SynonymAsync(
        string? term = null,
        string? other = null,
        string kind = "same",
        string? within = null,
        string region = Region,
        Actor? by = null
    ) =>
        services
            .GetRequiredService<SaveSynonym>()
            .AddAsync(
                new SynonymInput
                {
                    Term = term ?? NewName("甲称"),
                    Other = other ?? NewName("乙称"),
                    Kind = kind,
                    Within = within,
                },
                by ?? RootOf(region)
            );

    /// <summary>A search that found nothing, counted and written.</summary>
    public async Task<UnfoundSearch> UnfoundAsync(string? text = null, string region = Region)
    {
        var (city, asked) = (RegionTable.CityOf(region), text ?? NewName("没有的词"));
        var unfound = ActivatorUtilities.CreateInstance<UnfoundSearches>(services); // nobody else flushes it
        await unfound.NoteAsync(city, asked, [asked], nothing: true, loose: false);
        await unfound.FlushAsync();
        await using var db = await services.GetRequiredService<IDbContextFactory<ZhitongDb>>().CreateDbContextAsync();
        return await db.Set<UnfoundSearch>().AsNoTracking().SingleAsync(u => u.City == city && u.Text == asked);
    }
}
