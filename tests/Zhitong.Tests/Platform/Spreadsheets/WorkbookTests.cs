using NPOI.HSSF.UserModel;
using NPOI.SS.UserModel;
using NPOI.SS.Util;
using NPOI.XSSF.UserModel;
using Zhitong.Platform.Spreadsheets;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Platform.Spreadsheets;

/// <summary>XLSX and XLS as another program writes them: both must read the same.</summary>
public sealed class WorkbookTests : IDisposable
{
    private readonly SheetFiles files = new();

    public static TheoryData<SheetFormat> Formats => [SheetFormat.Xlsx, SheetFormat.Xls];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Numbers_are_shown_as_a_person_sees_them(SheetFormat format)
    {
        var workbook = SheetFiles.NewWorkbook(format);
        var row = workbook.CreateSheet("表").CreateRow(0);
        (double Value, string? Code, string Shown)[] cases =
        [
            (13812345678, null, "13812345678"),
            (13812345678, "0.00E+00", "13812345678"),
            (0.1 + 0.2, null, "0.3"),
            (-1234.5, "#,##0.00", "-1234.50"),
            (1200, "#,##0\"万元\"", "1200万元"),
            (0.85, "0%", "85%"),
            (0.125, "0.00%", "12.5%"),
            (7, "000", "007"),
            (353, "\"0\"0", "0353"),
            (13800002046, "000-0000-0000", "138-0000-2046"),
            (2023.1, "0.00", "2023.10"),
            (12345, "0!.0,\"万\"", "12345"),
            (0.5, "# ?/?", "0.5"),
            (0.5, "h:mm", "12:00:00"),
            (1.5, "[h]:mm", "36:00"),
            (140303199001011, null, "140303199001011"),
            (0.00001, null, "0.00001"),
        ];
        for (var i = 0; i < cases.Length; i++)
            SetNumber(row, i, cases[i].Value, cases[i].Code);

        var read = Read(workbook).Single();

        read.Cells.Select(cell => cell.Text).ShouldBe(cases.Select(c => c.Shown));
        read.Cells.ShouldAllBe(cell => cell.Kind == CellKind.Number);
        read.Cells.Select(cell => cell.Number).ShouldBe(cases.Select(c => (double?)c.Value));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Serial_numbers_in_a_date_format_are_dates(SheetFormat format)
    {
        var workbook = SheetFiles.NewWorkbook(format);
        var row = workbook.CreateSheet("表").CreateRow(0);
        SetNumber(row, 0, 46934, "yyyy/m/d");
        SetNumber(row, 1, 46112, "yyyy\"年\"m\"月\"d\"日\"");
        SetNumber(row, 2, 46112.354166666664, "yyyy/m/d h:mm");
        SetNumber(row, 3, 46082, "[$-804]yyyy\"年\"m\"月\";@");
        SetNumber(row, 4, 46934, null);
        SetNumber(row, 5, 1, "yyyy/m/d");

        var read = Read(workbook).Single();

        read.Cells.Select(cell => cell.Text)
            .ShouldBe(["2028-06-30", "2026-03-31", "2026-03-31 08:30", "2026-03-01", "46934", "1900-01-01"]);
        read[0].Date.ShouldBe(new DateTime(2028, 6, 30));
        read[2].Date.ShouldBe(new DateTime(2026, 3, 31, 8, 30, 0));
        read[4].Kind.ShouldBe(CellKind.Number);
    }

    [Fact]
    public void Days_count_from_1904_where_the_workbook_says_so()
    {
        var xlsx = (XSSFWorkbook)SheetFiles.NewWorkbook(SheetFormat.Xlsx);
        SetNumber(xlsx.CreateSheet("表").CreateRow(0), 0, 46934 - 1462, "yyyy/m/d");
        xlsx.GetCTWorkbook().workbookPr.date1904 = true;
        xlsx.GetCTWorkbook().workbookPr.date1904Specified = true;
        var xls = SheetFiles.NewWorkbook(SheetFormat.Xls);
        SetNumber(xls.CreateSheet("表").CreateRow(0), 0, 46934 - 1462, "yyyy/m/d");
        var bytes = SheetFiles.Bytes(xls);
        byte[] dateMode = [0x22, 0x00, 0x02, 0x00, 0x00, 0x00];
        bytes[bytes.AsSpan().IndexOf(dateMode) + 4] = 1;

        Read(xlsx).Single()[0].Text.ShouldBe("2028-06-30");
        files.Rows(bytes).Single()[0].Text.ShouldBe("2028-06-30");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Text_stays_text(SheetFormat format)
    {
        var workbook = SheetFiles.NewWorkbook(format);
        var row = workbook.CreateSheet("表").CreateRow(0);
        string[] texts =
        [
            "0353",
            "1.38E+10",
            "　李　明 ",
            "两\n行",
            "GB／T5072—2008",
            "=1+1",
            "𠮷😀",
            "_x0041_",
            new string('长', 32_767),
        ];
        for (var i = 0; i < texts.Length; i++)
            row.CreateCell(i).SetCellValue(texts[i]);
        row.CreateCell(texts.Length).SetCellValue("  　");

        var read = Read(workbook).Single();

        // the writing program leaves _x0041_ as it is, which is how the format writes "A"
        var expected = texts.Select(text => text == "_x0041_" && format is SheetFormat.Xlsx ? "A" : text);
        read.Cells.Select(cell => cell.Text).ShouldBe(expected);
        read.Cells.ShouldAllBe(cell => cell.Kind == CellKind.Text && cell.Number == null);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Formulas_give_the_values_last_calculated(SheetFormat format)
    {
        var workbook = SheetFiles.NewWorkbook(format);
        var row = workbook.CreateSheet("表").CreateRow(0);
        string[] formulas = ["1+2", "\"质\"&\"通\"", "1>0", "1/0", "\"\""];
        for (var i = 0; i < formulas.Length; i++)
            row.CreateCell(i).SetCellFormula(formulas[i]);
        workbook.GetCreationHelper().CreateFormulaEvaluator().EvaluateAll();

        var read = Read(workbook).Single();

        read.Cells.Select(cell => (cell.Kind, cell.Text))
            .ShouldBe([(CellKind.Number, "3"), (CellKind.Text, "质通"), (CellKind.Bool, "TRUE"), (CellKind.Error, "#DIV/0!")]);
    }

    [Fact]
    public void A_formula_that_nobody_calculated_is_an_error_and_not_an_empty_cell()
    {
        var read = files.Rows(SheetFiles.Xlsx(SheetFiles.SheetXml("""<row r="1"><c r="A1"><f>1+2</f></c></row>"""))).Single();

        (read[0].Kind, read[0].Text).ShouldBe((CellKind.Error, "公式尚未计算"));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Merged_cells_hold_their_value_across_and_down(SheetFormat format)
    {
        var workbook = SheetFiles.NewWorkbook(format);
        var sheet = workbook.CreateSheet("表");
        sheet.CreateRow(0).CreateCell(0).SetCellValue("标题");
        sheet.AddMergedRegion(new CellRangeAddress(0, 0, 0, 3));
        sheet.CreateRow(1).CreateCell(0).SetCellValue("机构甲");
        sheet.AddMergedRegion(new CellRangeAddress(1, 3, 0, 1));
        for (var i = 1; i < 4; i++)
            (sheet.GetRow(i) ?? sheet.CreateRow(i)).CreateCell(2).SetCellValue($"参数{i}");
        sheet.CreateRow(9).CreateCell(2).SetCellValue("以外");
        // nothing stands in its first cell
        sheet.AddMergedRegion(new CellRangeAddress(9, 10, 0, 1));

        var rows = Read(workbook);

        rows.Select(row => row.Number).ShouldBe([1, 2, 3, 4, 10]);
        Shape(rows[0]).ShouldBe("标题 ~标题 ~标题 ~标题");
        Shape(rows[1]).ShouldBe("机构甲 ~机构甲 参数1");
        Shape(rows[2]).ShouldBe("~机构甲 ~机构甲 参数2");
        Shape(rows[3]).ShouldBe("~机构甲 ~机构甲 参数3");
        Shape(rows[4]).ShouldBe("  以外");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Hidden_rows_and_sheets_are_there_and_say_so(SheetFormat format)
    {
        var workbook = SheetFiles.NewWorkbook(format);
        var sheet = workbook.CreateSheet("看得见");
        for (var i = 0; i < 3; i++)
            sheet.CreateRow(i).CreateCell(0).SetCellValue(i);
        sheet.GetRow(1).ZeroHeight = true;
        workbook.CreateSheet("藏起来").CreateRow(0).CreateCell(0).SetCellValue("x");
        workbook.SetSheetHidden(1, SheetState.Hidden);
        workbook.CreateSheet("深藏");
        workbook.SetSheetHidden(2, SheetState.VeryHidden);

        using var file = files.Open(workbook);

        file.Format.ShouldBe(format);
        file.Sheets.ShouldBe([new(0, "看得见", false), new(1, "藏起来", true), new(2, "深藏", true)]);
        file.Rows(file.Sheets[0]).Select(row => row.Hidden).ShouldBe([false, true, false]);
        file.Rows(file.Sheets[1]).Single()[0].Text.ShouldBe("x");
        file.Rows(file.Sheets[2]).ShouldBeEmpty();
        file.Rows(file.Sheets[0]).Count().ShouldBe(3, "rows can be read again");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Many_texts_and_rows_read_in_their_order(SheetFormat format)
    {
        var workbook = SheetFiles.NewWorkbook(format);
        var sheet = workbook.CreateSheet("表");
        for (var i = 0; i < 3_000; i++)
        {
            var row = sheet.CreateRow(i);
            row.CreateCell(0).SetCellValue($"第{i}行 {new string((char)('一' + i % 500), i % 90)}");
            for (var column = 1; column < 8; column++)
                row.CreateCell(column).SetCellValue(i * column);
        }

        var rows = Read(workbook);

        rows.Select(row => row.Number).ShouldBe(Enumerable.Range(1, 3_000));
        rows.ShouldAllBe(row => row[0].Text.StartsWith($"第{row.Number - 1}行 ", StringComparison.Ordinal));
        rows.ShouldAllBe(row => row[7].Number == (row.Number - 1) * 7);
    }

    [Fact]
    public void A_xls_whose_cells_stand_out_of_order_reads_row_by_row()
    {
        var workbook = (HSSFWorkbook)SheetFiles.NewWorkbook(SheetFormat.Xls);
        var sheet = workbook.CreateSheet("表");
        sheet.CreateRow(0).CreateCell(0).SetCellValue(1.25);
        sheet.CreateRow(1).CreateCell(0).SetCellValue(2.25);
        var bytes = SheetFiles.Bytes(workbook);
        Exchange(bytes, NumberRecord(0), NumberRecord(1));

        files.Rows(bytes).Select(row => (row.Number, row[0].Text)).ShouldBe([(1, "1.25"), (2, "2.25")]);

        // NUMBER in row r, column 0, up to the style
        static byte[] NumberRecord(byte row) => [0x03, 0x02, 0x0E, 0x00, row, 0x00, 0x00, 0x00];
    }

    public void Dispose() => files.Dispose();

    private static void Exchange(byte[] bytes, byte[] first, byte[] second)
    {
        const int length = 18;
        var (a, b) = (bytes.AsSpan().IndexOf(first), bytes.AsSpan().IndexOf(second));
        var kept = bytes.AsSpan(a, length).ToArray();
        bytes.AsSpan(b, length).CopyTo(bytes.AsSpan(a));
        kept.CopyTo(bytes.AsSpan(b));
    }

    private static string Shape(SheetRow row) =>
        string.Join(' ', row.Cells.Select(cell => (cell.FilledFromMerge ? "~" : "") + cell.Text));

    private static void SetNumber(IRow row, int column, double value, string? code)
    {
        var cell = row.CreateCell(column);
        cell.SetCellValue(value);
        if (code is null)
            return;
        cell.CellStyle = row.Sheet.Workbook.CreateCellStyle();
        cell.CellStyle.DataFormat = row.Sheet.Workbook.CreateDataFormat().GetFormat(code);
    }

    private List<SheetRow> Read(IWorkbook workbook) => files.Rows(SheetFiles.Bytes(workbook));
}
