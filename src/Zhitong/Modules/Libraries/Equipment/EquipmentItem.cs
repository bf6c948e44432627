using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Text;
using Zhitong.Platform.Validity;

namespace Zhitong.Modules.Libraries.Equipment;

/// <summary>设备: one instrument of an institution or an enterprise. It is offered while it is calibrated, shared and in use.</summary>
[Subject("equipment", "设备")]
public sealed class EquipmentItem : ILedgered, IVersioned, IHolds
{
    public required Guid Id { get; init; }

    /// <summary>Running number: order of entry, key of the text index.</summary>
    [NotRecorded]
    public required long Doc { get; init; }

    [Recorded("所属类别")]
    public required OwnerKind OwnerKind { get; set; }

    /// <summary>Of the library's institution, or of the enterprise's profile.</summary>
    [NotRecorded]
    public required Guid OwnerId { get; set; }

    /// <summary>Organisation whose people look after it.</summary>
    [NotRecorded]
    public Guid? OrganisationId { get; set; }

    [Recorded("所属单位")]
    public required string OwnerName { get; set; }

    [Recorded("名称")]
    public required string Name { get; set; }

    [Recorded("资产编号")]
    public required string AssetNumber { get; set; }

    /// <summary>The asset number folded, without blanks: with the owner the natural key.</summary>
    [NotRecorded]
    public required string AssetKey { get; set; }

    [Recorded("型号")]
    public string? Model { get; set; }

    [Recorded("制造商")]
    public string? Maker { get; set; }

    [Recorded("领域")]
    public string? Field { get; set; }

    [Recorded("检定校准日期")]
    public DateOnly? CalibratedOn { get; set; }

    /// <summary>Months; 0 needs no calibration (长期), null for not said.</summary>
    [Recorded("周期（月）")]
    public int? CycleMonths { get; set; }

    /// <summary>Last day on which the calibration holds; null for 长期 or not said.</summary>
    [Recorded("有效期至")]
    public DateOnly? ValidUntil { get; set; }

    /// <summary>Fen.</summary>
    [Recorded("原值")]
    public long? ValueFen { get; set; }

    [Recorded("计价方式")]
    public PriceUnit? PriceUnit { get; set; }

    /// <summary>Fen; null for free and negotiable.</summary>
    [Recorded("价格")]
    public long? PriceFen { get; set; }

    [Recorded("共享")]
    public bool Shared { get; set; }

    [Recorded("存放地点")]
    public string? Place { get; set; }

    [NotRecorded]
    public required string City { get; set; }

    [Recorded("地区")]
    public required string Region { get; set; }

    /// <summary>Of the desk that lends it; public when it is shared.</summary>
    [Recorded("联系电话")]
    public string? Phone { get; set; }

    [Recorded("说明")]
    public string? Note { get; set; }

    [Recorded("状态")]
    public EquipmentStatus Status { get; set; }

    [Recorded("停用理由")]
    public string? EndReason { get; set; }

    /// <summary>入库: since when it stands in the library; null for not said, which is as old as can be.</summary>
    [Recorded("入库日期")]
    public DateOnly? ListedOn { get; set; }

    /// <summary>停用（封存）: from this day on it is not in use; null while it is.</summary>
    [Recorded("停用日期")]
    public DateOnly? EndedOn { get; set; }

    [Recorded("不公开")]
    public bool Hidden { get; set; }

    /// <summary>
    /// Kept for lists and figures: since when it stands in the library calibrated; calibrations that follow each other without a
    /// gap count as one.
    /// </summary>
    [NotRecorded]
    public DateOnly FirstDay { get; private set; }

    /// <summary>
    /// Kept for lists and figures: the last day of validity, at most the day before it was put away; <see cref="Spans.Ever"/> when
    /// it is not said, which is never valid.
    /// </summary>
    [NotRecorded]
    public DateOnly LastDay { get; private set; }

    /// <summary>Kept for orders: <see cref="LastDay"/> as a number, so that an order by it does not lure a filter into its index.</summary>
    [NotRecorded]
    public int UntilKey { get; private set; }

    /// <summary>Kept for lists: shared, in use and not hidden, so that the public may see it while it is valid.</summary>
    [NotRecorded]
    public bool Open { get; private set; }

    [NotRecorded]
    public DateTime UpdatedAt { get; set; }

    [NotRecorded]
    public int Version { get; set; }

    public string SubjectKind => "equipment";
    public string SubjectName => $"{OwnerName} {Name}（{AssetNumber}）";

    public Scope Scope => new(City, Region, OrganisationId);

    public Price? Price => PriceUnit is { } unit ? new Price(unit, PriceFen) : null;

    /// <summary>Calibrated on that day, or in no need of it.</summary>
    public bool IsValidOn(DateOnly day) => this.HoldsOn(day);

    /// <summary>May be offered to others on that day: nothing lapsed, put away or kept to oneself is.</summary>
    public bool IsOfferedOn(DateOnly day) => Open && IsValidOn(day);

    /// <summary>有效期至 = 检定日期 + 周期 − 1 day; a day that the month lacks becomes its last (domain.md 3.9).</summary>
    public static DateOnly LastDayOf(DateOnly calibratedOn, int cycleMonths) => calibratedOn.AddMonths(cycleMonths).AddDays(-1);

    /// <summary>The form of an asset number that the natural key compares.</summary>
    public static string KeyOf(string assetNumber) =>
        string.Concat(PlainText.Fold(assetNumber).Where(c => !char.IsWhiteSpace(c)));

    /// <summary>Restates what is kept for lists; called after every change.</summary>
    public void Settle()
    {
        AssetKey = KeyOf(AssetNumber);
        FirstDay = Later(Begun(), ListedOn);
        LastDay = CycleMonths == 0 ? Spans.Forever : ValidUntil ?? Spans.Ever;
        if (EndedOn <= LastDay)
            LastDay = EndedOn.Value.AddDays(-1);
        Open = Shared && !Hidden && Status == EquipmentStatus.InUse;
        UntilKey = LastDay.DayNumber;
    }

    public IEnumerable<Membership> Memberships() =>
        Hidden || Status != EquipmentStatus.InUse
            ? []
            : [new Membership(LibraryClasses.Equipment, FirstDay, LastDay, SinceEntry: true)];

    /// <summary>停用, from today.</summary>
    public void End(string reason, DateOnly today)
    {
        if (Status == EquipmentStatus.Stopped)
            throw new RuleRefused("这台设备已经停用了。");
        (Status, EndReason) = (EquipmentStatus.Stopped, reason);
        EndedOn ??= today;
        Settle();
    }

    /// <summary>The day of the calibration, or of the first of those that it followed in time.</summary>
    private DateOnly Begun() =>
        CalibratedOn is not { } day ? Spans.Ever
        : FirstDay != Spans.Ever && FirstDay < day && day.AddDays(-1) <= LastDay ? FirstDay
        : day;

    private static DateOnly Later(DateOnly day, DateOnly? other) => other > day ? other.Value : day;
}
