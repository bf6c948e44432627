using Microsoft.EntityFrameworkCore;
using Zhitong.Data;

namespace Zhitong.Modules.Cases.Contract;

/// <summary>What a case asks to have measured.</summary>
/// <param name="Doc">Its running number: later cases have larger ones.</param>
/// <param name="Matter">Code of its matter; null while nobody has said which.</param>
/// <param name="SubmittedAt">UTC.</param>
public sealed record CaseNeed(
    Guid Id,
    long Doc,
    string Number,
    string City,
    string Region,
    Guid EnterpriseId,
    string Enterprise,
    string? Matter,
    string? Product,
    string? Standard,
    string Parameters,
    string Need,
    DateTime SubmittedAt
)
{
    public string Href => CasesLinks.Detail(Number);
}

/// <summary>Reads the needs of cases, for who looks after them when they are there.</summary>
public static class CaseNeeds
{
    /// <summary>The running number of the newest case of a city; 0 without any.</summary>
    public static async Task<long> NewestAsync(ZhitongDb db, string city, CancellationToken cancel) =>
        await db.Set<Case>()
            .Where(c => c.City == city)
            .OrderByDescending(c => c.SubmittedAt)
            .ThenByDescending(c => c.Doc)
            .Take(Newest)
            .MaxAsync(c => (long?)c.Doc, cancel)
        ?? 0;

    /// <summary>Cases of a city that list what is to be measured, after one and up to another but for those known already, in their order.</summary>
    public static Task<List<CaseNeed>> BetweenAsync(
        ZhitongDb db,
        string city,
        long after,
        long upTo,
        IReadOnlyCollection<long> known,
        int most,
        CancellationToken cancel
    ) =>
        db.Set<Case>()
            .AsNoTracking()
            .Where(c => c.Doc > after && c.Doc <= upTo && c.City == city && !known.Contains(c.Doc))
            .Where(c => c.Parameters != null && c.Status != CaseStatus.Draft)
            .OrderBy(c => c.Doc)
            .Take(most)
            .Select(c => new CaseNeed(
                c.Id,
                c.Doc,
                c.Number,
                c.City,
                c.Region,
                c.EnterpriseId,
                c.EnterpriseName,
                c.MatterCode,
                c.Product,
                c.Standard,
                c.Parameters!,
                c.Need,
                c.SubmittedAt
            ))
            .ToListAsync(cancel);

    /// <summary>Imports and histories are filed with earlier times: among so many of the latest is the newest number.</summary>
    private const int Newest = 200;
}
