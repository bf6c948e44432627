using System.Globalization;
using Zhitong.Modules.Libraries.Contract;

namespace Zhitong.Modules.Demo;

/// <summary>Makes up the experts of the demo. Nobody of them exists; their telephone numbers begin with an unused prefix.</summary>
internal sealed class DemoExperts(DemoCast cast, DateOnly today)
{
    private const int Count = 60;

    private static readonly string[] Elements = ["计量", "标准", "认证认可", "检验检测", "知识产权", "品牌", "质量管理"];
    private static readonly string[] Trades =
    [
        "耐火材料",
        "矿山装备",
        "特种设备",
        "食品安全",
        "气凝胶",
        "阀门",
        "电缆",
        "压力仪表",
        "建筑材料",
        "纺织服装",
        "农产品",
        "衡器",
        "铸造",
        "充电设备",
    ];
    private static readonly string[] Titles =
    [
        "高级工程师",
        "正高级工程师",
        "教授",
        "副教授",
        "高级经济师",
        "主任检验师",
        "工程师",
    ];
    private static readonly string[] Posts = ["实验室主任", "总工程师", "质量总监", "教研室主任", "标准化室主任", "技术负责人"];
    private static readonly string[] Schools =
    [
        "衡岭理工学院材料系（示范）",
        "沅川职业技术学院（示范）",
        "霁原质量研究院（示范）",
    ];

    private readonly DemoRandom chance = new(20262);

    public List<ExpertInput> All() => [.. Enumerable.Range(0, Count).Select(Make)];

    private ExpertInput Make(int index)
    {
        var element = Elements[index % Elements.Length];
        var trade = chance.Pick(Trades);
        var (from, to) = Term(index);
        var title = chance.Pick(Titles);
        return new ExpertInput
        {
            Name =
                DemoWords.Surnames[index % DemoWords.Surnames.Length]
                + DemoWords.GivenNames[index * 7 % DemoWords.GivenNames.Length],
            BirthMonth = string.Create(CultureInfo.InvariantCulture, $"{chance.Between(1962, 1990)}-{chance.Between(1, 12):00}"),
            Employer = Employer(index),
            Post = chance.Percent(60) ? chance.Pick(Posts) : null,
            Title = title,
            Fields = chance.Percent(40) ? $"{element}、{chance.Pick(Elements)}、{trade}" : $"{element}、{trade}",
            Phone = string.Create(CultureInfo.InvariantCulture, $"1990001{index:0000}"),
            Email = string.Create(CultureInfo.InvariantCulture, $"expert{index:00}@example.com"),
            Batch = from.Year == today.Year ? $"{from.Year} 年增补" : $"{from.Year} 年第一批",
            AppointedFrom = Day(from),
            AppointedTo = to is { } last ? Day(last) : "长期",
            Region = cast.CountyClerks.Keys.ElementAt(index % cast.CountyClerks.Count),
            Bio = $"{title}，从事{trade}和{element}工作多年，参与过企业质量诊断和标准制修订。（示范，人物虚构）",
            Account = index == 0 ? "expert" : null,
        };
    }

    /// <summary>One runs out within weeks, five have lapsed, some have no end, the others last.</summary>
    private (DateOnly From, DateOnly? To) Term(int index)
    {
        var start = new DateOnly(today.Year - (index % 3), 1, 1);
        return index switch
        {
            3 => (today.AddYears(-3).AddDays(19), today.AddDays(18)),
            7 or 18 or 29 or 40 or 51 => (today.AddYears(-4), today.AddDays(-index * 4)),
            _ when index % 8 == 5 => (start, null),
            _ => (start, today.AddDays(chance.Between(90, 900))),
        };
    }

    private string Employer(int index) =>
        (index % 5) switch
        {
            0 or 1 => cast.Institutions[index % cast.Institutions.Count].Body.Name,
            2 => chance.Pick(Schools),
            _ => cast.Enterprises[index * 3 % cast.Enterprises.Count].Profile.Name,
        };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
