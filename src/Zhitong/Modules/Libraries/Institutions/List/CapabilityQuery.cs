using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Text;
using Zhitong.Platform.TextIndexing;
using Zhitong.Platform.Validity;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Institutions.List;

/// <summary>A row of a list of capabilities.</summary>
public sealed record CapabilityFound(
    Guid Id,
    Guid InstitutionId,
    Guid? SiteId,
    Guid? CertificateId,
    string Field,
    string Object,
    string Parameter,
    string? Method,
    string? MethodNumber,
    string? Range,
    string? Uncertainty,
    double? UncertaintyValue,
    string? Aliases,
    string? Note,
    string Region,
    DateOnly? StatedUntil,
    DateOnly FirstDay,
    DateOnly LastDay,
    DateTime UpdatedAt,
    int Version
) : IHolds
{
    public double? RangeLow { get; init; }
    public double? RangeHigh { get; init; }
    public string? RangeUnit { get; init; }
}

/// <summary>What a list of capabilities is asked for; raw as it came.</summary>
/// <param name="Q">Words in object, parameter, method, aliases.</param>
/// <param name="Method">A standard number, with or without its year.</param>
/// <param name="Validity"><c>valid soon lapsed forever</c>, or <c>all</c>; valid unless told.</param>
public sealed record CapabilityFilter(
    string? Q = null,
    string? Region = null,
    string? Field = null,
    string? Method = null,
    string? Site = null,
    string? Validity = null
);

/// <summary>Lists of capability rows, of one institution or of the whole city.</summary>
public sealed class CapabilityQuery(ZhitongDb db, TextIndex texts, RecentAnswers recent, Clock clock)
{
    private static readonly ListOf<Capability, CapabilityFound> Rows = new(
        c => new CapabilityFound(
            c.Id,
            c.InstitutionId,
            c.SiteId,
            c.CertificateId,
            c.Field,
            c.Object,
            c.Parameter,
            c.Method,
            c.MethodNumber,
            c.Range,
            c.Uncertainty,
            c.UncertaintyValue,
            c.Aliases,
            c.Note,
            c.Region,
            c.StatedUntil,
            c.FirstDay,
            c.LastDay,
            c.UpdatedAt,
            c.Version
        )
        {
            RangeLow = c.RangeLow,
            RangeHigh = c.RangeHigh,
            RangeUnit = c.RangeUnit,
        },
        ListSort.By("doc", (Capability c) => c.Doc),
        ListSort.Newest<Capability>()
    );

    /// <param name="institution">Null for the public rows of the whole city.</param>
    /// <param name="whole">True for who may see hidden rows of this institution.</param>
    /// <exception cref="InputRefused">A filter, size, sort or position is unusable.</exception>
    public async Task<Listed<CapabilityFound>> ListAsync(
        Guid? institution,
        CapabilityFilter filter,
        ListAsk ask,
        Actor actor,
        bool whole = false,
        CancellationToken cancel = default
    ) =>
        await Rows.PageAsync(
            await FilteredAsync(institution, filter, actor, whole, cancel),
            ask,
            recent,
            new TotalOf((filter, institution, whole), actor),
            cancel
        );

    /// <inheritdoc cref="ListAsync"/>
    public async Task<IReadOnlyList<CapabilityFound>> ExportAsync(
        Guid institution,
        CapabilityFilter filter,
        Actor actor,
        bool whole,
        CancellationToken cancel
    ) => await Rows.FirstAsync(await FilteredAsync(institution, filter, actor, whole, cancel), null, Exports.AtMost, cancel);

    private async Task<Sought<Capability>?> FilteredAsync(
        Guid? institution,
        CapabilityFilter filter,
        Actor actor,
        bool whole,
        CancellationToken cancel
    )
    {
        var today = clock.Today;
        var city = actor.City;
        var query = db.Set<Capability>().AsNoTracking();
        query = institution is { } id ? query.Where(c => c.InstitutionId == id) : query.Where(c => c.City == city);
        if (!whole)
            query = query.Where(c => !c.Hidden);
        query = query.InRegion(filter.Region);
        if (!string.IsNullOrEmpty(filter.Field))
            query = query.Where(c => c.Field == filter.Field);
        if (!string.IsNullOrEmpty(filter.Method))
        {
            var number =
                StandardNumber.Parse(filter.Method)
                ?? throw InputRefused.At("method", "标准号应像 GB/T 5072-2008 这样，年号可以不写");
            query = number.Year is null
                ? query.Where(c => c.MethodKey == number.Key)
                : query.Where(c => c.MethodKey == number.Key && c.MethodNumber == number.ToString());
        }
        if (!string.IsNullOrEmpty(filter.Site))
        {
            if (!Guid.TryParse(filter.Site, out var site))
                throw InputRefused.At("site", "没有这个场所");
            query = query.Where(c => c.SiteId == site);
        }
        var validity = string.IsNullOrEmpty(filter.Validity) ? "valid" : filter.Validity;
        query =
            query.Standing(validity == "all" ? null : validity, today)
            ?? throw InputRefused.At("validity", StandingNames.Unreadable);
        return await query.SoughtAsync(db, texts, InstitutionIndex.RowName, filter.Q, cancel);
    }
}
