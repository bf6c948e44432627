using System.Globalization;
using System.Text;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Spreadsheets;

namespace Zhitong.Modules.Enterprises.List;

/// <summary>What an export holds of a profile: nothing about persons (PIPL, as little as the purpose needs).</summary>
public sealed record EnterpriseCsvRow(
    string CreditCode,
    string Name,
    string Region,
    string? Industry,
    string? Size,
    string? Address,
    DateOnly? FoundedOn,
    bool Verified
);

/// <summary>Enterprises as a CSV file (RFC 4180) that spreadsheets open as text.</summary>
public static class EnterpriseCsv
{
    private static readonly string[] Head = ["统一社会信用代码", "名称", "地区", "行业", "规模", "地址", "成立日期", "是否核实"];

    /// <returns>UTF-8 with a byte order mark, without which spreadsheets take Chinese for another encoding.</returns>
    public static byte[] Write(IEnumerable<EnterpriseCsvRow> rows)
    {
        var text = new StringBuilder("\uFEFF");
        AppendLine(text, Head);
        foreach (var row in rows)
            AppendLine(text, CellsOf(row));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string?[] CellsOf(EnterpriseCsvRow row) =>
        [
            row.CreditCode,
            row.Name,
            RegionTable.Default.Name(row.Region),
            row.Industry is null ? null : IndustryTable.Default.Name(row.Industry),
            row.Size is null ? null : EnterpriseSizes.Name(row.Size),
            row.Address,
            row.FoundedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            row.Verified ? "已核实" : "未核实",
        ];

    private static void AppendLine(StringBuilder text, IEnumerable<string?> cells) =>
        text.AppendJoin(',', cells.Select(SpreadsheetText.CsvField)).Append("\r\n");
}
