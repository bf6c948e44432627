using Zhitong.Platform.Lists;
using Zhitong.Platform.Regions;

namespace Zhitong.Modules.Enterprises.List;

/// <summary>What an export holds of a profile: nothing about persons (PIPL, as little as the purpose needs).</summary>
public sealed record EnterpriseExportRow(
    string CreditCode,
    string Name,
    string Region,
    string? Industry,
    string? Size,
    string? Address,
    DateOnly? FoundedOn,
    bool Verified
);

/// <summary>Enterprises as a file.</summary>
internal static class EnterpriseExport
{
    public static ExportTable<EnterpriseExportRow> Table { get; } =
        new(
            "企业档案",
            new("统一社会信用代码", e => e.CreditCode),
            new("名称", e => e.Name),
            new("地区", e => RegionTable.Default.Name(e.Region)),
            new("行业", e => e.Industry is null ? null : IndustryTable.Default.Name(e.Industry)),
            new("规模", e => e.Size is null ? null : EnterpriseSizes.Name(e.Size)),
            new("地址", e => e.Address),
            new("成立日期", e => e.FoundedOn),
            new("是否核实", e => e.Verified ? "已核实" : "未核实")
        );
}
