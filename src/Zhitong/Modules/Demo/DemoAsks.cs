using System.Globalization;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Demo;

/// <summary>
/// Words a need: a written story with an opening and a wish around it, or one that is put together from what the city's
/// institutions can measure, so that most are met, some narrowly missed, and a few by nobody.
/// </summary>
internal sealed class DemoAsks(DemoRandom chance)
{
    private static readonly string[] Openings =
    [
        "",
        "",
        "",
        "您好，",
        "请教一下：",
        "麻烦帮忙看看。",
        "我们是做{p}的小厂。",
        "第一次用这个平台。",
        "上次办得很顺利，这次又来麻烦。",
        "比较急：",
        "听园区的同志介绍过来的。",
    ];

    private static readonly string[] Wishes =
    [
        "",
        "",
        "",
        "方便的话请先电话联系。",
        "下周三以后都有人在厂里。",
        "想先知道大概多少钱、要几天。",
        "月底前要用，请尽量安排。",
        "材料不全请一次告诉我们。",
        "可以派车接送。",
        "如果能上门最好。",
        "电子版先发一份就行。",
        "联系不上我就打办公室电话。",
    ];

    private static readonly string[] Reasons =
    [
        "客户验收要第三方报告",
        "新配方投产前想摸个底",
        "主机厂二方审核要补检测数据",
        "出口订单要求带认可标识的报告",
        "监督抽查前想先自查一遍",
        "和供方对来料质量有分歧，想请第三方测一下",
        "申报新产品要一份检测报告",
        "工艺调整以后怕指标有变化",
        "库房里放了半年的料，不知道还合不合格",
        "投标文件里要附近一年的检测报告",
        "换了原料产地",
        "客户退回一批，说和合同指标不一样",
        "新上的生产线试产了第一批",
        "和同行比质量，想要一个准数",
    ];

    private static readonly string[] InstrumentReasons =
    [
        "快到期了",
        "上个月到期，一直没顾上",
        "新买的，还没有证书",
        "修过一次，怕不准",
        "认证机构年审要看有效证书",
        "和隔壁厂比对差得有点多",
        "搬到新车间以后没再校过",
        "安全检查时发现标签过期",
    ];

    /// <summary>Objects that stand for whatever the trade makes.</summary>
    private static readonly string[] Broad =
    [
        "食品",
        "食品和化妆品",
        "定量包装商品",
        "煤",
        "耐火砖",
        "耐火材料",
        "铝硅系耐火材料",
        "绝热材料",
        "气凝胶制品",
        "建筑材料",
        "金属材料",
        "电子电气产品",
        "防爆电气设备",
        "电气设备外壳",
        "陶瓷制品",
    ];

    /// <summary>What nobody in the city can do, and the trade that would ask for it first.</summary>
    private static readonly (string Field, string Trade, string Need, string Product, string Parameters)[] Gaps =
    [
        (
            "绝热材料",
            "aerogel",
            "液化天然气储罐客户要气凝胶毡在 −165 ℃ 下的导热系数，本地问了两家都只能做到室温。",
            "气凝胶毡",
            "深冷导热系数，−165 ℃"
        ),
        (
            "耐火材料",
            "refractory",
            "玻璃窑客户要锆刚玉砖的玻璃液侵蚀率，想就近找一家能做的。",
            "电熔锆刚玉砖",
            "抗玻璃液侵蚀，1450 ℃、36 h"
        ),
        (
            "矿山装备",
            "coal",
            "支架出口要按国外规范做 30000 kN 外加载强度试验，不知道国内哪里有台子。",
            "大采高液压支架",
            "外加载强度，30000 kN"
        ),
        ("计量", "logistics", "新装的 500 t 超大型汽车衡要首检，听说本地砝码车不够。", "洗精煤", "汽车衡，最大秤量 500 t"),
        (
            "食品",
            "tea",
            "连翘叶茶出口要做三百多种农残一次筛查，还要定量限 0.001 mg/kg。",
            "连翘叶茶",
            "农药多残留 380 种，定量限 0.001 mg/kg"
        ),
        ("电气", "cable", "矿用电缆要做 220 kV 级的雷电冲击试验，问问有没有能做的。", "矿用高压电缆", "雷电冲击耐压，220 kV 级"),
        ("金属材料", "casting", "铸件客户要 CT 断层扫描看内部缩孔，最大件 1.2 t。", "矿用铸件", "工业 CT，450 kV"),
    ];

