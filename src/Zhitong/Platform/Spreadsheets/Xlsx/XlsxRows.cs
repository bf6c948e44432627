using System.Globalization;
using System.Xml;

namespace Zhitong.Platform.Spreadsheets.Xlsx;

/// <summary>The rows of one sheet part, read in two passes: merged ranges stand behind the rows that need them.</summary>
internal sealed class XlsxRows(XlsxPackage package, string part, string sheetName, XlsxCells cells)
{
    private readonly RowBuilder row = new(sheetName);

    /// <summary>Streams the rows; each enumeration reads the part anew.</summary>
    public IEnumerable<SheetRow> Read()
    {
        var merged = new MergedRanges(ReadMerged());
        using var xml = package.OpenXml(part);
        var number = 0;
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element || xml.LocalName != "row")
                continue;
            number = NumberOf(xml, number);
            var hidden = xml.Flag("hidden");
            ReadCells(xml, number);
            merged.Fill(number, row);
            if (row.Finish(hidden) is { } read)
                yield return read;
        }
    }

    private static int NumberOf(XmlReader xml, int before)
    {
        var number = xml.Int("r", before + 1);
        if (number <= before)
            throw new InvalidDataException("Rows out of order.");
        if (number > SheetLimits.FormatRows)
            throw new InvalidDataException("A row beyond the last one.");
        return number;
    }

    private void ReadCells(XmlReader xml, int number)
    {
        row.Begin(number);
        if (xml.IsEmptyElement)
            return;
        var (depth, column) = (xml.Depth, -1);
        while (xml.NextWithin(depth))
        {
            if (xml.LocalName != "c")
            {
                xml.SkipWithin();
                continue;
            }

            column = xml.GetAttribute("r") is { } reference ? XlsxCells.ColumnOf(reference) : column + 1;
            if (column >= SheetLimits.FormatColumns)
                throw new InvalidDataException("A cell beyond XFD.");
            row.Set(column, cells.Read(xml));
        }
    }

    private List<MergedRange> ReadMerged()
    {
        var ranges = new List<MergedRange>();
        using var xml = package.OpenXml(part);
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element)
                continue;
            if (xml.LocalName == "sheetData")
                xml.SkipWithin();
            else if (xml.LocalName == "mergeCell" && xml.GetAttribute("ref") is { } reference)
                ranges.Add(Parse(reference));
            if (ranges.Count > SheetLimits.Merges)
                throw new SheetUnreadable($"工作表“{sheetName}”的合并单元格超过 {SheetLimits.Merges:N0} 处，请取消合并后再上传");
        }

        return ranges;
    }

    private static MergedRange Parse(string reference)
    {
        var ends = reference.Replace("$", "", StringComparison.Ordinal).Split(':');
        var (from, to) = (ends[0], ends[^1]);
        return new MergedRange(RowOf(from), XlsxCells.ColumnOf(from), RowOf(to), XlsxCells.ColumnOf(to));
    }

    private static int RowOf(string reference) =>
        int.Parse(
            reference.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"),
            NumberStyles.None,
            CultureInfo.InvariantCulture
        );
}
