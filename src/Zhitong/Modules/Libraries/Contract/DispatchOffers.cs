using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Matching.Contract;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Text;
using Zhitong.Platform.Validity;

namespace Zhitong.Modules.Libraries.Contract;

/// <summary>Who can take a case today.</summary>
/// <param name="Id">The organisation that the case would be given to.</param>
/// <param name="Institution">Its record in the library; null for an organisation that the library does not hold.</param>
/// <param name="Meets">What it can do meets the case; false for the others that are merely valid.</param>
/// <param name="Why">The rows that meet the case, best first, or what else speaks for it.</param>
/// <param name="ValidUntil">Last day of its qualification; null for no term.</param>
/// <param name="Missing">What it lacks: of one that meets the case in part, or nearly; empty for the others.</param>
public sealed record DispatchOffer(
    Guid Id,
    Guid? Institution,
    string Name,
    string Region,
    bool Meets,
    IReadOnlyList<string> Why,
    string? Summary,
    DateOnly? ValidUntil,
    IReadOnlyList<string> Missing
)
{
    /// <summary>One condition short of meeting the case.</summary>
    public bool Near => !Meets && Missing.Count > 0;
}

/// <summary>Whom an officer named for a case.</summary>
/// <param name="Refusal">Why it cannot take a case today, in words; null when it can.</param>
public sealed record DispatchTarget(Guid Organisation, string Name, string? Refusal);

/// <summary>Which institutions a case can be given to today, and why. What lapsed is never among them.</summary>
public sealed class DispatchOffers(Matcher matcher)
{
    private const int MostReasons = 3;
    private const int MostOthers = 60;

    /// <summary>
    /// Institutions whose capabilities meet the need, those of its county first; then who misses it by one condition; below them the
    /// others that are valid, those that serve its element first.
    /// </summary>
    public async Task<IReadOnlyList<DispatchOffer>> ForAsync(ZhitongDb db, DispatchNeed need, DateOnly today)
    {
        var read = await matcher.ReadAsync(db, need.Words, today);
        var judged = (await matcher.JudgeAsync(db, read)).Where(r => r.Covered > 0 || r.IsNear).ToDictionary(r => r.Institution);
        var institutions = await InstitutionsAsync(db, need, [.. judged.Keys], today);
        var offers =
            from i in institutions
            let serves = need.MatterClass is null || i.Kinds.Contains(need.MatterClass)
            let held = judged.GetValueOrDefault(i.Id)
            let able = held is { Covered: > 0 }
            let meets = serves && (able || NeedsNoRows(need.MatterClass))
            let near = serves && !meets && held is { IsNear: true }
            orderby meets descending, near descending, i.Region == need.Region descending, serves descending, held?.Covered
                ?? 0 descending, held?.Doubts, i.Name
            select new DispatchOffer(
                i.OrganisationId,
                i.Id,
                i.Name,
                i.Region,
                meets,
                meets ? Why(able ? held : null, need) : [],
                i.Summary,
                Spans.Said(i.LastDay),
                near || (meets && able) ? held!.Missing(read) : []
            );
        return [.. offers, .. await PlainAsync(db, need, today)];
    }

    /// <summary>The institution of this library id, organisation id, credit code or exact name; null for nobody.</summary>
    public static async Task<DispatchTarget?> FindAsync(ZhitongDb db, string city, string given, DateOnly today)
    {
        var code = CreditCode.Clean(given);
        var library = db.Set<Institution>().AsNoTracking().Where(i => i.City == city);
        var organisations = db.Set<Organisation>()
            .AsNoTracking()
            .Where(o => o.City == city && o.Kind == OrganisationKind.Institution);
        var (institution, organisation) = Guid.TryParse(given, out var id)
            ? (
                await library.FirstOrDefaultAsync(i => i.Id == id || i.OrganisationId == id),
                await organisations.FirstOrDefaultAsync(o => o.Id == id)
            )
            : (
                await library.FirstOrDefaultAsync(i => i.CreditCode == code || i.Name == given),
                await organisations.FirstOrDefaultAsync(o => o.CreditCode == code || o.Name == given)
            );
        if (institution is not null)
        {
            var account = await organisations.FirstOrDefaultAsync(o => o.Id == institution.OrganisationId);
            return new DispatchTarget(institution.OrganisationId, institution.Name, WhyNot(institution, account, today));
        }
        return organisation is null ? null : new DispatchTarget(organisation.Id, organisation.Name, WhyNot(organisation, today));
    }

