using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.Deadlines;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Cases.Contract;

/// <summary>A late case as everybody may know of it: what and who, not whose.</summary>
/// <param name="Matter">Name of the matter.</param>
/// <param name="Institution">Who handles it; null while the bureau does.</param>
/// <param name="WorkingDays">By how many it is late.</param>
/// <param name="Status">Where it stands; with kind and icon of its badge.</param>
/// <param name="Extensions">How often its term was extended.</param>
public sealed record LateCase(
    string Matter,
    string? Institution,
    string Region,
    DateOnly DueOn,
    int WorkingDays,
    string Status,
    string StatusLook,
    string StatusIcon,
    int Extensions
);

/// <summary>超期在办 for the public: the rows that C005 counts, longest late first, without enterprise, number or text.</summary>
public sealed class LateCases(Clock clock, Calendars calendars)
{
    public async Task<IReadOnlyList<LateCase>> LongestAsync(ZhitongDb db, string city, int most)
    {
        var today = clock.Today;
        var late = await Late(db, city, today)
            .OrderBy(c => c.QueueDue)
            .ThenBy(c => c.Doc)
            .Take(most)
            .Select(c => new
            {
                c.MatterName,
                c.InstitutionName,
                c.Region,
                c.DueOn,
                c.Status,
                c.Extensions,
            })
            .ToListAsync();
        return
        [
            .. late.Select(c => new LateCase(
                c.MatterName ?? "还没定事项",
                c.InstitutionName,
                c.Region,
                c.DueOn!.Value,
                calendars.Current.WorkingDaysBetween(c.DueOn.Value, today),
                c.Status.Chinese(),
                c.Status.Look(),
                c.Status.Icon(),
                c.Extensions.Count
            )),
        ];
    }

    /// <summary>How many are late now with each organisation; those that nobody was given yet are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, int>> CountAsync(ZhitongDb db, string city) =>
        await Late(db, city, clock.Today)
            .Where(c => c.InstitutionId != null)
            .GroupBy(c => c.InstitutionId!.Value)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count);

    /// <summary>What somebody must act on and has a due date behind it: by index, and the same that C005 counts today.</summary>
    private static IQueryable<Case> Late(ZhitongDb db, string city, DateOnly today) =>
        db.Set<Case>()
            .AsNoTracking()
            .Where(c => c.City == city && c.QueueDue < today && c.LateFrom <= today && c.LateUntil == null);
}
