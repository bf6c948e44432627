using System.Diagnostics;
using NPOI.SS.UserModel;
using NPOI.SS.Util;
using Zhitong.Platform.Spreadsheets;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Platform.Spreadsheets;

/// <summary>Bytes of good files are changed at random: rows or a refusal come out, nothing else, and soon.</summary>
public sealed class SheetFuzzTests : IDisposable
{
    private const int Cases = 700;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly SheetFiles files = new();

    [Fact]
    public void Changed_xlsx_files_are_read_or_refused() => Fuzz(SheetFiles.Bytes(Sample(SheetFormat.Xlsx)), 1);

    [Fact]
    public void Changed_xls_files_are_read_or_refused() => Fuzz(SheetFiles.Bytes(Sample(SheetFormat.Xls)), 2);

    [Fact]
    public void Changed_csv_files_are_read_or_refused() =>
        Fuzz(
            SheetFiles.Gb18030.GetBytes(
                string.Concat(Enumerable.Repeat("李明,\"食品、药品\",138 0000 2046,2025年至2027年\r\n", 30))
            ),
            3
        );

    // compression hides the XML from the changes above
    [Fact]
    public void Changed_xml_within_a_xlsx_file_is_read_or_refused()
    {
        const string rows = """
            <row r="1" hidden="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" s="1"><v>46934</v></c></row>
            <row r="2"><c r="A2" t="inlineStr"><is><r><t>甲_x000D_</t></r><rPh><t>a</t></rPh></is></c><c r="B2"><f>A1</f><v>1.5E-3</v></c></row>
            """;
        string[] parts =
        [
            SheetFiles.SheetXml(rows, """<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:D1"/></mergeCells>"""),
            "<sst><si><t>甲</t></si><si><r><t>乙</t></r></si></sst>",
            """<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-804]yyyy&quot;年&quot;;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>""",
        ];
        var random = new Random(4);
        for (var i = 0; i < Cases; i++)
        {
            var changed = parts.ToArray();
            var which = random.Next(parts.Length);
            changed[which] = Changed(parts[which], random);
            Attempt(
                SheetFiles.Xlsx(changed[0], ("xl/sharedStrings.xml", changed[1]), ("xl/styles.xml", changed[2])),
                $"4/{i}: {changed[which]}"
            );
        }
    }

    public void Dispose() => files.Dispose();

    private void Fuzz(byte[] good, int seed)
    {
        Attempt(good, "unchanged").ShouldBeTrue("the unchanged file reads");
        var random = new Random(seed);
        for (var i = 0; i < Cases; i++)
            Attempt(Changed(good, random), $"{seed}/{i}");
    }

    // true if it was read
    private bool Attempt(byte[] bytes, string which)
    {
        var watch = Stopwatch.StartNew();
        var path = files.Save(bytes);
        try
        {
            using var file = SheetFile.Open(path, "表");
            foreach (var sheet in file.Sheets)
                file.Rows(sheet).Count().ShouldBeLessThanOrEqualTo(SheetLimits.Rows);
            return true;
        }
        catch (SheetUnreadable refused)
        {
            refused.Message.ShouldNotBeEmpty();
            return false;
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"case {which}", error);
        }
        finally
        {
            File.Delete(path);
            watch.Elapsed.ShouldBeLessThan(Patience, which);
        }
    }

    private static byte[] Changed(byte[] good, Random random)
    {
        var bytes = good.ToArray();
        for (var changes = random.Next(1, 9); changes > 0; changes--)
        {
            var at = random.Next(bytes.Length);
            bytes[at] = random.Next(4) switch
            {
                0 => (byte)random.Next(256),
                1 => 0xFF,
                2 => 0,
                _ => (byte)(bytes[at] ^ (1 << random.Next(8))),
            };
        }

        return random.Next(8) switch
        {
            0 => bytes[..random.Next(bytes.Length)],
            1 => [.. bytes[..random.Next(bytes.Length)], .. bytes[random.Next(bytes.Length)..]],
            _ => bytes,
        };
    }

    private static string Changed(string good, Random random)
    {
        string[] pieces =
        [
            "<",
            ">",
            "\"",
            "99999999999",
            "-1",
            "</c>",
            "<c>",
            "<row>",
            "&#x0;",
            "&lt;",
            "_x0000_",
            ";;",
            "[",
            "E+999",
            " ",
            "\uD800",
            "1:1",
        ];
        var (from, to) = (random.Next(good.Length), random.Next(good.Length));
        return random.Next(3) switch
        {
            0 => good.Insert(from, pieces[random.Next(pieces.Length)]),
            1 => good.Remove(from, Math.Min(random.Next(1, 12), good.Length - from)),
            _ => good[..from] + good[to..],
        };
    }

    private static IWorkbook Sample(SheetFormat format)
    {
        var workbook = SheetFiles.NewWorkbook(format);
        var date = workbook.CreateCellStyle();
        date.DataFormat = workbook.CreateDataFormat().GetFormat("yyyy\"年\"m\"月\"");
        foreach (var name in new[] { "一", "二" })
        {
            var sheet = workbook.CreateSheet(name);
            for (var i = 0; i < 30; i++)
            {
                var row = sheet.CreateRow(i);
                row.CreateCell(0).SetCellValue($"机构{i}");
                row.CreateCell(1).SetCellValue(i * 1.5);
                row.CreateCell(2).SetCellValue(46_000 + i);
                row.GetCell(2).CellStyle = date;
                row.CreateCell(3).SetCellFormula("\"a\"&\"b\"");
                row.CreateCell(4).SetCellValue(i % 2 == 0);
            }

            sheet.GetRow(3).ZeroHeight = true;
            sheet.AddMergedRegion(new CellRangeAddress(2, 5, 0, 0));
        }

        workbook.GetCreationHelper().CreateFormulaEvaluator().EvaluateAll();
        return workbook;
    }
}