    private static string? WhyNot(Institution i, Organisation? account, DateOnly today) =>
        i.EndedOn <= today ? $"{i.Name}已于 {i.EndedOn:yyyy-MM-dd} 退出机构库，不再派件，请选别家"
        : i.LastDay < today
            ? $"{i.Name}的资质已于 {i.LastDay:yyyy-MM-dd} 到期，{i.LastDay.AddDays(1):yyyy-MM-dd} 起不再派件，请选别家"
        : i.FirstDay > today ? $"{i.Name}的资质从 {i.FirstDay:yyyy-MM-dd} 起才生效，请选别家"
        : i.Hidden ? $"{i.Name}已设为不公开，不派件，请选别家"
        : account is null or { Ended: true } ? $"{i.Name}的账号已停用，请选别家"
        : null;

    private static string? WhyNot(Organisation o, DateOnly today) =>
        o.ValidUntil < today
            ? $"{o.Name}的资质已于 {o.ValidUntil:yyyy-MM-dd} 到期，{o.ValidUntil.Value.AddDays(1):yyyy-MM-dd} 起不再派件，请选别家"
        : o.Ended ? $"{o.Name}已停用，请选别家"
        : null;

    /// <summary>Elements whose services are no measurements: serving the element is what meets the case.</summary>
    private static bool NeedsNoRows(string? matterClass) => matterClass is not (null or "testing" or "metrology");

    private static List<string> Why(InstitutionRows? held, DispatchNeed need)
    {
        if (held is null)
            return [$"服务{ServiceClasses.Name(need.MatterClass!)}"];
        List<string> why = [.. held.Exact.Take(MostReasons).Select(m => m.RowWords)];
        if (held.Exact.Count > MostReasons)
            why.Add($"还有 {held.Exact.Count - MostReasons} 项能力对得上");
        return why;
    }

    /// <summary>The valid institutions that can sign in: those with rows, and the nearest of the others.</summary>
    private static async Task<List<Institution>> InstitutionsAsync(
        ZhitongDb db,
        DispatchNeed need,
        List<Guid> matched,
        DateOnly today
    )
    {
        var kind = need.MatterClass ?? "";
        var valid =
            from i in db.Set<Institution>().AsNoTracking().HoldingOn(today)
            join o in db.Set<Organisation>() on i.OrganisationId equals o.Id
            where i.City == need.City && !i.Hidden && !o.Ended
            select i;
        var meeting = await valid.Where(i => matched.Contains(i.Id)).ToListAsync();
        var others = await valid
            .Where(i => !matched.Contains(i.Id))
            .OrderBy(i => i.KindCodes.Contains(kind) ? 0 : 1)
            .ThenBy(i => i.Region == need.Region ? 0 : 1)
            .ThenBy(i => i.Name)
            .Take(MostOthers)
            .ToListAsync();
        return [.. meeting, .. others];
    }

    /// <summary>Valid organisations that the library does not hold yet.</summary>
    private static async Task<List<DispatchOffer>> PlainAsync(ZhitongDb db, DispatchNeed need, DateOnly today)
    {
        var known = db.Set<Institution>().Select(i => i.OrganisationId);
        var plain = await db.Set<Organisation>()
            .AsNoTracking()
            .Where(o => o.City == need.City && o.Kind == OrganisationKind.Institution && !o.Ended)
            .Where(o => (o.ValidUntil == null || o.ValidUntil >= today) && !known.Contains(o.Id))
            .OrderBy(o => o.Region == need.Region ? 0 : 1)
            .ThenBy(o => o.Name)
            .Take(MostOthers)
            .ToListAsync();
        return plain.ConvertAll(o => new DispatchOffer(o.Id, null, o.Name, o.Region, false, [], o.Summary, o.ValidUntil, []));
    }
}
