using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Libraries.Equipment.Detail;
using Zhitong.Platform.Access;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Equipment.Edit;

/// <summary>停用 a piece of equipment.</summary>
[Access("equipment.edit")]
public sealed class EndEquipmentPage(EquipmentReader reader, SaveEquipment save, Clock clock) : EndRecordPage(clock)
{
    public override string Act => "停用";
    public override string Explain => "停用后不再对外列出和提供；记录和历史保留，以后可以在修改页改回在用。";

    public async Task OnGetAsync(Guid id) => Input.Version = await LoadAsync(id);

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        await LoadAsync(id);
        return await EndAsync(() => save.EndAsync(id, Input.Version, Input.Reason, Actor), () => LoadAsync(id));
    }

    private async Task<int> LoadAsync(Guid id)
    {
        var e = await reader.FindForAsync(EquipmentAccess.Edit, id, Actor);
        Place = new RecordPlace("设备", EquipmentLinks.List, e.Name, EquipmentLinks.Detail(id));
        return e.Version;
    }
}
