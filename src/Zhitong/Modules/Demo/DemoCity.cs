using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Hosting;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Cases.Contract;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Modules.Search.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Deadlines;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Demo;

/// <summary>
/// Fills an empty database with a city at work: people, enterprises, the four libraries, and the cases of all years since the
/// platform opened. All of it is told as a chronicle and written in one transaction: it is there as a whole or not at all.
/// </summary>
internal sealed class DemoCity(
    IDbContextFactory<ZhitongDb> factory,
    Writer writer,
    CaseSimulation cases,
    LibraryFilling libraries,
    WordFilling words,
    MatterBook matters,
    Calendars calendars,
    Clock clock,
    Settings settings
) : IFirstStart
{
    public async Task FillAsync(TextWriter say)
    {
        if (await WhyNotAsync() is { } reason)
        {
            if (reason.Length > 0)
                await say.WriteLineAsync(reason);
            return;
        }
        var started = Stopwatch.GetTimestamp();
        await say.WriteLineAsync("正在填入示范数据…");
        await calendars.RefreshAsync();
        var (days, size) = (new DemoDays(calendars.Current, clock.Now), DemoSize.Named(settings.Demo));
        var casting = new DemoCasting(settings.City, days, size);
        var cast = casting.Cast();
        var book = (await matters.PublishedAsync()).ToDictionary(m => m.Code);
        await writer.RunAsync(
            Actor.CommandLine(settings.City),
            async work =>
            {
                var chronicle = work.BeginChronicle();
                await OpenAsync(work, chronicle, casting.Openings);
                await new DemoLibrary(cast, days).TellAsync(work, chronicle);
                await libraries.EquipmentAsync(work, chronicle, new DemoEquipment(cast, days).All());
                var experts = new DemoExperts(cast, casting.Names, days);
                await libraries.ExpertsAsync(work, chronicle, experts.All(), ("expert", cast.Expert.PersonId!.Value));
                await libraries.ProjectsAsync(work, chronicle, new DemoProjects(cast, days).All());
                var searches = new DemoSearches(cast, days);
                await words.TellAsync(work, chronicle, searches.Synonyms(), searches.Unfound());
                var plot = new DemoPlot(cast, experts.Playing, book, days, size);
                await cases.TellAsync(work, chronicle, plot.Write());
                await chronicle.WriteAsync();
            }
        );
        await DraftsAsync(cast.Star);
        await say.WriteLineAsync($"示范数据已填好，用时 {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} 秒。");
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

    /// <summary>Bodies, people, posts and enterprises: one act each. Profiles get their numbers in the order in which they came.</summary>
    private static async Task OpenAsync(Work work, Chronicle chronicle, List<DemoOpening> openings)
    {
        var docs = await work.NextNumbersAsync(EnterpriseProfiles.Series, openings.Count(o => o.Subject is Enterprise));
        var next = 0;
        foreach (var opening in openings)
        {
            var subject = opening.Subject;
            if (subject is Enterprise said)
            {
                var profile = Numbered(said, docs[next++]);
                await EnterpriseProfiles.IndexAsync(work, profile);
                subject = profile;
            }
            chronicle.Tell(subject, opening.Act, opening.By, opening.At, "示范数据");
        }
    }

    private static Enterprise Numbered(Enterprise e, long doc) =>
        new()
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
            UpdatedAt = e.UpdatedAt,
        };

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
