using Zhitong.Hosting;
using Zhitong.Modules.Libraries.Equipment.Detail;
using Zhitong.Modules.Libraries.Equipment.List;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Libraries.Equipment;

/// <summary>What the library of equipment brings.</summary>
internal static class EquipmentLibrary
{
    public static void Register(ModuleBuilder module)
    {
        module.Services.AddSingleton<SaveEquipment>().AddScoped<EquipmentQuery>().AddScoped<EquipmentReader>();
        module
            .Access(EquipmentAccess.All)
            .Numbers(SaveEquipment.Series)
            .TextIndex(SaveEquipment.TextIndex)
            .ActName("equipment", "add", "登记")
            .ActName("equipment", "edit", "修改")
            .ActName("equipment", "end", "停用")
            .ActName("equipment", "rename", "单位更名")
            .ValueWords("equipment", nameof(EquipmentItem.ValueFen), Money.Words)
            .ValueWords("equipment", nameof(EquipmentItem.PriceFen), Money.Words);
        EquipmentWords.Owners.Register(module, "equipment", nameof(EquipmentItem.OwnerKind));
        EquipmentWords.States.Register(module, "equipment", nameof(EquipmentItem.Status));
        EquipmentWords.PriceUnits.Register(module, "equipment", nameof(EquipmentItem.PriceUnit));
    }
}
