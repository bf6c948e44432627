using Zhitong.Platform.Access;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Equipment.Detail;

/// <summary>One piece of equipment, so that an enterprise can choose by it; says so when it is no longer offered.</summary>
[Access(AccessAttribute.Public), Shared]
public sealed class EquipmentDetailPage(EquipmentReader reader, Clock clock) : RecordPage(clock)
{
    public EquipmentItem Equipment { get; private set; } = null!;
    public bool IsOffered => Equipment.IsOfferedOn(Today);
    public bool SeesMore => EquipmentAccess.See.Covers(Actor, Equipment.Scope);
    public bool MayEdit => EquipmentAccess.Edit.Covers(Actor, Equipment.Scope);

    /// <summary>Why it is not offered today, for the notice on the page.</summary>
    public string WhyNot =>
        Equipment.Status != EquipmentStatus.InUse
            ? $"已{EquipmentWords.States.Name(Equipment.Status)}{(Equipment.EndReason is { } why ? $"：{why}" : "")}"
        : !Equipment.IsValidOn(Today)
            ? Equipment.ValidUntil is { } until ? $"检定（校准）已于 {until:yyyy-MM-dd} 到期，重新检定（校准）后再提供"
                : "没有填检定（校准）有效期，填了才能提供"
        : !Equipment.Shared ? "单位没有共享这台设备，只有单位和主管局看得到"
        : "还没有公开，县（市、区）局看过后公开";

    public async Task OnGetAsync(Guid id, CancellationToken cancel) => Equipment = await reader.FindAsync(id, Actor, cancel);
}
