using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.TextIndexing;
using Zhitong.Platform.Writing;
using static Zhitong.Platform.Text.SearchTokens;

namespace Zhitong.Modules.Libraries.Contract;

/// <summary>The searchable words of institutions and of their capability rows.</summary>
public static class InstitutionIndex
{
    public const string Series = "libraries_institutions";
    public const string RowSeries = "libraries_capabilities";
    public const string Name = "libraries_institutions_text";
    public const string RowName = "libraries_capabilities_text";

    /// <summary>
    /// Writes the words of an institution: its own, and those of all that its rows can measure. To be called after the rows of
    /// this act are in the context.
    /// </summary>
    public static async Task PutAsync(Work work, Institution i)
    {
        var fresh = work.Db.Set<Capability>().Local.Where(c => c.InstitutionId == i.Id).SelectMany(WordsOf);
        await work.IndexAsync(Name, i.Doc, TokensOf(i, (await StoredWordsAsync(work.Db, i.Id)).Concat(fresh)));
    }

    /// <summary>Writes the words of one row; not the name of its institution, which would have to follow every renaming.</summary>
    public static Task PutAsync(Work work, Capability c) => work.IndexAsync(RowName, c.Doc, TokensOf(c));

    /// <summary>What the index of institutions is rebuilt from.</summary>
    internal static async Task<List<IndexedRecord>> IndexedAsync(ZhitongDb db, long after, int most)
    {
        var institutions = await db.Set<Institution>()
            .AsNoTracking()
            .Where(i => i.Doc > after)
            .OrderBy(i => i.Doc)
            .Take(most)
            .ToListAsync();
        List<IndexedRecord> records = [];
        foreach (var i in institutions)
            records.Add(new IndexedRecord(i.Doc, TokensOf(i, await StoredWordsAsync(db, i.Id))));
        return records;
    }

    /// <summary>What the index of the rows is rebuilt from.</summary>
    internal static Task<List<IndexedRecord>> IndexedRowsAsync(ZhitongDb db, long after, int most) =>
        db.Set<Capability>()
            .AsNoTracking()
            .Where(c => c.Doc > after)
            .OrderBy(c => c.Doc)
            .Take(most)
            .Select(c => new IndexedRecord(c.Doc, TokensOf(c)))
            .ToListAsync();

    private static async Task<IEnumerable<string?>> StoredWordsAsync(ZhitongDb db, Guid institution)
    {
        var stored = await db.Set<Capability>()
            .AsNoTracking()
            .Where(c => c.InstitutionId == institution)
            .Select(c => new
            {
                c.Field,
                c.Object,
                c.Parameter,
                c.MethodNumber,
                c.Aliases,
            })
            .Distinct()
            .ToListAsync();
        return stored.SelectMany(c => new[] { c.Field, c.Object, c.Parameter, c.MethodNumber, c.Aliases });
    }

    private static IEnumerable<string?> WordsOf(Capability c) => [c.Field, c.Object, c.Parameter, c.MethodNumber, c.Aliases];

    private static List<string> TokensOf(Institution i, IEnumerable<string?> ofRows)
    {
        string?[] own = [i.Name, i.CreditCode, i.Address, i.Summary, InstitutionWords.Kinds(i.Kinds)];
        return ForIndex(string.Join('\n', own.Concat(ofRows.Distinct())));
    }

    private static List<string> TokensOf(Capability c) =>
        ForIndex(string.Join('\n', c.Field, c.Object, c.Parameter, c.Method, c.MethodNumber, c.Aliases, c.Note));
}
