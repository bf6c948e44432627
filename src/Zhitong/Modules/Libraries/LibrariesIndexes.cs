using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Hosting;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Libraries.Equipment;
using Zhitong.Modules.Libraries.Experts;
using Zhitong.Modules.Libraries.Projects;
using Zhitong.Platform.Lists;
using Zhitong.Platform.TextIndexing;

namespace Zhitong.Modules.Libraries;

/// <summary>What the text indexes of the libraries are rebuilt from.</summary>
internal static class LibrariesIndexes
{
    public static void Register(ModuleBuilder module) =>
        module
            .Rebuilds(InstitutionIndex.Name, InstitutionsAsync)
            .Rebuilds(InstitutionIndex.RowName, From<Capability>(InstitutionIndex.WordsOf))
            .Rebuilds(StandardIndex.Name, From<MeasurementStandard>(StandardIndex.WordsOf))
            .Rebuilds(SaveEquipment.TextIndex, From<EquipmentItem>(SaveEquipment.WordsOf))
            .Rebuilds(SaveExpert.TextIndex, From<Expert>(SaveExpert.WordsOf))
            .Rebuilds(SaveProject.TextIndex, From<Project>(SaveProject.WordsOf));

    private static ReadIndexed From<T>(Func<T, IReadOnlyList<string>> words)
        where T : class, IListRecord =>
        async (db, after, most) => (await NextAsync<T>(db, after, most)).ConvertAll(r => new IndexedRecord(r.Doc, words(r)));

    private static Task<List<T>> NextAsync<T>(ZhitongDb db, long after, int most)
        where T : class, IListRecord =>
        db.Set<T>().AsNoTracking().Where(r => r.Doc > after).OrderBy(r => r.Doc).Take(most).ToListAsync();

    /// <summary>An institution with what its rows can measure.</summary>
    private static async Task<List<IndexedRecord>> InstitutionsAsync(ZhitongDb db, long after, int most)
    {
        List<IndexedRecord> records = [];
        foreach (var i in await NextAsync<Institution>(db, after, most))
        {
            var rows = await db.Set<Capability>().AsNoTracking().Where(c => c.InstitutionId == i.Id).ToListAsync();
            records.Add(new IndexedRecord(i.Doc, InstitutionIndex.WordsOf(i, rows.SelectMany(InstitutionIndex.Measured))));
        }
        return records;
    }
}
