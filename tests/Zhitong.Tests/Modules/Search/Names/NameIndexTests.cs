using FsCheck;
using FsCheck.Fluent;
using Zhitong.Modules.Search.Contract;
using Zhitong.Modules.Search.Names;

namespace Zhitong.Tests.Modules.Search.Names;

/// <summary>What is offered while somebody types, and in which order.</summary>
public sealed class NameIndexTests
{
    private static readonly RegistryName[] Names =
    [
        new("气凝胶毡", RegistryNameKind.Object, 12),
        new("气凝胶", RegistryNameKind.Object, 3),
        new("气动量仪", RegistryNameKind.Object, 30),
        new("气瓶", RegistryNameKind.Object, 20),
        new("气体报警器", RegistryNameKind.Object, 10),
        new("导热系数", RegistryNameKind.Parameter, 40),
        new("导热油黏度", RegistryNameKind.Parameter, 4),
        new("重金属", RegistryNameKind.Parameter, 9),
        new("长度", RegistryNameKind.Parameter, 8),
        new("含水率", RegistryNameKind.Parameter, 7),
        new("气密性", RegistryNameKind.Parameter, 2),
        new("PM2.5", RegistryNameKind.Parameter, 5),
        new("市气体检验所", RegistryNameKind.Institution, 1),
        new("气象服务中心", RegistryNameKind.Institution, 1),
        new("GB/T 5072-2008", RegistryNameKind.Method, 15),
        new("GB/T 5072.1-2020", RegistryNameKind.Method, 2),
        new("GB 50720-2011", RegistryNameKind.Method, 1),
        new("GB 5009.15-2014", RegistryNameKind.Method, 6),
        new("JJG(晋) 12-2020", RegistryNameKind.Method, 1),
        new("X射线荧光光谱仪", RegistryNameKind.Equipment, 2),
        new("导热系数测定仪", RegistryNameKind.Equipment, 3),
        new("校准", RegistryNameKind.Matter, 1),
        new("热导率", RegistryNameKind.Alias, 40),
    ];

    private static readonly NameIndex Index = new(Names);

    [Theory]
    [InlineData("导热", "导热系数 导热油黏度 导热系数测定仪")]
    [InlineData("daorexishu", "导热系数 导热系数测定仪")]
    [InlineData("daore", "导热系数 导热油黏度 导热系数测定仪")]
    [InlineData("daor", "导热系数 导热油黏度 导热系数测定仪")]
    [InlineData("drxs", "导热系数 导热系数测定仪")]
    [InlineData("DRXS", "导热系数 导热系数测定仪")]
    [InlineData("ｄｒｘｓ", "导热系数 导热系数测定仪")]
    [InlineData("dao're'xi", "导热系数 导热系数测定仪")]
    [InlineData("dao re xi", "导热系数 导热系数测定仪")]
    [InlineData("导rxs", "导热系数 导热系数测定仪")]
    [InlineData("导热xishu", "导热系数 导热系数测定仪")]
    [InlineData("导热xis", "导热系数 导热系数测定仪")]
    [InlineData("dao热x", "导热系数 导热系数测定仪")]
    [InlineData("导热y黏", "导热油黏度")]
    [InlineData("daorexs", "导热系数 导热系数测定仪")]
    [InlineData("daorxis", "导热系数 导热系数测定仪")]
    [InlineData("drexs", "导热系数 导热系数测定仪")]
    [InlineData("drexq", "")]
    [InlineData("导rq", "")]
    [InlineData("zjs", "重金属")]
    [InlineData("zhongjinshu", "重金属")]
    [InlineData("changdu", "长度")]
    [InlineData("hanshuilv", "含水率")]
    [InlineData("hanshuilü", "含水率")]
    [InlineData("jiaozhun", "校准")]
    [InlineData("xshexian", "X射线荧光光谱仪")]
    [InlineData("x射", "X射线荧光光谱仪")]
    [InlineData("荧光", "X射线荧光光谱仪")]
    [InlineData("系数", "导热系数 导热系数测定仪")]
    [InlineData("pm2", "PM2.5")]
    [InlineData("导热油粘", "导热油黏度")]
    public void Offers(string typed, string names) => Offered(typed).ShouldBe(Split(names));

