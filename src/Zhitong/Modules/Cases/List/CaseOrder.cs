using System.Globalization;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Cases.List;

/// <summary>
/// The orders of a list of cases: by filing or by due date, rising or falling, ties by running number. Cases in triage have no due
/// date yet and stand at the far end of time.
/// </summary>
internal sealed class CaseOrder
{
    private const string NewestFirst = "-submitted";

    private readonly string name;
    private readonly bool falls;
    private readonly (long Key, long Doc)? after;

    /// <param name="sort">As it came; blank for the newest first.</param>
    /// <param name="cursor">What the page before gave as next, as it came.</param>
    /// <exception cref="InputRefused">The order or the position is unusable.</exception>
    public CaseOrder(string? sort, string? cursor)
    {
        name = string.IsNullOrEmpty(sort) ? NewestFirst : sort;
        if (name is not (NewestFirst or "submitted" or "due" or "-due"))
            throw InputRefused.At("sort", "排序只能是 -submitted、submitted、due 或 -due");
        ByDue = name is "due" or "-due";
        falls = name[0] == '-';
        if (Cursor.Read(cursor, name) is { } read)
            after = (ByDue ? ParseDay(read.Key).DayNumber : ParseTime(read.Key).Ticks, read.Doc);
    }

    /// <summary>By due date, otherwise by filing.</summary>
    public bool ByDue { get; }

    /// <summary>No page came before.</summary>
    public bool IsFirstPage => after is null;

    public Cursor CursorOf(long doc, DateTime submitted, DateOnly? due) =>
        new(
            name,
            ByDue
                ? (due ?? Case.NoDue).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : submitted.Ticks.ToString(CultureInfo.InvariantCulture),
            doc
        );

    /// <summary>These cases in order, from the position on.</summary>
    public IQueryable<Case> Apply(IQueryable<Case> query) => ByDue ? OrderByDue(query) : OrderBySubmitted(query);

    /// <inheritdoc cref="Apply(IQueryable{Case})"/>
    public IEnumerable<CaseHead> Apply(IEnumerable<CaseHead> heads)
    {
        if (after is { } place)
            heads = heads.Where(h => (KeyOf(h), h.Doc).CompareTo(place) is var side && (falls ? side < 0 : side > 0));
        return falls ? heads.OrderByDescending(KeyOf).ThenByDescending(h => h.Doc) : heads.OrderBy(KeyOf).ThenBy(h => h.Doc);
    }

    private long KeyOf(CaseHead head) => ByDue ? head.SortDue.DayNumber : head.SubmittedAt.Ticks;

    private IQueryable<Case> OrderBySubmitted(IQueryable<Case> query)
    {
        if (after is { } place)
        {
            var (at, doc) = (new DateTime(place.Key, DateTimeKind.Utc), place.Doc);
            query = falls
                ? query.Where(c => c.SubmittedAt <= at && (c.SubmittedAt < at || c.Doc < doc))
                : query.Where(c => c.SubmittedAt >= at && (c.SubmittedAt > at || c.Doc > doc));
        }
        return falls
            ? query.OrderByDescending(c => c.SubmittedAt).ThenByDescending(c => c.Doc)
            : query.OrderBy(c => c.SubmittedAt).ThenBy(c => c.Doc);
    }

    private IQueryable<Case> OrderByDue(IQueryable<Case> query)
    {
        if (after is { } place)
        {
            var (due, doc) = (DateOnly.FromDayNumber((int)place.Key), place.Doc);
            query = falls
                ? query.Where(c => c.SortDue <= due && (c.SortDue < due || c.Doc < doc))
                : query.Where(c => c.SortDue >= due && (c.SortDue > due || c.Doc > doc));
        }
        return falls
            ? query.OrderByDescending(c => c.SortDue).ThenByDescending(c => c.Doc)
            : query.OrderBy(c => c.SortDue).ThenBy(c => c.Doc);
    }

    private static DateOnly ParseDay(string key) =>
        DateOnly.TryParseExact(key, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw WrongPlace();

    private static DateTime ParseTime(string key) =>
        long.TryParse(key, CultureInfo.InvariantCulture, out var ticks) && ticks is >= 0 and < 3155378975999999999
            ? new DateTime(ticks, DateTimeKind.Utc)
            : throw WrongPlace();

    private static InputRefused WrongPlace() => InputRefused.At("after", "翻页位置不对，请从第一页重新开始");
}
