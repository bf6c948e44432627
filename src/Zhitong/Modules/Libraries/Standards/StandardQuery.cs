using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Regions;
using Zhitong.Platform.TextIndexing;
using Zhitong.Platform.Validity;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Standards;

/// <summary>What a list of measurement standards is asked for; raw as it came.</summary>
/// <param name="Q">Words in name, number, owner, certificate, range.</param>
/// <param name="Institution">Id of the institution that keeps it.</param>
/// <param name="Validity"><c>valid soon lapsed forever</c>, or <c>all</c>; the public sees valid ones only.</param>
public sealed record StandardFilter(string? Q = null, string? Region = null, string? Institution = null, string? Validity = null);

/// <summary>Reads measurement standards: everybody sees public valid ones; who keeps them the lapsed and hidden ones too.</summary>
public sealed class StandardQuery(ZhitongDb db, TextIndex texts, RecentAnswers recent, Clock clock)
{
    private static readonly ListOf<MeasurementStandard, StandardFound> Rows = new(
        s => new StandardFound(
            s.Id,
            s.Name,
            s.Number,
            s.Owner,
            s.InstitutionId,
            s.CertificateNumber,
            s.Range,
            s.Uncertainty,
            s.Region,
            s.Hidden,
            s.FirstDay,
            s.LastDay
        ),
        ListSort.Newest<MeasurementStandard>(),
        ListSort.By("validUntil", (MeasurementStandard s) => s.LastDay),
        ListSort.By("-validUntil", (MeasurementStandard s) => s.LastDay)
    );

    public static ExportTable<StandardFound> Table { get; } =
        new(
            "社会公用计量标准",
            new("名称", s => s.Name),
            new("编号", s => s.Number),
            new("建标单位", s => s.Owner),
            new("证书编号", s => s.CertificateNumber),
            new("测量范围", s => s.Range),
            new("不确定度", s => s.Uncertainty),
            new("地区", s => RegionTable.Default.Name(s.Region)),
            new("建标日期", s => s.FirstDay == Spans.Ever ? null : s.FirstDay),
            new("有效期至", s => Spans.Said(s.LastDay))
        );

    /// <exception cref="InputRefused">A filter, size, sort or position is unusable.</exception>
    public async Task<Listed<StandardFound>> ListAsync(
        StandardFilter filter,
        ListAsk ask,
        Actor actor,
        CancellationToken cancel = default
    ) => await Rows.PageAsync(await FilteredAsync(filter, actor, cancel), ask, recent, new TotalOf(filter, actor), cancel);

    /// <inheritdoc cref="ListAsync"/>
    public async Task<IReadOnlyList<StandardFound>> ExportAsync(
        StandardFilter filter,
        string? sort,
        Actor actor,
        CancellationToken cancel
    ) => await Rows.FirstAsync(await FilteredAsync(filter, actor, cancel), sort, Exports.AtMost, cancel);

    /// <exception cref="RecordMissing">No such record, or not for this actor.</exception>
    public async Task<MeasurementStandard> FindAsync(Guid id, Actor actor, CancellationToken cancel = default)
    {
        var found = await db.Set<MeasurementStandard>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, cancel);
        return found is not null && (!found.Hidden || LibrariesAccess.EditStandard.Covers(actor, found.Scope))
            ? found
            : throw new RecordMissing("没有这项计量标准。");
    }

    /// <summary>The record, for who may change it.</summary>
    /// <exception cref="NotYours">Outside the actor's reach.</exception>
    /// <inheritdoc cref="FindAsync"/>
    public async Task<MeasurementStandard> FindOwnAsync(Guid id, Actor actor, CancellationToken cancel = default)
    {
        var found = await FindAsync(id, actor, cancel);
        LibrariesAccess.EditStandard.Demand(actor, found.Scope);
        return found;
    }

    private async Task<Sought<MeasurementStandard>?> FilteredAsync(StandardFilter filter, Actor actor, CancellationToken cancel)
    {
        var (today, city) = (clock.Today, actor.City);
        var query = db.Set<MeasurementStandard>().AsNoTracking().Where(s => s.City == city).InRegion(filter.Region);
        if (!string.IsNullOrEmpty(filter.Institution))
        {
            if (!Guid.TryParse(filter.Institution, out var institution))
                throw InputRefused.At("institution", "请给机构的 id");
            query = query.Where(s => s.InstitutionId == institution);
        }
        return await Seen(query, filter.Validity, actor, today).SoughtAsync(db, texts, StandardIndex.Name, filter.Q, cancel);
    }

    private static IQueryable<MeasurementStandard> Seen(
        IQueryable<MeasurementStandard> query,
        string? validity,
        Actor actor,
        DateOnly today
    )
    {
        var keeps = LibrariesAccess.EditStandard.ReachOf(actor.Role);
        if (validity == "all" && keeps is not null)
            validity = null;
        else if (string.IsNullOrEmpty(validity) && keeps is null)
            validity = "valid";
        query = query.Standing(validity, today) ?? throw InputRefused.At("validity", StandingNames.Unreadable);
        return keeps switch
        {
            Reach.City or Reach.All => query,
            Reach.Region => query.Where(s => (!s.Hidden && s.LastDay >= today) || s.Region == actor.Region),
            Reach.Own => query.Where(s => (!s.Hidden && s.LastDay >= today) || s.OrganisationId == actor.Organisation),
            _ => query.Where(s => !s.Hidden && s.LastDay >= today && s.FirstDay <= today),
        };
    }
}
