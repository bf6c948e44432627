using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Text;
using Zhitong.Platform.TextIndexing;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Enterprises.List;

/// <summary>A row of a list of enterprises.</summary>
/// <param name="Industry">GB/T 4754-2017 code.</param>
/// <param name="Size">L, M, S or XS.</param>
public sealed record EnterpriseRow(
    Guid Id,
    string CreditCode,
    string Name,
    string Region,
    string? Industry,
    string? Size,
    bool Verified
);

/// <summary>What a list of enterprises is asked for; raw as it came.</summary>
/// <param name="Industry">GB/T 4754-2017 section or division.</param>
/// <param name="Scale">Size of the enterprise: L, M, S or XS. In lists <c>size</c> is the size of the page.</param>
/// <param name="Verified"><c>yes</c> or <c>no</c>.</param>
public sealed record EnterpriseFilter(
    string? Q = null,
    string? Region = null,
    string? Industry = null,
    string? Scale = null,
    string? Verified = null
);

/// <summary>Lists of enterprises within an actor's reach, newest profile first: keyset pages, bounded totals.</summary>
public sealed class EnterpriseQuery(ZhitongDb db, TextIndex texts)
{
    /// <summary>Most rows of an export: a spreadsheet that a person can still work with.</summary>
    public const int ExportedAtMost = 10_000;

    private const string Order = "-doc";

    /// <param name="before">Where a page going back ends; pages only.</param>
    /// <exception cref="InputRefused">A filter or position is unusable.</exception>
    public async Task<Listed<EnterpriseRow>> ListAsync(
        EnterpriseFilter filter,
        string? after,
        string? before,
        string? size,
        Actor actor,
        CancellationToken cancel = default
    )
    {
        var most = Paging.Size(size);
        var (forward, backward) = (Cursor.Read(after, Order), Cursor.Read(before, Order));
        var query = await FilteredAsync(filter, actor, cancel);
        if (query is null)
            return new Listed<EnterpriseRow>([], 0, true, null);
        var rows = await From(query, forward, backward)
            .Take(most + 1)
            .Select(e => new
            {
                e.Doc,
                Row = new EnterpriseRow(e.Id, e.CreditCode, e.Name, e.Region, e.Industry, e.Size, e.Verified),
            })
            .ToListAsync(cancel);
        var more = rows.Count > most;
        if (more)
            rows.RemoveAt(most);
        if (backward is not null)
            rows.Reverse();
        var (hasPrev, hasNext) = backward is null ? (forward is not null, more) : (more, true);
        var (total, exact) = hasPrev || hasNext ? await TotalAsync(query, cancel) : (rows.Count, true);
        return new Listed<EnterpriseRow>(
            [.. rows.Select(r => r.Row)],
            total,
            exact,
            hasNext && rows.Count > 0 ? At(rows[^1].Doc) : null
        )
        {
            Prev = hasPrev && rows.Count > 0 ? At(rows[0].Doc) : null,
        };
    }

    /// <summary>The newest <see cref="ExportedAtMost"/> profiles of the list.</summary>
    /// <exception cref="InputRefused">A filter is unusable.</exception>
    public async Task<IReadOnlyList<EnterpriseCsvRow>> ExportAsync(EnterpriseFilter filter, Actor actor, CancellationToken cancel)
    {
        var query = await FilteredAsync(filter, actor, cancel);
        if (query is null)
            return [];
        return await query
            .OrderByDescending(e => e.Doc)
            .Take(ExportedAtMost)
            .Select(e => new EnterpriseCsvRow(
                e.CreditCode,
                e.Name,
                e.Region,
                e.Industry,
                e.Size,
                e.Address,
                e.FoundedOn,
                e.Verified
            ))
            .ToListAsync(cancel);
    }

    private static string At(long doc) => new Cursor(Order, "", doc).Encode();

    /// <summary>Away from the position: newest first after it, oldest first before it.</summary>
    private static IQueryable<Enterprise> From(IQueryable<Enterprise> query, Cursor? after, Cursor? before) =>
        before is { Doc: var last } ? query.Where(e => e.Doc > last).OrderBy(e => e.Doc)
        : after is { Doc: var first } ? query.Where(e => e.Doc < first).OrderByDescending(e => e.Doc)
        : query.OrderByDescending(e => e.Doc);

    /// <summary>The filtered rows within reach; null when nothing can match.</summary>
    private async Task<IQueryable<Enterprise>?> FilteredAsync(EnterpriseFilter filter, Actor actor, CancellationToken cancel)
    {
        var query = InRegion(db.Set<Enterprise>().AsNoTracking().Reached(actor), filter.Region);
        query = InIndustry(query, filter.Industry);
        if (!string.IsNullOrEmpty(filter.Scale))
        {
            var scale =
                EnterpriseSizes.Read(filter.Scale)?.Code
                ?? throw InputRefused.At("scale", "规模只能是 L（大型）、M（中型）、S（小型）或 XS（微型）");
            query = query.Where(e => e.Size == scale);
        }
        query = filter.Verified switch
        {
            null or "" => query,
            "yes" or "true" => query.Where(e => e.Verified),
            "no" or "false" => query.Where(e => !e.Verified),
            _ => throw InputRefused.At("verified", "是否核实只能填 yes 或 no"),
        };
        return string.IsNullOrWhiteSpace(filter.Q) ? query : await FoundAsync(query, filter.Q, cancel);
    }

    private static IQueryable<Enterprise> InRegion(IQueryable<Enterprise> query, string? code)
    {
        if (string.IsNullOrEmpty(code))
            return query;
        if (RegionTable.Default.Find(code) is not { } region)
            throw InputRefused.At("region", $"没有代码为“{PlainText.Truncate(code, 20)}”的地区");
        return region.IsCity
            ? query.Where(e => e.City == region.Code)
            : query.Where(e => e.City == region.City && e.Region == region.Code);
    }

    private static IQueryable<Enterprise> InIndustry(IQueryable<Enterprise> query, string? code)
    {
        if (string.IsNullOrEmpty(code))
            return query;
        if (IndustryTable.Default.Find(code) is not { } industry)
            throw InputRefused.At("industry", $"没有代码为“{PlainText.Truncate(code, 20)}”的行业");
        return industry.IsSection
            ? query.Where(e => e.Industry != null && e.Industry.StartsWith(industry.Section))
            : query.Where(e => e.Industry == industry.Code);
    }

    /// <summary>Few matches drive the query by their keys; many are found quickly by walking the list in its own order.</summary>
    private async Task<IQueryable<Enterprise>?> FoundAsync(
        IQueryable<Enterprise> query,
        string question,
        CancellationToken cancel
    )
    {
        var tokens = SearchTokens.ForQuery(PlainText.Truncate(question, 500));
        if (tokens.Count == 0)
            return null;
        var docs = await texts.SomeAsync(db, EnterpriseProfiles.TextIndex, tokens, Paging.CountedAtMost + 1, cancel);
        if (docs.Count == 0)
            return null;
        if (docs.Count <= Paging.CountedAtMost)
            return query.Where(e => docs.Contains(e.Doc));
        var found = texts.Match(db, EnterpriseProfiles.TextIndex, tokens);
        return query.Where(e => found.Contains(e.Doc));
    }

    private static async Task<(int Total, bool Exact)> TotalAsync(IQueryable<Enterprise> query, CancellationToken cancel)
    {
        var counted = await query.Select(e => e.Doc).Take(Paging.CountedAtMost + 1).CountAsync(cancel);
        return (Math.Min(counted, Paging.CountedAtMost), counted <= Paging.CountedAtMost);
    }
}