    /// <summary>A need of this trade as it would be told on any day.</summary>
    public DemoNeed Next(DemoTrade trade)
    {
        var dice = chance.Below(100);
        var said =
            dice < 1 ? Gap(trade)
            : dice < 42 ? Story(trade)
            : Measured(trade);
        var words = chance.Pick(Openings).Replace("{p}", chance.Pick(trade.Products), StringComparison.Ordinal);
        return said with { Need = words + said.Need + chance.Pick(Wishes) };
    }

    private DemoNeed Story(DemoTrade trade)
    {
        List<DemoNeed> own = [.. DemoWords.Needs.Where(n => n.Trade == trade.Key)];
        return own.Count > 0 ? chance.Pick(own) : Measured(trade);
    }

    private DemoNeed Gap(DemoTrade trade)
    {
        var fit = Gaps.Where(g => trade.Fields.Contains(g.Field)).ToList();
        return fit.Count == 0 ? Measured(trade) : Gap(trade, chance.Pick(fit));
    }

    /// <summary>What nobody can do in the fields of the trade, with whether it is this trade that asks for it first.</summary>
    public IEnumerable<(DemoNeed Need, bool Natural)> GapsOf(DemoTrade trade) =>
        Gaps.Where(g => trade.Fields.Contains(g.Field)).Select(g => (Gap(trade, g), g.Trade == trade.Key));

    private DemoNeed Gap(DemoTrade trade, (string Field, string Trade, string Need, string Product, string Parameters) gap)
    {
        var metrology = gap.Field == "计量";
        return new DemoNeed(
            trade.Key,
            metrology ? "METR-VERI" : "TEST-ENTR",
            null,
            gap.Product,
            null,
            gap.Parameters,
            gap.Need,
            metrology ? Verification("{n}") : Testing(gap.Parameters),
            null,
            "",
            gap.Field,
            IsGap: true
        );
    }

    private DemoNeed Measured(DemoTrade trade)
    {
        List<DemoCapability> rows = chance.Percent(74) ? [.. trade.Rows(metrology: false)] : [];
        return rows.Count > 0
            ? Samples(trade, chance.Pick(rows))
            : Instruments(trade, chance.Pick([.. trade.Rows(metrology: true)]));
    }

    private DemoNeed Samples(DemoTrade trade, DemoCapability row)
    {
        var product = Broad.Contains(row.Object) ? chance.Pick(trade.Products) : row.Object;
        var range = Within(row);
        var method = chance.Percent(60) ? chance.Pick([$"，按 {row.Method}", $"，方法用 {row.Method}", $"（{row.Method}）"]) : "";
        var ask = chance.Pick([
            $"{chance.Pick(Reasons)}，{product}要测{row.Parameter}{method}，共 {{n}} 个样品{Expecting(range)}。",
            $"{product}的{row.Parameter}想做一次委托检测{method}，{chance.Pick(Reasons)}，样品 {{n}} 个{Expecting(range)}。",
            $"想测{row.Parameter}，产品是{product}，{{n}} 个批次各取一个样{Expecting(range)}。{chance.Pick(Reasons)}。",
            $"{chance.Pick(Reasons)}。请问{product}测{row.Parameter}要送多少样{method}？我们备了 {{n}} 份{Expecting(range)}。",
        ]);
        return new DemoNeed(
            trade.Key,
            "TEST-ENTR",
            null,
            product,
            row.Method,
            range is null ? row.Parameter : $"{row.Parameter}，{range}",
            ask,
            Testing(row.Parameter),
            chance.Percent(35) ? "待企业送样 {n} 个" : null,
            chance.Pick([
                $"{{n}} 个样品{row.Parameter}检测完毕，全部符合要求，报告编号 SF-{{k}}，已寄出。",
                $"{{n}} 个样品已按 {row.Method} 检测，1 个偏离，已电话说明可能的原因，报告编号 SF-{{k}}。",
                $"{row.Parameter}检测完成，数据与企业自测相差不到 {{m}}%，报告编号 SF-{{k}}。",
                $"样品 {{n}} 个，{row.Parameter}合格；建议企业把取样位置固定下来。报告编号 SF-{{k}}。",
            ]),
            row.Field
        );
    }

