namespace Zhitong.Modules.Libraries.Equipment;

/// <summary>Whose it is.</summary>
public enum OwnerKind
{
    Institution,
    Enterprise,
}

public enum EquipmentStatus
{
    /// <summary>在用</summary>
    InUse,

    /// <summary>停用</summary>
    Stopped,

    /// <summary>封存</summary>
    Sealed,
}

/// <summary>What an amount buys; free and negotiable have none.</summary>
public enum PriceUnit
{
    Hour,
    Day,
    Each,
    Sample,
    Free,
    Negotiable,
}

/// <summary>Codes and Chinese names of what equipment says.</summary>
public static class EquipmentWords
{
    public static CodedWords<OwnerKind> Owners { get; } =
        new((OwnerKind.Institution, "institution", "机构"), (OwnerKind.Enterprise, "enterprise", "企业"));

    public static CodedWords<EquipmentStatus> States { get; } =
        new(
            (EquipmentStatus.InUse, "in-use", "在用"),
            (EquipmentStatus.Stopped, "stopped", "停用"),
            (EquipmentStatus.Sealed, "sealed", "封存")
        );

    public static CodedWords<PriceUnit> PriceUnits { get; } =
        new(
            (PriceUnit.Hour, "hour", "小时"),
            (PriceUnit.Day, "day", "天"),
            (PriceUnit.Each, "each", "次"),
            (PriceUnit.Sample, "sample", "样"),
            (PriceUnit.Free, "free", "免费"),
            (PriceUnit.Negotiable, "negotiable", "面议")
        );

    /// <summary>The ten fields of metrology, and the common ones of testing: what forms suggest; others may be typed.</summary>
    public static IReadOnlyList<string> CommonFields { get; } =
    [
        "长度",
        "热学",
        "力学",
        "电磁",
        "光学",
        "声学",
        "时间频率",
        "无线电",
        "电离辐射",
        "化学",
        "材料",
        "机械",
        "食品农产品",
        "环境",
        "建材",
        "纺织",
    ];
}
