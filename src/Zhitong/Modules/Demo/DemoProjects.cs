using System.Globalization;
using Zhitong.Modules.Libraries.Contract;

namespace Zhitong.Modules.Demo;

/// <summary>Makes up the 六新 projects of the demo's enterprises.</summary>
internal sealed class DemoProjects(DemoCast cast, DateOnly today)
{
    private const int Count = 40;

    /// <param name="Name"><c>{p}</c> is a product of the enterprise, <c>{n}</c> a number.</param>
    private sealed record Kind(string Code, string Name, string Summary);

    private static readonly Kind[] Kinds =
    [
        new(
            "material",
            "年产 {n} 万吨{p}新材料生产线",
            "以工业固废为原料开发新配方，需要导热系数、耐压强度等型式检验和标准制定。"
        ),
        new("machinery", "智能{p}成套装备研制", "控制系统和关键部件自主研制，需要三坐标测量、疲劳寿命试验。"),
        new("technology", "{p}绿色低碳工艺改造", "窑炉余热利用和在线能耗计量，需要测量管理体系辅导。"),
        new("product", "高附加值{p}新产品开发", "面向出口市场，需要标准比对、CCC 和绿色产品认证咨询。"),
        new("infrastructure", "{p}工业互联网与数字化车间", "产线数据采集、质量追溯，需要软件测评和计量器具在线校准。"),
        new("business", "{p}产业链共享实验室", "对外提供检测共享服务，需要资质认定辅导和能力验证。"),
    ];

    private static readonly string[] Stages =
    [
        "approved",
        "building",
        "building",
        "building",
        "completed",
        "producing",
        "producing",
    ];

    private readonly DemoRandom chance = new(20263);

    public List<ProjectInput> All() => [.. Enumerable.Range(0, Count).Select(Make)];

    private ProjectInput Make(int index)
    {
        var enterprise = cast.Enterprises[index == 0 ? 0 : index * 4 % cast.Enterprises.Count];
        var trade = DemoWords.Trades.First(t => t.Key == enterprise.Trade);
        var kind = Kinds[index % Kinds.Length];
        var stage = index == 33 ? "ended" : chance.Pick(Stages);
        var investment = chance.Between(6, 240) * 50; // 万元
        var share = stage switch
        {
            "approved" => 0,
            "building" or "ended" => chance.Between(8, 85),
            "completed" => chance.Between(90, 99),
            _ => 100,
        };
        return new ProjectInput
        {
            Enterprise = enterprise.Profile.CreditCode,
            Name =
                kind.Name.Replace("{p}", chance.Pick(trade.Products), StringComparison.Ordinal)
                    .Replace("{n}", $"{chance.Between(1, 12)}", StringComparison.Ordinal) + "项目（示范）",
            Kind = kind.Code,
            Programme = chance.Pick(["全市六新攻坚行动", "技术创新项目计划", "一企一技术创新"]),
            Batch = $"{today.Year - (index % 2)} 年第{(index % 3 == 0 ? "二" : "一")}批",
            Stage = stage,
            Investment = $"{investment} 万元",
            Done = share == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{investment * share / 100m} 万元"),
            StartMonth =
                stage == "approved"
                    ? null
                    : today.AddMonths(-chance.Between(2, 26)).ToString("yyyy-MM", CultureInfo.InvariantCulture),
            Summary = kind.Summary + "（示范）",
        };
    }
}
