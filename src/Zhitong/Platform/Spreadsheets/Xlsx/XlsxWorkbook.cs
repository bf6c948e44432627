using System.Xml;

namespace Zhitong.Platform.Spreadsheets.Xlsx;

/// <summary>What the workbook part says: the sheets and where they lie, which days are counted from 1904.</summary>
internal sealed record XlsxWorkbook(
    IReadOnlyList<(SheetInfo Info, string Part)> Sheets,
    bool Is1904,
    string? SharedStrings,
    string? Styles
)
{
    private const string OnlyXlsx = "请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”再上传";

    /// <exception cref="SheetUnreadable">The ZIP file holds something else.</exception>
    public static XlsxWorkbook Read(XlsxPackage package)
    {
        var part = MainPart(package);
        var relations = Relations(package, part);
        var sheets = new List<(SheetInfo, string)>();
        var is1904 = false;
        using var xml = package.OpenXml(part);
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element)
                continue;
            if (xml.LocalName == "workbookPr")
                is1904 |= xml.Flag("date1904");
            else if (
                xml.LocalName == "sheet"
                && relations.TryGetValue(RelationOf(xml), out var target)
                && target.Type == "worksheet"
            )
                sheets.Add((InfoOf(xml, sheets.Count), target.Part));
        }

        if (sheets.Count == 0)
            throw new InvalidDataException("No worksheet.");
        return new XlsxWorkbook(sheets, is1904, PartOf("sharedStrings"), PartOf("styles"));

        string? PartOf(string type) =>
            relations.Values.Where(r => r.Type == type && package.Has(r.Part)).Select(r => r.Part).FirstOrDefault();
    }

    private static SheetInfo InfoOf(XmlReader xml, int index)
    {
        if (index >= SheetLimits.Sheets)
            throw new SheetUnreadable($"工作簿超过 {SheetLimits.Sheets} 张工作表，请分成几个文件再上传");
        return new SheetInfo(
            index,
            xml.GetAttribute("name") ?? $"Sheet{index + 1}",
            xml.GetAttribute("state") is "hidden" or "veryHidden"
        );
    }

    private static string MainPart(XlsxPackage package)
    {
        var part = package.Has("_rels/.rels")
            ? Relations(package, "").Values.Where(r => r.Type == "officeDocument").Select(r => r.Part).FirstOrDefault()
            : null;
        part ??= "xl/workbook.xml";
        if (part.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
            throw new SheetUnreadable($"这是“Excel 二进制工作簿（.xlsb）”。{OnlyXlsx}");
        if (part.StartsWith("word/", StringComparison.OrdinalIgnoreCase))
            throw new SheetUnreadable("这是 Word 文档，不是表格。请上传 XLSX、XLS 或 CSV 文件");
        if (part.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase))
            throw new SheetUnreadable("这是演示文稿，不是表格。请上传 XLSX、XLS 或 CSV 文件");
        if (package.Has(part))
            return part;
        if (package.Has("mimetype") && package.Has("content.xml"))
            throw new SheetUnreadable($"这是 OpenDocument 表格（.ods）。{OnlyXlsx}");
        if (package.HasUnder("xl/"))
            throw new InvalidDataException("No workbook part.");
        throw new SheetUnreadable("这是压缩包，里面不是一个工作簿。请解压后逐个上传表格文件");
    }

    // r:id, whatever its prefix: sheetId is another attribute
    private static string RelationOf(XmlReader xml)
    {
        var id = "";
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "id" && xml.Prefix.Length > 0)
                id = xml.Value;
        }

        xml.MoveToElement();
        return id;
    }

    private static Dictionary<string, (string Type, string Part)> Relations(XlsxPackage package, string part)
    {
        var slash = part.LastIndexOf('/');
        var folder = slash < 0 ? "" : part[..(slash + 1)];
        var relations = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        using var xml = package.OpenXml($"{folder}_rels/{part[(slash + 1)..]}.rels");
        while (xml.Read())
        {
            if (
                xml.NodeType is not XmlNodeType.Element
                || xml.LocalName != "Relationship"
                || xml.GetAttribute("TargetMode") == "External"
            )
                continue;
            var type = xml.GetAttribute("Type") ?? "";
            var target = Resolve(folder, xml.GetAttribute("Target") ?? "");
            relations.TryAdd(xml.GetAttribute("Id") ?? "", (type[(type.LastIndexOf('/') + 1)..], target));
        }

        return relations;
    }

    private static string Resolve(string folder, string target)
    {
        var path = Uri.UnescapeDataString(target).Replace('\\', '/');
        var names = new List<string>();
        foreach (var name in (path.StartsWith('/') ? path : folder + path).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (name == ".." && names.Count > 0)
                names.RemoveAt(names.Count - 1);
            else if (name is not ("." or ".."))
                names.Add(name);
        }

        return string.Join('/', names);
    }
}
