using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Lists;
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

/// <summary>Lists of enterprises within an actor's reach, newest profile first.</summary>
public sealed class EnterpriseQuery(ZhitongDb db, TextIndex texts, RecentAnswers recent)
{
    private static readonly ListOf<Enterprise, EnterpriseRow> Rows = new(
        e => new EnterpriseRow(e.Id, e.CreditCode, e.Name, e.Region, e.Industry, e.Size, e.Verified),
        ListSort.Newest<Enterprise>()
    );

    private static readonly ListOf<Enterprise, EnterpriseExportRow> ExportRows = new(
        e => new EnterpriseExportRow(e.CreditCode, e.Name, e.Region, e.Industry, e.Size, e.Address, e.FoundedOn, e.Verified),
        ListSort.Newest<Enterprise>()
    );

    /// <exception cref="InputRefused">A filter or position is unusable.</exception>
    public async Task<Listed<EnterpriseRow>> ListAsync(
        EnterpriseFilter filter,
        ListAsk ask,
        Actor actor,
        CancellationToken cancel = default
    ) => await Rows.PageAsync(await FilteredAsync(filter, actor, cancel), ask, recent, new TotalOf(filter, actor), cancel);

    /// <summary>The newest <see cref="Exports.AtMost"/> profiles of the list.</summary>
    /// <exception cref="InputRefused">A filter is unusable.</exception>
    public async Task<IReadOnlyList<EnterpriseExportRow>> ExportAsync(
        EnterpriseFilter filter,
        Actor actor,
        CancellationToken cancel
    ) => await ExportRows.FirstAsync(await FilteredAsync(filter, actor, cancel), null, Exports.AtMost, cancel);

    /// <summary>The filtered rows within reach; null when nothing can match.</summary>
    private async Task<Sought<Enterprise>?> FilteredAsync(EnterpriseFilter filter, Actor actor, CancellationToken cancel)
    {
        var query = db.Set<Enterprise>().AsNoTracking().Reached(actor).InRegion(filter.Region);
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
        return await query.SoughtAsync(db, texts, EnterpriseProfiles.TextIndex, filter.Q, cancel);
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
}
