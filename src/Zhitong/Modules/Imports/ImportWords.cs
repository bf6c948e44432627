using System.Text.Json;
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

    /// <summary>Headers that people named, kept as JSON, as histories tell them.</summary>
    public static string Headers(string json) =>
        string.Join(
            '；',
            JsonSerializer
                .Deserialize<List<NamedHeader>>(json, JsonSerializerOptions.Web)!
                .Select(h => $"[{h.Sheet}] 第 {Rows(h.From, h.To)} 行")
        );

    /// <summary>One row, or from one to another.</summary>
    public static string Rows(int from, int to) => from == to ? $"{to}" : $"{from}—{to}";

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
