using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Zhitong.Platform.Spreadsheets;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Platform.Spreadsheets;

public sealed class CsvFileTests : IDisposable
{
    private readonly SheetFiles files = new();

    public static TheoryData<string, bool> Encodings =>
        new()
        {
            { "utf-8", true },
            { "utf-8", false },
            { "GB18030", false },
            { "utf-16", true },
            { "utf-16BE", true },
        };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Reads_every_encoding_that_spreadsheets_write(string name, bool mark)
    {
        var encoding = name == "GB18030" ? SheetFiles.Gb18030 : Encoding.GetEncoding(name);
        byte[] bytes =
        [
            .. mark ? encoding.GetPreamble() : [],
            .. encoding.GetBytes("名称,电话\r\n泉城检验中心,0353-1234567\r\n"),
        ];

        using var file = files.Open(bytes, "机构 名单.csv");

        file.Format.ShouldBe(SheetFormat.Csv);
        file.Sheets.ShouldBe([new SheetInfo(0, "机构 名单", false)]);
        file.Rows(file.Sheets[0]).Last().Cells.Select(cell => cell.Text).ShouldBe(["泉城检验中心", "0353-1234567"]);
    }

    [Fact]
    public void A_character_that_no_block_ends_with_is_still_utf8()
    {
        // three bytes each, so that some stand across the end of every block
        var text = "甲,乙\n" + string.Concat(Enumerable.Repeat("检验检测机构,能力参数\n", 12_000));

        files.Lines(text)[^1].ShouldBe("12001:检验检测机构|能力参数");
    }

    [Theory]
    [InlineData("a;b;c\n1,5;2;3\n", "1:a|b|c", "2:1,5|2|3")]
    [InlineData("a\tb\n1\t2\n", "1:a|b", "2:1|2")]
    [InlineData("a|b\n1|2\n", "1:a|b", "2:1|2")]
    [InlineData("sep=;\na;b\n1;2\n", "2:a|b", "3:1|2")]
    [InlineData(
        "名单\n姓名,领域\n李明,食品;药品\n王伟,标准;计量\n",
        "1:名单",
        "2:姓名|领域",
        "3:李明|食品;药品",
        "4:王伟|标准;计量"
    )]
    [InlineData("a,\"1;2\n3;4\"\nb,\"5;6\"\n", "1:a|1;2\n3;4", "2:b|5;6")]
    [InlineData("一列\n一\n二\n", "1:一列", "2:一", "3:二")]
    public void Finds_the_separator(string text, params string[] lines) => files.Lines(text).ShouldBe(lines);

    [Theory]
    [InlineData("a,b\r\nc,d\r\n", "1:a|b", "2:c|d")]
    [InlineData("a,b\rc,d", "1:a|b", "2:c|d")]
    [InlineData("a,b\n\n,,,\nc,d\n", "1:a|b", "4:c|d")]
    [InlineData("\"a,1\",\"b \"\"x\"\"\"\n\"两\r\n行\",d\n", "1:a,1|b \"x\"", "2:两\r\n行|d")]
    [InlineData("a\"b,c\n\"a\"x,c\n", "1:a\"b|c", "2:ax|c")]
    [InlineData("=\"0353\",'=1+1\n'abc,'-50\n", "1:0353|=1+1", "2:'abc|-50")]
    [InlineData("a,b,,\n1,,,\n", "1:a|b", "2:1")]
    public void Parts_fields_and_records(string text, params string[] lines) => files.Lines(text).ShouldBe(lines);

    [Fact]
    public void A_lost_quote_is_named_with_its_place()
    {
        const string said = "第 2 条记录 B 列的双引号没有成对，后面的内容分不开。请补上或删去这个双引号再上传";

        files.Refusal(Encoding.UTF8.GetBytes("a,b\n1,\"x\n2,y\n")).ShouldBe(said);
        files.Refusal(Encoding.UTF8.GetBytes("a,b\n1,\"x\n" + string.Concat(Enumerable.Repeat("2,y\n", 20_000)))).ShouldBe(said);
    }

    [Fact]
    public void Any_text_comes_back_from_the_writer()
    {
        // but for what no file holds (halves of a pair), a guard that was there before, and cells of blanks, which are empty
        var texts = ArbMap.Default.ArbFor<string?[]>().Generator.Where(fields => fields.Length > 0).ToArbitrary();
        Prop.ForAll(
                texts,
                fields =>
                {
                    var kept = fields
                        .Select(field => new string([
                            .. (field ?? "").Where(c => !char.IsSurrogate(c) && c is not ('\0' or '\uFEFF')),
                        ]))
                        .ToArray();
                    var bytes = Written(kept);
                    var read = files.Rows(bytes)[1..].SelectMany(row => row.Cells.Select(cell => cell.Text)).ToList();
                    var expected = kept.Select(SpreadsheetText.Unguard)
                        .Select(text => string.IsNullOrWhiteSpace(text) ? "" : text)
                        .ToList();
                    while (expected.Count > 0 && expected[^1].Length == 0)
                        expected.RemoveAt(expected.Count - 1);
                    read.ShouldBe(expected);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    public void Dispose() => files.Dispose();

    private static byte[] Written(string[] fields)
    {
        using var stream = new MemoryStream();
        using (var writer = new CsvWriter(stream))
        {
            writer.BeginSheet("表", [.. fields.Select((_, i) => new SheetColumn($"列{i}")), new SheetColumn("末")]);
            writer.WriteRow([.. fields]);
        }

        return stream.ToArray();
    }
}
