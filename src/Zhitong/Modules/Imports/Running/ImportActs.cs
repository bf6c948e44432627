using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Imports.Reading;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Text;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Imports.Running;

/// <summary>What people do with imports: bring a file, correct its columns, take it over or give it up.</summary>
public sealed class ImportActs(Writer writer, ImportRunner runner, ImportKinds kinds, Uploads uploads, ImportSignal signal)
{
    /// <summary>Files of one person that may wait at the same time.</summary>
    private const int MostWaiting = 10;

    /// <summary>Keeps the rows of the file until it is decided upon, and has them read in the background.</summary>
    /// <param name="kind">Name of the kind.</param>
    /// <param name="fileName">As its sender calls it.</param>
    /// <exception cref="InputRefused">No such kind, or the file is empty, too large or unreadable.</exception>
    /// <exception cref="RuleRefused">Too many files wait already.</exception>
    public async Task<ImportBatch> UploadAsync(
        string? kind,
        string fileName,
        Stream content,
        bool withHidden,
        Actor actor,
        CancellationToken cancel
    )
    {
        var found = kinds.Demand(kind, actor);
        var number = await runner.NextNumberAsync();
        var id = Guid.CreateVersion7();
        var sha = await uploads.SaveAsync(id, fileName, content, cancel);
        try
        {
            var batch = await writer.RunAsync(actor, work => OpenAsync(work, id, number, found.Name, fileName, sha, withHidden));
            signal.Wake();
            return batch;
        }
        catch
        {
            uploads.Remove(id);
            throw;
        }
    }

    private static async Task<ImportBatch> OpenAsync(
        Work work,
        Guid id,
        long number,
        string kind,
        string fileName,
        string sha,
        bool withHidden
    )
    {
        var who = work.Actor.PersonId;
        var waiting = await work
            .Db.Set<ImportBatch>()
            .CountAsync(b => b.ActorId == who && (b.State == ImportState.Ready || b.State == ImportState.Reading));
        if (waiting >= MostWaiting)
            throw new RuleRefused($"您已有 {waiting} 份表等着确认，请先入库或放弃几份。");
        var batch = New(work, id, number, kind, fileName, sha, Environment.MachineName);
        batch.WithHidden = withHidden;
        work.Db.Add(batch);
        work.Record(batch, "upload");
        return batch;
    }

    internal static ImportBatch New(Work work, Guid id, long number, string kind, string fileName, string sha, string node) =>
        new()
        {
            Id = id,
            Number = number,
            Kind = kind,
            FileName = IdentityText.Masked(PlainText.Truncate(PlainText.Clean(Path.GetFileName(fileName)), 150)),
            Sha256 = sha,
            City = work.Actor.City,
            Region = work.Actor.Region,
            ActorId = work.Actor.PersonId,
            ActorName = work.Actor.Name,
            CreatedAt = work.Now,
            Node = node,
        };

    /// <summary>全部好行入库, in the background.</summary>
    /// <exception cref="RuleRefused">It is not waiting, or has no good row.</exception>
    public async Task TakeAsync(long number, Actor actor)
    {
        await ChangeAsync(
            number,
            actor,
            (work, batch) =>
            {
                batch.DemandReady();
                if (batch.Good == 0)
                    throw new RuleRefused(
                        batch.Same + batch.Repeated > 0
                            ? "表里的内容平台上都已经有了，没有要入库的。"
                            : "没有可以入库的行，请按问题清单改好后重新上传。"
                    );
                kinds.Demand(batch.Kind, actor);
                batch.State = ImportState.Taking;
                work.Record(batch, "confirm");
            }
        );
        signal.Wake();
    }

    /// <summary>放弃: nothing of the file stays but the fact.</summary>
    public async Task DropAsync(long number, Actor actor)
    {
        var id = Guid.Empty;
        await ChangeAsync(
            number,
            actor,
            (work, batch) =>
            {
                if (batch.State is not (ImportState.Ready or ImportState.Reading))
                    batch.DemandReady();
                (batch.State, batch.EndedAt) = (ImportState.Dropped, work.Now);
                work.Record(batch, "drop");
                id = batch.Id;
            }
        );
        uploads.Remove(id);
    }

