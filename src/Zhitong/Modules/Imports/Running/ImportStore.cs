using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Imports.Contract;
using Zhitong.Modules.Imports.Reading;
using Zhitong.Platform.Spreadsheets;
using Zhitong.Platform.Staging;
using Zhitong.Platform.TextIndexing;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Imports.Running;

/// <summary>What imports write of themselves: their state, problems, preview, remembered mappings.</summary>
public sealed class ImportStore(IDbContextFactory<ZhitongDb> factory, WriteGate gate, Staging staging, TextIndex texts)
{
    private const int Slice = 500;

    /// <summary>How people said the columns of a kind are to be read, by signature.</summary>
    public async Task<IReadOnlyDictionary<string, Dictionary<string, string>>> MappingsAsync(
        string kind,
        CancellationToken cancel
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        var mappings = await db.Set<ImportMapping>().AsNoTracking().Where(m => m.Kind == kind).ToListAsync(cancel);
        return mappings.ToDictionary(m => m.Signature, m => m.Columns);
    }

    /// <summary>Notes the numbers that new records got, before any of them is written.</summary>
    internal Task NoteDocsAsync(long number, List<DocRange> docs) => ChangeAsync(number, batch => batch.Docs = docs);

    /// <summary>Changes what is no act of anybody: progress that histories do not tell.</summary>
    internal Task ChangeAsync(long number, Action<ImportBatch> change) =>
        gate.RunAsync(async db =>
        {
            var batch = await db.Set<ImportBatch>().SingleAsync(b => b.Number == number);
            change(batch);
            batch.Version++;
            return await db.SaveChangesAsync();
        });

    /// <summary>The batch is taken: its counts, and the root over its rows, go into the history.</summary>
    internal static async Task EndAsync(Work work, long number, ReadResult result, string root, int records)
    {
        var batch = await work.Db.Set<ImportBatch>().SingleAsync(b => b.Number == number);
        Fill(batch, result);
        (batch.State, batch.Root, batch.Records, batch.EndedAt) = (ImportState.Taken, root, records, work.Now);
        batch.Indexed = result.Changed == 0;
        work.Record(batch, "take");
    }

    internal static void Fill(ImportBatch batch, ReadResult result)
    {
        (batch.Rows, batch.New, batch.Changed, batch.Same) = (result.Rows, result.New, result.Changed, result.Same);
        (batch.Bad, batch.Repeated, batch.Problems) = (result.Bad, result.Repeated, result.Problems);
        batch.Reading = new ImportReading
        {
            Notes = [.. result.Notes],
            Tables = TablesOf(result),
            Sheets = result.Sheets,
        };
    }

    /// <summary>Replaces the problems and the preview of a batch, in small pieces of work.</summary>
    internal async Task KeepAsync(long number, ImportTally tally)
    {
        await gate.RunAsync(async db =>
        {
            await db.Set<ImportProblem>().Where(p => p.Batch == number).ExecuteDeleteAsync();
            return await db.Set<PreviewRow>().Where(p => p.Batch == number).ExecuteDeleteAsync();
        });
        foreach (var part in tally.Problems.Chunk(Slice))
            await AddAsync(part);
        foreach (var part in tally.Rows.Chunk(Slice))
            await AddAsync(part);
    }

    private Task<int> AddAsync<T>(T[] rows)
        where T : class =>
        gate.RunAsync(db =>
        {
            db.Set<T>().AddRange(rows);
            return db.SaveChangesAsync();
        });

    /// <summary>Removes what a load laid into tables ahead of a take-over that did not come.</summary>
    internal async Task UndoAsync(long number, IReadOnlyList<StagedTable> tables)
    {
        await using var reading = await factory.CreateDbContextAsync();
        var docs = await reading
            .Set<ImportBatch>()
            .AsNoTracking()
            .Where(b => b.Number == number)
            .Select(b => b.Docs)
            .FirstOrDefaultAsync();
        while (await gate.RunAsync(db => UndoRowsAsync(db, number)) > 0) { }
        foreach (var range in docs ?? [])
        {
            if (tables.FirstOrDefault(t => t.Entity.Name == range.Entity) is not { TextIndex: not null } table)
                continue;
            for (var first = range.First; first <= range.Last; first += Slice)
            {
                var last = Math.Min(range.Last, first + Slice - 1);
                await gate.RunAsync(async db =>
                {
                    await staging.UnindexAsync(db, table, first, last);
                    return true;
                });
            }
        }
    }

    private static async Task<int> UndoRowsAsync(ZhitongDb db, long number)
    {
        var first = await db.Set<ImportedRecord>().Where(r => r.Batch == number).MinAsync(r => (int?)r.Seq);
        return first is null
            ? 0
            : await db.Set<ImportedRecord>().Where(r => r.Batch == number && r.Seq < first + Slice).ExecuteDeleteAsync();
    }

    /// <summary>Writes the words of the records that a batch changed, as they are now. May be done again.</summary>
    internal async Task ReindexAsync(long number, ImportKind kind, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        for (var after = 0; ; )
        {
            var part = await db.Set<ImportedRecord>()
                .AsNoTracking()
                .Where(r => r.Batch == number && !r.IsNew && r.Seq > after)
                .OrderBy(r => r.Seq)
                .Take(Slice)
                .Select(r => new { r.Seq, r.SubjectId })
                .ToListAsync(cancel);
            if (part.Count == 0)
                break;
            after = part[^1].Seq;
            Guid[] ids = [.. part.Select(r => r.SubjectId).Distinct()];
            foreach (var target in kind.Targets.Where(t => t.TextIndex is not null))
                await PutWordsAsync(target, ids);
        }
        await ChangeAsync(number, batch => batch.Indexed = true);
    }

    /// <summary>Reads and writes in one piece of work, so that a later change is never overwritten by older words.</summary>
    private Task<bool> PutWordsAsync(ImportTarget target, Guid[] ids) =>
        gate.RunAsync(async db =>
        {
            foreach (var (doc, tokens) in await target.WordsAsync(db, ids))
                await texts.PutAsync(db, target.TextIndex!, doc, tokens);
            return true;
        });

    private static List<ReadTable> TablesOf(ReadResult result) =>
        [
            .. result
                .Tables.Take(60)
                .Select(t => new ReadTable(
                    t.Sheet,
                    t.HeaderFrom,
                    t.HeaderTo,
                    t.Signature,
                    [
                        .. t
                            .All.Take(60)
                            .Select(c => new ReadColumn(
                                SheetFile.ColumnName(c.Index),
                                c.Header,
                                c.Column?.Code,
                                How(c),
                                c.Sample
                            )),
                    ],
                    [.. t.Labels]
                )),
        ];

    private static string? How(TableColumn column) => column.IsIdentity ? "身份证号，已略去" : column.How;
}
