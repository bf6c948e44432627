using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Hosting;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Cases.Contract;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Deadlines;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Demo;

/// <summary>Fills an empty database with a city at work: people, enterprises, and a year of cases through the real acts.</summary>
internal sealed class DemoCity(
    IDbContextFactory<ZhitongDb> factory,
    Writer writer,
    CaseSimulation cases,
    LibraryFilling libraries,
    MatterBook matters,
    Calendars calendars,
    Clock clock,
    Settings settings
) : IFirstStart
{
    private const int CaseCount = 400;
    private const int MostAtOnce = 48;
    private static readonly DateOnly Opening = new(2025, 11, 3);

    public async Task FillAsync(TextWriter say)
    {
        if (await WhyNotAsync() is { } reason)
        {
            if (reason.Length > 0)
                await say.WriteLineAsync(reason);
            return;
        }
        var started = clock.Now;
        await say.WriteLineAsync("正在填入示范数据…");
        await calendars.RefreshAsync();
        var first = Opening.AddDays(120) < clock.Today ? Opening : clock.Today.AddDays(-365);
        var casting = new DemoCasting(settings.City, first.AddDays(-7), clock.Today);
        var cast = casting.Cast();
        var opening = Clock.StartOf(first.AddDays(-6)).AddHours(10);
        await WriteRosterAsync(casting.Roster, opening);
        var library = new DemoLibrary(cast.Institutions, clock.Today);
        await writer.RunAsync(Actor.CommandLine(settings.City), library.WriteAsync, opening.AddHours(1));
        var book = (await matters.PublishedAsync()).ToDictionary(m => m.Code);
        var plot = new DemoPlot(cast, book, new WorkHours(calendars.Current), clock.Now, first);
        await PlayAsync(plot.Write(CaseCount));
        await DraftsAsync(cast.Star);
        await ShelveAsync(cast);
        await say.WriteLineAsync($"示范数据已填好，用时 {(clock.Now - started).TotalSeconds:0.0} 秒。");
    }

    /// <summary>The demo identities, if this database holds them.</summary>
    public IEnumerable<string> Greeting()
    {
        using var db = factory.CreateDbContext();
        var names = db.Set<Person>().Where(p => p.DemoName != null).Select(p => p.DemoName!).ToHashSet();
        if (names.Count == 0)
            yield break;
        if (!settings.LoopbackOnly)
        {
            yield return "示范身份只在监听本机地址时可用。";
            yield break;
        }
        yield return $"示范身份（{settings.Urls.Split(';')[0]}/sign-in 一键登录，数据全部虚构）：";
        foreach (var (name, title) in DemoNames)
            if (names.Contains(name))
                yield return $"  {name, -12}{title}";
    }

    private static readonly (string Name, string Title)[] DemoNames =
    [
        ("enterprise", "企业办事员"),
        ("station", "站点管理员"),
        ("expert", "专家"),
        ("institution", "机构经办人"),
        ("county", "县区局经办人"),
        ("city", "市局经办人"),
        ("leader", "领导"),
        ("sysadmin", "系统管理员"),
        ("secadmin", "安全管理员"),
        ("auditor", "审计管理员"),
    ];

    /// <returns>Null to go on; empty when the demo is already there; else what to say.</returns>
    private async Task<string?> WhyNotAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        if (await db.Set<Person>().AnyAsync())
            return "";
        // a history laid under days already sealed would look like a forged one
        return await db.Set<DaySeal>().AnyAsync()
            ? "这个数据库已经封存过操作记录，不能再填入示范数据；请换一个空的数据文件夹。"
            : null;
    }

    private Task WriteRosterAsync(DemoRoster roster, DateTime at) =>
        writer.RunAsync(
            Actor.CommandLine(settings.City),
            async work =>
            {
                foreach (var profile in roster.Enterprises)
                    await OpenAsync(work, profile);
                foreach (var body in roster.Organisations)
                    Add(work, body, "create");
                foreach (var person in roster.People)
                    Add(work, person, "create");
                foreach (var post in roster.Posts)
                    Add(work, post, "grant");
            },
            at
        );

    private static void Add<T>(Work work, T subject, string act)
        where T : class, ISubject
    {
        work.Db.Add(subject);
        work.Record(subject, act, "示范数据");
    }

    private static async Task OpenAsync(Work work, Enterprise e)
    {
        var doc = await work.NextNumberAsync(EnterpriseProfiles.Series);
        var profile = new Enterprise
        {
            Id = e.Id,
            Doc = doc,
            CreditCode = e.CreditCode,
            Name = e.Name,
            Region = e.Region,
            City = e.City,
            Industry = e.Industry,
            Size = e.Size,
            LegalRepresentative = e.LegalRepresentative,
            Address = e.Address,
            FoundedOn = e.FoundedOn,
            Contacts = e.Contacts,
            Verified = e.Verified,
            UpdatedAt = work.Now,
        };
        Add(work, profile, "open");
        await EnterpriseProfiles.IndexAsync(work, profile);
    }

    /// <summary>
    /// Runs the steps in order of time. Steps of different cases go to the write gate together, in that order, and share a
    /// commit. A filing looks its matter up before it enters the gate: the matters are read anew before each batch, so that
    /// no look-up waits and numbers rise with time.
    /// </summary>
    private async Task PlayAsync(List<DemoStep> steps)
    {
        Dictionary<DemoCase, Task> running = [];
        foreach (var step in steps)
        {
            if (running.ContainsKey(step.Case) || running.Count >= MostAtOnce)
            {
                await Task.WhenAll(running.Values);
                running.Clear();
            }
            if (running.Count == 0)
            {
                matters.Forget();
                await matters.PublishedAsync();
            }
            running[step.Case] = RunAsync(step);
        }
        await Task.WhenAll(running.Values);
    }

    private async Task RunAsync(DemoStep step)
    {
        if (step.Act == "file")
            step.Case.Number = await cases.FileAsync(step.Case.Filing, step.By, step.At);
        else
            await cases.ActAsync(step.Case.Number!, step.Act, step.Values, step.By, step.At);
    }

    /// <summary>Fills the libraries of equipment, experts and projects, as the city's clerk would from sheets.</summary>
    private async Task ShelveAsync(DemoCast cast)
    {
        await libraries.EquipmentAsync(new DemoEquipment(cast, clock.Today).All(), cast.CityClerk, "示范数据");
        await libraries.ExpertsAsync(new DemoExperts(cast, clock.Today).All(), cast.CityClerk, "示范数据");
        await libraries.ProjectsAsync(new DemoProjects(cast, clock.Today).All(), cast.CityClerk, "示范数据");
    }

    private async Task DraftsAsync(DemoEnterprise star)
    {
        var (e, contact) = (star.Profile, star.Profile.Contacts[0]);
        string[] needs =
        [
            "新买的回转窑测温系统不知道要不要检定，先记下型号，明天拍了铭牌再补。",
            "想问出口耐火砖要做哪些检测，客户清单还没收到。",
        ];
        foreach (var need in needs)
            await cases.DraftAsync(
                new SimulatedFiling(null, e.CreditCode, e.Name, e.Region, contact.Name, contact.Phone, need),
                star.Clerk!
            );
    }
}
