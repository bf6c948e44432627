using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Hosting;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Cases.Contract;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Deadlines;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Demo;

/// <summary>
/// Load data: many cases of the demo enterprises, spread over counties, states and the past year. Texts pair an object with a
/// need, so that each of the 900 pairs is held by about a thousandth of the rows.
/// </summary>
public sealed class DemoLoad(
    IDbContextFactory<ZhitongDb> factory,
    CaseSimulation cases,
    MatterBook matters,
    Calendars calendars,
    Clock clock,
    Settings settings
)
{
    private const int BatchSize = 500;

    /// <returns>The exit code.</returns>
    public async Task<int> AddAsync(int count, CancellationToken cancel)
    {
        if (count == 0)
            return 0;
        await using var db = await factory.CreateDbContextAsync(cancel);
        if (!await db.Set<Person>().AnyAsync(p => p.DemoName != null, cancel))
        {
            await Console.Error.WriteLineAsync("这个数据库里没有示范城市，不加压力数据。");
            return 1;
        }
        await calendars.RefreshAsync();
        var writing = new DemoLoadWriting(
            await db.Set<Enterprise>()
                .AsNoTracking()
                .Where(e => e.City == settings.City)
                .OrderBy(e => e.Doc)
                .Take(2000)
                .ToListAsync(cancel),
            await db.Set<Organisation>()
                .AsNoTracking()
                .Where(o => o.City == settings.City && o.Kind == OrganisationKind.Institution && !o.Ended)
                .OrderBy(o => o.Name)
                .ToListAsync(cancel),
            await matters.PublishedAsync(),
            new WorkHours(calendars.Current),
            clock.Now,
            count
        );
        var started = Stopwatch.GetTimestamp();
        await WriteAsync(writing, count, cancel);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Console.WriteLine($"加了 {count:N0} 件压力数据，用时 {seconds:0.0} 秒，每秒 {count / seconds:N0} 件。");
        return 0;
    }

    /// <summary>One thread makes up texts and tokens, the gate writes.</summary>
    private async Task WriteAsync(DemoLoadWriting writing, int count, CancellationToken cancel)
    {
        var batches = Channel.CreateBounded<List<SimulatedCase>>(4);
        var maker = Task.Run(
            async () =>
            {
                for (var done = 0; done < count; done += BatchSize)
                    await batches.Writer.WriteAsync(writing.Next(Math.Min(BatchSize, count - done)), cancel);
                batches.Writer.Complete();
            },
            cancel
        );
        var actor = Actor.CommandLine(settings.City);
        var bar = new ProgressBar("压力数据", count);
        var written = 0;
        await foreach (var batch in batches.Reader.ReadAllAsync(cancel))
        {
            await cases.LoadAsync(batch, actor);
            written += batch.Count;
            bar.Show(written);
        }
        bar.Done();
        await maker;
        await cases.FinishLoadAsync(actor);
    }
}

