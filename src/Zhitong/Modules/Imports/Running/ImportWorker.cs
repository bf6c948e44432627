using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Imports.Contract;
using Zhitong.Modules.Imports.Reading;
using Zhitong.Platform.Access;
using Zhitong.Platform.Spreadsheets;
using Zhitong.Platform.Staging;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Imports.Running;

/// <summary>Reads and takes over uploaded files in the background, one at a time, and clears up what a crash left.</summary>
public sealed class ImportWorker(
    IDbContextFactory<ZhitongDb> factory,
    ImportRunner runner,
    ImportStore store,
    ImportKinds kinds,
    Uploads uploads,
    ImportProgressBook progress,
    ImportSignal signal,
    Writer writer,
    Staging staging,
    ILogger<ImportWorker> log
) : BackgroundService
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await RecoverAsync();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await DrainAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "The queue of imports could not be read");
            }
            await signal.WaitAsync(LongestWait, stoppingToken);
        }
    }

    /// <summary>Works until nothing waits on this machine.</summary>
    public async Task DrainAsync(CancellationToken cancel)
    {
        while (await NextAsync(cancel) is { } batch)
        {
            try
            {
                await (batch.State == ImportState.Reading ? ReadAsync(batch, cancel) : TakeAsync(batch, cancel));
            }
            catch (SheetUnreadable e)
            {
                await FailAsync(batch, e.Message);
            }
            catch (IOException e)
            {
                log.LogError(e, "Import {Number}", batch.Number);
                await FailAsync(batch, "上传的文件已经不在了，请重新上传");
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "Import {Number}", batch.Number);
                await FailAsync(batch, "平台这边出了问题，什么都没有改。请稍后重新上传，或联系系统管理员");
            }
            finally
            {
                progress.Forget(batch.Number);
            }
        }
    }

    /// <summary>
    /// What a process that is gone left half done: nothing of it was seen, and nothing of it stays. A file that is still here is
    /// taken up again by the queue; a load of the command line is given up.
    /// </summary>
    /// <param name="server">True for this machine's server, false for a command that runs beside one.</param>
    public async Task RecoverAsync(bool server = true)
    {
        var node = server ? Environment.MachineName : CommandLineNode;
        await staging.SweepAsync();
        await using var db = await factory.CreateDbContextAsync();
        var left = await db.Set<ImportBatch>()
            .AsNoTracking()
            .Where(b => (b.Node == node || b.Node == CommandLineNode) && (b.State == ImportState.Taking || !b.Indexed))
            .ToListAsync();
        foreach (var batch in left)
        {
            if (kinds.Find(batch.Kind) is { } kind && !await staging.IsOpenAsync(batch.Number))
                await RecoverAsync(batch, kind, db);
        }
    }

    private async Task RecoverAsync(ImportBatch batch, ImportKind kind, ZhitongDb db)
    {
        if (batch.State == ImportState.Taken)
        {
            await store.ReindexAsync(batch.Number, kind, default);
            return;
        }
        await store.UndoAsync(batch.Number, ImportRunner.Tables(kind, db));
        if (batch.Node == CommandLineNode)
            await FailAsync(batch, "导入中断，什么都没有改。请再运行一次");
    }

    /// <summary>What a batch of the command line names as its machine: no server takes it up.</summary>
    public const string CommandLineNode = "命令行";

    private async Task<ImportBatch?> NextAsync(CancellationToken cancel)
    {
        var node = Environment.MachineName;
        await using var db = await factory.CreateDbContextAsync(cancel);
        return await db.Set<ImportBatch>()
            .AsNoTracking()
            .Where(b => b.Node == node && (b.State == ImportState.Reading || b.State == ImportState.Taking))
            .OrderBy(b => b.Number)
            .FirstOrDefaultAsync(cancel);
    }

    private async Task ReadAsync(ImportBatch batch, CancellationToken cancel)
    {
        using var report = new ImportReport(uploads.ReportOf(batch.Id));
        var tally = new ImportTally(batch.Number, report.Add);
        var file = await FileOfAsync(batch);
        var result = await runner.CheckAsync(file, tally, p => progress.Say(batch.Number, p), cancel);
        if (result.Rows == 0 && !CanBeHelped(result, file))
        {
            await FailAsync(batch, NothingIn(file, result));
            return;
        }
        report.Finish();
        await store.KeepAsync(batch.Number, tally);
        await store.ChangeAsync(
            batch.Number,
            b =>
            {
                ImportStore.Fill(b, result);
                if (b.State == ImportState.Reading)
                    b.State = ImportState.Ready;
            }
        );
    }

    /// <summary>Nothing was read, and somebody may still say which row is the header and which column is which.</summary>
    private static bool CanBeHelped(ReadResult result, ImportFile file) =>
        result.Tables.Count == 0
            ? result.Sheets.Exists(s => s.Rows.Count > 1)
            : file.Headers.Count > 0 || result.Tables.Exists(t => t.Missing(file.Kind).Any());

    private async Task TakeAsync(ImportBatch batch, CancellationToken cancel)
    {
        await using (var db = await factory.CreateDbContextAsync(cancel))
            await store.UndoAsync(batch.Number, ImportRunner.Tables(kinds.Find(batch.Kind)!, db));
        using var report = new ImportReport(uploads.ReportOf(batch.Id));
        ImportTally? tally = null;
        await runner.TakeAsync(
            batch.Number,
            await FileOfAsync(batch),
            () => tally = new ImportTally(batch.Number, report.Restart().Add),
            _ => Task.FromResult(true),
            p => progress.Say(batch.Number, p),
            cancel
        );
        report.Finish();
        await store.KeepAsync(batch.Number, tally!);
        uploads.Remove(batch.Id);
    }

    internal static string NothingIn(ImportFile file, ReadResult result)
    {
        if (result.Tables.Count > 0)
            return string.Join('；', result.Notes.Append("表里没有数据行，什么都没有改"));
        var needed = string.Join('、', file.Kind.Columns.Where(c => c.Required).Select(c => $"“{c.Title}”"));
        return string.Join(
            '；',
            result.Notes.Append($"没有认出{file.Kind.Title}的表。表头里至少要有{needed}，可以先下载模板对照")
        );
    }

    private async Task<ImportFile> FileOfAsync(ImportBatch batch) =>
        new(kinds.Find(batch.Kind)!, uploads.PathOf(batch.Id), batch.FileName, await ActorOfAsync(batch), batch.WithHidden)
        {
            IsSpool = true,
            Headers = batch.Headers ?? [],
        };

    /// <summary>Who last acted on the batch: the rows are that person's, in the post of that moment.</summary>
    private async Task<Actor> ActorOfAsync(ImportBatch batch)
    {
        await using var db = await factory.CreateDbContextAsync();
        var last = await db.Set<Platform.Activities.ActivityEntry>()
            .AsNoTracking()
            .Where(a => a.SubjectId == batch.Id)
            .OrderByDescending(a => a.Seq)
            .Select(a => new
            {
                a.ActorId,
                a.ActorName,
                a.PostName,
                a.Via,
            })
            .FirstAsync();
        var role = batch.Region == batch.City ? Role.City : Role.County;
        return new Actor(last.ActorId, last.ActorName, role, last.PostName, null, batch.Region, batch.City, last.Via);
    }

    private async Task FailAsync(ImportBatch batch, string why)
    {
        var actor = await ActorOfAsync(batch);
        await writer.RunAsync(
            actor,
            async work =>
            {
                var now = await work.Db.Set<ImportBatch>().SingleAsync(b => b.Number == batch.Number);
                if (!now.IsAtWork)
                    return;
                (now.State, now.Failure, now.EndedAt) = (
                    ImportState.Failed,
                    Platform.Text.PlainText.Truncate(why, 1000),
                    work.Now
                );
                work.Record(now, "fail");
            }
        );
        uploads.Remove(batch.Id);
    }
}
