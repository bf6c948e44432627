using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;

namespace Zhitong.Modules.Figures.External;

/// <summary>Reads the entries of values from outside.</summary>
public sealed class ExternalReader(ZhitongDb db)
{
    private const int AtMost = 200;

    /// <summary>The newest first, those that wait on top.</summary>
    public async Task<IReadOnlyList<ExternalEntry>> ListAsync(Actor actor, CancellationToken cancel)
    {
        var all = await db.Set<ExternalEntry>()
            .AsNoTracking()
            .Where(e => e.City == actor.City)
            .OrderByDescending(e => e.EnteredAt)
            .Take(AtMost)
            .ToListAsync(cancel);
        return [.. all.OrderByDescending(e => e.State == EntryState.Waiting)];
    }

    /// <summary>The editions of a figure that are or were public, newest period first.</summary>
    public async Task<IReadOnlyList<ExternalEntry>> PublicOfAsync(string city, string code, CancellationToken cancel) =>
        await db.Set<ExternalEntry>()
            .AsNoTracking()
            .Where(e => e.City == city && e.Code == code)
            .Where(e => e.State == EntryState.Public || e.State == EntryState.Replaced)
            .OrderByDescending(e => e.PeriodTo)
            .ThenByDescending(e => e.Edition)
            .Take(AtMost)
            .ToListAsync(cancel);

    /// <exception cref="RecordMissing">No such entry.</exception>
    /// <exception cref="NotYours">Outside the actor's reach.</exception>
    public async Task<ExternalEntry> FindAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        var entry =
            await db.Set<ExternalEntry>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, cancel)
            ?? throw new RecordMissing("没有这条外部数据。");
        FiguresAccess.Review.Demand(actor, entry.Scope);
        return entry;
    }
}
