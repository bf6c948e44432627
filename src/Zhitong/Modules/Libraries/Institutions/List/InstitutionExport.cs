using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Validity;

namespace Zhitong.Modules.Libraries.Institutions.List;

/// <summary>Institutions and capabilities as files; nothing about persons.</summary>
internal static class InstitutionExport
{
    public static ExportTable<InstitutionFound> Table { get; } =
        new(
            "机构库",
            new("机构名称", i => i.Name),
            new("统一社会信用代码", i => i.CreditCode),
            new("类别", i => InstitutionWords.Kinds(i.Kinds)),
            new("级别", i => i.Level?.Chinese()),
            new("质检中心", i => i.InspectionCentre?.Chinese()),
            new("产业计量测试中心", i => i.MetrologyCentre?.Chinese()),
            new("地区", i => RegionTable.Default.Name(i.Region)),
            new("地址", i => i.Address),
            new("业务电话", i => i.Phone),
            new("网址", i => i.Website),
            new("业务范围", i => i.Summary),
            new("有效期至", i => Spans.Said(i.LastDay)),
            new("入库日期", i => i.ListedOn),
            new("退出日期", i => i.EndedOn)
        );

    public static ExportTable<CapabilityFound> Rows { get; } =
        new(
            "检测能力",
            new("领域", c => c.Field),
            new("对象", c => c.Object),
            new("参数", c => c.Parameter),
            new("方法标准", c => c.Method),
            new("范围", c => c.Range),
            new("不确定度", c => c.Uncertainty),
            new("俗称", c => c.Aliases),
            new("限制和说明", c => c.Note),
            new("有效期至", c => Spans.Said(c.LastDay))
        );
}
