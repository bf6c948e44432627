namespace Zhitong.Modules.Libraries.Equipment;

/// <summary>Addresses of the pages of equipment.</summary>
public static class EquipmentLinks
{
    public const string List = "/equipment";
    public const string New = "/equipment/new";
    public const string Own = "/equipment?own=yes";

    public static string Detail(Guid id) => $"/equipment/{id}";

    public static string Edit(Guid id) => $"/equipment/{id}/edit";

    public static string End(Guid id) => $"/equipment/{id}/end";

    public static string History(Guid id) => $"/equipment/{id}/history";

    /// <summary>A case that asks for this piece of equipment.</summary>
    public static string Ask(string name) => $"/cases/new?matter=TEST-EQUIP&need={Uri.EscapeDataString($"想用设备：{name}")}";
}
