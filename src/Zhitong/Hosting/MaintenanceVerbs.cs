using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Deadlines;
using Zhitong.Platform.TextIndexing;

namespace Zhitong.Hosting;

/// <summary><c>check-data</c>, <c>reindex</c>, <c>backup</c>, <c>restore</c>, <c>calendar</c>: what whoever runs the platform needs.</summary>
internal static class MaintenanceVerbs
{
    private const int Unusable = 2;
    private const int Problems = 3;

    public static IEnumerable<Command> All(VerbContext context) =>
        [CheckData(context), Reindex(context), Backup(context), Restore(context), Calendar(context)];

    private static Command CheckData(VerbContext context)
    {
        var verb = context.Verb("check-data", "核对操作记录的链和封存、办件的期限和计数；发现问题时返回 3");
        verb.SetAction((parse, cancel) => context.WithServicesAsync(parse, services => CheckAsync(services, cancel)));
        return verb;
    }

    private static async Task<int> CheckAsync(IServiceProvider services, CancellationToken cancel)
    {
        var factory = services.GetRequiredService<IDbContextFactory<ZhitongDb>>();
        var found = 0;
        foreach (var check in services.GetServices<IDataCheck>())
        {
            await Console.Error.WriteLineAsync($"核对{check.Name}…");
            await using var db = await factory.CreateDbContextAsync(cancel);
            await foreach (var problem in check.FindAsync(db).WithCancellation(cancel))
            {
                Console.WriteLine(problem);
                found++;
            }
        }
        Console.WriteLine(found == 0 ? "没有发现问题。" : $"发现 {found:N0} 个问题。");
        return found == 0 ? 0 : Problems;
    }

    private static Command Reindex(VerbContext context)
    {
        var verb = context.Verb("reindex", "按记录重建全文检索；服务运行时也可以，查找不会中断");
        verb.SetAction((parse, cancel) => context.WithServicesAsync(parse, services => ReindexAsync(services, cancel)));
        return verb;
    }

    private static async Task<int> ReindexAsync(IServiceProvider services, CancellationToken cancel)
    {
        var shown = "";
        void Show(string index, long done)
        {
            if (index != shown && shown.Length > 0)
                Console.Error.WriteLine();
            shown = index;
            Console.Error.Write($"\r{index}：{done:N0}");
        }
        var count = await services.GetRequiredService<TextRebuild>().RunAsync(all: true, Show, cancel);
        await Console.Error.WriteLineAsync();
        Console.WriteLine($"已重建 {count:N0} 条记录的检索。");
        return 0;
    }

    private static Command Backup(VerbContext context)
    {
        var file = new Argument<string>("FILE") { Description = "备份文件，例如 zhitong-2026-11-22.zip；已有的文件不覆盖" };
        var verb = context.Verb("backup", "备份数据库和主密钥到一个 zip 文件；服务运行时也可以", file);
        verb.SetAction(
            (parse, cancel) =>
                MaintenanceBackup.WriteAsync(Settings.Read(parse.GetValue(context.Data)), parse.GetValue(file)!, cancel)
        );
        return verb;
    }

    private static Command Restore(VerbContext context)
    {
        var file = new Argument<string>("FILE") { Description = "backup 写出的 zip 文件" };
        var verb = context.Verb("restore", "从备份恢复；先停止服务，原数据库改名保留", file);
        verb.SetAction(
            (parse, cancel) =>
                MaintenanceRestore.RunAsync(Settings.Read(parse.GetValue(context.Data)), parse.GetValue(file)!, cancel)
        );
        return verb;
    }

    private static Command Calendar(VerbContext context)
    {
        var verb = context.Verb("calendar", "看和装载国务院办公厅的节假日安排");
        verb.SetAction((parse, _) => context.WithServicesAsync(parse, ShowVersionAsync));

        var year = new Argument<int>("YEAR") { Description = "年份，例如 2026" };
        var show = new Command("show", "列出一年的放假日和调休上班日") { year };
        show.SetAction((parse, _) => context.WithServicesAsync(parse, services => ShowAsync(services, parse.GetValue(year))));
        verb.Subcommands.Add(show);

        var file = new Argument<string>("FILE") { Description = "每行：日期、off 或 work、节日名，用制表符分开" };
        var title = new Option<string>("--title") { Description = "通知的文号或名称", Required = true };
        var load = new Command("load", "装载新公布的安排，并重算按估算定的期限") { file, title };
        load.SetAction(
            (parse, cancel) =>
                context.WithServicesAsync(
                    parse,
                    services => LoadAsync(services, parse.GetValue(file)!, parse.GetValue(title)!, cancel)
                )
        );
        verb.Subcommands.Add(load);
        return verb;
    }

    private static async Task<int> ShowVersionAsync(IServiceProvider services)
    {
        var calendar = await CurrentAsync(services);
        Console.WriteLine($"{calendar.FirstYear}–{calendar.LastYear} 年，版本：{calendar.Version}");
        return 0;
    }

    private static async Task<int> ShowAsync(IServiceProvider services, int year)
    {
        var calendar = await CurrentAsync(services);
        if (!calendar.Covers(year))
        {
            await Console.Error.WriteLineAsync(
                $"{year} 年的放假安排没有装载，现有 {calendar.FirstYear}–{calendar.LastYear} 年。"
            );
            return 1;
        }
        foreach (var day in calendar.NamedDays.Where(d => d.Date.Year == year))
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{day.Date:yyyy-MM-dd}\t{(day.Kind == DayKind.Holiday ? "off" : "work")}\t{day.Name}"
                )
            );
        return 0;
    }

    private static async Task<WorkingCalendar> CurrentAsync(IServiceProvider services)
    {
        var calendars = services.GetRequiredService<Calendars>();
        await calendars.RefreshAsync();
        return calendars.Current;
    }

    private static async Task<int> LoadAsync(IServiceProvider services, string file, string title, CancellationToken cancel)
    {
        if (!File.Exists(file))
        {
            await Console.Error.WriteLineAsync($"没有文件 {file}。");
            return Unusable;
        }
        try
        {
            var actor = Actor.CommandLine(services.GetRequiredService<Settings>().City);
            await services.GetRequiredService<Calendars>().LoadAsync(title, await File.ReadAllTextAsync(file, cancel), actor);
        }
        catch (FormatException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return Unusable;
        }
        Console.WriteLine($"已装载“{title}”，重算了 {await RestatedAsync(services, cancel):N0} 个期限。");
        return 0;
    }

    /// <summary>What the newest notice restated: activities of its own transaction.</summary>
    private static async Task<int> RestatedAsync(IServiceProvider services, CancellationToken cancel)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<ZhitongDb>>().CreateDbContextAsync(cancel);
        var loaded = await db.Set<CalendarNotice>().MaxAsync(n => n.LoadedAt, cancel);
        return await db.Set<ActivityEntry>().CountAsync(a => a.At == loaded && a.Act == "restate", cancel);
    }
}
