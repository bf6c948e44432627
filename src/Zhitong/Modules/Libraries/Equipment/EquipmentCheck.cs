using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Errors;

namespace Zhitong.Modules.Libraries.Equipment;

/// <summary>What a piece of equipment is to say, checked and cleaned; whose it is, the act finds out.</summary>
/// <param name="Region">Null for the owner's county.</param>
public sealed record CheckedEquipment(
    string Name,
    string AssetNumber,
    string? Model,
    string? Maker,
    string? Field,
    DateOnly? CalibratedOn,
    int? CycleMonths,
    DateOnly? ValidUntil,
    long? ValueFen,
    Price? Price,
    bool Shared,
    string? Place,
    string? Region,
    string? Phone,
    string? Note,
    EquipmentStatus Status,
    DateOnly? ListedOn,
    DateOnly? EndedOn,
    DateOnly Today
)
{
    public void ApplyTo(EquipmentItem e)
    {
        (e.Name, e.AssetNumber, e.Model, e.Maker, e.Field) = (Name, AssetNumber, Model, Maker, Field);
        (e.CalibratedOn, e.CycleMonths, e.ValidUntil) = (CalibratedOn, CycleMonths, ValidUntil);
        (e.ValueFen, e.PriceUnit, e.PriceFen) = (ValueFen, Price?.Unit, Price?.Fen);
        (e.Shared, e.Place, e.Phone, e.Note) = (Shared, Place, Phone, Note);
        e.EndReason = Status == EquipmentStatus.InUse ? null : e.EndReason;
        e.EndedOn = Status == EquipmentStatus.InUse ? null : EndedOn ?? e.EndedOn ?? Today;
        e.Status = Status;
        e.Settle();
    }
}

/// <summary>The rules of an equipment form.</summary>
public static class EquipmentCheck
{
    public const int LongestName = 200;
    public const int LongestNumber = 60;
    public const int LongestModel = 100;
    public const int LongestField = 60;
    public const int LongestPlace = 200;
    public const int LongestNote = 1000;

    /// <summary>Months; fifty years.</summary>
    public const int LongestCycle = 600;

    /// <param name="city">The city whose counties may be named.</param>
    /// <param name="today">Today in China.</param>
    /// <param name="faults">Takes every fault of the input by field.</param>
    public static CheckedEquipment Check(EquipmentInput input, string city, DateOnly today, Faults faults)
    {
        var read = new FieldReader(faults);
        read.NoIdentityNumbers(
            ("name", input.Name),
            ("assetNumber", input.AssetNumber),
            ("place", input.Place),
            ("note", input.Note)
        );
        var (calibrated, cycle, until) = Validity(input, today, read, faults);
        var (listed, ended) = LibraryWriting.Stay(input.ListedOn, input.EndedOn, "停用日期", today, read);
        return new CheckedEquipment(
            read.Required(input.Name, "name", "设备名称", LongestName),
            read.Required(input.AssetNumber, "assetNumber", "资产编号", LongestNumber),
            read.Text(input.Model, "model", "型号", LongestModel),
            read.Text(input.Maker, "maker", "制造商", LongestName),
            read.Text(input.Field, "field", "领域", LongestField),
            calibrated,
            cycle,
            until,
            read.Fen(input.Value, "value", "原值"),
            Price.Read(input.Price, input.PriceUnit, faults),
            input.Shared,
            read.Text(input.Place, "place", "存放地点", LongestPlace),
            Platform.Text.PlainText.IsBlank(input.Region) ? null : read.Region(input.Region, city),
            read.Telephone(input.Phone, "phone"),
            read.LongText(input.Note, "note", "说明", LongestNote),
            read.Choice(input.Status, "status", "状态", EquipmentWords.States) ?? EquipmentStatus.InUse,
            listed,
            ended,
            today
        );
    }

    private static (DateOnly? Calibrated, int? Cycle, DateOnly? Until) Validity(
        EquipmentInput input,
        DateOnly today,
        FieldReader read,
        Faults faults
    )
    {
        var calibrated = read.Day(input.CalibratedOn, "calibratedOn", "检定（校准）日期");
        var cycle = read.Whole(input.CycleMonths, "cycleMonths", "周期（月）", 0, LongestCycle);
        var until = read.Day(input.ValidUntil, "validUntil", "有效期至");
        faults.Add("calibratedOn", calibrated > today ? "检定（校准）日期不能晚于今天" : null);
        if (cycle == 0)
            faults.Add("validUntil", until is null ? null : "周期是 0（长期）的设备不填有效期");
        else if (until < calibrated)
            faults.Add("validUntil", "有效期至不能早于检定（校准）日期");
        else if (until is null && cycle is not null && calibrated is { } day)
            until = EquipmentItem.LastDayOf(day, cycle.Value);
        else if (until is null && cycle is not null && string.IsNullOrWhiteSpace(input.CalibratedOn))
            faults.Add("calibratedOn", "请填写检定（校准）日期；不需要检定校准的，周期填 0");
        else if (until is null && calibrated is not null && string.IsNullOrWhiteSpace(input.CycleMonths))
            faults.Add("cycleMonths", "请填写周期或有效期至");
        return (calibrated, cycle, until);
    }
}
