using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.TextIndexing;
using Zhitong.Platform.Writing;
using static Zhitong.Platform.Text.SearchTokens;

namespace Zhitong.Modules.Libraries.Contract;

/// <summary>The searchable words of measurement standards.</summary>
public static class StandardIndex
{
    public const string Series = "libraries_standards";
    public const string Name = "libraries_standards_text";

    public static Task PutAsync(Work work, MeasurementStandard s) => work.IndexAsync(Name, s.Doc, TokensOf(s));

    /// <summary>What the index is rebuilt from.</summary>
    internal static Task<List<IndexedRecord>> IndexedAsync(ZhitongDb db, long after, int most) =>
        db.Set<MeasurementStandard>()
            .AsNoTracking()
            .Where(s => s.Doc > after)
            .OrderBy(s => s.Doc)
            .Take(most)
            .Select(s => new IndexedRecord(s.Doc, TokensOf(s)))
            .ToListAsync();

    private static List<string> TokensOf(MeasurementStandard s) =>
        ForIndex(string.Join('\n', s.Name, s.Number, s.Owner, s.CertificateNumber, s.Range, s.Note));
}