    /// <summary>Says how the columns of a kind of table are to be read, remembers it, and reads the file again.</summary>
    /// <param name="signature">Of the table.</param>
    /// <param name="columns">Code of the platform's column by header; empty for none.</param>
    /// <exception cref="InputRefused">Two headers for one column, or an unknown column.</exception>
    public async Task CorrectAsync(long number, string signature, IReadOnlyDictionary<string, string> columns, Actor actor)
    {
        await ChangeAsync(
            number,
            actor,
            async (work, batch) =>
            {
                batch.DemandReady();
                var kind = kinds.Demand(batch.Kind, actor);
                if (batch.Reading.Tables.TrueForAll(t => t.Signature != signature))
                    throw new RuleRefused("这张表的列已经变了，请刷新后再改。");
                foreach (var twice in columns.Values.Where(c => c.Length > 0).GroupBy(c => c).Where(g => g.Count() > 1))
                {
                    var title = kind.Columns.FirstOrDefault(c => c.Code == twice.Key)?.Title;
                    throw InputRefused.At("columns", $"“{title}”只能对一列，现在对了 {twice.Count()} 列");
                }
                var mapping = await work.Db.Set<ImportMapping>().FindAsync(batch.Kind, signature);
                if (mapping is null)
                    work.Db.Add(
                        mapping = new ImportMapping
                        {
                            Kind = batch.Kind,
                            Signature = signature,
                            Columns = [],
                            ByName = actor.Name,
                            UpdatedAt = work.Now,
                        }
                    );
                mapping.Columns = columns
                    .Where(c => c.Value.Length == 0 || kind.Columns.Any(k => k.Code == c.Value))
                    .ToDictionary(c => HeaderText.Normal(c.Key), c => c.Value);
                (mapping.ByName, mapping.UpdatedAt) = (actor.Name, work.Now);
                batch.State = ImportState.Reading;
                work.Record(batch, "correct");
            }
        );
        signal.Wake();
    }

    /// <summary>Says which row of a sheet is its header, and reads the file again.</summary>
    /// <param name="row">The row that names the columns; the last one of a header in several rows.</param>
    /// <param name="lines">Rows of the header: 1 or 2.</param>
    /// <exception cref="InputRefused">No such sheet, or the row cannot be a header.</exception>
    public async Task NameHeaderAsync(long number, string sheet, int row, int lines, Actor actor)
    {
        await ChangeAsync(
            number,
            actor,
            (work, batch) =>
            {
                batch.DemandReady();
                kinds.Demand(batch.Kind, actor);
                if (batch.Reading.Sheets.Find(s => s.Sheet == sheet) is not { } known)
                    throw new RuleRefused("这份表已经重读过了，请刷新后再改。");
                var at = known.Rows.FindIndex(r => r.Number == row);
                if (at < 0 || lines is not (1 or 2))
                    throw InputRefused.At("header", "请从列出的行里选一行作表头");
                if (lines == 2 && (at == 0 || known.Rows[at - 1].Number != row - 1))
                    throw InputRefused.At("header", $"第 {row} 行上面没有紧挨着的一行，表头只能占一行");
                batch.Headers =
                [
                    .. (batch.Headers ?? []).Where(h => h.Sheet != sheet),
                    new NamedHeader(sheet, row - lines + 1, row),
                ];
                batch.State = ImportState.Reading;
                work.Record(batch, "correct");
            }
        );
        signal.Wake();
    }

    private Task ChangeAsync(long number, Actor actor, Action<Work, ImportBatch> change) =>
        ChangeAsync(
            number,
            actor,
            (work, batch) =>
            {
                change(work, batch);
                return Task.CompletedTask;
            }
        );

    private Task ChangeAsync(long number, Actor actor, Func<Work, ImportBatch, Task> change) =>
        writer.RunAsync(
            actor,
            async work =>
            {
                var batch =
                    await work.Db.Set<ImportBatch>().FirstOrDefaultAsync(b => b.Number == number)
                    ?? throw new RecordMissing("没有这份导入。");
                ImportsAccess.Run.Demand(actor, batch.Scope);
                await change(work, batch);
            }
        );
}

/// <summary>Wakes the worker when there is something to do.</summary>
public sealed class ImportSignal
{
    private readonly SemaphoreSlim waiting = new(0, 1);

    public void Wake()
    {
        try
        {
            waiting.Release();
        }
        catch (SemaphoreFullException)
        {
            // it is awake already
        }
    }

    public Task WaitAsync(TimeSpan longest, CancellationToken cancel) => waiting.WaitAsync(longest, cancel);
}
