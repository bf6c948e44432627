using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Text;
using Zhitong.Platform.TextIndexing;
using Zhitong.Platform.Validity;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Equipment.List;

/// <summary>What a list reads of a piece of equipment.</summary>
public sealed record EquipmentRow(
    Guid Id,
    string Name,
    string? Model,
    OwnerKind OwnerKind,
    string Owner,
    string AssetNumber,
    string? Maker,
    string? Field,
    string Region,
    DateOnly? CalibratedOn,
    int? CycleMonths,
    DateOnly? ValidUntil,
    DateOnly FirstDay,
    DateOnly LastDay,
    long? ValueFen,
    PriceUnit? PriceUnit,
    long? PriceFen,
    bool Shared,
    string? Place,
    string? Phone,
    EquipmentStatus Status,
    DateOnly? ListedOn,
    DateOnly? EndedOn,
    bool Hidden
) : IHolds
{
    public Price? Price => PriceUnit is { } unit ? new Price(unit, PriceFen) : null;
}

/// <summary>What a list of equipment is asked for; raw as it came.</summary>
/// <param name="Region">GB/T 2260 code of a county or city.</param>
/// <param name="Field">Exactly this field.</param>
/// <param name="Validity"><c>valid soon lapsed forever</c>.</param>
/// <param name="Status"><c>in-use stopped sealed</c>, or <c>hidden</c> for what is not public.</param>
/// <param name="Shared"><c>yes</c> or <c>no</c>.</param>
/// <param name="Owner">Id of an institution or enterprise.</param>
/// <param name="Own"><c>yes</c> for the actor's own organisation only.</param>
public sealed record EquipmentFilter(
    string? Q = null,
    string? Region = null,
    string? Field = null,
    string? Validity = null,
    string? Status = null,
    string? Shared = null,
    string? Owner = null,
    string? Own = null
);

/// <summary>Lists of equipment: what is offered today for everybody, more for owners and officers.</summary>
public sealed class EquipmentQuery(ZhitongDb db, TextIndex texts, RecentAnswers recent, Clock clock)
{
    private static readonly ListOf<EquipmentItem, EquipmentRow> Rows = new(
        e => new EquipmentRow(
            e.Id,
            e.Name,
            e.Model,
            e.OwnerKind,
            e.OwnerName,
            e.AssetNumber,
            e.Maker,
            e.Field,
            e.Region,
            e.CalibratedOn,
            e.CycleMonths,
            e.ValidUntil,
            e.FirstDay,
            e.LastDay,
            e.ValueFen,
            e.PriceUnit,
            e.PriceFen,
            e.Shared,
            e.Place,
            e.Phone,
            e.Status,
            e.ListedOn,
            e.EndedOn,
            e.Hidden
        ),
        ListSort.Newest<EquipmentItem>(),
        ListSort.By("until", (EquipmentItem e) => e.UntilKey),
        ListSort.By("-until", (EquipmentItem e) => e.UntilKey)
    );

    /// <exception cref="InputRefused">A filter, order or position is unusable.</exception>
    public async Task<Listed<EquipmentRow>> ListAsync(
        EquipmentFilter filter,
        ListAsk ask,
        Actor actor,
        CancellationToken cancel = default
    ) =>
        await Rows.PageAsync(
            await FilteredAsync(filter, ask.Sort, actor, cancel),
            ask,
            recent,
            new TotalOf(filter, actor),
            cancel
        );

    /// <summary>The first <see cref="Exports.AtMost"/> rows of the list.</summary>
    /// <exception cref="InputRefused">A filter or order is unusable.</exception>
    public async Task<IReadOnlyList<EquipmentRow>> ExportAsync(
        EquipmentFilter filter,
        string? sort,
        Actor actor,
        CancellationToken cancel
    ) => await Rows.FirstAsync(await FilteredAsync(filter, sort, actor, cancel), sort, Exports.AtMost, cancel);

    private async Task<Sought<EquipmentItem>?> FilteredAsync(
        EquipmentFilter filter,
        string? sort,
        Actor actor,
        CancellationToken cancel
    )
    {
        var city = RegionTable.Default.Find(filter.Region)?.City ?? actor.City;
        var query = db.Set<EquipmentItem>().AsNoTracking().VisibleTo(actor, city, clock.Today).InRegion(filter.Region);
        query = query.Standing(filter.Validity, clock.Today) ?? throw InputRefused.At("validity", StandingNames.Unreadable);
        if (sort == "until" && EquipmentAccess.See.ReachOf(actor.Role) is null)
        {
            var from = clock.Today.DayNumber; // said twice: the order's index begins where what is valid begins
            query = query.Where(e => e.UntilKey >= from);
        }
        if (!string.IsNullOrEmpty(filter.Field))
            query = query.Where(e => e.Field == filter.Field);
        query = InState(query, filter.Status);
        query = filter.Shared switch
        {
            null or "" => query,
            "yes" or "true" => query.Where(e => e.Shared),
            "no" or "false" => query.Where(e => !e.Shared),
            _ => throw InputRefused.At("shared", "共享只能填 yes 或 no"),
        };
        query = OfOwner(query, filter, actor);
        return await query.SoughtAsync(db, texts, SaveEquipment.TextIndex, filter.Q, cancel);
    }

    private static IQueryable<EquipmentItem> InState(IQueryable<EquipmentItem> query, string? code)
    {
        if (string.IsNullOrEmpty(code))
            return query;
        if (code == "hidden")
            return query.Where(e => e.Hidden);
        var status =
            EquipmentWords.States.Read(code) ?? throw InputRefused.At("status", "状态只能填 in-use、stopped、sealed 或 hidden");
        return query.Where(e => e.Status == status);
    }

    private static IQueryable<EquipmentItem> OfOwner(IQueryable<EquipmentItem> query, EquipmentFilter filter, Actor actor)
    {
        if (filter.Own is "yes" or "true")
            query = query.Where(e => e.OrganisationId == actor.Organisation);
        else if (!string.IsNullOrEmpty(filter.Own) && filter.Own is not ("no" or "false"))
            throw InputRefused.At("own", "只看自己的只能填 yes 或 no");
        if (string.IsNullOrEmpty(filter.Owner))
            return query;
        if (!Guid.TryParse(filter.Owner, out var owner))
            throw InputRefused.At("owner", $"没有编号为“{PlainText.Truncate(filter.Owner, 40)}”的单位");
        return query.Where(e => e.OwnerId == owner);
    }
}
