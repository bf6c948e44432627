using Microsoft.AspNetCore.Mvc;
using Zhitong.Platform.Access;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Equipment.Edit;

/// <summary>登记 a piece of equipment.</summary>
[Access("equipment.edit")]
public sealed class NewEquipmentPage(SaveEquipment save, Clock clock) : EquipmentFormPage(clock)
{
    public override string Back => EquipmentLinks.List;

    /// <param name="owner">Id of the institution or enterprise on whose page the button stood.</param>
    public void OnGet(string? owner) => Input.Owner = owner;

    public Task<IActionResult> OnPostAsync() =>
        TryAsync(async () => Redirect(EquipmentLinks.Detail((await save.AddAsync(Input, Actor)).Id)));
}
