using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Zhitong.Platform.Spreadsheets;

/// <summary>The fixed parts of a workbook that is written (ECMA-376 part 1).</summary>
internal static partial class XlsxParts
{
    public const string NoStyle = "0";
    public const string TextStyle = "1";
    public const string DateStyle = "2";
    public const string TimeStyle = "3";
    public const string PercentStyle = "4";
    public const string HeadStyle = "5";

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private const string Styles = $"""
        <styleSheet xmlns="{Main}">
        <numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="yyyy\-mm\-dd\ hh:mm"/></numFmts>
        <fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts>
        <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
        <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="6">
        <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
        <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>
        </cellXfs>
        </styleSheet>
        """;

    private static readonly XmlWriterSettings Rules = new() { Encoding = new UTF8Encoding(false), CloseOutput = true };

    /// <summary>Begins a part; disposing the writer ends it.</summary>
    public static XmlWriter Begin(ZipArchive zip, string part)
    {
        var xml = XmlWriter.Create(new BufferedStream(zip.CreateEntry(part, CompressionLevel.Fastest).Open(), 32 * 1024), Rules);
        xml.WriteStartDocument(standalone: true);
        return xml;
    }

    /// <summary>What stands before the rows of a sheet.</summary>
    public static void WriteSheetHead(XmlWriter xml, IReadOnlyList<SheetColumn> columns)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw(
            """<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>"""
        );
        xml.WriteStartElement("cols");
        for (var i = 1; i <= columns.Count; i++)
        {
            xml.WriteStartElement("col");
            xml.WriteAttributeString("min", i.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("max", i.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("width", Math.Clamp(columns[i - 1].Width, 4, 100).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("sheetData");
    }

    /// <summary>What stands behind the rows of a sheet.</summary>
    public static void WriteSheetTail(XmlWriter xml, string filter)
    {
        xml.WriteStartElement("autoFilter");
        xml.WriteAttributeString("ref", filter);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    /// <summary>Everything but the sheets.</summary>
    public static void WriteWorkbook(ZipArchive zip, IReadOnlyList<string> names)
    {
        Write(zip, "xl/styles.xml", Styles);
        var numbers = Enumerable.Range(1, names.Count).ToList();
        Write(
            zip,
            "xl/workbook.xml",
            $"""
            <workbook xmlns="{Main}" xmlns:r="{Office}"><sheets>{string.Concat(
                numbers.Select(i => $"""<sheet name="{Attribute(names[i - 1])}" sheetId="{i}" r:id="rId{i}"/>""")
            )}</sheets></workbook>
            """
        );
        Write(
            zip,
            "xl/_rels/workbook.xml.rels",
            $"""
            <Relationships xmlns="{Package}/relationships">{string.Concat(
                numbers.Select(i => Relation($"rId{i}", "worksheet", $"worksheets/sheet{i}.xml"))
            )}{Relation("styles", "styles", "styles.xml")}</Relationships>
            """
        );
        Write(
            zip,
            "_rels/.rels",
            $"""<Relationships xmlns="{Package}/relationships">{Relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>"""
        );
        Write(
            zip,
            "[Content_Types].xml",
            $"""
            <Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{Override("workbook", "sheet.main")}{Override("styles", "styles")}{string.Concat(
                numbers.Select(i => Override($"worksheets/sheet{i}", "worksheet"))
            )}</Types>
            """
        );
    }

    /// <summary>Text as XLSX writes it: within a cell's length, what XML does not allow as _x001F_, halves of a pair replaced.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        text = LooksEscaped().Replace(text, "_x005F_x$1_");
        foreach (
            var rune in (
                text.Length > SheetLimits.CellLength ? text[..(SheetLimits.CellLength - 1)] + "…" : text
            ).EnumerateRunes()
        )
        {
            if (rune.Value is (< 0x20 and not ('\t' or '\n')) or 0xFFFE or 0xFFFF)
                escaped.Append(CultureInfo.InvariantCulture, $"_x{rune.Value:X4}_");
            else
                escaped.Append(rune);
        }

        return escaped.ToString();
    }

    // what would be taken for an escape when it is read
    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex LooksEscaped();

    private static string Relation(string id, string type, string target) =>
        $"""<Relationship Id="{id}" Type="{Office}/{type}" Target="{target}"/>""";

    private static string Override(string part, string type) =>
        $"""<Override PartName="/xl/{part}.xml" ContentType="{Types}.{type}+xml"/>""";

    private static string Attribute(string text) => System.Security.SecurityElement.Escape(text);

    private static void Write(ZipArchive zip, string part, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(part, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
        writer.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""");
        writer.Write(content);
    }
}
