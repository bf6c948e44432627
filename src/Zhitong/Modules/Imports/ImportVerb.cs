using System.CommandLine;
using System.Security.Cryptography;
using Zhitong.Hosting;
using Zhitong.Modules.Imports.Reading;
using Zhitong.Modules.Imports.Running;
using Zhitong.Platform.Access;
using Zhitong.Platform.Spreadsheets;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Imports;

/// <summary><c>import KIND FILE [--yes] [--report FILE]</c>: prints every problem on a line, then the counts.</summary>
internal static class ImportVerb
{
    private const int Unusable = 2;
    private const int Problems = 3;

    private sealed record Call(string Kind, string File, bool Yes, string? Report, bool WithHidden);

    public static Command Make(VerbContext context)
    {
        var kind = new Argument<string>("KIND") { Description = "enterprises、institutions、equipment、experts、projects 等" };
        var file = new Argument<string>("FILE") { Description = "XLSX、XLS 或 CSV（UTF-8、GB18030）" };
        var yes = new Option<bool>("--yes") { Description = "好行入库；不给时只核对，什么都不改，有问题返回 3" };
        var report = new Option<string?>("--report") { Description = "问题清单写到这个文件（XLSX，或按扩展名 CSV）" };
        var hidden = new Option<bool>("--with-hidden") { Description = "隐藏的行和工作表也读" };
        var verb = context.Verb("import", "导入表格：逐行核对，好行一次入库", kind, file, yes, report, hidden);
        verb.SetAction(
            (parse, cancel) =>
                RunAsync(
                    context,
                    parse,
                    new Call(
                        parse.GetValue(kind)!,
                        parse.GetValue(file)!,
                        parse.GetValue(yes),
                        parse.GetValue(report),
                        parse.GetValue(hidden)
                    ),
                    cancel
                )
        );
        return verb;
    }

    private static Task<int> RunAsync(VerbContext context, ParseResult parse, Call call, CancellationToken cancel) =>
        context.WithServicesAsync(
            parse,
            async services =>
            {
                var kinds = services.GetRequiredService<ImportKinds>();
                if (kinds.Find(call.Kind) is not { } kind)
                    return await RefuseAsync(
                        $"没有“{call.Kind}”这一种，可以导入：{string.Join('、', kinds.All.Select(k => $"{k.Name}（{k.Title}）"))}"
                    );
                if (!File.Exists(call.File))
                    return await RefuseAsync($"没有文件 {call.File}");
                var actor = Actor.CommandLine(services.GetRequiredService<Settings>().City);
                var file = new ImportFile(kind, call.File, Path.GetFileName(call.File), actor, call.WithHidden);
                try
                {
                    return await ReadAsync(services, file, call, cancel);
                }
                catch (SheetUnreadable e)
                {
                    return await RefuseAsync(e.Message);
                }
            }
        );

    private static async Task<int> ReadAsync(IServiceProvider services, ImportFile file, Call call, CancellationToken cancel)
    {
        using var report = call.Report is null ? null : new ImportReport(call.Report);
        var say = new ImportConsole();
        var result = call.Yes
            ? await TakeAsync(services, file, report, say, cancel)
            : await services
                .GetRequiredService<ImportRunner>()
                .CheckAsync(file, new ImportTally(0, p => Tell(p, true, report)), say.Show, cancel);
        say.Done();
        if (result.Rows == 0)
            return await RefuseAsync(ImportWorker.NothingIn(file, result));
        if (report is not null)
            report.Finish();
        foreach (var note in result.Notes)
            Console.WriteLine(note);
        Console.WriteLine(result.Counts);
        Console.WriteLine(Outcome(result, call));
        return !call.Yes && result.Problems > 0 ? Problems : 0;
    }

    private static string Outcome(ReadResult result, Call call) =>
        !call.Yes ? $"什么都没有改。加 --yes 把 {result.Good:N0} 行好行入库"
        : result.Good == 0 ? "没有要入库的行"
        : $"已入库 {result.Good:N0} 行" + (result.Bad > 0 ? $"，{result.Bad:N0} 行有问题的没有进" : "");

    /// <summary>A load without a good row leaves nothing behind, not even a batch.</summary>
    private static async Task<ReadResult> TakeAsync(
        IServiceProvider services,
        ImportFile file,
        ImportReport? report,
        ImportConsole say,
        CancellationToken cancel
    )
    {
        var runner = services.GetRequiredService<ImportRunner>();
        await services.GetRequiredService<ImportWorker>().RecoverAsync(server: false);
        var number = await runner.NextNumberAsync();
        List<ImportTally> tallies = [];
        var result = await runner.TakeAsync(
            number,
            file,
            () =>
            {
                var first = tallies.Count == 0; // a second try tells no problem twice
                tallies.Add(new ImportTally(number, p => Tell(p, first, report)));
                return tallies[^1];
            },
            read => BeginAsync(services, number, file, read),
            say.Show,
            cancel
        );
        if (result.Good > 0)
            await services.GetRequiredService<ImportStore>().KeepAsync(number, tallies[^1]);
        return result;
    }

    private static async Task<bool> BeginAsync(IServiceProvider services, long number, ImportFile file, ReadResult read)
    {
        if (read.Good == 0)
            return false;
        await using var content = File.OpenRead(file.Path);
        var sha = Convert.ToHexStringLower(await SHA256.HashDataAsync(content));
        await services
            .GetRequiredService<Writer>()
            .RunAsync(
                file.Actor,
                work =>
                {
                    var batch = ImportActs.New(
                        work,
                        Guid.CreateVersion7(),
                        number,
                        file.Kind.Name,
                        file.FileName,
                        sha,
                        ImportWorker.CommandLineNode
                    );
                    (batch.State, batch.WithHidden) = (ImportState.Taking, file.WithHidden);
                    work.Db.Add(batch);
                    work.Record(batch, "upload");
                    return Task.CompletedTask;
                }
            );
        return true;
    }

    private static void Tell(FoundProblem problem, bool first, ImportReport? report)
    {
        if (!first)
            return;
        Console.WriteLine(problem.Line);
        report?.Add(problem);
    }

    private static async Task<int> RefuseAsync(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return Unusable;
    }
}

/// <summary>Progress on standard error: a count while the file is read, a bar once the number of rows is known.</summary>
internal sealed class ImportConsole
{
    private readonly bool live = !Console.IsErrorRedirected;
    private string phase = "";
    private ProgressBar? bar;
    private int shown;

    public void Show(ImportProgress progress)
    {
        if (progress.Phase != phase)
        {
            Done();
            (phase, shown) = (progress.Phase, 0);
            bar = progress.Total > 0 ? new ProgressBar(phase, progress.Total) : null;
        }
        if (bar is not null)
            bar.Show(progress.Done);
        else if (live)
            Console.Error.Write($"\r{phase} {progress.Done:N0} 行");
        else if (progress.Done >= shown + 20_000)
            Console.Error.WriteLine($"{phase} {shown = progress.Done:N0} 行");
    }

    public void Done()
    {
        if (phase.Length == 0)
            return;
        if (bar is not null)
            bar.Done();
        else if (live)
            Console.Error.WriteLine();
        phase = "";
    }
}
