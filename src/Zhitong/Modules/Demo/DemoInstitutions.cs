using System.Text.Json;
using System.Text.Json.Serialization;
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

/// <summary>A sort of institution and how many of it the city has.</summary>
/// <param name="Kinds">Service elements.</param>
/// <param name="Fields">Fields of its capability rows.</param>
/// <param name="Objects">Of the metrological rows only those whose object holds one of these words; all when empty.</param>
/// <param name="First">How many on <see cref="DemoDays.Counted"/>.</param>
/// <param name="Later">How many have come since.</param>
/// <param name="Star">The one of the demo identity <c>institution</c>.</param>
/// <param name="Lapsed">Its qualification lapsed last month: it is no longer offered.</param>
/// <param name="Soon">So many of them have a qualification that ends within two months.</param>
/// <param name="Standards">Measurement standards that each of them keeps.</param>
internal sealed record DemoInstitutionPlan(
    string Name,
    string Summary,
    string[] Kinds,
    InstitutionLevel? Level,
    string[] Certificates,
    string[] Fields,
    string[] Objects,
    int First,
    int Later,
    bool Star = false,
    bool Lapsed = false,
    int Soon = 0,
    int Standards = 0,
    CentreState? InspectionCentre = null,
    CentreState? MetrologyCentre = null
)
{
    public IEnumerable<DemoCapability> Rows => DemoInstitutions.Capabilities.Where(Can);

    public bool Can(DemoCapability c) =>
        Fields.Contains(c.Field)
        && (Objects.Length == 0 || c.Field != "计量" || Objects.Any(o => c.Object.Contains(o, StringComparison.Ordinal)));
}

/// <summary>The institutions of the demo, what they can measure, and the standards that they trace to.</summary>
internal static class DemoInstitutions
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    public static IReadOnlyList<DemoCapability> Capabilities { get; } = Read<DemoCapability>("demo-capabilities.json");

    public static IReadOnlyList<DemoInstitutionPlan> Plans { get; } = Read<DemoInstitutionPlan>("demo-institutions.json");

    /// <summary>社会公用计量标准: name, range, uncertainty or class.</summary>
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
        ("水表检定装置", "DN15~DN300", "0.2 级"),
        ("膜式燃气表检定装置", "(0.016~10)m³/h", "0.5 级"),
        ("甲烷测定器检定装置", "(0~4)%CH4", "Urel=2%"),
        ("心、脑电图机检定装置", "(0.05~150)Hz", "Urel=1%"),
        ("扭矩扳子检定装置", "(2~2000)N·m", "1 级"),
        ("温湿度计检定装置", "(5~50)℃", "U=0.3℃"),
        ("汽车衡检定装置", "(0~150)t", "M1 等级"),
        ("充电桩检定装置", "(0~750)V", "0.05 级"),
        ("可燃气体报警器检定装置", "(0~100)%LEL", "Urel=2%"),
    ];

    private static List<T> Read<T>(string name)
    {
        using var reader = EmbeddedText.Open(name);
        return JsonSerializer.Deserialize<List<T>>(reader.ReadToEnd(), Json)!;
    }
}
