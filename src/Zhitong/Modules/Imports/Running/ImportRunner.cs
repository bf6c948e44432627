using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Imports.Contract;
using Zhitong.Modules.Imports.Reading;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Numbering;
using Zhitong.Platform.Spreadsheets;
using Zhitong.Platform.Staging;
using Zhitong.Platform.Validity;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Imports.Running;

/// <summary>A file to be read.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="FileName">What its sender calls it.</param>
/// <param name="WithHidden">Read hidden rows and sheets too.</param>
public sealed record ImportFile(ImportKind Kind, string Path, string FileName, Actor Actor, bool WithHidden = false)
{
    /// <summary>It is an upload, of which the rows alone were kept.</summary>
    public bool IsSpool { get; init; }

    /// <summary>Rows that people named as the header.</summary>
    public IReadOnlyList<NamedHeader> Headers { get; init; } = [];

    public SheetFile Open() => IsSpool ? SheetFile.OpenSpool(Path) : SheetFile.Open(Path, FileName);
}

/// <summary>Reads files and takes their rows over: page, API and command line all work through it.</summary>
public sealed class ImportRunner(
    IDbContextFactory<ZhitongDb> factory,
    WriteGate gate,
    Writer writer,
    Numbers numbers,
    Staging staging,
    SubjectVault vault,
    ImportStore store,
    Clock clock
)
{
    public const string Series = "imports";

    /// <summary>Times that a load is staged anew because somebody changed the same records meanwhile.</summary>
    private const int MostTries = 3;

    /// <summary>Reads and compares; writes nothing.</summary>
    /// <exception cref="SheetUnreadable">The file cannot be read.</exception>
    internal async Task<ReadResult> CheckAsync(
        ImportFile file,
        IReadSink sink,
        Action<ImportProgress> progress,
        CancellationToken cancel
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        return await ReadAsync(file, db, new RecordShapes(db.Model), new NoNumbers(), sink, progress, cancel);
    }

    public Task<long> NextNumberAsync() => gate.RunAsync(db => numbers.NextAsync(db, Series));

    /// <summary>
    /// Reads, lays all good rows aside and takes them over at one stroke: all of them or none. The batch is in the database as
    /// <see cref="ImportState.Taking"/> when <paramref name="begin"/> has run, and is taken when this returns.
    /// </summary>
    /// <param name="sink">A sink for each try: somebody may change the same records meanwhile.</param>
    /// <param name="begin">Called when the file is read and the load is open; false leaves everything as it is.</param>
    /// <exception cref="SheetUnreadable">The file cannot be read.</exception>
    internal async Task<ReadResult> TakeAsync(
        long number,
        ImportFile file,
        Func<IReadSink> sink,
        Func<ReadResult, Task<bool>> begin,
        Action<ImportProgress> progress,
        CancellationToken cancel
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await factory.CreateDbContextAsync(cancel);
            var tables = Tables(file.Kind, db);
            await using var load = await staging.OpenAsync(number, tables);
            try
            {
                return await TryTakeAsync(number, file, load, db, sink(), attempt == 1 ? begin : AlreadyBegun, progress, cancel);
            }
            catch (StagedRowsMoved) when (attempt < MostTries)
            {
                await store.UndoAsync(number, tables);
            }
        }
    }

    /// <summary>The tables of a kind, and the one of its history.</summary>
    internal static IReadOnlyList<StagedTable> Tables(ImportKind kind, ZhitongDb db) =>
        [
            .. kind.Targets.Select(t => new StagedTable(db.Model.FindEntityType(t.Entity)!, t.TextIndex)),
            .. kind.Targets.Any(t => typeof(ILedgered).IsAssignableFrom(t.Entity))
                ? [new StagedTable(db.Model.FindEntityType(typeof(LedgerSpan))!)]
                : Array.Empty<StagedTable>(),
            new StagedTable(db.Model.FindEntityType(typeof(ImportedRecord))!, ahead: true),
        ];

    private static Task<bool> AlreadyBegun(ReadResult result) => Task.FromResult(true);

    private async Task<ReadResult> TryTakeAsync(
        long number,
        ImportFile file,
        StagedLoad load,
        ZhitongDb db,
        IReadSink sink,
        Func<ReadResult, Task<bool>> begin,
        Action<ImportProgress> progress,
        CancellationToken cancel
    )
    {
        var shapes = new RecordShapes(db.Model);
        var aside = new ImportLoad(number, file.Kind, shapes, load, gate, vault, db, clock.Today, sink);
        var result = await ReadAsync(file, db, shapes, new NumberBlocks(gate, numbers), aside, progress, cancel);
        if (!await begin(result))
            return result;
        var root = await aside.SettleAsync();
        var records = await load.CountAsync(typeof(ImportedRecord));
        if (records > 0)
        {
            await store.NoteDocsAsync(number, aside.Docs);
            var done = 0;
            await load.PrepareAsync(gate, n => progress(new ImportProgress("入库准备", done += n, records * 2)), cancel);
        }
        progress(new ImportProgress("入库", records, records));
        try
        {
            await writer.RunAsync(
                file.Actor,
                async work =>
                {
                    await aside.RunActsAsync(work, before: true);
                    await work.FlushAsync(); // what the rows hang on
                    if (records > 0)
                        await load.TakeOverAsync(work.Db);
                    await aside.RunActsAsync(work, before: false);
                    await aside.RestateLedgerAsync(work);
                    await ImportStore.EndAsync(work, number, result, root, records);
                }
            );
        }
        finally
        {
            await load.SettleAsync(gate);
        }
        if (result.Changed > 0)
            await store.ReindexAsync(number, file.Kind, cancel);
        return result;
    }

    private async Task<ReadResult> ReadAsync(
        ImportFile file,
        ZhitongDb db,
        RecordShapes shapes,
        INumberSource source,
        IReadSink sink,
        Action<ImportProgress> progress,
        CancellationToken cancel
    )
    {
        using var sheets = file.Open();
        var finder = new HeaderFinder(file.Kind, shapes, await store.MappingsAsync(file.Kind.Name, cancel));
        var context = new ImportContext(file.Actor, clock.Today, clock.Now);
        var reading = new FileReading(
            file.Kind,
            new ReadingWish(file.WithHidden, file.Headers),
            context,
            finder,
            db,
            source,
            sink
        );
        return await reading.RunAsync(sheets, rows => progress(new ImportProgress("读表", rows, 0)), cancel);
    }
}
