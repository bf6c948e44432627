using System.Globalization;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Demo;

/// <summary>
/// Makes up the 六新 projects of the demo's enterprises, from 立项 to 投产. As many as were published are in force on
/// <see cref="DemoDays.Counted"/>.
/// </summary>
internal sealed class DemoProjects(DemoCast cast, DemoDays days)
{
    public const int Counted = 110;
    private const ulong Seed = 20263;
    private const int DoneBefore = 8;
    private const int LaterEachHalf = 32;

    /// <param name="Name"><c>{p}</c> is a product of the enterprise, <c>{n}</c> a number.</param>
    private sealed record Kind(string Code, string Name, string Summary);

    private static readonly Kind[] Kinds =
    [
        new(
            "material",
            "年产 {n} 万吨{p}新材料生产线",
            "以工业固废为原料开发新配方，需要导热系数、耐压强度等型式检验和标准制定。"
        ),
        new("material", "{p}关键原料国产替代", "进口原料改用本地资源，需要成分分析、批次一致性验证和企业标准公开。"),
        new("machinery", "智能{p}成套装备研制", "控制系统和关键部件自主研制，需要三坐标测量、疲劳寿命试验。"),
        new("machinery", "{p}自动化产线改造", "{n} 条产线换成自动化设备，需要在线计量和设备能力验证。"),
        new("technology", "{p}绿色低碳工艺改造", "窑炉余热利用和在线能耗计量，需要测量管理体系辅导。"),
        new("technology", "{p}缺陷在线识别技术攻关", "用机器视觉代替人工挑拣，需要标准样品和检出率验证。"),
        new("product", "高附加值{p}新产品开发", "面向出口市场，需要标准比对、CCC 和绿色产品认证咨询。"),
        new("product", "{p}系列化和品牌培育", "{n} 个规格形成系列，需要型式检验和品牌梯次申报辅导。"),
        new("infrastructure", "{p}工业互联网与数字化车间", "产线数据采集、质量追溯，需要软件测评和计量器具在线校准。"),
        new("infrastructure", "{p}仓储充电配套设施", "新建 {n} 台充电桩和智能仓储，需要首次检定和安全检测。"),
        new("business", "{p}产业链共享实验室", "对外提供检测共享服务，需要资质认定辅导和能力验证。"),
        new("business", "{p}线上定制和直播销售", "按单生产、直接发货，需要标签审查和净含量抽查。"),
    ];

    private static readonly string[] Makers = ["A", "B", "C", "D"];

    private readonly HashSet<string> taken = [];
    private int number;

    public List<ToldRecord<ProjectInput>> All()
    {
        List<ToldRecord<ProjectInput>> all = [];
        for (var i = 0; i < Counted + DoneBefore; i++)
            all.Add(Make(i % 2 == 0 ? new DateOnly(2021, 9, 27) : new DateOnly(2022, 3, 28), doneBefore: i >= Counted));
        for (var half = new DateOnly(2022, 9, 27); half < days.Today; half = half.AddMonths(6))
        {
            for (var i = 0; i < LaterEachHalf; i++)
                all.Add(Make(half, doneBefore: false));
        }
        return [.. all.Where(p => days.HasCome(p.At)).OrderBy(p => p.At)];
    }

    private ToldRecord<ProjectInput> Make(DateOnly batch, bool doneBefore)
    {
        var chance = DemoRandom.For(Seed, number++);
        var at = days.At(batch.AddDays(chance.Between(0, 30)), chance);
        var enterprise = Enterprise(chance, at);
        var clerk = cast.CountyClerks[enterprise.Profile.Region];
        var input = Input(chance, enterprise, batch);
        var changes = Changes(chance, input, Clock.DayOf(at), doneBefore)
            .Select(c => new ToldChange<ProjectInput>(clerk, days.At(c.Day, chance), c.Input, c.Why))
            .TakeWhile(c => days.HasCome(c.At));
        return new ToldRecord<ProjectInput>(chance.Id(at), input, enterprise.Owner, clerk, at, [.. changes]);
    }

    /// <summary>Those that make something have projects.</summary>
    private DemoEnterprise Enterprise(DemoRandom chance, DateTime at)
    {
        if (number == 1)
            return cast.Star;
        var known = cast.Enterprises.Count(e => e.OpenedAt < at);
        while (true)
        {
            var e = cast.Enterprises[chance.Below(known)];
            if (Makers.Contains(e.Trade.Industry[..1]))
                return e;
        }
    }

    private static IEnumerable<(DateOnly Day, ProjectInput? Input, string? Why)> Changes(
        DemoRandom chance,
        ProjectInput input,
        DateOnly listed,
        bool doneBefore
    )
    {
        var investment = decimal.Parse(input.Investment!.Split(' ')[0], CultureInfo.InvariantCulture);
        ProjectInput At(string stage, int percent) =>
            input with
            {
                Stage = stage,
                StartMonth = listed.AddDays(30).ToString("yyyy-MM", CultureInfo.InvariantCulture),
                Done = string.Create(CultureInfo.InvariantCulture, $"{investment * percent / 100m} 万元"),
            };
        var building = listed.AddDays(chance.Between(18, doneBefore ? 25 : 120));
        var completed = building.AddDays(doneBefore ? chance.Between(40, 70) : chance.Between(230, 800));
        var producing = completed.AddDays(doneBefore ? chance.Between(10, 40) : chance.Between(60, 240));
        if (!doneBefore && producing <= DemoDays.Counted.AddDays(10))
            producing = DemoDays.Counted.AddDays(chance.Between(20, 160));
        yield return (building, At("building", chance.Between(8, 45)), null);
        if (!doneBefore && chance.Percent(7))
        {
            var end = building.AddDays(chance.Between(380, 600));
            yield return (end, null, chance.Pick(["市场变化，企业决定不再建设", "用地调整，项目终止"]));
            yield break;
        }
        yield return (building.AddDays(chance.Between(20, 30)), At("building", chance.Between(46, 85)), null);
        yield return (completed, At("completed", chance.Between(90, 99)), null);
        yield return (producing, At("producing", 100), null);
    }

    private ProjectInput Input(DemoRandom chance, DemoEnterprise enterprise, DateOnly batch)
    {
        while (true)
        {
            var kind = chance.Pick(Kinds);
            var n = chance.Between(2, 12).ToString(CultureInfo.InvariantCulture);
            var product = chance.Pick(enterprise.Trade.Products);
            var name = Fill(kind.Name, product, n) + "项目（示范）";
            if (taken.Add(enterprise.Profile.CreditCode + name))
                return new ProjectInput
                {
                    Name = name,
                    Kind = kind.Code,
                    Programme = chance.Pick(["全市六新攻坚行动", "技术创新项目计划", "一企一技术创新"]),
                    Batch = $"{batch.Year} 年第{(batch.Month < 7 ? "一" : "二")}批",
                    Stage = "approved",
                    Investment = string.Create(CultureInfo.InvariantCulture, $"{chance.Between(6, 240) * 50} 万元"),
                    Summary = Fill(kind.Summary, product, n) + "（示范）",
                };
        }
    }

    private static string Fill(string text, string product, string n) =>
        text.Replace("{p}", product, StringComparison.Ordinal).Replace("{n}", n, StringComparison.Ordinal);
}
