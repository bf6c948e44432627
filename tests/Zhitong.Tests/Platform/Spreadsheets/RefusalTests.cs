using System.Globalization;
using System.Text;
using NPOI.POIFS.FileSystem;
using Zhitong.Platform.Spreadsheets;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Platform.Spreadsheets;

/// <summary>Files that cannot be read, and what their sender is told.</summary>
public sealed class RefusalTests : IDisposable
{
    private const string TooLarge = "文件解开后大得不正常，为保护系统没有读取。请另存为新的 Excel 工作簿，或分成几个文件再上传";
    private const string Damaged = "文件已损坏或没有传完整，请用 Excel 或 WPS 打开后另存一份再上传";
    private const string SaveAs = "请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”再上传";
    private const string Protected = "文件设了打开密码，读不出来。请取消密码后再上传";

    private readonly SheetFiles files = new();

    public static TheoryData<string, string> Markup =>
        new()
        {
            { "<html><table><tr><td>a</td></tr></table></html>", $"这是存成表格名字的网页（HTML），不是 Excel 文件。{SaveAs}" },
            { "\uFEFF  \r\n<!DOCTYPE HTML PUBLIC>", $"这是存成表格名字的网页（HTML），不是 Excel 文件。{SaveAs}" },
            { "<table border=1>", $"这是存成表格名字的网页（HTML），不是 Excel 文件。{SaveAs}" },
            { "MIME-Version: 1.0\r\nX-Document-Type: Workbook", $"这是存成表格名字的网页，不是 Excel 文件。{SaveAs}" },
            {
                "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
                $"这是“XML 表格 2003”格式，不是 Excel 工作簿。{SaveAs}"
            },
            { "<?xml version=\"1.0\"?><a/>", $"这是 XML 文件，不是 Excel 工作簿。{SaveAs}" },
            { "%PDF-1.7", "这是PDF 文件，不是表格。请上传 XLSX、XLS 或 CSV 文件" },
            { "ab\0cd", "这个文件不是表格，也不是文本。请上传 XLSX、XLS 或 CSV 文件" },
            { "", "这是空文件，里面什么也没有。请检查后重新上传" },
            { "\uFEFF \r\n\t", "这是空文件，里面什么也没有。请检查后重新上传" },
        };

    [Theory]
    [MemberData(nameof(Markup))]
    public void What_is_no_spreadsheet_is_named(string content, string said) =>
        files.Refusal(Encoding.UTF8.GetBytes(content), "表.xls").ShouldBe(said);

    [Fact]
    public void A_csv_named_xlsx_is_read_as_what_it_is()
    {
        using var file = files.Open("名称,电话\n甲,1\n"u8.ToArray(), "名单.xlsx");

        file.Format.ShouldBe(SheetFormat.Csv);
        file.Rows(file.Sheets[0]).Count().ShouldBe(2);
    }

    [Fact]
    public void A_workbook_cut_off_is_refused_wherever_the_cut_is()
    {
        var xlsx = SheetFiles.Xlsx(SheetFiles.SheetXml(Rows(100)));
        var xls = Workbook(SheetFormat.Xls);
        foreach (var bytes in new[] { xlsx, xls })
        {
            for (var kept = 8; kept < bytes.Length - 8; kept += bytes.Length / 40)
                files.Refusal(bytes[..kept]).ShouldNotBeEmpty();
        }

        files.Refusal(xlsx[..(xlsx.Length / 2)]).ShouldBe("文件没有传完整，后面缺了一截。请重新上传");
        files.Refusal(xls[..2000]).ShouldBe(Damaged);
    }

    [Fact]
    public void A_protected_workbook_is_named()
    {
        var container = new POIFSFileSystem();
        container.CreateDocument(new MemoryStream(new byte[5000]), "EncryptedPackage");
        using var agile = new MemoryStream();
        container.WriteFileSystem(agile);
        var binary = Workbook(SheetFormat.Xls);
        // any record of the beginning turned into FILEPASS
        byte[] interfaceHeader = [0xE1, 0x00, 0x02, 0x00];
        binary[binary.AsSpan().IndexOf(interfaceHeader)] = 0x2F;

        files.Refusal(agile.ToArray()).ShouldBe(Protected);
        files.Refusal(binary).ShouldBe(Protected);
    }

