using System.IO.Compression;
using System.Text;
using NPOI.HSSF.UserModel;
using NPOI.SS.UserModel;
using NPOI.XSSF.UserModel;
using Zhitong.Platform.Spreadsheets;

namespace Zhitong.Tests.Support;

/// <summary>Spreadsheets for one test, on the disk as long as it runs.</summary>
public sealed class SheetFiles : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("zhitong-sheets-").FullName;
    private int count;

    /// <summary>Encodings of the code pages, for files in GB18030.</summary>
    public static Encoding Gb18030 => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    /// <summary>An empty workbook of the format as another program makes it.</summary>
    public static IWorkbook NewWorkbook(SheetFormat format) =>
        format is SheetFormat.Xls ? new HSSFWorkbook() : new XSSFWorkbook();

    public static byte[] Bytes(IWorkbook workbook)
    {
        using var stream = new MemoryStream();
        workbook.Write(stream);
        return stream.ToArray();
    }

    /// <summary>A ZIP file of parts.</summary>
    public static byte[] Zip(params (string Name, string Content)[] parts) =>
        Zip(
            parts
                .Select(part => (part.Name, (Action<Stream>)(stream => stream.Write(Encoding.UTF8.GetBytes(part.Content)))))
                .ToArray()
        );

    public static byte[] Zip(params (string Name, Action<Stream> Write)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, write) in parts)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                write(entry);
            }
        }

        return stream.ToArray();
    }

    /// <summary>An XLSX file with one sheet "表" of this XML; other parts replace or join the usual ones.</summary>
    public static byte[] Xlsx(string sheet, params (string Name, string Content)[] others) =>
        Xlsx(stream => stream.Write(Encoding.UTF8.GetBytes(sheet)), others);

    public static byte[] Xlsx(Action<Stream> sheet, params (string Name, string Content)[] others)
    {
        const string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var usual = new Dictionary<string, string>
        {
            ["_rels/.rels"] =
                $"""<Relationships><Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""",
            ["xl/_rels/workbook.xml.rels"] = $"""
                <Relationships><Relationship Id="s1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/>
                <Relationship Id="t1" Type="{office}/sharedStrings" Target="sharedStrings.xml"/>
                <Relationship Id="y1" Type="{office}/styles" Target="/xl/styles.xml"/></Relationships>
                """,
            ["xl/workbook.xml"] =
                $"""<workbook xmlns:r="{office}"><sheets><sheet name="表" sheetId="1" r:id="s1"/></sheets></workbook>""",
        };
        foreach (var (name, content) in others)
            usual[name] = content;
        var parts = usual.Select(part =>
            (part.Key, (Action<Stream>)(stream => stream.Write(Encoding.UTF8.GetBytes(part.Value))))
        );
        return Zip([.. parts, ("xl/worksheets/sheet1.xml", sheet)]);
    }

    /// <summary>A sheet of these rows, as XML.</summary>
    public static string SheetXml(string rows, string tail = "") => $"<worksheet><sheetData>{rows}</sheetData>{tail}</worksheet>";

    public string Save(byte[] bytes)
    {
        var path = Path.Combine(folder, $"{count++}");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public SheetFile Open(byte[] bytes, string name = "表.xlsx") => SheetFile.Open(Save(bytes), name);

    public SheetFile Open(IWorkbook workbook) => Open(Bytes(workbook));

    public SheetFile OpenCsv(string text, Encoding? encoding = null) =>
        Open([.. (encoding ?? new UTF8Encoding(false)).GetPreamble(), .. (encoding ?? Encoding.UTF8).GetBytes(text)], "表.csv");

    /// <summary>All rows of the first sheet.</summary>
    public List<SheetRow> Rows(byte[] bytes)
    {
        using var file = Open(bytes);
        return [.. file.Rows(file.Sheets[0])];
    }

    /// <summary>The rows of a CSV file, the fields of each joined by "|".</summary>
    public List<string> Lines(string csv, Encoding? encoding = null)
    {
        using var file = OpenCsv(csv, encoding);
        return
        [
            .. file.Rows(file.Sheets[0]).Select(row => $"{row.Number}:{string.Join('|', row.Cells.Select(cell => cell.Text))}"),
        ];
    }

    /// <summary>What is said of a file that is refused, on opening or on reading.</summary>
    public string Refusal(byte[] bytes, string name = "表.xlsx") =>
        Should
            .Throw<SheetUnreadable>(() =>
            {
                using var file = Open(bytes, name);
                foreach (var sheet in file.Sheets)
                    _ = file.Rows(sheet).Count();
            })
            .Message;

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
