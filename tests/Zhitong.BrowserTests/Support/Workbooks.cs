using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Zhitong.BrowserTests.Support;

/// <summary>XLSX files as spreadsheet programs leave them: texts, numbers, merged cells.</summary>
internal static class Workbooks
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    /// <summary>A workbook of one sheet. Null is an empty cell, an int a number.</summary>
    /// <param name="merged">Ranges such as <c>A5:A7</c>.</param>
    public static byte[] Of(string sheet, object?[][] rows, params string[] merged)
    {
        var cells = string.Concat(rows.Select((row, r) => $"<row r=\"{r + 1}\">{Row(row, r + 1)}</row>"));
        var ranges = string.Concat(merged.Select(m => $"<mergeCell ref=\"{m}\"/>"));
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            Add(zip, "[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\"/>");
            Add(zip, "_rels/.rels", Relation("officeDocument", "xl/workbook.xml"));
            Add(zip, "xl/_rels/workbook.xml.rels", Relation("worksheet", "worksheets/sheet1.xml"));
            Add(
                zip,
                "xl/workbook.xml",
                $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="{sheet}" sheetId="1" r:id="r1"/></sheets></workbook>"""
            );
            Add(
                zip,
                "xl/worksheets/sheet1.xml",
                $"""<worksheet xmlns="{Main}"><sheetData>{cells}</sheetData><mergeCells>{ranges}</mergeCells></worksheet>"""
            );
        }
        return file.ToArray();
    }

    private static string Row(object?[] row, int number) =>
        string.Concat(row.Select((value, c) => Cell(value, $"{(char)('A' + c)}{number}")));

    private static string Cell(object? value, string place) =>
        value switch
        {
            null => "",
            int n => $"<c r=\"{place}\"><v>{n.ToString(CultureInfo.InvariantCulture)}</v></c>",
            _ =>
                $"<c r=\"{place}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape($"{value}")}</t></is></c>",
        };

    private static string Relation(string type, string target) =>
        $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="r1" Type="{Office}/{type}" Target="{target}"/></Relationships>""";

    private static void Add(ZipArchive zip, string name, string xml)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(xml));
    }
}
