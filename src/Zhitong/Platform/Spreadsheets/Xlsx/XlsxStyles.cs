using System.Xml;

namespace Zhitong.Platform.Spreadsheets.Xlsx;

/// <summary>The number formats of a workbook by the style number of a cell.</summary>
internal static class XlsxStyles
{
    /// <summary>Reads the part with the styles.</summary>
    public static NumberFormat[] Read(XlsxPackage package, string part)
    {
        var codes = new Dictionary<int, string>();
        var made = new Dictionary<int, NumberFormat>();
        var formats = new List<NumberFormat>();
        using var xml = package.OpenXml(part);
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element)
                continue;
            if (xml.LocalName == "numFmt" && codes.Count < SheetLimits.Formats)
                codes.TryAdd(xml.Int("numFmtId", 0), xml.GetAttribute("formatCode") ?? "");
            else if (xml.LocalName == "cellXfs" && !xml.IsEmptyElement)
                ReadCellFormats(xml, codes, made, formats);
        }

        return [.. formats];
    }

    private static void ReadCellFormats(
        XmlReader xml,
        Dictionary<int, string> codes,
        Dictionary<int, NumberFormat> made,
        List<NumberFormat> formats
    )
    {
        var depth = xml.Depth;
        while (xml.NextWithin(depth))
        {
            if (xml.LocalName != "xf")
                continue;
            if (formats.Count >= SheetLimits.Formats)
                throw new InvalidDataException("Too many cell formats.");
            var id = xml.Int("numFmtId", 0);
            if (!made.TryGetValue(id, out var format))
                made[id] = format = NumberFormat.Parse(codes.TryGetValue(id, out var code) ? code : BuiltInFormats.Code(id));
            formats.Add(format);
        }
    }
}
