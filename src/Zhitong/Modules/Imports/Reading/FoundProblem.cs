using System.Globalization;

namespace Zhitong.Modules.Imports.Reading;

/// <summary>A problem as users see it.</summary>
/// <param name="Column">Letters of the column.</param>
/// <param name="Value">What stands in the cell.</param>
/// <param name="Row">Row of the sheet; in CSV the record, from 1.</param>
/// <param name="Original">The row as it stands in the file, by header; identity numbers left out.</param>
internal sealed record FoundProblem(
    string Sheet,
    int Row,
    string Column,
    string Header,
    string Value,
    string Message,
    IReadOnlyList<(string Header, string Value)> Original
)
{
    /// <summary>The line that the command line prints.</summary>
    public string Line =>
        string.Create(CultureInfo.InvariantCulture, $"[{Sheet}] 第 {Row} 行 {Column} 列「{Header}」：{Message}");
}