/// <summary>Makes up load cases in order of filing.</summary>
internal sealed class DemoLoadWriting(
    IReadOnlyList<Enterprise> enterprises,
    IReadOnlyList<Organisation> institutions,
    IReadOnlyList<Matter> matters,
    WorkHours hours,
    DateTime now,
    int count
)
{
    private static readonly string[] Objects = (
        "压力表 水表 燃气表 电能表 衡器 温度计 流量计 血压计 热量表 天平 硬度计 示波器 光谱仪 色谱仪 卡尺 千分尺 量块 "
        + "起重机 电梯 锅炉 压力容器 叉车 安全阀 气瓶 轴承 齿轮 电机 变压器 电缆 开关 电池 充电桩 水泵 阀门 管件 钢筋 水泥 玻璃 涂料 塑料 "
        + "橡胶 织物 皮革 纸张 玩具 家具 灯具 冰箱 空调 洗衣机 口罩 手套 注射器 输液器 试剂盒 奶粉 饮料 面粉 食用油 茶叶"
    ).Split(' ');
    private static readonly string[] Needs =
        "首次检定 周期校准 型式评价 委托检验 监督抽查复检 能力验证 方法确认 不确定度评定 标准比对 体系内审 出口合规 故障诊断 工艺改进 人员培训 样品制备".Split(
            ' '
        );

    private readonly DemoRandom chance = new((ulong)now.Ticks);
    private readonly List<DateOnly> days = hours.Days(Clock.DayOf(now).AddDays(-365), Clock.DayOf(now).AddDays(-1));
    private readonly List<Matter> plain =
    [
        .. matters.Where(m => m.Code != "METR-CALI"),
        .. matters.Where(m => m.Code == "METR-CALI"),
    ];
    private int made;

    public List<SimulatedCase> Next(int size)
    {
        List<SimulatedCase> batch = new(size);
        for (var i = 0; i < size; i++)
            batch.Add(Make());
        return batch;
    }

    private SimulatedCase Make()
    {
        var index = (int)((long)made * days.Count / count);
        var minute = (int)((long)made++ * days.Count % count * WorkHours.Day / count); // rises within the day
        var e = chance.Pick(enterprises);
        var thing = chance.Pick(Objects);
        var matter = chance.Pick(plain);
        var stage = StageAt(days.Count - index, matter);
        var submitted = WorkHours.At(days[index], minute);
        var accepted = stage >= SimulatedStage.Accepted ? hours.Add(submitted, chance.Between(20, 400)) : submitted;
        var delivered =
            stage >= SimulatedStage.AwaitingConfirmation
                ? hours.Add(accepted, matter.PromisedDays * WorkHours.Day * chance.Between(20, 90) / 100)
                : accepted;
        var institution = chance.Pick(institutions);
        return new SimulatedCase(
            Filing(e, thing),
            matter,
            e.Id,
            "命令行（压力数据）",
            stage,
            submitted,
            accepted,
            delivered,
            institution.Id,
            institution.Name,
            Words(stage),
            stage == SimulatedStage.Closed && chance.Percent(60) ? chance.Pick([5, 5, 5, 4, 4, 3, 2]) : null
        );
    }

    /// <summary>What is older than its promise is mostly closed; what is young may stand anywhere it can have reached.</summary>
    private SimulatedStage StageAt(int age, Matter matter)
    {
        if (age > matter.PromisedDays + 6)
            return chance.Percent(90) ? SimulatedStage.Closed
                : chance.Percent(40) ? SimulatedStage.Refused
                : SimulatedStage.InService;
        return age < 3
            ? SimulatedStage.Submitted
            : chance.Pick([
                SimulatedStage.Submitted,
                SimulatedStage.Supplementing,
                SimulatedStage.Accepted,
                SimulatedStage.Dispatched,
                SimulatedStage.InService,
                SimulatedStage.InService,
                SimulatedStage.Paused,
            ]);
    }

    private static string Words(SimulatedStage stage) =>
        stage switch
        {
            SimulatedStage.Supplementing => "请补充型号规格和数量",
            SimulatedStage.Refused => "不在服务范围内，已电话说明",
            SimulatedStage.Paused => "待企业送样",
            _ => "已按要求完成，报告已交付",
        };

    private SimulatedFiling Filing(Enterprise e, string thing)
    {
        var contact = e.Contacts is [var c, ..] ? c : new EnterpriseContact("示范联系人", "19900009999", null);
        var need = string.Create(
            CultureInfo.InvariantCulture,
            $"我单位现有 {chance.Between(1, 40)} 台（件）相关设备，需办理{thing}{chance.Pick(Needs)}，用于生产线质量控制。"
                + $"希望在 {chance.Between(3, 22)} 个工作日内安排机构对接，样品编号 {chance.Below(100_000_000)}，"
                + $"联系地址为工业园 {chance.Between(1, 99)} 号。如需补充材料请及时通知，费用标准请一并告知。"
        );
        return new SimulatedFiling(null, e.CreditCode, e.Name, e.Region, contact.Name, contact.Phone, need, thing);
    }
}
