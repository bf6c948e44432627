using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using NPOI.XSSF.UserModel;
using Zhitong.Platform.Spreadsheets;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Platform.Spreadsheets;

public sealed class SheetWriterTests : IDisposable
{
    private static readonly object?[] Values =
    [
        "泉城检验中心",
        "0353-1234567",
        13812345678L,
        12.5m,
        -3,
        new DateOnly(2026, 3, 31),
        new DateTime(2026, 3, 31, 8, 30, 0),
        true,
        new Percentage(0.85m),
        null,
        "=HYPERLINK(\"http://x\")",
    ];

    private readonly SheetFiles files = new();

    public static TheoryData<string> Dangerous => ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"];

    [Fact]
    public void A_workbook_obeys_the_schema_and_other_programs_read_it()
    {
        var bytes = Written(output =>
        {
            output.BeginSheet("机构/库", Columns(Values.Length));
            output.WriteRow(Values);
            output.WriteRow("_x0041_", "\u0001\uD800", new string('长', 40_000));
            output.BeginSheet("机构:库", Columns(1));
        });

        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        new OpenXmlValidator().Validate(document).Select(error => error.Description).ShouldBeEmpty();
        var part = document.WorkbookPart!.WorksheetParts.First();
        part.Worksheet.Descendants<CellFormula>().ShouldBeEmpty();
        part.Worksheet.Descendants<Pane>().Single().State!.Value.ShouldBe(PaneStateValues.Frozen);
        part.Worksheet.Elements<AutoFilter>().Single().Reference!.Value.ShouldBe("A1:K3");
        var other = new XSSFWorkbook(new MemoryStream(bytes));
        (other.GetSheetName(0), other.GetSheetName(1)).ShouldBe(("机构 库", "机构 库(2)"));
        var row = other.GetSheetAt(0).GetRow(1);
        row.GetCell(1).StringCellValue.ShouldBe("0353-1234567");
        row.GetCell(5).DateCellValue.ShouldBe(new DateTime(2026, 3, 31));
        other.GetSheetAt(0).GetRow(0).GetCell(0).CellStyle.GetFont(other).IsBold.ShouldBeTrue();
    }

    [Theory]
    [InlineData(SheetFormat.Xlsx)]
    [InlineData(SheetFormat.Csv)]
    public void What_was_written_reads_as_it_was(SheetFormat format)
    {
        using var made = SheetDownload.Make(
            format,
            output =>
            {
                output.BeginSheet("表", Columns(Values.Length));
                output.WriteRow(Values);
            }
        );

        var row = files.Rows(BytesOf(made))[1];

        row.Cells.Select(cell => cell.Text)
            .ShouldBe([
                "泉城检验中心",
                "0353-1234567",
                "13812345678",
                "12.5",
                "-3",
                "2026-03-31",
                "2026-03-31 08:30",
                "是",
                "85%",
                "",
                "=HYPERLINK(\"http://x\")",
            ]);
    }

    [Fact]
    public void A_download_leaves_nothing_behind()
    {
        string path;
        using (var made = SheetDownload.Make(SheetFormat.Csv, output => output.BeginSheet("表", Columns(1))))
        {
            path = made.Name;
            if (!OperatingSystem.IsWindows())
                File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        File.Exists(path).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Dangerous))]
    public void No_text_begins_like_a_formula(string text)
    {
        using var csv = SheetDownload.Make(SheetFormat.Csv, Fill);
        var written = Encoding.UTF8.GetString(BytesOf(csv));
        var cell = new XSSFWorkbook(new MemoryStream(Written(Fill))).GetSheetAt(0).GetRow(1).GetCell(0);

        written.Split("\r\n")[1].TrimStart('"').ShouldStartWith("'");
        cell.StringCellValue[0].ShouldBe('\'');

        void Fill(ISheetOutput output)
        {
            output.BeginSheet("表", Columns(1));
            output.WriteRow(text);
        }
    }

    [Fact]
    public void A_csv_field_is_quoted_where_it_must_be()
    {
        SpreadsheetText.CsvField("a,b").ShouldBe("\"a,b\"");
        SpreadsheetText.CsvField("a\"b").ShouldBe("\"a\"\"b\"");
        SpreadsheetText.CsvField("食品;药品").ShouldBe("\"食品;药品\"");
        SpreadsheetText.CsvField("=1,2").ShouldBe("\"'=1,2\"");
        SpreadsheetText.CsvField(null).ShouldBe("");
    }

    [Fact]
    public void A_number_longer_than_a_spreadsheet_keeps_is_written_as_text()
    {
        var row = files.Rows(
            Written(output =>
            {
                output.BeginSheet("表", Columns(2));
                output.WriteRow(140303199001011234L, 0.1234567890123456789m);
            })
        )[1];

        row.Cells.Select(cell => cell.Text).ShouldBe(["140303199001011234", "0.1234567890123456789"]);
    }

    [Fact]
    public void Many_rows_are_read_back_row_by_row()
    {
        var bytes = Written(output =>
        {
            output.BeginSheet("表", Columns(3));
            for (var i = 0; i < 20_000; i++)
                output.WriteRow(i.ToString(CultureInfo.InvariantCulture), i, new DateOnly(2026, 1, 1).AddDays(i % 300));
        });

        using var file = files.Open(bytes);

        file.Rows(file.Sheets[0]).Skip(1).All(row => row[0].Text == row[1].Text && row[2].Kind == CellKind.Date).ShouldBeTrue();
        file.Rows(file.Sheets[0]).Count().ShouldBe(20_001);
    }

    [Theory]
    [InlineData(0, "A")]
    [InlineData(5, "F")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    [InlineData(16_383, "XFD")]
    public void Columns_have_the_names_that_spreadsheets_show(int index, string name) =>
        SheetFile.ColumnName(index).ShouldBe(name);

    public void Dispose() => files.Dispose();

    private static SheetColumn[] Columns(int count) => [.. Enumerable.Range(1, count).Select(i => new SheetColumn($"列{i}"))];

    private static byte[] Written(Action<ISheetOutput> fill)
    {
        using var made = SheetDownload.Make(SheetFormat.Xlsx, fill);
        return BytesOf(made);
    }

    private static byte[] BytesOf(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
