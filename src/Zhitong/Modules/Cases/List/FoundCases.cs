using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.Access;

namespace Zhitong.Modules.Cases.List;

/// <summary>What decides whether and where a case stands in a list; what is not asked about is not read.</summary>
internal sealed record CaseHead(
    long Doc,
    string City,
    string Region,
    DateTime SubmittedAt,
    DateOnly SortDue,
    CaseStatus? Status,
    string? MatterCode,
    Guid? EnterpriseId,
    Guid? InstitutionId
)
{
    /// <summary>What SQLite's index by running number holds.</summary>
    public static readonly Expression<Func<Case, CaseHead>> ReadPlace = c => new CaseHead(
        c.Doc,
        c.City,
        c.Region,
        c.SubmittedAt,
        default,
        null,
        null,
        null,
        null
    );

    public static readonly Expression<Func<Case, CaseHead>> ReadAll = c => new CaseHead(
        c.Doc,
        c.City,
        c.Region,
        c.SubmittedAt,
        c.SortDue,
        c.Status,
        c.MatterCode,
        c.EnterpriseId,
        c.InstitutionId
    );

    public Scope Scope => new(City, Region, EnterpriseId, InstitutionId);
}

/// <summary>A row as it is read.</summary>
/// <param name="Total">How many there are, at most 1,001; 0 where that is known otherwise.</param>
internal sealed record FoundRow(
    long Doc,
    string Number,
    CaseStatus Status,
    string? Matter,
    string Enterprise,
    string Region,
    string Need,
    DateTime SubmittedAt,
    DateOnly? DueOn,
    int Total
)
{
    public static readonly Expression<Func<Case, FoundRow>> Read = c => new FoundRow(
        c.Doc,
        c.Number,
        c.Status,
        c.MatterName,
        c.EnterpriseName,
        c.Region,
        c.Need,
        c.SubmittedAt,
        c.DueOn,
        0
    );

    public CaseRow Shown => new(Number, Status.Code(), Matter, Enterprise, Region, Need, SubmittedAt, DueOn);
}

/// <summary>
/// Cases that a text index found, by their running numbers. Few are looked up twice, all for what decides and a page of them whole:
/// both statements stay the same whatever is asked, where one statement over the found numbers would be written anew each time.
/// </summary>
internal static class FoundCases
{
    /// <summary>A page of the found cases that the narrowing covers, and how many it covers.</summary>
    /// <param name="found">Few enough to look at each.</param>
    /// <param name="most">Rows of the page.</param>
    public static async Task<(List<FoundRow> Rows, int Total)> PageAsync(
        ZhitongDb db,
        List<long> found,
        CaseNarrowing narrowing,
        CaseOrder order,
        int most,
        CancellationToken cancel
    )
    {
        List<CaseHead> heads = [];
        var read = narrowing.AsksPlaceOnly && !order.ByDue ? CaseHead.ReadPlace : CaseHead.ReadAll;
        await foreach (var head in Of(db, [.. found]).Select(read).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (narrowing.Covers(head))
                heads.Add(head);
        }
        long[] page = [.. order.Apply(heads).Take(most).Select(h => h.Doc)];
        var rows = new Dictionary<long, FoundRow>(page.Length);
        await foreach (var row in Of(db, page).Select(FoundRow.Read).AsAsyncEnumerable().WithCancellation(cancel))
            rows[row.Doc] = row;
        return ([.. page.Where(rows.ContainsKey).Select(doc => rows[doc])], heads.Count);
    }

    /// <summary>One parameter for all of them; a parameter each would make another statement for every number of them.</summary>
    private static IQueryable<Case> Of(ZhitongDb db, long[] docs) =>
        db.Set<Case>().AsNoTracking().Where(c => EF.Parameter(docs).Contains(c.Doc));
}