    private DemoNeed Instruments(DemoTrade trade, DemoCapability row)
    {
        var verified = row.Method.StartsWith("JJG", StringComparison.Ordinal) && chance.Percent(55);
        var range = Within(row);
        var parameters = $"{row.Object}{(range is null ? "" : "，" + range)}，{{n}} 台（件）";
        var where = chance.Pick(["车间", "化验室", "库房", "检验科", "生产线上", "地磅房"]);
        var ask = chance.Pick([
            $"{where}的{row.Object}{chance.Pick(InstrumentReasons)}，一共 {{n}} 台（件）{Range(range)}，想{Place(verified)}。",
            $"{{n}} 台（件）{row.Object}{chance.Pick(InstrumentReasons)}{Range(range)}，请问{Place(verified)}要怎么约？",
            $"{row.Object} {{n}} 台（件）要{(verified ? "检定" : "校准")}{Range(range)}，{chance.Pick(InstrumentReasons)}，生产不能停太久。",
        ]);
        return new DemoNeed(
            trade.Key,
            verified ? "METR-VERI" : "METR-CALI",
            null,
            chance.Pick(trade.Products),
            row.Method,
            parameters,
            ask,
            verified ? Verification("{n}") : null,
            chance.Percent(30) ? "待企业送检 {n} 台（件）" : null,
            chance.Pick([
                $"{{n}} 台（件）{row.Object}{(verified ? "检定合格，证书" : "校准完成，证书")}编号 SF-{{k}} 起，已取走。",
                $"{{n}} 台（件）完成，其中 1 台{row.Parameter}超差，已调修复{(verified ? "检" : "校")}。",
                $"现场完成 {{n}} 台（件），证书电子版已发，纸质版邮寄。",
                $"{{n}} 台（件）全部完成，建议把{row.Object}的周期缩短到半年。",
            ]),
            "计量"
        );
    }

    private string Place(bool verified) =>
        chance.Pick<string>(verified ? ["上门检定", "送检", "集中检一次"] : ["上门校准", "送去校准", "带证书校准"]);

    private static string Expecting(string? range) => range is null ? "" : $"，预计在 {range} 上下";

    private static string Range(string? range) => range is null ? "" : $"，用到 {range}";

    /// <summary>A value that the row's range holds; in four of a hundred it lies just outside.</summary>
    private string? Within(DemoCapability row)
    {
        if (MeasuredRange.Read(row.Range).Range is not { High: { } high } range || chance.Percent(40))
            return null;
        var low = range.Low ?? 0;
        var share = chance.Percent(4) ? 108 : chance.Between(25, 95);
        var value = low + ((high - low) * share / 100);
        return string.Create(CultureInfo.InvariantCulture, $"{Rounded(value)} {range.Unit}");
    }

    private static string Rounded(double value) =>
        value >= 100 ? (Math.Round(value / 10) * 10).ToString("0", CultureInfo.InvariantCulture)
        : value >= 10 ? value.ToString("0", CultureInfo.InvariantCulture)
        : value.ToString("0.###", CultureInfo.InvariantCulture);

    private Dictionary<string, string> Testing(string items) =>
        new()
        {
            ["testItems"] = items,
            ["sampleCount"] = "{n}",
            ["markNeeded"] = chance.Pick(["CMA", "CMA", "CNAS", "CMA 和 CNAS 都要", "不要求"]),
        };

    private Dictionary<string, string> Verification(string count) =>
        new()
        {
            ["purpose"] = chance.Pick(["贸易结算", "安全防护", "安全防护", "环境监测"]),
            ["instrumentCount"] = count,
            ["placeMode"] = chance.Pick(["送检", "上门检定", "请机构判断"]),
        };
}
