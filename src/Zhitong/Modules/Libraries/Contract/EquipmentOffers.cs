using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Libraries.Equipment;
using Zhitong.Platform.Text;
using Zhitong.Platform.TextIndexing;
using Zhitong.Platform.Validity;

namespace Zhitong.Modules.Libraries.Contract;

/// <summary>A shared instrument that fits a need.</summary>
/// <param name="Why">What of it fits.</param>
/// <param name="Until">Last day of its calibration; null for 长期.</param>
public sealed record EquipmentOffer(
    Guid Id,
    string Name,
    string? Model,
    string Owner,
    string Region,
    IReadOnlyList<string> Why,
    DateOnly? Until
)
{
    public string Href => EquipmentLinks.Detail(Id);
}

/// <summary>Which shared instruments may serve a need on a day: calibrated, in use, open to others.</summary>
public sealed class EquipmentOffers(TextIndex texts)
{
    private const int Weighed = 300;

    /// <param name="words">What is to be measured: objects and parameters.</param>
    /// <param name="fields">The fields in which it is measured, such as 绝热材料.</param>
    /// <param name="near">A county whose instruments stand first; null for none.</param>
    public async Task<IReadOnlyList<EquipmentOffer>> ForAsync(
        ZhitongDb db,
        string city,
        IReadOnlyCollection<string> words,
        IReadOnlyCollection<string> fields,
        string? near,
        DateOnly day,
        int most = 5
    )
    {
        HashSet<long> docs = [];
        foreach (var word in words)
        {
            var query = SearchTokens.ForQuery(word);
            if (query.Count > 0)
                docs.UnionWith(await texts.SomeAsync(db, SaveEquipment.TextIndex, query, Weighed));
        }
        if (docs.Count == 0)
            return [];
        var found = await db.Set<EquipmentItem>()
            .AsNoTracking()
            .Where(e => e.City == city && e.Open && docs.Contains(e.Doc))
            .HoldingOn(day)
            .OrderBy(e => e.Doc)
            .Take(Weighed)
            .Select(e => new
            {
                e.Id,
                e.Name,
                e.Model,
                e.Field,
                e.OwnerName,
                e.Region,
                e.LastDay,
            })
            .ToListAsync();
        var offers =
            from e in found
            let named = words.Where(w => e.Name.Contains(w, StringComparison.OrdinalIgnoreCase)).ToList()
            where named.Count > 0
            let kin = e.Field is not null && fields.Contains(e.Field)
            orderby named.Count descending, kin descending, e.Region == near descending, e.Name, e.Id
            let until = e.LastDay == Spans.Forever ? "不需要检定" : $"检定校准有效至 {e.LastDay:yyyy-MM-dd}"
            select new EquipmentOffer(
                e.Id,
                e.Name,
                e.Model,
                e.OwnerName,
                e.Region,
                [$"能测{string.Join('、', named)}", .. kin ? new[] { $"领域是{e.Field}" } : [], until],
                Spans.Said(e.LastDay)
            );
        return [.. offers.Take(most)];
    }
}