    [Fact]
    public void Other_files_of_office_are_named()
    {
        var word = new POIFSFileSystem();
        word.CreateDocument(new MemoryStream(new byte[5000]), "WordDocument");
        using var doc = new MemoryStream();
        word.WriteFileSystem(doc);
        var relation = """<Relationships><Relationship Id="a" Type="x/officeDocument" Target="{0}"/></Relationships>""";

        files.Refusal(doc.ToArray()).ShouldBe("这是 Word 文档，不是表格。请上传 XLSX、XLS 或 CSV 文件");
        files.Refusal(Zip(relation, "word/document.xml")).ShouldBe("这是 Word 文档，不是表格。请上传 XLSX、XLS 或 CSV 文件");
        files.Refusal(Zip(relation, "xl/workbook.bin")).ShouldBe($"这是“Excel 二进制工作簿（.xlsb）”。{SaveAs}");
        files
            .Refusal(SheetFiles.Zip(("mimetype", "x"), ("content.xml", "<a/>")))
            .ShouldBe($"这是 OpenDocument 表格（.ods）。{SaveAs}");
        files.Refusal(SheetFiles.Zip(("名单.xlsx", "x"))).ShouldBe("这是压缩包，里面不是一个工作簿。请解压后逐个上传表格文件");
        files
            .Refusal([0x09, 0x02, 0x06, 0x00, 0, 0, 0x10, 0, 0, 0, 0x0A, 0, 0, 0])
            .ShouldBe($"这是 Excel 95 或更早版本的文件。{SaveAs}");

        static byte[] Zip(string relation, string target) =>
            SheetFiles.Zip(("_rels/.rels", string.Format(CultureInfo.InvariantCulture, relation, target)), (target, "<a/>"));
    }

    [Fact]
    public void A_bomb_is_refused_before_it_goes_off()
    {
        var spaces = new byte[1 << 20];
        Array.Fill(spaces, (byte)' ');
        var cells = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<c/>", 1 << 18)));

        files.Refusal(SheetFiles.Xlsx(Times(spaces, 600, "<worksheet>"))).ShouldBe(TooLarge, "600 MB of blanks");
        files
            .Refusal(SheetFiles.Xlsx(Times(cells, 40, "<worksheet><sheetData><row>")))
            .ShouldBe(TooLarge, "40 MB of equal cells");
        files.Refusal(SheetFiles.Xlsx(Times(spaces, 3, "<worksheet a='"))).ShouldBe(TooLarge, "an attribute of 3 MB");
        files
            .Refusal(SheetFiles.Zip(Enumerable.Range(0, 5_000).Select(i => ($"{i}", "")).ToArray()))
            .ShouldBe(TooLarge, "5,000 parts");
    }

    [Fact]
    public void Entities_and_document_types_are_not_read()
    {
        const string laughs =
            """<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]><worksheet><sheetData>&y;</sheetData></worksheet>""";
        const string outside = """<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><sst><si><t>&x;</t></si></sst>""";
        var sheet = SheetFiles.SheetXml("""<row r="1"><c r="A1" t="s"><v>0</v></c></row>""");

        files.Refusal(SheetFiles.Xlsx(laughs)).ShouldBe(Damaged);
        files.Refusal(SheetFiles.Xlsx(sheet, ("xl/sharedStrings.xml", outside))).ShouldBe(Damaged);
        files.Refusal(SheetFiles.Xlsx(sheet, ("xl/workbook.xml", laughs))).ShouldBe(Damaged);
    }

