using System.Text.Json;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Demo;

/// <summary>A line of business.</summary>
/// <param name="Industry">GB/T 4754-2017 division.</param>
/// <param name="Names">Endings of its firms' names.</param>
/// <param name="Weight">Its share among the enterprises.</param>
/// <param name="Counties">How it is spread over the counties of the city, in their order.</param>
/// <param name="Fields">Fields of the capability rows that it asks for.</param>
/// <param name="Objects">Of those only the rows whose object holds one of these words; all when empty.</param>
/// <param name="Meters">Of the metrological rows only those whose object holds one of these words.</param>
internal sealed record DemoTrade(
    string Key,
    string Industry,
    List<string> Names,
    List<string> Products,
    int Weight,
    List<int> Counties,
    List<string> Fields,
    List<string> Objects,
    List<string> Meters
)
{
    public IEnumerable<DemoCapability> Rows(bool metrology) =>
        metrology
            ? DemoInstitutions.Capabilities.Where(c => c.Field == "计量" && Holds(Meters, c.Object))
            : DemoInstitutions.Capabilities.Where(c => c.Field != "计量" && Fields.Contains(c.Field) && Holds(Objects, c.Object));

    private static bool Holds(List<string> words, string text) =>
        words.Count == 0 || words.Exists(w => text.Contains(w, StringComparison.Ordinal));
}

/// <summary>
/// A problem as an enterprise would tell it. <c>{n}</c> is a small number, <c>{k}</c> one of hundreds, <c>{m}</c> in between,
/// <c>@5</c> the date five days after filing.
/// </summary>
/// <param name="Accept">Matter named at acceptance when the enterprise named none.</param>
/// <param name="Pause">Why the clock would stand still, if it does.</param>
/// <param name="Field">Field of the capability that it takes; null for a field of the trade.</param>
/// <param name="IsGap">Nobody in the city can do it.</param>
internal sealed record DemoNeed(
    string Trade,
    string? Matter,
    string? Accept,
    string? Product,
    string? Standard,
    string? Parameters,
    string Need,
    Dictionary<string, string>? Answers,
    string? Pause,
    string Result,
    string? Field = null,
    bool IsGap = false
);

