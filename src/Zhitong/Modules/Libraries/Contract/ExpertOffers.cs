using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Libraries.Experts;
using Zhitong.Platform.TextIndexing;
using Zhitong.Platform.Validity;

namespace Zhitong.Modules.Libraries.Contract;

/// <summary>An expert who may be asked to a case, and why.</summary>
/// <param name="Why">The fields that meet the case.</param>
/// <param name="Until">Last day of the appointment; null for 长期.</param>
public sealed record ExpertOffer(
    Guid Id,
    string Name,
    string Employer,
    string Region,
    IReadOnlyList<string> Why,
    DateOnly? Until
);

/// <summary>An expert whom an officer named for a case.</summary>
/// <param name="Refusal">Why the expert cannot be asked today, in words; null when they can.</param>
public sealed record NamedExpert(Guid Id, string Name, string? Refusal);

/// <summary>Which experts a case can be given to today.</summary>
public sealed class ExpertOffers(TextIndex texts)
{
    /// <summary>As many are weighed; a city appoints hundreds at most.</summary>
    private const int Weighed = 1000;

    /// <summary>
    /// Experts appointed on that day whose fields meet the case: the service element of its matter, or a trade that the case
    /// names. Both together come first, then the county of the case.
    /// </summary>
    /// <param name="matterClass">Service class of the matter, such as <c>metrology</c>; null when it is not known.</param>
    /// <param name="words">What the case says: need, product, parameters.</param>
    public async Task<IReadOnlyList<ExpertOffer>> ForCaseAsync(
        ZhitongDb db,
        string city,
        string region,
        string? matterClass,
        string words,
        DateOnly day,
        int most = 20
    )
    {
        var element = ExpertFields.Elements.FirstOrDefault(e => e.Class == matterClass).Element;
        var appointed = db.Set<Expert>().AsNoTracking().Where(e => e.City == city).HoldingOn(day);
        if (element is not null)
        {
            var docs = await texts.SomeAsync(db, SaveExpert.TextIndex, [ExpertFields.Token(element)], Weighed);
            appointed = appointed.Where(e => docs.Contains(e.Doc));
        }
        var found = await appointed
            .OrderBy(e => e.Doc)
            .Take(Weighed)
            .Select(e => new
            {
                e.Id,
                e.Name,
                e.Employer,
                e.Fields,
                e.Region,
                e.LastDay,
            })
            .ToListAsync();
        var offers =
            from e in found
            let why = Meeting(e.Fields, element, words)
            where why.Count > 0
            orderby why.Count descending, e.Region == region descending, e.Name
            select new ExpertOffer(e.Id, e.Name, e.Employer, e.Region, why, Spans.Said(e.LastDay));
        return [.. offers.Take(most)];
    }

    /// <summary>The expert of that id or exact name in the city, and whether the appointment holds on the day; null for nobody.</summary>
    public static async Task<NamedExpert?> FindAsync(ZhitongDb db, string city, string given, DateOnly day)
    {
        var all = db.Set<Expert>().AsNoTracking().Where(e => e.City == city);
        var named = await (Guid.TryParse(given, out var id) ? all.Where(e => e.Id == id) : all.Where(e => e.Name == given))
            .OrderByDescending(e => e.LastDay)
            .FirstOrDefaultAsync();
        if (named is null)
            return null;
        var why =
            named.EndedOn <= day ? $"{named.Name}已于 {named.EndedOn:yyyy-MM-dd} 解聘，请选别的专家"
            : named.LastDay < day ? $"{named.Name}的聘期已于 {named.LastDay:yyyy-MM-dd} 届满，请选别的专家"
            : named.FirstDay > day ? $"{named.Name}的聘期从 {named.FirstDay:yyyy-MM-dd} 开始，请选别的专家"
            : null;
        return new NamedExpert(named.Id, named.Name, why);
    }

    private static List<string> Meeting(IEnumerable<string> fields, string? element, string words) =>
        [
            .. fields.Where(f =>
                ExpertFields.Canonical(f) == element || (f.Length > 1 && words.Contains(f, StringComparison.OrdinalIgnoreCase))
            ),
        ];
}
