using System.Text.Json;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Demo;

/// <summary>A row of what the demo's institutions can measure: public methods and ranges, no institution's own.</summary>
internal sealed record DemoCapability(
    string Field,
    string Object,
    string Parameter,
    string Method,
    string? Range,
    string? Aliases
);

/// <summary>The twelve institutions of the demo and what each can do.</summary>
internal static class DemoInstitutions
{
    /// <param name="Classes">Matter classes that it serves.</param>
    /// <param name="Fields">Fields of its capability rows.</param>
    /// <param name="Objects">Only the rows whose object holds one of these words; all of the fields when empty.</param>
    /// <param name="Star">The one of the demo identity <c>institution</c>.</param>
    /// <param name="Lapsed">Its qualification lapsed last month: it is no longer offered.</param>
    /// <param name="Soon">Its qualification ends within two months.</param>
    public sealed record Plan(
        string Name,
        string Summary,
        string[] Classes,
        InstitutionLevel Level,
        string[] Certificates,
        string[] Fields,
        string[] Objects,
        bool Star = false,
        bool Lapsed = false,
        bool Soon = false
    )
    {
        public CentreState? InspectionCentre { get; init; }
        public CentreState? MetrologyCentre { get; init; }

        public IEnumerable<DemoCapability> Rows =>
            Capabilities.Where(c =>
                Fields.Contains(c.Field)
                && (Objects.Length == 0 || c.Field != "计量" || Objects.Any(o => c.Object.Contains(o, StringComparison.Ordinal)))
            );
    }

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static IReadOnlyList<DemoCapability> Capabilities { get; } = ReadCapabilities();

    public static IReadOnlyList<Plan> All { get; } =
    [
        new(
            "综合检验检测中心",
            "建材与耐火材料、食品、绝热材料检验；压力、温度、衡器检定校准（CMA、CNAS）",
            ["metrology", "testing", "quality"],
            InstitutionLevel.Municipal,
            ["CMA", "CNAS"],
            ["耐火材料", "建筑材料", "绝热材料", "食品", "计量"],
            ["压力", "血压", "热电", "温", "秤", "天平", "砝码"],
            Star: true
        )
        {
            InspectionCentre = CentreState.Built,
        },
        new(
            "计量检测研究所",
            "力值、压力、温度、电学、衡器检定校准；加油机、充电桩、血压计强制检定",
            ["metrology"],
            InstitutionLevel.Municipal,
            ["计量授权", "CNAS"],
            ["计量"],
            []
        )
        {
            MetrologyCentre = CentreState.Planned,
        },
        new(
            "仪器校准技术服务中心",
            "长度、力学、热工仪器校准，可上门取送",
            ["metrology"],
            InstitutionLevel.County,
            ["CNAS"],
            ["计量"],
            ["卡尺", "千分尺", "指示表", "试验机", "扳子", "温", "热", "压力"]
        ),
        new(
            "衡器计量服务站",
            "汽车衡、计价秤、配料秤检定和修理",
            ["metrology"],
            InstitutionLevel.County,
            ["计量授权"],
            ["计量"],
            ["秤", "衡器", "砝码", "天平"],
            Soon: true
        ),
        new(
            "食品农产品检测院",
            "食品、粮油、茶叶理化与微生物检验，农药残留；日用陶瓷溶出量",
            ["testing"],
            InstitutionLevel.Municipal,
            ["CMA", "CNAS"],
            ["食品", "日用陶瓷"],
            []
        ),
        new(
            "机电产品检测有限公司",
            "矿山装备、金属材料、电缆、充电设备型式与委托检测，失效分析",
            ["testing"],
            InstitutionLevel.County,
            ["CMA", "CNAS"],
            ["矿山装备", "金属材料", "电气"],
            [],
            Soon: true
        ),
        new(
            "轻纺化工检验所",
            "校服、家具、玩具、涂料检验，室内环境检测",
            ["testing"],
            InstitutionLevel.County,
            ["CMA"],
            ["室内环境", "日用陶瓷", "建筑材料"],
            [],
            Lapsed: true
        ),
        new(
            "认证服务中心",
            "质量、环境、职业健康安全、食品安全管理体系认证咨询与培训",
            ["certification", "quality"],
            InstitutionLevel.Municipal,
            ["认证机构批准书"],
            [],
            []
        ),
        new(
            "绿色产品评价中心",
            "绿色产品、有机产品认证技术服务",
            ["certification"],
            InstitutionLevel.Provincial,
            ["认证机构批准书"],
            [],
            []
        ),
        new(
            "标准信息研究所",
            "标准查新、企业标准指导、标准制修订立项辅导、对标达标",
            ["standards"],
            InstitutionLevel.Municipal,
            [],
            [],
            []
        ),
        new(
            "知识产权运营服务中心",
            "专利商标托管、维权援助、地理标志申报、质押融资咨询",
            ["ip"],
            InstitutionLevel.Municipal,
            [],
            [],
            []
        ),
        new(
            "质量品牌促进中心",
            "质量奖与品牌培育辅导、首席质量官培训、质量诊断、QC 小组",
            ["standards", "brand", "quality"],
            InstitutionLevel.Municipal,
            [],
            [],
            []
        ),
    ];

    /// <summary>社会公用计量标准 of the institute of metrology: name, range, uncertainty or class.</summary>
    public static readonly (string Name, string Range, string Uncertainty)[] Standards =
    [
        ("二等活塞式压力计标准装置", "(-0.1~60)MPa", "0.05 级"),
        ("精密压力表标准装置", "(0~60)MPa", "0.4 级"),
        ("F1 等级克组砝码标准装置", "1g~500g", "F1 等级"),
        ("F2 等级公斤组砝码标准装置", "1kg~20kg", "F2 等级"),
        ("M1 等级大砝码标准装置", "20kg~1000kg", "M1 等级"),
        ("二等铂电阻温度计标准装置", "(-50~300)℃", "二等"),
        ("一等铂铑10-铂热电偶标准装置", "(300~1200)℃", "一等"),
        ("三等量块标准装置", "(0.5~100)mm", "三等"),
        ("检定指示量具标准器组", "(0~50)mm", "MPEV=4μm"),
        ("0.3 级测力仪标准装置", "(1~3000)kN", "0.3 级"),
        ("加油机容量检定装置", "20L、100L", "0.05%"),
        ("三相交流电能表检定装置", "(0.1~100)A", "0.05 级"),
        ("血压计检定装置", "(0~40)kPa", "MPE ±0.1kPa"),
        ("出租汽车计价器检定装置", "(20~60)km/h", "0.2%"),
    ];

    private static List<DemoCapability> ReadCapabilities()
    {
        using var reader = EmbeddedText.Open("demo-capabilities.json");
        return JsonSerializer.Deserialize<List<DemoCapability>>(reader.ReadToEnd(), Json)!;
    }
}