    [Fact]
    public void Columns_beyond_the_limit_are_named_and_empty_ones_do_not_matter()
    {
        var wide = string.Concat(Enumerable.Range(0, 16_000).Select(i => $"""<c r="{SheetFile.ColumnName(i)}1"><v>1</v></c>"""));
        var styled = wide.Replace("<v>1</v>", "", StringComparison.Ordinal)
            .Replace("A1\">", "A1\"><v>7</v>", StringComparison.Ordinal);
        const string said = "工作表“表”第 1 行的内容到了 SS 列（第 513 列），最多读 512 列。请删去表格以外的列再上传";

        files.Refusal(SheetFiles.Xlsx(SheetFiles.SheetXml($"<row r='1'>{wide}</row>"))).ShouldBe(said);
        files.Refusal(Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Repeat("a", 16_000)))).ShouldBe(said);
        files.Rows(Encoding.UTF8.GetBytes("a,b" + new string(',', 16_000))).Single().Cells.Count.ShouldBe(2);
        files
            .Refusal(SheetFiles.Xlsx(SheetFiles.SheetXml($"<row r='1'>{styled}</row>")))
            .ShouldStartWith("工作表“表”第 1 行的内容到了");
    }

    [Theory]
    [InlineData("<row r='1048577'><c><v>1</v></c></row>")]
    [InlineData("<row r='99999999999'/>")]
    [InlineData("<row r='5'/><row r='4'/>")]
    [InlineData("<row r='1'><c r='XFE1'><v>1</v></c></row>")]
    [InlineData("<row r='1'><c r='1'><v>1</v></c></row>")]
    [InlineData("<row r='1'><c r='A1' t='s'><v>9</v></c></row>")]
    [InlineData("<row r='1'><c r='A1' t='s'><v>x</v></c></row>")]
    [InlineData("<row r='1'><c r='A1'><v>1</v>")]
    public void What_no_sheet_holds_is_damage(string rows) =>
        files.Refusal(SheetFiles.Xlsx(SheetFiles.SheetXml(rows))).ShouldBe(Damaged);

    [Fact]
    public void Merged_ranges_that_lie_over_each_other_are_damage_and_wide_ones_are_cut()
    {
        const string cell = """<row r="1"><c r="A1"><v>1</v></c></row>""";
        var over = string.Concat(Enumerable.Repeat("""<mergeCell ref="A1:XFD1048576"/>""", 5_000));

        files.Refusal(SheetFiles.Xlsx(SheetFiles.SheetXml(cell, over))).ShouldBe(Damaged);
        files
            .Rows(SheetFiles.Xlsx(SheetFiles.SheetXml(cell, """<mergeCell ref="A1:XFD1"/>""")))
            .Single()
            .Cells.Count.ShouldBe(SheetLimits.Columns);
    }

    [Fact]
    public void A_cell_longer_than_a_cell_can_be_is_named()
    {
        var text = new string('长', 40_000);

        files
            .Refusal(SheetFiles.Xlsx(SheetFiles.SheetXml($"<row r='3'><c r='B3' t='str'><v>{text}</v></c></row>")))
            .ShouldBe("工作表“表”第 3 行 B 列超过 32,767 个字，请缩短后再上传");
        files
            .Refusal(Encoding.UTF8.GetBytes($"a,b\nc,{text}\n"))
            .ShouldBe("工作表“表”第 2 行 B 列超过 32,767 个字，请缩短后再上传");
        files
            .Refusal(
                SheetFiles.Xlsx(SheetFiles.SheetXml($"<row r='3'><c r='B3' t='str'><v>{new string('a', 900_000)}</v></c></row>"))
            )
            .ShouldBe("有一个单元格超过 32,767 个字，请缩短后再上传");
    }

    [Fact]
    public void More_rows_than_the_limit_are_refused_when_they_come()
    {
        void Write(Stream stream)
        {
            for (var i = 0; i <= SheetLimits.Rows; i++)
                stream.Write("a,b\n"u8);
        }

        using var csv = new MemoryStream();
        Write(csv);

        files.Refusal(csv.ToArray()).ShouldBe("工作表“表”超过 1,000,000 行，请分成几个文件再上传");
    }

    public void Dispose() => files.Dispose();

    private static Action<Stream> Times(byte[] block, int times, string before) =>
        stream =>
        {
            stream.Write(Encoding.UTF8.GetBytes(before));
            for (var i = 0; i < times; i++)
                stream.Write(block);
        };

    private static string Rows(int count) =>
        string.Concat(Enumerable.Range(1, count).Select(i => $"<row r='{i}'><c r='A{i}'><v>{i * 7919 % 10007}</v></c></row>"));

    private static byte[] Workbook(SheetFormat format)
    {
        var workbook = SheetFiles.NewWorkbook(format);
        var sheet = workbook.CreateSheet("表");
        for (var i = 0; i < 100; i++)
            sheet.CreateRow(i).CreateCell(0).SetCellValue($"第 {i} 行");
        return SheetFiles.Bytes(workbook);
    }
}
