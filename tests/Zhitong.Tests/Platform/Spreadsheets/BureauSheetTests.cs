using NPOI.SS.UserModel;
using NPOI.SS.Util;
using Zhitong.Platform.Spreadsheets;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Platform.Spreadsheets;

/// <summary>Two sheets shaped as bureaus keep them: a table of capabilities under a header of two rows, a register of experts in GB18030.</summary>
public sealed class BureauSheetTests : IDisposable
{
    private readonly SheetFiles files = new();

    [Theory]
    [InlineData(SheetFormat.Xlsx)]
    [InlineData(SheetFormat.Xls)]
    public void A_table_of_capabilities_with_merged_institutions(SheetFormat format)
    {
        using var file = files.Open(Capabilities(format));

        var rows = file.Rows(file.Sheets[0]).ToList();

        rows.Select(row => row.Number).ShouldBe([1, 2, 3, 4, 5, 6, 7, 8, 10]);
        rows[2].Cells.Select(cell => cell.Text).ShouldBe(["序号", "机构名称", "资质证书", "资质证书", "参数"]);
        rows[3].Cells.Select(cell => cell.Text).ShouldBe(["序号", "机构名称", "证书编号", "有效期至", "参数"]);
        rows[3][1].FilledFromMerge.ShouldBeTrue();
        var institutions = rows[4..8];
        institutions.Select(row => row[1].Text).ShouldBe(["泉城检测中心", "泉城检测中心", "晋东计量所", "晋东计量所"]);
        institutions.Select(row => row[1].FilledFromMerge).ShouldBe([false, true, false, true]);
        institutions
            .Select(row => CellReading.ValidUntil(row[3]).Value)
            .ShouldBe([new(2028, 6, 30), new(2028, 6, 30), new(2027, 12, 31), new(2027, 12, 31)]);
        institutions.Select(row => CellReading.Integer(row[0]).Value).ShouldBe([1, 1, 2, 2]);
        rows[^1].Cells.ShouldAllBe(cell => cell.Text.StartsWith("说明", StringComparison.Ordinal));
    }

    [Fact]
    public void A_register_of_experts_in_gb18030()
    {
        const string text =
            "某市质量专家库登记表,,,,\r\n序号,姓 名,出生年月,手机,聘期\r\n01,李　明,61.3,17125381948,2025年至2027年\r\n"
            + "02,张伟,1969年9月,1.67347E+10,长期\r\n,,,,\r\n02,张伟,1969年9月,162 5856 0659,2024.1-2026.12\r\n合计,2人,,,\r\n";

        using var file = files.OpenCsv(text, SheetFiles.Gb18030);
        var rows = file.Rows(file.Sheets[0]).ToList();

        rows.Select(row => row.Number).ShouldBe([1, 2, 3, 4, 6, 7]);
        CellReading.PersonName(rows[2][1]).Value.ShouldBe("李明");
        CellReading.BirthMonth(rows[2][2], new DateOnly(2026, 11, 22)).Value.ShouldBe(new DateOnly(1961, 3, 1));
        CellReading.Period(rows[2][4]).Value.To.ShouldBe(new DateOnly(2027, 12, 31));
        CellReading.Phone(rows[3][3]).Problem.ShouldNotBeNull();
        CellReading.Period(rows[3][4]).Value.IsOpen.ShouldBeTrue();
        CellReading.Phone(rows[4][3]).Value.ShouldBe("16258560659");
    }

    public void Dispose() => files.Dispose();

    private static IWorkbook Capabilities(SheetFormat format)
    {
        var workbook = SheetFiles.NewWorkbook(format);
        var sheet = workbook.CreateSheet("能力附表");
        string?[][] cells =
        [
            ["机构能力附表"],
            ["填报单位：质量科　　填报日期：2026年10月8日"],
            ["序号", "机构名称", "资质证书", null, "参数"],
            [null, null, "证书编号", "有效期至", null],
            ["１", "泉城检测中心", "220435585562", null, "铅"],
            [null, null, null, null, "镉"],
            ["２", "晋东计量所", "220435075220", "2027.12", "示值误差"],
            [null, null, null, null, "允差"],
            [],
            ["说明：1.本表由各机构自行填报。"],
        ];
        for (var i = 0; i < cells.Length; i++)
        {
            var row = sheet.CreateRow(i);
            for (var column = 0; column < cells[i].Length; column++)
            {
                if (cells[i][column] is { } text)
                    row.CreateCell(column).SetCellValue(text);
            }
        }

        var date = workbook.CreateCellStyle();
        date.DataFormat = 14;
        var validUntil = sheet.GetRow(4).CreateCell(3);
        validUntil.SetCellValue(46934);
        validUntil.CellStyle = date;
        foreach (
            var merged in new[]
            {
                "A1:E1",
                "A2:E2",
                "A3:A4",
                "B3:B4",
                "C3:D3",
                "E3:E4",
                "A5:A6",
                "B5:B6",
                "C5:C6",
                "D5:D6",
                "A7:A8",
                "B7:B8",
                "C7:C8",
                "D7:D8",
                "A10:E10",
            }
        )
            sheet.AddMergedRegion(CellRangeAddress.ValueOf(merged));
        return workbook;
    }
}
