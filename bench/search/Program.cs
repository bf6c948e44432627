using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhitong.Data;
using Zhitong.Hosting;
using Zhitong.Modules.Search.Catalogue;
using Zhitong.Modules.Search.Find;
using Zhitong.Platform.Access;

namespace Zhitong.Bench;

/// <summary>
/// What a search costs over many capability rows: CPU of the whole answer (top 20, total, two facets), memory of the catalogue.
/// Usage: dotnet run --project bench/search -c Release -- FOLDER ROWS [DB]    DB: as ZHITONG_DB; SQLite in FOLDER without it.
/// The rows are made once and stay in the folder or the database.
/// </summary>
internal static class SearchBench
{
    private static async Task Main(string[] args)
    {
        var (folder, rows) = (args[0], int.Parse(args[1], CultureInfo.InvariantCulture));
        Environment.SetEnvironmentVariable("ZHITONG_DATA", folder);
        if (args.Length > 2)
            Environment.SetEnvironmentVariable("ZHITONG_DB", args[2]);
        var app = ZhitongHost.Build(Zhitong.Settings.Read(), Program.Modules());
        await app.Services.GetRequiredService<DatabaseSetup>().EnsureAsync();
        var corpus = new Corpus(rows);
        await corpus.FillAsync(app.Services.GetRequiredService<IDbContextFactory<ZhitongDb>>());

        var before = Held();
        var watch = Stopwatch.StartNew();
        var cpu = Cpu();
        await app.Services.GetRequiredService<Shelves>().FollowAsync(default);
        Say(
            $"{rows} rows read in {watch.Elapsed.TotalSeconds:F1} s, CPU {(Cpu() - cpu) / 1e9:F1} s; the catalogue holds {(Held() - before) / 1048576.0:F0} MB"
        );

        var visitor = Actor.Public("140300");
        foreach (var round in new[] { "warm", "warm", "warm", "measured" })
        {
            var list = corpus.Questions(round == "warm" ? 1 : 2).ToList();
            if (Environment.GetEnvironmentVariable("TYPE") is { } only)
                list =
                [
                    .. Enumerable
                        .Repeat(list.Where((_, i) => i % Corpus.Types == int.Parse(only, CultureInfo.InvariantCulture)), 6)
                        .SelectMany(l => l),
                ];
            List<(double Ms, string Question, int Total)> took = [];
            foreach (var question in list)
                took.Add(await AskAsync(app, visitor, question));
            if (round == "warm")
                continue;
            took.RemoveAll(t => double.IsNaN(t.Ms));
            var sorted = took.Select(t => t.Ms).Order().ToList();
            Say(
                $"{list.Count} questions: CPU p50 {sorted[sorted.Count / 2]:F2} ms, p90 {sorted[sorted.Count * 9 / 10]:F2}, p99 {sorted[sorted.Count * 99 / 100]:F2}, most {sorted[^1]:F2}"
            );
            for (var type = 0; type < Corpus.Types; type++)
            {
                var of = took.Where(t => list.IndexOf(t.Question) % Corpus.Types == type).OrderBy(t => t.Ms).ToList();
                Say(
                    $"  {of[of.Count / 2].Ms:F2} ms, most {of[^1].Ms:F2}: like {of[of.Count / 2].Question}, {of[of.Count / 2].Total} found"
                );
            }
            foreach (var (ms, question, total) in took.OrderByDescending(t => t.Ms).Take(5))
                Say($"  {ms:F2} ms, {total} found: {question}");
        }
        foreach (var common in corpus.Common)
        {
            var times = new List<(double Ms, string Question, int Total)>();
            for (var i = 0; i < 5; i++)
                times.Add(await AskAsync(app, visitor, common));
            Say($"common word {common}: {times.Select(t => t.Ms).Order().ElementAt(2):F1} ms, {times[0].Total} found");
        }
        await new Writes(app, corpus).MeasureAsync(Say);
        Say($"managed memory {Held() / 1048576.0:F0} MB, resident {Process.GetCurrentProcess().WorkingSet64 / 1048576.0:F0} MB");
    }

    private static async Task<(double Ms, string Question, int Total)> AskAsync(
        WebApplication app,
        Actor visitor,
        string question
    )
    {
        await using var scope = app.Services.CreateAsyncScope();
        var finder = scope.ServiceProvider.GetRequiredService<Finder>();
        var (began, thread) = (Cpu(ThisThread), Environment.CurrentManagedThreadId);
        var found = await finder.FindAsync(new SearchAsk(question, Size: "20"), visitor);
        var ms = thread == Environment.CurrentManagedThreadId ? (Cpu(ThisThread) - began) / 1e6 : double.NaN; // it waited for another thread
        return (ms, question, found.Answer.Facets.Kind.Sum(k => k.Count));
    }

    private static long Held()
    {
        GC.Collect();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static void Say(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));

    /// <summary>Clocks of the system: what runs in the background is not of the answer, and goes without it.</summary>
    private const int WholeProcess = 2;
    private const int ThisThread = 3;

    /// <summary>CPU nanoseconds.</summary>
    internal static long Cpu(int clock = WholeProcess)
    {
        _ = clock_gettime(clock, out var t);
        return (t.Seconds * 1_000_000_000) + t.Nanoseconds;
    }

    [DllImport("libc")]
    private static extern int clock_gettime(int clock, out Timespec time);

    private struct Timespec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
