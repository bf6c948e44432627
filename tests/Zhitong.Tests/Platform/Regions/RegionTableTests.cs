using Zhitong.Platform.Regions;

namespace Zhitong.Tests.Platform.Regions;

public sealed class RegionTableTests
{
    private static readonly RegionTable Table = RegionTable.Default;

    [Theory]
    [InlineData("140100", "山西省太原市", "小店区 迎泽区 杏花岭区 尖草坪区 万柏林区 晋源区 清徐县 阳曲县 娄烦县 古交市")]
    [InlineData("140300", "山西省阳泉市", "城区 矿区 郊区 平定县 盂县")]
    [InlineData("210700", "辽宁省锦州市", "古塔区 凌河区 太和区 黑山县 义县 凌海市 北镇市")]
    [InlineData("370700", "山东省潍坊市", "潍城区 寒亭区 坊子区 奎文区 临朐县 昌乐县 青州市 诸城市 寿光市 安丘市 高密市 昌邑市")]
    public void Holds_the_cities_and_their_counties(string city, string name, string counties)
    {
        Table.FullName(city).ShouldBe(name);
        Table.Counties(city).Select(c => c.Name).ShouldBe(counties.Split(' '));
        Table.Counties(city).ShouldAllBe(c => RegionTable.CityOf(c.Code) == city && c.City == city && !c.IsCity);
        Table.IsCity(city).ShouldBeTrue();
    }

    [Theory]
    [InlineData("140105", "小店区")]
    [InlineData("140181", "古交市")]
    [InlineData("140302", "城区")]
    [InlineData("140303", "矿区")]
    [InlineData("140311", "郊区")]
    [InlineData("140321", "平定县")]
    [InlineData("140322", "盂县")]
    [InlineData("210711", "太和区")]
    [InlineData("370786", "昌邑市")]
    [InlineData("370772", "370772")]
    public void Names_a_code(string code, string name) => Table.Name(code).ShouldBe(name);

    [Fact]
    public void Gives_full_names_and_knows_what_it_does_not_hold()
    {
        Table.FullName("140302").ShouldBe("山西省阳泉市城区");
        Table.Find("370772").ShouldBeNull();
        Table.Find(null).ShouldBeNull();
        Table.IsCity("140302").ShouldBeFalse();
        Table.IsCity("110000").ShouldBeFalse();
        Table.Counties("140302").ShouldBeEmpty();
        Table.All.Count.ShouldBe(4 + 10 + 5 + 7 + 12);
        Table.Cities.Select(c => c.Code).ShouldBe(["140100", "140300", "210700", "370700"]);
    }

    [Theory]
    [InlineData("140302", "140300")]
    [InlineData("140300", "140300")]
    [InlineData("370786", "370700")]
    public void Finds_the_city_of_a_code(string code, string city) => RegionTable.CityOf(code).ShouldBe(city);

    [Theory]
    [InlineData("")]
    [InlineData("1403")]
    [InlineData("14030x")]
    public void Refuses_what_is_no_code(string code) => Should.Throw<ArgumentException>(() => RegionTable.CityOf(code));

    [Theory]
    [InlineData("140302", "140302")]
    [InlineData("城区", "140302")]
    [InlineData(" 阳泉市 城区 ", "140302")]
    [InlineData("山西省阳泉市平定县", "140321")]
    [InlineData("平定", "140321")]
    [InlineData("阳泉", "140300")]
    [InlineData("寿光", "370783")]
    [InlineData("海淀区", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Reads_what_people_write(string? text, string? code) => (Table.Read(text, "140300")?.Code).ShouldBe(code);
}
