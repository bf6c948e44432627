using Zhitong.Modules.Libraries.Equipment.List;
using Zhitong.Platform.Text;
using Zhitong.Platform.Validity;

namespace Zhitong.Modules.Libraries.Equipment;

/// <summary>A piece of equipment in a list, as the API answers it.</summary>
/// <param name="ValidUntil">Last day of the calibration; null without a term or when it is not said.</param>
/// <param name="Validity"><c>valid soon lapsed forever future</c> as of today.</param>
/// <param name="Price">Yuan.</param>
/// <param name="PriceUnit">hour, day, each, sample, free or negotiable.</param>
public sealed record EquipmentBrief(
    Guid Id,
    string Name,
    string? Model,
    string OwnerKind,
    string Owner,
    string AssetNumber,
    string? Field,
    string Region,
    DateOnly? ValidUntil,
    string Validity,
    decimal? Price,
    string? PriceUnit,
    bool Shared,
    string Status,
    bool Hidden
)
{
    public static EquipmentBrief Of(EquipmentRow e, DateOnly today) =>
        new(
            e.Id,
            e.Name,
            e.Model,
            EquipmentWords.Owners.Code(e.OwnerKind),
            e.Owner,
            e.AssetNumber,
            e.Field,
            e.Region,
            e.CycleMonths == 0 ? null : e.ValidUntil,
            e.StandingOn(today).Code(),
            e.PriceFen is { } fen ? Money.Yuan(fen) : null,
            e.PriceUnit is { } unit ? EquipmentWords.PriceUnits.Code(unit) : null,
            e.Shared,
            EquipmentWords.States.Code(e.Status),
            e.Hidden
        );
}

/// <summary>A piece of equipment as the API answers it.</summary>
/// <param name="Value">Yuan.</param>
/// <param name="Price">Yuan.</param>
/// <param name="ListedOn">入库日期; null for not said.</param>
/// <param name="EndedOn">Since when it is stopped or sealed.</param>
/// <param name="Offered">Calibrated today, shared, in use and public.</param>
public sealed record EquipmentView(
    Guid Id,
    string Name,
    string OwnerKind,
    Guid OwnerId,
    string Owner,
    string AssetNumber,
    string? Model,
    string? Maker,
    string? Field,
    DateOnly? CalibratedOn,
    int? CycleMonths,
    DateOnly? ValidUntil,
    string Validity,
    bool Offered,
    decimal? Value,
    decimal? Price,
    string? PriceUnit,
    bool Shared,
    string? Place,
    string Region,
    string? Phone,
    string? Note,
    string Status,
    string? EndReason,
    DateOnly? ListedOn,
    DateOnly? EndedOn,
    bool Hidden,
    DateTime UpdatedAt,
    int Version
)
{
    public static EquipmentView Of(EquipmentItem e, DateOnly today) =>
        new(
            e.Id,
            e.Name,
            EquipmentWords.Owners.Code(e.OwnerKind),
            e.OwnerId,
            e.OwnerName,
            e.AssetNumber,
            e.Model,
            e.Maker,
            e.Field,
            e.CalibratedOn,
            e.CycleMonths,
            e.ValidUntil,
            e.StandingOn(today).Code(),
            e.IsOfferedOn(today),
            e.ValueFen is { } value ? Money.Yuan(value) : null,
            e.PriceFen is { } price ? Money.Yuan(price) : null,
            e.PriceUnit is { } unit ? EquipmentWords.PriceUnits.Code(unit) : null,
            e.Shared,
            e.Place,
            e.Region,
            e.Phone,
            e.Note,
            EquipmentWords.States.Code(e.Status),
            e.EndReason,
            e.ListedOn,
            e.EndedOn,
            e.Hidden,
            e.UpdatedAt,
            e.Version
        );
}
