using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhitong.Data;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Search.Catalogue;
using Zhitong.Platform.Access;
using Zhitong.Platform.Changes;
using Zhitong.Platform.Writing;

namespace Zhitong.Bench;

/// <summary>
/// What it costs a capability row, one in a transaction, to be found: without anything, with the trigger that tells the catalogue, and
/// with its words in the text index as well. Then what the catalogue takes to learn of it. The rows are removed again.
/// </summary>
internal sealed class Writes(WebApplication app, Corpus corpus)
{
    private const int Rows = 1000;
    private const string Table = "libraries_capabilities";
    private readonly IDbContextFactory<ZhitongDb> factory = app.Services.GetRequiredService<IDbContextFactory<ZhitongDb>>();
    private readonly ChangeFeed feed = app.Services.GetRequiredService<ChangeFeed>();
    private readonly Shelves shelves = app.Services.GetRequiredService<Shelves>();

    public async Task MeasureAsync(Action<FormattableString> say)
    {
        foreach (var round in new[] { "warm", "measured", "measured again" })
        {
            await UnwatchAsync();
            say($"{round}: a row alone {await WriteAsync(false)}");
            await using (var db = await factory.CreateDbContextAsync())
                await feed.EnsureAsync(db, [Table]);
            say($"{round}: and told to the catalogue {await WriteAsync(false)}");
            say($"{round}: and with its words {await WriteAsync(true)}");
            var (began, watch) = (SearchBench.Cpu(), Stopwatch.StartNew());
            await shelves.FollowAsync(default);
            say($"{round}: learned by the catalogue {Said(began, watch, 1)} for {4 * Rows} changes");
        }
    }

    private async Task<string> WriteAsync(bool words)
    {
        var (began, watch) = (SearchBench.Cpu(), Stopwatch.StartNew());
        await using var scope = app.Services.CreateAsyncScope();
        var writer = scope.ServiceProvider.GetRequiredService<Writer>();
        for (var i = 0; i < Rows; i++)
        {
            var row = corpus.Further(i);
            await writer.RunAsync(
                Actor.CommandLine("140300"),
                async work =>
                {
                    work.Db.Add(row);
                    if (words)
                        await InstitutionIndex.PutAsync(work, row);
                }
            );
        }
        var said = Said(began, watch, Rows);
        await using var after = await factory.CreateDbContextAsync();
        var docs = Enumerable.Range(0, Rows).Select(i => corpus.Further(i).Doc).ToList();
        await after.Set<Capability>().Where(c => docs.Contains(c.Doc)).ExecuteDeleteAsync();
        if (words)
        {
            await writer.RunAsync(
                Actor.CommandLine("140300"),
                async work =>
                {
                    foreach (var doc in docs)
                        await work.IndexAsync(InstitutionIndex.RowName, doc, []);
                }
            );
        }
        return said;
    }

    private async Task UnwatchAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        var on = db.Database.IsNpgsql() ? $" ON {Table}" : "";
        foreach (var act in new[] { "insert", "update", "delete" })
        {
            var drop = $"DROP TRIGGER IF EXISTS changes_of_{Table}_{act}{on}";
            await db.Database.ExecuteSqlRawAsync(drop);
        }
    }

    private static string Said(long began, Stopwatch watch, int parts) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"CPU {(SearchBench.Cpu() - began) / 1e6 / parts:F2} ms, {watch.Elapsed.TotalMilliseconds / parts:F2} ms by the clock"
        );
}
