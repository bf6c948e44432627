using System.Globalization;
using Zhitong.Modules.Libraries.Contract;

namespace Zhitong.Modules.Demo;

/// <summary>
/// Makes up the experts of the demo, appointed in batches for three years, most of them again. Nobody of them exists. As many as
/// were published are appointed on <see cref="DemoDays.Counted"/>.
/// </summary>
internal sealed class DemoExperts(DemoCast cast, DemoNames names, DemoDays days)
{
    public const int Counted = 134;
    private const ulong Seed = 20262;
    private const int TermYears = 3;
    private const int DismissedBefore = 8;
    private const int LaterEachYear = 24;

    private static readonly (DateOnly From, int Count)[] First =
    [
        (new DateOnly(2021, 9, 10), 92),
        (new DateOnly(2022, 3, 15), Counted + DismissedBefore - 92),
    ];

    private static readonly int[] Spread = [7, 3, 4, 4, 4];
    private static readonly string[] Elements = ["计量", "标准", "认证认可", "检验检测", "知识产权", "品牌", "质量管理"];
    private static readonly string[] Trades = (
        "耐火材料 矿山装备 特种设备 食品安全 气凝胶 阀门 电缆 压力仪表 建筑材料 砂器陶瓷 农产品 衡器 铸造 充电设备 煤炭 药茶 防爆电气 焊接 "
        + "环境检测 绝热材料"
    ).Split(' ');
    private static readonly string[] Titles =
    [
        "高级工程师",
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
        "翎岑农业大学食品学院（示范）",
    ];

    private readonly List<DemoExpert> playing = [];
    private int number;

    /// <summary>Who may be asked to cases, once <see cref="All"/> was told.</summary>
    public IReadOnlyList<DemoExpert> Playing => playing;

    public List<ToldRecord<ExpertInput>> All()
    {
        List<ToldRecord<ExpertInput>> all = [];
        foreach (var (from, count) in First)
        {
            for (var i = 0; i < count; i++)
            {
                var dismissed = from == First[0].From && i > 0 && i <= DismissedBefore;
                all.Add(Make(from, $"{from.Year} 年第{(from.Year == 2021 ? "一" : "二")}批", dismissed));
            }
        }
        for (var year = 2023; new DateOnly(year, 4, 12) < days.Today; year++)
        {
            for (var i = 0; i < LaterEachYear; i++)
                all.Add(Make(new DateOnly(year, 4, 12), $"{year} 年增补", dismissed: false));
        }
        all.AddRange(RunningOut());
        return [.. all.Where(e => days.HasCome(e.At)).OrderBy(e => e.At)];
    }

    /// <summary>Three whose appointment ends within weeks.</summary>
    private IEnumerable<ToldRecord<ExpertInput>> RunningOut()
    {
        for (var i = 0; i < 3; i++)
        {
            var to = days.Today.AddDays(12 + (i * 14));
            var from = to.AddYears(-TermYears).AddDays(1);
            var since = DemoDays.Counted.AddDays(12);
            yield return Make(from > since ? from : since, $"{(from > since ? from : since).Year} 年增补", false, to);
        }
    }

    private ToldRecord<ExpertInput> Make(DateOnly from, string batch, bool dismissed, DateOnly? to = null)
    {
        var chance = DemoRandom.For(Seed, number);
        var at = days.At(from.AddDays(-chance.Between(1, 6)), chance);
        var open = to is null && number > 0 && chance.Percent(6);
        var last = to ?? (open ? null : from.AddYears(TermYears).AddDays(-1));
        var input = Input(chance, from, last, batch);
        var changes = Changes(chance, input, last, dismissed).TakeWhile(c => days.HasCome(c.At)).ToList();
        var told = new ToldRecord<ExpertInput>(chance.Id(at), input, null, cast.CityClerk, at, changes);
        Plays(told, from, dismissed);
        number++;
        return told;
    }

