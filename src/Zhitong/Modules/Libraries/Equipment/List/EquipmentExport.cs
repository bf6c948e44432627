using Zhitong.Platform.Lists;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Libraries.Equipment.List;

/// <summary>Equipment as a file, under the heads that an import reads.</summary>
internal static class EquipmentExport
{
    public static ExportTable<EquipmentRow> Table { get; } =
        new(
            "设备库",
            new("所属单位", e => e.Owner),
            new("设备名称", e => e.Name),
            new("资产编号", e => e.AssetNumber),
            new("型号", e => e.Model),
            new("制造商", e => e.Maker),
            new("领域", e => e.Field),
            new("检定校准日期", e => e.CalibratedOn),
            new("周期（月）", e => e.CycleMonths),
            new("有效期至", e => e.CycleMonths == 0 ? "长期" : e.ValidUntil),
            new("原值（元）", e => e.ValueFen is { } fen ? Money.Yuan(fen) : null),
            new("价格", e => e.Price?.Words),
            new("是否共享", e => e.Shared ? "是" : "否"),
            new("存放地点", e => e.Place),
            new("地区", e => RegionTable.Default.Name(e.Region)),
            new("联系电话", e => e.Phone),
            new("状态", e => EquipmentWords.States.Name(e.Status)),
            new("入库日期", e => e.ListedOn),
            new("停用日期", e => e.EndedOn)
        );
}
