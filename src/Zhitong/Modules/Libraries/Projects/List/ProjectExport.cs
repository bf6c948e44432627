using Zhitong.Platform.Lists;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Libraries.Projects.List;

/// <summary>Projects as a file, under the heads that an import reads.</summary>
internal static class ProjectExport
{
    public static ExportTable<ProjectRow> Table { get; } =
        new(
            "项目库",
            new("项目名称", p => p.Name),
            new("企业", p => p.Enterprise),
            new("类别", p => ProjectWords.Kinds.Name(p.Kind)),
            new("计划（专项）", p => p.Programme),
            new("批次", p => p.Batch),
            new("阶段", p => ProjectWords.Stages.Name(p.Stage)),
            new("总投资（元）", p => p.InvestmentFen is { } fen ? Money.Yuan(fen) : null),
            new("完成投资（元）", p => p.DoneFen is { } fen ? Money.Yuan(fen) : null),
            new("完成比例（%）", p => p.PercentDone),
            new("开工年月", p => p.StartMonth),
            new("地区", p => RegionTable.Default.Name(p.Region)),
            new("入库日期", p => p.ListedOn),
            new("投产（终止）日期", p => p.EndedOn)
        );
}
