using Zhitong.Modules.Search.Words.Unfound;

namespace Zhitong.Tests.Modules.Search.Words;

/// <summary>What tells somebody is not kept of a question; what tells a thing is.</summary>
public sealed class UnfoundTextTests
{
    [Theory]
    [InlineData("加油枪 13812345678", "13812345678")]
    [InlineData("加油枪 138 1234 5678", "1234")]
    [InlineData("加油枪138-1234-5678谁能检", "5678")]
    [InlineData("电话0353-2012345的加油枪", "2012345")]
    [InlineData("加油枪 ９１１４０３００ＭＡ０００００１５Ｘ", "ma0000")]
    [InlineData("91140300MA0000015X公司的加油枪", "91140300")]
    [InlineData("加油枪 110101199003071233", "1990")]
    [InlineData("加油枪 11010119900307123X", "1990")]
    [InlineData("加油枪 zhang.san@163.com", "zhang")]
    [InlineData("加油枪 zhang.san＠163.com", "163")]
    [InlineData("GB/T 5072-2008 13812345678 加油枪", "1381")]
    public void Numbers_and_addresses_of_people_and_firms_go(string question, string gone)
    {
        var masked = UnfoundText.Masked(question);
        masked.ShouldContain("加油枪");
        masked.ShouldNotContain(gone);
    }

    [Theory]
    [InlineData("GB/T 5072-2008 耐压", "gb/t 5072-2008 耐压")]
    [InlineData("5072-2008", "5072-2008")]
    [InlineData("JJG 539-2016 地磅", "jjg 539-2016 地磅")]
    [InlineData("100000 目", "100000 目")]
    [InlineData("PM2.5 0.001mm", "pm2.5 0.001mm")]
    [InlineData("cas 64-17-5 乙醇", "cas 64-17-5 乙醇")]
    public void Numbers_of_things_stay(string question, string masked) => UnfoundText.Masked(question).ShouldBe(masked);
}
