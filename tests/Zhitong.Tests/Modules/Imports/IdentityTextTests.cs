using Zhitong.Modules.Imports.Reading;
using Zhitong.Platform.Spreadsheets;

namespace Zhitong.Tests.Modules.Imports;

/// <summary>Identity numbers are taken out of rows before anything else sees them; what looks like one and is none stays.</summary>
public sealed class IdentityTextTests
{
    private const string Right = "11010519491231002X"; // the example of GB 11643

    [Theory]
    [InlineData(Right, "（身份证号，已略去）")]
    [InlineData("１１０１０５１９４９１２３１００２ｘ", "（身份证号，已略去）")]
    [InlineData("110105 19491231 002X", "（身份证号，已略去）")]
    [InlineData("110105194912310028", "（身份证号，已略去）")] // a wrong check character
    [InlineData("110105491231002", "（身份证号，已略去）")] // of before 1999
    [InlineData("张三 " + Right + "，男", "张三 （身份证号，已略去），男")]
    [InlineData("身份证：110105194912310028", "身份证：（身份证号，已略去）")]
    [InlineData("合同号 110105194912310028", "合同号 110105194912310028")]
    [InlineData("110105194913310020", "110105194913310020")] // no such month
    [InlineData("91140300MA0KXG3L2X", "91140300MA0KXG3L2X")]
    [InlineData("140300100012345", "140300100012345")] // an old registration number
    [InlineData("13800002046", "13800002046")]
    [InlineData("2008-06-18", "2008-06-18")]
    public void A_text_is_kept_without_its_numbers(string text, string kept) => IdentityText.Masked(text).ShouldBe(kept);

    [Fact]
    public void A_column_of_identity_numbers_is_empty_and_the_others_stay()
    {
        string[][] rows =
        [
            ["说明：身份证号必填"],
            ["姓名", "居民身份证号", "注册号", "出生年月"],
            ["甲", Right, "110105491231002", "1949年12月"],
            ["乙", "1101051949123", "140300100012345", "1949.12"],
            ["丙", "E12345678", "", "491231"],
            ["丁", "没有带", Right, "2008-06-18"],
        ];
        Clean(rows)
            .ShouldBe([
                "说明：身份证号必填",
                "姓名|居民身份证号|注册号|出生年月",
                "甲||110105491231002|1949年12月",
                "乙||140300100012345|1949.12",
                "丙|||491231",
                "丁|没有带|（身份证号，已略去）|2008-06-18",
            ]);
    }

    [Fact]
    public void A_credit_code_under_such_a_header_stays()
    {
        string[][] rows =
        [
            ["名称", "证件号码"],
            ["某厂", "91140300MA0KXG3L2X"],
            ["某人", Right],
        ];
        Clean(rows)[2].ShouldBe("某人|");
    }

    private static List<string> Clean(string[][] rows) =>
        [
            .. IdentityFilter
                .Clean(rows.Select((r, i) => new SheetRow(i + 1, false, [.. r.Select(SheetCell.OfText)])))
                .Select(r => string.Join('|', r.Cells.Select(c => c.Text))),
        ];
}
