using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Equipment.Detail;

/// <summary>每一次修改 of a piece of equipment.</summary>
[Access("equipment.see")]
public sealed class EquipmentHistoryPage(EquipmentReader reader, ActivityReader activities, Clock clock)
    : RecordHistoryPage(activities, clock)
{
    public async Task OnGetAsync(Guid id, CancellationToken cancel)
    {
        var e = await reader.FindForAsync(EquipmentAccess.See, id, Actor, cancel);
        await ShowAsync(new RecordPlace("设备", EquipmentLinks.List, e.Name, EquipmentLinks.Detail(id)), id, reveal: true);
    }
}