    [Theory]
    [InlineData("gbt5072", "GB/T 5072-2008|GB/T 5072.1-2020|GB 50720-2011")]
    [InlineData("GB/T 5072—2008", "GB/T 5072-2008")]
    [InlineData("ＧＢ５０７２－２００８", "GB/T 5072-2008")]
    [InlineData("gb/t 5072-20", "GB/T 5072-2008")]
    [InlineData("gb/t 5072-200", "GB/T 5072-2008")]
    [InlineData("5072-2008", "GB/T 5072-2008")]
    [InlineData("5072", "GB/T 5072-2008|GB/T 5072.1-2020|GB 50720-2011")]
    [InlineData("gb 5072.1", "GB/T 5072.1-2020")]
    [InlineData("gb5009", "GB 5009.15-2014")]
    [InlineData("gb50", "GB/T 5072-2008|GB 5009.15-2014|GB/T 5072.1-2020|GB 50720-2011")]
    [InlineData("jjg12", "JJG(晋) 12-2020")]
    [InlineData("gb 9", "")]
    public void Offers_standards_however_they_are_written(string typed, string names) =>
        Offered(typed).ShouldBe(names.Split('|', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void The_very_name_goes_first_then_names_that_begin_so_then_names_that_hold_it()
    {
        Offered("气凝胶")[..2].ShouldBe(["气凝胶", "气凝胶毡"]);
        Offered("气体").ShouldBe(["气体报警器", "市气体检验所"]);
    }

    [Fact]
    public void No_kind_takes_all_places_while_others_wait_and_the_more_frequent_goes_first()
    {
        var five = Index.Suggest("气", 5).Select(n => n.Text);
        five.ShouldBe(["气动量仪", "气瓶", "气凝胶毡", "气密性", "气象服务中心"]);
        Offered("气")
            .ShouldBe(["气动量仪", "气瓶", "气凝胶毡", "气体报警器", "气凝胶", "气密性", "气象服务中心", "市气体检验所"]);
    }

    [Fact]
    public void A_name_of_two_kinds_is_offered_once_as_the_first()
    {
        var index = new NameIndex([new("硬度", RegistryNameKind.Alias, 9), new("硬度", RegistryNameKind.Parameter, 2)]);
        index.Suggest("yd").ShouldBe([new RegistryName("硬度", RegistryNameKind.Parameter, 2)]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("'")]
    [InlineData("，。")]
    [InlineData("\u200B\u202E")]
    [InlineData("\uD842")]
    [InlineData("导\uD842")]
    [InlineData("'; drop table--")]
    public void What_fits_nothing_offers_nothing(string typed) => Offered(typed).ShouldBeEmpty();

    [Fact]
    public void So_much_is_not_typed_of_any_name() => Offered(new string('导', 10_000)).ShouldBeEmpty();

    [Fact]
    public void Without_names_nothing_is_offered()
    {
        var empty = new NameIndex([]);
        foreach (var typed in new[] { "导", "d", "导r", "gb1", "" })
            empty.Suggest(typed).ShouldBeEmpty();
    }

    [Fact]
    public void Any_text_is_answered_with_at_most_ten_different_names() =>
        Prop.ForAll<string, int>(
                (typed, size) =>
                {
                    var offered = Index.Suggest(typed ?? "", size);
                    return offered.Count <= Math.Clamp(size, 1, 10) && offered.Distinct().Count() == offered.Count;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_name_is_offered_first_for_itself_and_among_ten_for_each_beginning()
    {
        foreach (var name in Names.Where(n => n.Kind != RegistryNameKind.Alias))
        {
            Offered(name.Text)[0].ShouldBe(name.Text);
            for (var length = 2; length < name.Text.Length; length++)
                Offered(name.Text[..length]).ShouldContain(name.Text);
        }
    }

    [Fact]
    public void Names_that_begin_alike_are_told_apart_behind_the_fourth_character()
    {
        var many = Enumerable
            .Range(0, 300)
            .Select(i => new RegistryName($"阳泉市郊区{(char)('一' + i)}厂", RegistryNameKind.Institution, 1));
        var index = new NameIndex(many);
        index.Suggest("阳泉市郊").Count.ShouldBe(10);
        index.Suggest($"阳泉市郊区{(char)('一' + 217)}").Single().Text.ShouldBe($"阳泉市郊区{(char)('一' + 217)}厂");
    }

    private static List<string> Offered(string typed) => [.. Index.Suggest(typed).Select(n => n.Text)];

    private static string[] Split(string names) => names.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