    private void Plays(ToldRecord<ExpertInput> told, DateOnly from, bool dismissed)
    {
        if (dismissed)
            return;
        var input = told.Changes is [.., { Input: { } renewed }] ? renewed : told.Input;
        var until =
            told.Changes is [.., { Input: null } end] ? Platform.Writing.Clock.DayOf(end.At).AddDays(-1)
            : input.AppointedTo == "长期" ? DateOnly.MaxValue
            : DateOnly.ParseExact(input.AppointedTo!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        playing.Add(new DemoExpert(told.Id, input.Name!, input.Fields!.Split('、')[0], from, until));
    }

    /// <summary>Appointed again before the term ends; after the counted day one in eight is not.</summary>
    private IEnumerable<ToldChange<ExpertInput>> Changes(DemoRandom chance, ExpertInput input, DateOnly? last, bool dismissed)
    {
        if (dismissed)
        {
            var at = days.At(new DateOnly(2022, 1, 10).AddDays(chance.Below(200)), chance);
            yield return new ToldChange<ExpertInput>(cast.CityClerk, at, null, "调离原单位，本人申请");
            yield break;
        }
        while (last is { } to && to < days.Today)
        {
            if (number > 0 && chance.Percent(12))
                yield break;
            last = to.AddYears(TermYears);
            input = input with { AppointedTo = DemoDays.Said(last.Value) };
            yield return new ToldChange<ExpertInput>(cast.CityClerk, days.At(to.AddDays(-chance.Between(5, 25)), chance), input);
        }
    }

    private ExpertInput Input(DemoRandom chance, DateOnly from, DateOnly? to, string batch)
    {
        var element = Elements[number % Elements.Length];
        var trade = chance.Pick(Trades);
        var title = chance.Pick(Titles);
        return new ExpertInput
        {
            Name = number == 0 ? cast.Expert.Name : names.NewPerson(),
            BirthMonth = string.Create(CultureInfo.InvariantCulture, $"{chance.Between(1962, 1990)}-{chance.Between(1, 12):00}"),
            Employer = Employer(chance, from),
            Post = chance.Percent(60) ? chance.Pick(Posts) : null,
            Title = title,
            Fields = chance.Percent(40) ? $"{element}、{chance.Pick(Elements)}、{trade}" : $"{element}、{trade}",
            Phone = names.Mobile(),
            Email = string.Create(CultureInfo.InvariantCulture, $"expert{number:000}@example.com"),
            Batch = batch,
            AppointedFrom = DemoDays.Said(from),
            AppointedTo = to is { } last ? DemoDays.Said(last) : "长期",
            Region = Region(chance),
            Bio = $"{title}，从事{trade}和{element}工作 {chance.Between(8, 34)} 年，{chance.Pick(Deeds)}。（示范，人物虚构）",
            Account = number == 0 ? "expert" : null,
        };
    }

    private static readonly string[] Deeds =
    [
        "参与过企业质量诊断和标准制修订",
        "主持过三项地方标准",
        "长期做现场改进辅导",
        "担任过资质认定评审组长",
        "带过二十多个 QC 小组",
        "做过多起质量纠纷的技术鉴定",
        "熟悉中小企业计量管理",
        "擅长失效分析",
    ];

    private string Region(DemoRandom chance)
    {
        var counties = cast.CountyClerks.Keys.ToList();
        return counties[chance.Weighted([.. counties.Select((_, i) => Spread[i % Spread.Length])])];
    }

    private string Employer(DemoRandom chance, DateOnly day) =>
        chance.Below(5) switch
        {
            0 or 1 => chance.Pick([.. cast.Institutions.Where(i => i.Holds(day.AddDays(30)))]).Body.Name,
            2 => chance.Pick(Schools),
            _ => cast.Enterprises[chance.Below(Math.Min(cast.Enterprises.Count / 2, 400))].Profile.Name,
        };
}
