using System.Text;
using System.Xml;

namespace Zhitong.Platform.Spreadsheets.Xlsx;

/// <summary>An XLSX workbook. Its texts stay in memory, its rows do not.</summary>
internal sealed class XlsxSource : ISheetSource
{
    private readonly XlsxPackage package;
    private readonly XlsxWorkbook workbook;
    private readonly NumberFormat[] formats;
    private SharedTexts? texts;

    private XlsxSource(XlsxPackage package)
    {
        this.package = package;
        workbook = XlsxWorkbook.Read(package);
        formats = workbook.Styles is { } styles ? XlsxStyles.Read(package, styles) : [];
        Sheets = [.. workbook.Sheets.Select(sheet => sheet.Info)];
    }

    public SheetFormat Format => SheetFormat.Xlsx;

    public IReadOnlyList<SheetInfo> Sheets { get; }

    public static XlsxSource Open(SheetBytes bytes)
    {
        var package = XlsxPackage.Open(bytes);
        try
        {
            return new XlsxSource(package);
        }
        catch
        {
            package.Dispose();
            throw;
        }
    }

    public IEnumerable<SheetRow> Rows(SheetInfo sheet)
    {
        texts ??= workbook.SharedStrings is { } part ? ReadTexts(part) : new SharedTexts();
        var cells = new XlsxCells(texts, formats, workbook.Is1904);
        return new XlsxRows(package, workbook.Sheets[sheet.Index].Part, sheet.Name, cells).Read();
    }

    public void Dispose() => package.Dispose();

    private SharedTexts ReadTexts(string part)
    {
        var shared = new SharedTexts();
        var (text, buffer) = (new StringBuilder(), new char[4096]);
        using var xml = package.OpenXml(part);
        while (xml.Read())
        {
            if (xml.NodeType is XmlNodeType.Element && xml.LocalName == "si")
                shared.Add(xml.ReadRichText(text, buffer));
        }

        return shared;
    }
}
