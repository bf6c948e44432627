using Zhitong.Modules.Imports.Contract;

namespace Zhitong.Modules.Imports;

/// <summary>Chinese names of states and outcomes.</summary>
internal static class ImportWords
{
    public static readonly IReadOnlyDictionary<ImportState, string> States = new Dictionary<ImportState, string>
    {
        [ImportState.Reading] = "正在读",
        [ImportState.Ready] = "等您确认",
        [ImportState.Taking] = "正在入库",
        [ImportState.Taken] = "已入库",
        [ImportState.Dropped] = "已放弃",
        [ImportState.Failed] = "没有成功",
    };

    public static string Of(RowOutcome outcome) =>
        outcome switch
        {
            RowOutcome.New => "新增",
            RowOutcome.Changed => "更新",
            RowOutcome.Bad => "不能导入",
            RowOutcome.Repeated => "重复",
            _ => "没有变化",
        };
}
