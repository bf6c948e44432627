using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Institutions;

/// <summary>
/// The fields in which something can be measured, for filters; at most half a minute old, since they are gathered from all rows.
/// </summary>
public sealed class CapabilityFields(IDbContextFactory<ZhitongDb> factory, TimeProvider time)
{
    private const int Most = 2000;
    private const int MostOfCity = 60;
    private readonly Cached<Dictionary<string, List<string>>> held = new(factory, time, LoadAsync, TimeSpan.FromSeconds(30));

    public async ValueTask<IReadOnlyList<string>> OfCityAsync(string city) => (await held.GetAsync()).GetValueOrDefault(city, []);

    private static async Task<Dictionary<string, List<string>>> LoadAsync(ZhitongDb db)
    {
        var all = await db.Set<Capability>().Select(c => new { c.City, c.Field }).Distinct().Take(Most).ToListAsync();
        return all.GroupBy(c => c.City)
            .ToDictionary(g => g.Key, g => g.Select(c => c.Field).Order(StringComparer.Ordinal).Take(MostOfCity).ToList());
    }
}
