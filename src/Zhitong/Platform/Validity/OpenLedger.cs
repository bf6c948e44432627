using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Hosting;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Writing;

namespace Zhitong.Platform.Validity;

/// <summary>After the upgrade that brought the ledger: opens it from the records, each from the day of its first activity.</summary>
public sealed class OpenLedger(WriteGate gate) : ISeed
{
    public async Task PlantAsync() => await gate.RunAsync(FillAsync);

    private static async Task<int> FillAsync(ZhitongDb db)
    {
        if (await db.Set<LedgerSpan>().AnyAsync())
            return 0;
        foreach (var type in db.Model.GetEntityTypes().Where(t => typeof(ILedgered).IsAssignableFrom(t.ClrType)))
        {
            foreach (var record in await RecordsAsync(db, type.ClrType))
            {
                var first = await db.Set<ActivityEntry>().Where(a => a.SubjectId == record.Id).MinAsync(a => (DateTime?)a.At);
                db.AddRange(Ledger.Opening(record, Clock.DayOf(first ?? DateTime.UnixEpoch)));
            }
        }
        return await db.SaveChangesAsync();
    }

    private static Task<List<ILedgered>> RecordsAsync(ZhitongDb db, Type type)
    {
        var set = typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type).Invoke(db, null)!;
        return ((IQueryable<ILedgered>)set).AsNoTracking().ToListAsync();
    }
}