/// <summary>The words of the demo. Every person and firm is invented.</summary>
internal static class DemoWords
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<DemoTrade> Trades { get; } = Read<DemoTrade>("demo-trades.json");

    public static IReadOnlyList<DemoEquipmentKind> Equipment { get; } = Read<DemoEquipmentKind>("demo-equipment.json");

    public static IReadOnlyList<DemoNeed> Needs { get; } = Read<DemoNeed>("demo-needs.json");

    public static readonly string[] FirstSyllables = (
        "砚 栎 岫 沅 澄 枞 霁 珩 筠 溯 皓 霖 芃 槿 屿 琮 汐 蔚 棠 翊 苓 泓 岚 鹭 榆 穗 檀 澜 菁 翎 珂 曜 瑭 沚 桉 荻 昀 铎 磐 垚"
    ).Split(' ');
    public static readonly string[] SecondSyllables = (
        "衡 川 野 陌 朔 桥 禾 屏 原 岭 舟 和 林 泽 台 垣 汀 峤 渠 圃 埔 坪 岩 溪 砾 梁 庐 圩 甸 渡 堰 畴 隰 麓 塬 墨 岑 湾 亭 洲"
    ).Split(' ');
    public static readonly string[] Surnames = (
        "苗 郝 阮 柴 戚 汤 邬 谷 靳 宁 卫 岳 冀 丛 湛 祁 雷 贺 尚 逯 侯 范 穆 褚 纪 解 郗 柳 严 裴 路 桑 景 甄 宋 田 韩 傅 蔺 石"
    ).Split(' ');
    public static readonly string[] GivenNames = (
        "知行 采薇 砚秋 望舒 景和 怀瑾 予安 若谷 清和 书言 思齐 云起 修远 子衿 南乔 允中 "
        + "守拙 映雪 明德 维桢 静姝 令仪 立言 承泽 青禾 晓棠 绍宗 雨桐 志恒 春晖 晚晴 广田 玉衡 润生 福全 爱莲 桂芳 秀峰 海晏 存厚"
    ).Split(' ');
    public static readonly string[] Streets =
    [
        "工业路",
        "创业街",
        "园区一路",
        "迎宾路",
        "新兴街",
        "南外环",
        "河滨路",
        "矿山路",
        "站前街",
    ];

    public static readonly string[] Supplements =
    [
        "1. 请补充产品执行标准号和年号；2. 请上传或写明最近一次检测结果；3. 联系电话请换成经办人的手机。",
        "1. 请写明样品规格型号和数量；2. 请说明希望的完成日期；3. 请补充生产地址。",
        "1. 请补充器具清单（名称、型号、测量范围、出厂编号）；2. 请说明送检还是上门。",
    ];

    public static readonly string[] SupplementAnswers =
    [
        "已补：执行标准号写在产品栏，最近一次检测报告编号已注明，经办人手机已更新。",
        "样品规格和数量已列全，希望两周内完成，生产地址同营业执照。",
        "器具清单共三页已备好，送检，随时可以送到。",
    ];

    public static readonly string[] Refusals =
    [
        "该产品不在本市平台服务范围，属行政许可事项，请向省局政务窗口申请；如需材料辅导可另提交“质量政策咨询”。",
        "同一问题已有办件在办，为避免重复不另受理，请在原件留言补充。",
        "所述为合同纠纷，请向人民法院起诉或向仲裁机构申请仲裁；需要产品检测的可另提交检测委托。",
        "经电话核实企业已搬迁出本市，请向现所在地平台提交。",
    ];

    public static readonly string[] DispatchReasons =
    [
        "资质在有效期，近期有空",
        "能力表对得上，离企业近",
        "企业点名想找这一家",
        "同类样品做得多，周期短",
        "可以上门，企业不用停产",
    ];

    public const string GapRefusal =
        "本市机构目前都没有这项能力，已登记为能力缺口；建议联系省级或外地有资质的机构，需要时站点可以帮忙对接送样。";

    public static readonly string[] Pauses =
    [
        "待企业补充图纸和工艺卡",
        "企业停产检修，约定恢复后现场进行",
        "检测周期内，等待试验结果",
        "待企业送样",
    ];

    public static readonly string[] Extensions =
    [
        "试验需做三个周期，原期限内不能完成，已电话征得企业同意。",
        "现场发现需增加复测项目，延长时间用于二次取样。",
        "设备临时送修，改由合作实验室进行，需增加流转时间。",
    ];

    public static readonly string[] Notes =
    [
        "样品今天下午送到，请安排人接收。",
        "已电话联系，约好明天上午到厂。",
        "请问报告可以先发电子版吗？",
        "可以，审核签发后先发电子版，纸质版邮寄。",
        "现场配合的人改为生产部，电话不变。",
    ];

    /// <summary>By grade, 5 to 1.</summary>
    public static readonly string[][] Ratings =
    [
        ["专家到现场一看就明白，问题解决得很彻底。", "比预想快，全程有人跟进。", "上门服务省了我们很多事，报告也写得清楚。", ""],
        ["整体不错，如果报告能早一天更好。", "服务态度好，建议再讲细一点。", ""],
        ["问题解决了一半，后面还要自己摸索。", "流程可以再少一步。"],
        ["等了很久才有人联系，材料来回补了两次。"],
        ["结果和我们的情况对不上，打电话也没有解释清楚。"],
    ];

    private static List<T> Read<T>(string name)
    {
        using var reader = EmbeddedText.Open(name);
        return JsonSerializer.Deserialize<List<T>>(reader.ReadToEnd(), Json)!;
    }
}
