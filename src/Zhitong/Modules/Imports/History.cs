using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Imports.Running;
using Zhitong.Platform.Activities;

namespace Zhitong.Modules.Imports;

/// <summary>What imports did to a record, for its history page.</summary>
internal sealed class ImportHistory : IHistorySource
{
    public async Task<IReadOnlyList<SourcedEntry>> OfAsync(ZhitongDb db, Guid subject, byte[]? key, int most)
    {
        var rows = await (
            from row in db.Set<ImportedRecord>().AsNoTracking()
            join batch in db.Set<ImportBatch>().AsNoTracking() on row.Batch equals batch.Number
            where row.SubjectId == subject && batch.State == ImportState.Taken
            orderby row.Batch descending, row.Seq descending
            select new { row, batch }
        )
            .Take(most)
            .ToListAsync();
        return [.. rows.Select(r => Entry(r.row, r.batch, key))];
    }

    private static SourcedEntry Entry(ImportedRecord row, ImportBatch batch, byte[]? key) =>
        new(
            batch.EndedAt ?? batch.CreatedAt,
            row.SubjectKind,
            row.IsNew ? "导入建档" : "导入更新",
            batch.ActorName,
            "导入",
            batch.Node == ImportWorker.CommandLineNode ? "命令行" : "网页",
            $"由导入 #{batch.Number}（{batch.FileName}）[{row.Sheet}] 第 {row.Row} 行",
            [.. RecordedValues.Read(row).Select(v => Value(v, key))]
        );

    private static SourcedValue Value(ImportedValue v, byte[]? key)
    {
        if (!v.S)
            return new SourcedValue(v.F, v.B, v.A, false);
        if (key is null || (v.SealedA ?? v.SealedB) is null)
            return new SourcedValue(v.F, null, null, true);
        return new SourcedValue(v.F, Open(v.SealedB, key), Open(v.SealedA, key), false);
    }

    private static string? Open(string? text, byte[] key) => text is null ? null : SubjectVault.Unseal(key, text);
}

/// <summary>Computes the root hash of every taken batch anew from its rows.</summary>
internal sealed class ImportCheck : IDataCheck
{
    public string Name => "导入的行和校验根";

    public async IAsyncEnumerable<string> FindAsync(ZhitongDb db)
    {
        var batches = await db.Set<ImportBatch>()
            .AsNoTracking()
            .Where(b => b.State == ImportState.Taken)
            .OrderBy(b => b.Number)
            .Select(b => new
            {
                b.Number,
                b.Root,
                b.Records,
            })
            .ToListAsync();
        foreach (var batch in batches)
        {
            using var sha = System.Security.Cryptography.IncrementalHash.CreateHash(
                System.Security.Cryptography.HashAlgorithmName.SHA256
            );
            var count = 0;
            string? broken = null;
            var rows = db.Set<ImportedRecord>().AsNoTracking().Where(r => r.Batch == batch.Number).OrderBy(r => r.Seq);
            await foreach (var row in rows.AsAsyncEnumerable())
            {
                count++;
                if (!RecordedValues.HashOf(row, RecordedValues.Read(row)).AsSpan().SequenceEqual(row.Hash))
                    broken ??= $"导入 #{batch.Number} [{row.Sheet}] 第 {row.Row} 行的内容与校验值不符";
                sha.AppendData(row.Hash);
            }
            if (broken is not null)
                yield return broken;
            else if (count != batch.Records)
                yield return $"导入 #{batch.Number} 入库时有 {batch.Records:N0} 条记录，现在有 {count:N0} 条";
            else if (Convert.ToHexStringLower(sha.GetHashAndReset()) != batch.Root)
                yield return $"导入 #{batch.Number} 的校验根不符，它的行被改动过";
        }
    }
}
