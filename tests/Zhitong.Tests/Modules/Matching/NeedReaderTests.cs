using Zhitong.Modules.Matching.Contract;
using Zhitong.Modules.Matching.Reading;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Matching;

/// <summary>What people write, read against the names of the registries.</summary>
public sealed class NeedReaderTests
{
    /// <summary>Gaps and links carry a value as it was said: it must read as what it is.</summary>
    [Theory]
    [InlineData("500 ℃")]
    [InlineData("0~1000 ℃")]
    [InlineData("500 ℃ 以上")]
    [InlineData("不超过 1.6MPa")]
    [InlineData("±15 kV")]
    public void What_a_value_says_of_itself_reads_as_the_same_value(string typed)
    {
        var asked = Zhitong.Platform.Text.AskedValue.Read(typed)!.Asked;
        Zhitong.Platform.Text.AskedValue.Read(asked.Said)!.Asked.ShouldBe(asked);
    }

    private static readonly DateOnly Today = new(2026, 9, 23);

    /// <summary>Names as a city's capability tables bear them.</summary>
    internal static RegistryWords Words { get; } =
        new([
            new("绝热材料", "气凝胶毡", "导热系数", "热导率；保温性能；气凝胶毯", "GB/T 10294"),
            new("绝热材料", "气凝胶毡", "导热系数", "热导率；保温性能", "GB/T 10295"),
            new("绝热材料", "气凝胶制品", "憎水率", "防水；疏水", "GB/T 10299"),
            new("绝热材料", "岩棉毡", "密度", null, "GB/T 5480"),
            new("绝热材料", "绝热材料", "最高使用温度", null, "GB/T 17430"),
            new("耐火材料", "耐火材料", "导热系数", "热导率", "YB/T 4130"),
            new("耐火材料", "耐火砖", "常温耐压强度", "抗压强度", "GB/T 5072"),
            new("耐火材料", "耐火砖", "体积密度和显气孔率", "气孔率", "GB/T 2997"),
            new("耐火材料", "焦炉硅砖", "真密度", "硅砖；比重", "GB/T 5071"),
            new("食品", "食品", "铅", "Pb；重金属", "GB 5009.12"),
            new("食品", "食品", "镉", "Cd；重金属", "GB 5009.15"),
            new("食品", "药茶", "农药残留量", "农残；连翘茶", "GB 23200.113"),
            new("日用陶瓷", "陶瓷制品", "吸水率", "砂锅；平定砂器", "GB/T 3299"),
            new("煤炭", "煤", "全硫", "硫含量", "GB/T 214"),
            new("计量", "弹性元件式一般压力表", "示值误差", null, "JJG 52"),
            new("计量", "数字指示秤", "示值误差", "电子秤；地磅", "JJG 539"),
            new("计量", "千分尺", "示值误差", null, "JJG 21"),
            new("计量", "通用卡尺", "示值误差", "游标卡尺", "JJG 30"),
            new("计量", "无创血压计", "示值误差", "血压计", "JJG 270"),
            new("计量", "指示表", "示值误差", "百分表", "JJG 34"),
        ]);

    private static Need Read(string text) => new NeedReader(Words, TestData.City).Read(new NeedInput(text), null, Today);

    private static string Said(Need need) =>
        string.Join(
            '；',
            need.Items.Select(i =>
                $"{i.Object?.Text}|{i.Parameter?.Text}|{i.Method?.ToString().Trim()}|{string.Join(',', i.Ranges.Select(r => r.Said))}"
            )
        );

    [Theory]
    [InlineData("气凝胶毡导热系数", "气凝胶毡|导热系数||")]
    [InlineData("气凝胶毯的保温性能在哪里能测", "气凝胶毯|保温性能||")]
    [InlineData("气凝胶毡 导热系数 0.02W/(m·K)", "气凝胶毡|导热系数||0.02 W/(m·K)")]
    [InlineData(
        "气凝胶毡的导热系数，0.02 到 0.05 W/(m·K)，GB/T 10294—2008",
        "气凝胶毡|导热系数|GB/T 10294-2008|0.02~0.05 W/(m·K)"
    )]
    [InlineData("gbt10294 气凝胶毡", "气凝胶毡||GB/T 10294|")]
    [InlineData("按5072-2008做", "||5072-2008|")]
    [InlineData("气凝胶毡的导热系数和憎水率", "气凝胶毡|导热系数||；气凝胶毡|憎水率||")]
    [InlineData("耐火砖测体积密度和显气孔率", "耐火砖|体积密度和显气孔率||")]
    [InlineData("显气孔率", "|显气孔率||")]
    [InlineData("药茶里的铅、镉和农残", "药茶|铅||；药茶|镉||；药茶|农残||")]
    [InlineData("砂锅 吸水率", "砂锅|吸水率||")]
    [InlineData("煤的全硫", "煤|全硫||")]
    [InlineData("铅笔的颜色", "")]
    [InlineData("锅炉房 6 块压力表要校准，量程 1.6MPa", "压力表|||1.6 MPa")]
    [InlineData("地磅，最大 100 吨", "地磅|||100 吨 以内")]
    [InlineData("绝热材料最高使用温度不低于 1000℃", "绝热材料|最高使用温度||1000 ℃ 以上")]
    [InlineData("导热系数 0.02W/(m·K)、最高使用温度 600℃", "|导热系数||0.02 W/(m·K)；|最高使用温度||600 ℃")]
    [InlineData("耐火砖 −165 ℃ 的热导率", "耐火砖|热导率||-165 ℃")]
    [InlineData("Pb", "|Pb||")]
    [InlineData("LPbX", "")]
    [InlineData("气凝胶毡 2 号的导热系数能到 0.02 W/(m·K) 吗", "气凝胶毡|导热系数||0.02 W/(m·K)")]
    [InlineData("导热系数，从 100 mW/(m·K) 到 20 mW/(m·K)", "|导热系数||100~20 mW/(m·K)")]
    [InlineData("气凝胶毡的导热系数能到 0.02 W/(m·K) 吗", "气凝胶毡|导热系数||0.02 W/(m·K)")]
    [InlineData("做质量管理体系认证", "")]
    public void A_text_is_read_into_what_is_wanted(string text, string items) => Said(Read(text)).ShouldBe(items);

