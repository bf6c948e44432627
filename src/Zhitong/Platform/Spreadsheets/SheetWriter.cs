using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Zhitong.Platform.Spreadsheets;

/// <summary>
/// Writes XLSX, row after row straight into the file: memory does not grow with it. The head is bold, stays in sight and filters.
/// </summary>
public sealed class SheetWriter(Stream stream) : ISheetOutput
{
    private const int LongestName = 31;
    private const int ExactDigits = 15;

    private readonly ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<string> names = [];
    private XmlWriter? xml;
    private int rows;
    private int columnCount;

    public void BeginSheet(string name, IReadOnlyList<SheetColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentOutOfRangeException.ThrowIfZero(columns.Count);
        EndSheet();
        names.Add(TabName(name));
        (rows, columnCount) = (0, columns.Count);
        xml = XlsxParts.Begin(zip, $"xl/worksheets/sheet{names.Count}.xml");
        XlsxParts.WriteSheetHead(xml, columns);
        WriteCells([.. columns.Select(column => (object?)column.Head)], XlsxParts.HeadStyle);
    }

    /// <exception cref="InvalidOperationException">No sheet was begun, or it is full (1,048,576 rows).</exception>
    public void WriteRow(params IReadOnlyList<object?> values) => WriteCells(values, null);

    public void Dispose()
    {
        if (names.Count == 0)
            BeginSheet("", [new SheetColumn("")]);
        EndSheet();
        XlsxParts.WriteWorkbook(zip, names);
        zip.Dispose();
    }

    private void EndSheet()
    {
        if (xml is null)
            return;
        xml.WriteEndElement();
        XlsxParts.WriteSheetTail(xml, $"A1:{SheetFile.ColumnName(columnCount - 1)}{rows}");
        xml.Dispose();
        xml = null;
    }

    private void WriteCells(IReadOnlyList<object?> values, string? style)
    {
        if (xml is null || rows >= SheetLimits.FormatRows)
            throw new InvalidOperationException("No sheet, or a full one.");
        rows++;
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", rows.ToString(CultureInfo.InvariantCulture));
        for (var i = 0; i < values.Count; i++)
            WriteCell(i, values[i], style);
        xml.WriteEndElement();
    }

    private void WriteCell(int column, object? value, string? style)
    {
        switch (value)
        {
            case null or "":
                break;
            case string text:
                WriteText(column, text, style);
                break;
            case bool truth:
                WriteText(column, truth ? "是" : "否", style);
                break;
            case DateOnly day:
                WriteDate(column, day.ToDateTime(TimeOnly.MinValue), XlsxParts.DateStyle);
                break;
            case DateTime time:
                WriteDate(column, time, XlsxParts.TimeStyle);
                break;
            case Percentage { Share: var share }:
                WriteNumber(column, share, XlsxParts.PercentStyle);
                break;
            case int or long or decimal or double:
                WriteNumber(column, Convert.ToDecimal(value, CultureInfo.InvariantCulture), XlsxParts.NoStyle);
                break;
            default:
                throw new ArgumentException($"A cell cannot hold a {value.GetType().Name}.", nameof(value));
        }
    }

    private void WriteText(int column, string text, string? style)
    {
        Begin(column, style ?? XlsxParts.TextStyle, "inlineStr");
        xml!.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(XlsxParts.Escape(SpreadsheetText.Guard(text)));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // days before 1900-03-01 count otherwise and those before 1900 not at all: they stand as text
    private void WriteDate(int column, DateTime date, string style)
    {
        if (date < new DateTime(1900, 3, 1))
            WriteText(column, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null);
        else
            WriteValue(column, date.ToOADate().ToString("R", CultureInfo.InvariantCulture), style);
    }

    // a spreadsheet keeps 15 digits; a longer number is only whole as text
    private void WriteNumber(int column, decimal number, string style)
    {
        var text = number.ToString("0.############################", CultureInfo.InvariantCulture);
        if (text.Count(char.IsAsciiDigit) > ExactDigits)
            WriteText(column, text, null);
        else
            WriteValue(column, text, style);
    }

    private void WriteValue(int column, string value, string style)
    {
        Begin(column, style, null);
        xml!.WriteElementString("v", value);
        xml.WriteEndElement();
    }

    private void Begin(int column, string style, string? type)
    {
        xml!.WriteStartElement("c");
        xml.WriteAttributeString("r", $"{SheetFile.ColumnName(column)}{rows}");
        xml.WriteAttributeString("s", style);
        if (type is not null)
            xml.WriteAttributeString("t", type);
    }

    private string TabName(string name)
    {
        var clean = string.Concat(
            name.Select(c =>
                char.IsControl(c) || char.IsSurrogate(c) || @"[]:*?/\".Contains(c, StringComparison.Ordinal) ? ' ' : c
            )
        );
        clean = clean.Trim(' ', '\'') is { Length: > 0 } some ? some : $"Sheet{names.Count + 1}";
        var unique = clean[..Math.Min(clean.Length, LongestName)];
        for (var i = 2; names.Contains(unique, StringComparer.OrdinalIgnoreCase); i++)
        {
            var ending = $"({i})";
            unique = clean[..Math.Min(clean.Length, LongestName - ending.Length)] + ending;
        }

        return unique;
    }
}
