using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Matching.Judging;
using Zhitong.Platform.Validity;

namespace Zhitong.Modules.Matching.Contract;

/// <summary>
/// Finds the institutions for a need, in the order: exact before near, stated before unstated, the county of who asks, the letter
/// of the standard, the tighter uncertainty, the record of the last year, the name.
/// </summary>
public sealed class InstitutionMatcher(Matcher matcher, LastYear year)
{
    private const string OnTime = "C004";
    private const string Pleased = "C006";

    private sealed record Held(Guid Id, Guid OrganisationId, string Name, string Region, DateOnly LastDay);

    public async Task<MatchResult> MatchAsync(ZhitongDb db, Need need, CancellationToken cancel = default)
    {
        var rows = await matcher.JudgeAsync(db, need, cancel);
        var held = await HeldAsync(db, need, [.. rows.Select(r => r.Institution)], cancel);
        var known = rows.Where(r => held.ContainsKey(r.Institution)).ToList();
        var (onTime, pleased) =
            known.Count == 0
                ? (new Dictionary<string, FigurePart>(), new Dictionary<string, FigurePart>())
                : (await year.PartsAsync(OnTime, LastYear.Provider), await year.PartsAsync(Pleased, LastYear.Provider));
        var all = known.ConvertAll(r =>
        {
            var i = held[r.Institution];
            var key = i.OrganisationId.ToString();
            return new InstitutionMatch(
                i.Id,
                i.Name,
                i.Region,
                Spans.Said(i.LastDay),
                r,
                onTime.GetValueOrDefault(key),
                pleased.GetValueOrDefault(key)
            );
        });
        all.Sort((a, b) => Compare(a, b, need));
        return new MatchResult(need, all.FindAll(i => i.Rows.IsExact || i.Rows.IsNear), Cover(all, need), Nobody(all, need));
    }

    private static async Task<Dictionary<Guid, Held>> HeldAsync(
        ZhitongDb db,
        Need need,
        List<Guid> ids,
        CancellationToken cancel
    ) =>
        ids.Count == 0
            ? []
            : await db.Set<Institution>()
                .AsNoTracking()
                .Where(i => i.City == need.City && !i.Hidden && ids.Contains(i.Id))
                .Where(i => i.EndedOn == null || i.EndedOn > need.Day)
                .Select(i => new Held(i.Id, i.OrganisationId, i.Name, i.Region, i.LastDay))
                .ToDictionaryAsync(i => i.Id, cancel);

    private static int Compare(InstitutionMatch a, InstitutionMatch b, Need need)
    {
        var order = Key(a).CompareTo(Key(b));
        if (order == 0)
            order = a.Rows.Best.Zip(b.Rows.Best, ItemMatch.CompareTightness).FirstOrDefault(o => o != 0); // item by item
        if (order == 0)
            order = Share(b.OnTime).CompareTo(Share(a.OnTime));
        if (order == 0)
            order = Share(b.Pleased).CompareTo(Share(a.Pleased));
        return order != 0 ? order : string.CompareOrdinal(a.Name, b.Name);

        (int, int, int, int, int) Key(InstitutionMatch i) =>
            (
                i.Rows.IsExact ? 0
                : i.Rows.IsNear ? 1
                : 2,
                MissOf(i),
                i.Rows.Doubts.Unstated,
                i.Region == (need.Region ?? need.Home) ? 0 : 1,
                i.Rows.Doubts.Loose
            );
    }

    /// <summary>The miss that is easier to help stands first.</summary>
    private static int MissOf(InstitutionMatch i) =>
        i
            .Rows.Best.OfType<ItemMatch>()
            .Select(b => b.Miss)
            .OfType<Condition>()
            .Select(m => (int)m.Kind + 1)
            .DefaultIfEmpty()
            .Max();

    /// <summary>Who has no record yet stands behind who has a good one and before who has a bad one.</summary>
    private static decimal Share(FigurePart part) => part.Bottom == 0 ? 0.9m : part.Top / part.Bottom;

    private static List<CoverPart> Cover(List<InstitutionMatch> all, Need need)
    {
        if (need.Items.Count < 2 || all.Exists(i => i.Rows.IsExact))
            return [];
        var able = all.FindAll(i => i.Rows.Mask != 0);
        var chosen = SmallestCover.Find([
            .. able.Select(i => new CoverCandidate(i.Rows.Mask, (i.Rows.Doubts.Unstated * 100) + i.Rows.Doubts.Loose, i.Region)),
        ]);
        List<CoverPart> parts = [];
        var left = able.Aggregate(0, (mask, i) => mask | i.Rows.Mask);
        foreach (var i in chosen.Select(c => able[c]))
        {
            List<ItemMatch> does =
            [
                .. i.Rows.Best.Index().Where(b => b.Item is { Exact: true } && (left >> b.Index & 1) == 1).Select(b => b.Item!),
            ];
            left &= ~i.Rows.Mask;
            parts.Add(new CoverPart(i, does));
        }
        return parts;
    }

    private static List<NobodyItem> Nobody(List<InstitutionMatch> all, Need need)
    {
        List<NobodyItem> nobody = [];
        foreach (var (index, item) in need.Items.Index())
        {
            if (all.Exists(i => i.Rows.Best[index] is { Exact: true }))
                continue;
            var nearest = all.Where(i => i.Rows.Best[index] is not null)
                .OrderBy(i => i.Rows.Best[index]!, Comparer<ItemMatch>.Create((a, b) => a.CompareTo(b)))
                .FirstOrDefault();
            nobody.Add(new NobodyItem(item, nearest?.Rows.Best[index], nearest?.Name));
        }
        return nobody;
    }
}
