using Zhitong.Platform.Lists;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Validity;

namespace Zhitong.Modules.Libraries.Experts.List;

/// <summary>Experts as a file: no telephone, e-mail or birth month (PIPL, as little as the purpose needs).</summary>
internal static class ExpertExport
{
    public static ExportTable<ExpertRow> Table { get; } =
        new(
            "专家库",
            new("姓名", e => e.Name),
            new("工作单位", e => e.Employer),
            new("职务", e => e.Post),
            new("职称", e => e.Title),
            new("专业领域", e => string.Join('、', e.Fields)),
            new("批次", e => e.Batch),
            new("聘期起", e => e.AppointedFrom),
            new("聘期止", e => Spans.Said(e.LastDay) is { } last ? last : "长期"),
            new("地区", e => RegionTable.Default.Name(e.Region))
        );
}