    [Fact]
    public void A_county_is_read_and_what_remains_is_said()
    {
        var need = Read("盂县有谁能测气凝胶毡的导热系数，蓝科公司要");
        need.Region.ShouldBe("140322");
        need.Unread.ShouldContain("蓝科");
        Read("矿区用的煤测全硫").Region.ShouldBeNull("a word of every day");
        Read("在矿区测煤的全硫").Region.ShouldBe("140303");
        Read("平定砂器的吸水率").Region.ShouldBeNull("the name of a thing, not of a county");
    }

    [Theory]
    [InlineData("千分尺，不确定度不大于 0.5%", 0.5, "%")]
    [InlineData("千分尺 U≤2μm", 2.0, "μm")]
    public void An_uncertainty_is_read(string text, double value, string unit)
    {
        var most = Read(text).Uncertainty.ShouldNotBeNull();
        (most.Value, most.Unit).ShouldBe((value, unit));
    }

    [Fact]
    public void Fields_count_before_the_text()
    {
        var input = new NeedInput(
            "气凝胶毡的憎水率",
            Object: "岩棉毡",
            Parameter: "密度、导热系数",
            Range: "0.02",
            Method: "GB/T 5480"
        );
        var need = new NeedReader(Words, TestData.City).Read(input, null, Today);
        need.Items.ShouldAllBe(i => i.Object!.Text == "岩棉毡" && i.Ranges.Count == 1);
        need.Items.Select(i => i.Parameter!.Text).ShouldBe(["密度", "导热系数"]);
        need.Items[0].Method!.Key.ShouldBe("GB/T 5480");
    }

    [Theory]
    [InlineData("气凝胶毡", null, "深冷导热系数，−165 ℃", "气凝胶毡|深冷导热系数||-165 ℃")]
    [InlineData("电熔锆刚玉砖", null, "抗玻璃液侵蚀，1450 ℃、36 h", "电熔锆刚玉砖|抗玻璃液侵蚀||1450 ℃")]
    [InlineData("校服", "GB/T 31888—2015", "甲醛、pH 值", "校服|甲醛||；校服|pH 值||")]
    [InlineData("安全阀", null, "弹性元件式一般压力表，10 MPa，12 台（件）", "弹性元件式一般压力表|||10 MPa")]
    [InlineData("洗精煤", null, "地磅，最大秤量 500 t", "地磅|||500 t")]
    [InlineData(
        "高铝砖",
        "GB/T 5072-2008",
        "体积密度和显气孔率、常温耐压强度",
        "高铝砖|体积密度和显气孔率||；高铝砖|常温耐压强度|GB/T 5072-2008|"
    )]
    [InlineData("焦炉硅砖", "JJG 52-2013", "弹性元件式一般压力表，2 台（件）", "弹性元件式一般压力表||JJG 52-2013|")]
    [InlineData("焦炉硅砖", null, "共 3 件", "焦炉硅砖|||")]
    [InlineData("诊疗服务", null, "血压计、监护仪，8 台", "血压计|监护仪||")]
    public void A_case_is_read_from_its_fields(string product, string? standard, string parameters, string items)
    {
        var words = new CaseWords(TestData.City, TestData.Region, product, standard, parameters, "请尽快安排");
        Said(new NeedReader(Words, TestData.City).ReadCase(words, Today)).ShouldBe(items);
    }

    [Fact]
    public void A_case_without_fields_is_read_from_its_words()
    {
        var words = new CaseWords(TestData.City, TestData.Region, null, null, null, "煤场的地磅好像不准了");
        Said(new NeedReader(Words, TestData.City).ReadCase(words, Today)).ShouldBe("地磅|||");
    }

    /// <summary>Nothing that anybody can type breaks the reading.</summary>
    [Theory]
    [InlineData("\u202e\u0000\ud800 气凝胶毡")]
    [InlineData("\" OR 1=1 --; NEAR(a b) * ^ : { }")]
    [InlineData("1~ ~2 (((( 0.0.0.0 -- ±± ≤≥")]
    [InlineData("e\u0301\u0301\u0301 \ud83d\ude00\u200d")]
    [InlineData("99999999999999999999999999999999 MPa")]
    public void Strange_text_is_read_as_far_as_it_goes(string text)
    {
        Read(text);
        Read(string.Concat(Enumerable.Repeat(text, 200)));
    }
}
