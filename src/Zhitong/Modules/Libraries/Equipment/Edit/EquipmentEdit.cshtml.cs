using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Libraries.Equipment.Detail;
using Zhitong.Platform.Access;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Equipment.Edit;

/// <summary>修改 a piece of equipment.</summary>
[Access("equipment.edit")]
public sealed class EditEquipmentPage(EquipmentReader reader, SaveEquipment save, Clock clock) : EquipmentFormPage(clock)
{
    public override string Back => EquipmentLinks.Detail(Equipment!.Id);

    public async Task OnGetAsync(Guid id)
    {
        await LoadAsync(id);
        (Input, Version) = (Of(Equipment!), Equipment!.Version);
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        await LoadAsync(id);
        return await TryAsync(
            async () =>
            {
                await save.ChangeAsync(id, Version, Input, Actor);
                return Redirect(Back);
            },
            async () =>
            {
                await LoadAsync(id);
                ModelState.Remove(nameof(Version)); // the version that stands now: the next try is made with open eyes
                Version = Equipment!.Version;
            }
        );
    }

    private async Task LoadAsync(Guid id) => Equipment = await reader.FindForAsync(EquipmentAccess.Edit, id, Actor);
}
