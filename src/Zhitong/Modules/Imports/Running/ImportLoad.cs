using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Imports.Contract;
using Zhitong.Modules.Imports.Reading;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Staging;
using Zhitong.Platform.Validity;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Imports.Running;

/// <summary>A sink that lays the records of good rows aside, with what the history will say of them.</summary>
internal sealed class ImportLoad(
    long number,
    ImportKind kind,
    RecordShapes shapes,
    StagedLoad load,
    WriteGate gate,
    SubjectVault vault,
    ZhitongDb db,
    DateOnly today,
    IReadSink next
) : IReadSink
{
    /// <summary>Acts whose records are held together: a context looks through all it holds whenever one is asked for.</summary>
    private const int ActsAtOnce = 20;

    private readonly HashSet<int> rejected = [];
    private readonly Dictionary<Type, (long First, long Last)> docs = [];
    private readonly List<(string Key, RowAct Act, int Row)> acts = [];
    private readonly List<(ILedgered Record, int Row)> changed = [];
    private int seq;

    public List<DocRange> Docs => [.. docs.Select(d => new DocRange(d.Key.Name, d.Value.First, d.Value.Last))];

    public void Reject(int ordinal)
    {
        rejected.Add(ordinal);
        next.Reject(ordinal);
    }

    public void Problem(FoundProblem problem) => next.Problem(problem);

    /// <summary>Runs what rows asked for besides their own records, each key once, if a row of it is good.</summary>
    public async Task RunActsAsync(Work work, bool before)
    {
        var due = acts.Where(a => a.Act.IsBefore == before && !rejected.Contains(a.Row)).DistinctBy(a => a.Key);
        foreach (var some in due.Chunk(ActsAtOnce).ToList())
        {
            foreach (var act in some)
                await act.Act.Act(work);
            await work.FlushAsync();
            work.Db.ChangeTracker.Clear();
        }
    }

    public async Task RowsAsync(IReadOnlyList<ImportRow> rows)
    {
        acts.AddRange(rows.Where(r => r.IsGood).SelectMany(r => r.Acts.Select(a => (a.Key, a, r.Ordinal))));
        var placed = rows.Where(r => r.IsGood)
            .SelectMany(r => r.Placed.Select(p => (Row: r, Record: p)))
            .Concat(rows.Where(r => !r.IsGood).SelectMany(r => r.Placed.Where(p => p.Shared).Select(p => (Row: r, Record: p))))
            .ToList();
        var keys = await KeysAsync([.. placed.Select(p => p.Record)]);
        List<StagedRecord> imported = [];
        foreach (var (row, record) in placed)
            imported.Add(new StagedRecord(Imported(row, record, keys), RowOf(row, record), true));
        foreach (var target in kind.Targets)
        {
            var records = placed.FindAll(p => p.Record.Record.GetType() == target.Entity);
            if (records.Count > 0)
                await load.WriteAsync(target.Entity, records.ConvertAll(p => Staged(target, p.Row, p.Record)));
        }
        await LedgerAsync(placed);
        if (imported.Count > 0)
            await load.WriteAsync(typeof(ImportedRecord), imported);
        await next.RowsAsync(rows);
    }

    /// <summary>Takes out what was rejected later on, and gives the root over what is left.</summary>
    public async Task<string> SettleAsync()
    {
        if (rejected.Count > 0)
            await load.RejectAsync(rejected);
        using var sha = System.Security.Cryptography.IncrementalHash.CreateHash(
            System.Security.Cryptography.HashAlgorithmName.SHA256
        );
        await foreach (
            var hash in load.ReadAsync(typeof(ImportedRecord), nameof(ImportedRecord.Hash), nameof(ImportedRecord.Seq))
        )
            sha.AppendData(hash);
        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }

    /// <summary>What records that were there before stand for from now on, in the ledger.</summary>
    public Task RestateLedgerAsync(Work work)
    {
        var records = changed.Where(c => !rejected.Contains(c.Row)).Select(c => c.Record).DistinctBy(r => r.Id).ToList();
        return Ledger.RestateAsync(work.Db, records, today);
    }

    /// <summary>New records open their spans with them; changed ones are restated when they are in.</summary>
    private async Task LedgerAsync(List<(ImportRow Row, PlacedRecord Record)> placed)
    {
        List<StagedRecord> spans = [];
        foreach (var (row, record) in placed)
        {
            if (record.Record is not ILedgered ledgered)
                continue;
            if (record.Before is not null)
                changed.Add((ledgered, RowOf(row, record)));
            else
                spans.AddRange(Ledger.Opening(ledgered, today).Select(s => new StagedRecord(s, RowOf(row, record), true)));
        }
        if (spans.Count > 0)
            await load.WriteAsync(typeof(LedgerSpan), spans);
    }

    private static int RowOf(ImportRow row, PlacedRecord record) => record.Shared ? 0 : row.Ordinal;

    private StagedRecord Staged(ImportTarget target, ImportRow row, PlacedRecord record)
    {
        var isNew = record.Before is null;
        var tokens = isNew ? target.TokensOf(record.Record) : null;
        if (tokens is not null)
            NoteDoc(target.Entity, record.Record);
        return new StagedRecord(record.Record, RowOf(row, record), isNew, tokens);
    }

    private void NoteDoc(Type entity, ISubject record)
    {
        var doc = (long)db.Model.FindEntityType(entity)!.FindProperty("Doc")!.PropertyInfo!.GetValue(record)!;
        var (first, last) = docs.GetValueOrDefault(entity, (doc, doc));
        docs[entity] = (Math.Min(first, doc), Math.Max(last, doc));
    }

    private ImportedRecord Imported(ImportRow row, PlacedRecord record, Dictionary<Guid, byte[]> keys)
    {
        var values = RecordedValues.Of(record, shapes, keys.GetValueOrDefault(record.Record.Id));
        var imported = new ImportedRecord
        {
            Batch = number,
            Seq = ++seq,
            Sheet = Platform.Text.PlainText.Truncate(row.Table.Sheet, ImportTables.LongestSheet),
            Row = row.Number,
            SubjectKind = record.Record.SubjectKind,
            SubjectId = record.Record.Id,
            IsNew = record.Before is null,
            Values = RecordedValues.Write(values),
        };
        imported.Hash = RecordedValues.HashOf(imported, values);
        return imported;
    }

    /// <summary>Keys of the subjects whose sensitive values change, made where there is none yet.</summary>
    private async Task<Dictionary<Guid, byte[]>> KeysAsync(List<PlacedRecord> placed)
    {
        var ids = placed.Where(p => RecordedValues.ChangesSensitive(p, shapes)).Select(p => p.Record.Id).Distinct().ToArray();
        if (ids.Length == 0)
            return [];
        return await gate.RunAsync(async writing =>
        {
            var rows = await writing.Set<SubjectKey>().Where(k => ids.Contains(k.SubjectId)).ToListAsync();
            var keys = rows.ToDictionary(k => k.SubjectId, vault.Unwrap);
            foreach (var id in ids.Where(id => !keys.ContainsKey(id)).ToList())
                keys[id] = await vault.KeyForWritingAsync(writing, id, isNew: true);
            await writing.SaveChangesAsync();
            return keys;
        });
    }
}
