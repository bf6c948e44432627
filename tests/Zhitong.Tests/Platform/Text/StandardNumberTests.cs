using Zhitong.Platform.Text;

namespace Zhitong.Tests.Platform.Text;

/// <summary>标准号 in the ways people write them.</summary>
public sealed class StandardNumberTests
{
    [Theory]
    [InlineData("GB/T 5072-2008", "GB/T 5072", 2008)]
    [InlineData("GB/T5072—2008", "GB/T 5072", 2008)]
    [InlineData("gb/t 5072–2008", "GB/T 5072", 2008)]
    [InlineData("ＧＢ／Ｔ　５０７２－２００８", "GB/T 5072", 2008)]
    [InlineData("GBT 5072-2008", "GB/T 5072", 2008)]
    [InlineData("GB / T 5072 - 2008", "GB/T 5072", 2008)]
    [InlineData("GB/T 5072", "GB/T 5072", null)]
    [InlineData("GB 5009.12-2023", "GB 5009.12", 2023)]
    [InlineData("GB/Z 19579-2012", "GB/Z 19579", 2012)]
    [InlineData("GB 6566-86", "GB 6566", 1986)]
    [InlineData("DB14/T 123-2020", "DB14/T 123", 2020)]
    [InlineData("DB1403/T 22—2023", "DB1403/T 22", 2023)]
    [InlineData("T/SXAS 005-2021", "T/SXAS 005", 2021)]
    [InlineData("Q/ABC 1-2020", "Q/ABC 1", 2020)]
    [InlineData("JJG 539-2016", "JJG 539", 2016)]
    [InlineData("JJF 1101-2019", "JJF 1101", 2019)]
    [InlineData("MT 818.1-2009", "MT 818.1", 2009)]
    [InlineData("NY/T 761-2008", "NY/T 761", 2008)]
    [InlineData("ISO 9001:2015", "ISO 9001", 2015)]
    [InlineData("ISO/IEC 17025:2017", "ISO/IEC 17025", 2017)]
    [InlineData("IEC 60068-2-1:2007", "IEC 60068-2-1", 2007)]
    public void A_number_is_read_in_any_usual_way(string raw, string key, int? year)
    {
        var number = StandardNumber.Parse(raw).ShouldNotBeNull();
        (number.Key, number.Year).ShouldBe((key, year));
        StandardNumber.Parse(number.ToString()).ShouldBe(number, "its one way of writing reads back");
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("企业内部方法")]
    [InlineData("PT100")]
    [InlineData("DN50")]
    [InlineData("IP67")]
    [InlineData("GB/T")]
    [InlineData("5072-2008")]
    [InlineData("GB/T 5072-2008 第3章")]
    public void What_is_no_number_is_none(string? raw) => StandardNumber.Parse(raw).ShouldBeNull();

    [Fact]
    public void Numbers_are_found_within_words_each_once()
    {
        var text = "按GB/T 25974.1—2010和 MT/T 914-2019 出报告（GB/T25974.1-2010），DN50 球阀、PT100 不算";
        StandardNumber.FindAll(text).Select(n => n.ToString()).ShouldBe(["GB/T 25974.1-2010", "MT/T 914-2019"]);
        StandardNumber.FindAll(null).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("耐火材料 常温耐压强度试验方法 GB/T 5072-2008", "耐火材料 常温耐压强度试验方法", "GB/T 5072-2008")]
    [InlineData("GB/T 5072-2008《耐火材料 常温耐压强度试验方法》", "耐火材料 常温耐压强度试验方法", "GB/T 5072-2008")]
    [InlineData("GB/T 5072-2008", null, "GB/T 5072-2008")]
    [InlineData("自编方法", "自编方法", null)]
    public void A_method_is_split_into_name_and_number(string raw, string? name, string? number)
    {
        var split = StandardNumber.Split(raw);
        (split.Name, split.Number?.ToString()).ShouldBe((name, number));
    }
}
