using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Text;
using Zhitong.Platform.TextIndexing;
using Zhitong.Platform.Validity;

namespace Zhitong.Modules.Libraries.Contract;

/// <summary>Who can take a case today.</summary>
/// <param name="Id">The organisation that the case would be given to.</param>
/// <param name="Institution">Its record in the library; null for an organisation that the library does not hold.</param>
/// <param name="Meets">What it can do meets the case; false for the others that are merely valid.</param>
/// <param name="Why">The rows that meet the case, best first, or what else speaks for it.</param>
/// <param name="ValidUntil">Last day of its qualification; null for no term.</param>
public sealed record DispatchOffer(
    Guid Id,
    Guid? Institution,
    string Name,
    string Region,
    bool Meets,
    IReadOnlyList<string> Why,
    string? Summary,
    DateOnly? ValidUntil
);

/// <summary>Whom an officer named for a case.</summary>
/// <param name="Refusal">Why it cannot take a case today, in words; null when it can.</param>
public sealed record DispatchTarget(Guid Organisation, string Name, string? Refusal);

/// <summary>Which institutions a case can be given to today, and why. What lapsed is never among them.</summary>
public sealed class DispatchOffers(TextIndex texts)
{
    private const int MostRows = 400;
    private const int MostThings = 5000;
    private const int MostReasons = 3;
    private const int MostOthers = 60;

    /// <summary>
    /// Institutions whose capabilities meet the need, those of its county first; below them the others that are valid, those that
    /// serve its element first.
    /// </summary>
    public async Task<IReadOnlyList<DispatchOffer>> ForAsync(ZhitongDb db, DispatchNeed need, DateOnly today)
    {
        var rows = await RowsAsync(db, need, today);
        var scored = rows.Select(r => (Row: r, Points: RowMatch.Score(r, need)))
            .Where(r => r.Points > 0)
            .GroupBy(r => r.Row.InstitutionId)
            .ToDictionary(g => g.Key, g => g.OrderByDescending(r => r.Points).ThenBy(r => r.Row.Doc).ToList());
        var institutions = await InstitutionsAsync(db, need, [.. scored.Keys], today);
        var offers =
            from i in institutions
            let serves = need.MatterClass is null || i.Kinds.Contains(need.MatterClass)
            let held = scored.GetValueOrDefault(i.Id)
            let meets = serves && (held is not null || NeedsNoRows(need.MatterClass))
            orderby meets descending, i.Region == need.Region descending, serves descending, held?[0].Points
                ?? 0 descending, i.Name
            select new DispatchOffer(
                i.OrganisationId,
                i.Id,
                i.Name,
                i.Region,
                meets,
                meets ? Why(held?.ConvertAll(h => h.Row), need) : [],
                i.Summary,
                Spans.Said(i.LastDay)
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

    private static List<string> Why(List<Capability>? rows, DispatchNeed need)
    {
        if (rows is null)
            return [$"服务{ServiceClasses.Name(need.MatterClass!)}"];
        List<string> why = [.. rows.Take(MostReasons).Select(RowMatch.Words)];
        if (rows.Count > MostReasons)
            why.Add($"还有 {rows.Count - MostReasons} 项能力对得上");
        return why;
    }

    /// <summary>The rows that may meet the need: by the standards, parameters and product it names, else by what it calls things.</summary>
    private async Task<List<Capability>> RowsAsync(ZhitongDb db, DispatchNeed need, DateOnly today)
    {
        var valid = db.Set<Capability>().AsNoTracking().Where(c => c.City == need.City && !c.Hidden).HoldingOn(today);
        Dictionary<Guid, Capability> rows = [];
        var keys = need.Standards.Select(s => s.Key).Distinct().ToList();
        if (keys.Count > 0)
            await AddAsync(valid.Where(c => c.MethodKey != null && keys.Contains(c.MethodKey)));
        foreach (var term in need.Terms)
        {
            var tokens = SearchTokens.ForQuery(term);
            var docs = tokens.Count == 0 ? [] : await texts.SomeAsync(db, InstitutionIndex.RowName, tokens, MostRows);
            if (docs.Count > 0)
                await AddAsync(valid.Where(c => docs.Contains(c.Doc)));
        }
        if (rows.Count == 0)
            await AddAsync(await CalledAsync(valid, need));
        return [.. rows.Values];

        async Task AddAsync(IQueryable<Capability> found)
        {
            foreach (var row in await found.OrderBy(c => c.Doc).Take(MostRows).ToListAsync())
                rows[row.Id] = row;
        }
    }

    /// <summary>The rows of the objects that the words of the need call by name.</summary>
    private static async Task<IQueryable<Capability>> CalledAsync(IQueryable<Capability> valid, DispatchNeed need)
    {
        var things = await valid.Select(c => new { c.Object, c.Aliases }).Distinct().Take(MostThings).ToListAsync();
        var called = things
            .Where(t => RowMatch.NamesThing(t.Object, t.Aliases, need.Text))
            .Select(t => t.Object)
            .Distinct()
            .ToList();
        return valid.Where(c => called.Contains(c.Object));
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
        return plain.ConvertAll(o => new DispatchOffer(o.Id, null, o.Name, o.Region, false, [], o.Summary, o.ValidUntil));
    }
}
