using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Cases.Figures;
using Zhitong.Platform.Deadlines;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Cases;

/// <summary>When a year's calendar is announced, restates in one batch every due date that was an estimate.</summary>
public sealed class RestateEstimates : IHandle<CalendarLoaded>
{
    public async Task HandleAsync(CalendarLoaded happened, Work work)
    {
        var estimated = await work.Db.Set<Case>().Where(c => c.DueEstimated && c.ClosedAt == null).ToListAsync();
        foreach (var c in estimated.Where(c => c.Status.IsOpen()))
        {
            var (before, measured) = (c.DueOn, CaseMeasures.Of(c));
            c.RestateDue(happened.Calendar);
            c.Settle();
            await CaseMeasures.AddAsync(work, c, measured);
            if (c.DueOn != before || !c.DueEstimated)
                work.Record(c, "restate", $"按“{happened.Calendar.Version}”重算期限");
        }
    }
}
