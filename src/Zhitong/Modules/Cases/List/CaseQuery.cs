using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Cases.Acts;
using Zhitong.Modules.Cases.File;
using Zhitong.Platform.Access;
using Zhitong.Platform.Counts;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Text;
using Zhitong.Platform.TextIndexing;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Cases.List;

/// <summary>A row of a list of cases.</summary>
public sealed record CaseRow(
    string Number,
    string Status,
    string? Matter,
    string Enterprise,
    string Region,
    string Need,
    DateTime Submitted,
    DateOnly? DueDate
);

/// <summary>What a list of cases is asked for; raw as it came.</summary>
public sealed record CaseFilter(
    string? Status = null,
    string? Region = null,
    string? Matter = null,
    string? Q = null,
    string? Sort = null,
    string? After = null,
    string? Size = null
);

/// <summary>Lists of cases within an actor's reach: filters, keyset pages, bounded totals.</summary>
public sealed class CaseQuery(ZhitongDb db, TextIndex texts, KeptCounts counts)
{
    private const string NewestFirst = "-submitted";

    /// <exception cref="InputRefused">A filter, size, sort or position is unusable.</exception>
    public async Task<Listed<CaseRow>> ListAsync(CaseFilter filter, Actor actor, CancellationToken cancel = default)
    {
        var size = Paging.Size(filter.Size);
        var sort = CheckSort(filter.Sort);
        var cursor = Cursor.Read(filter.After, sort);
        var query = await FilteredAsync(filter, actor, cancel);
        if (query is null)
            return new Listed<CaseRow>([], 0, true, null);
        var page = Page(query, sort, cursor).Take(size + 1);
        var kept = await KeptTotalAsync(filter, actor, cancel);
        var rows = kept is null ? await Counted(page, query).ToListAsync(cancel) : await page.Select(Row).ToListAsync(cancel);
        var next = rows.Count > size ? CursorOf(rows[size - 1], sort).Encode() : null;
        var counted =
            rows.Count > 0 ? rows[0].Total
            : cursor is null ? 0
            : await query.Take(Paging.CountedAtMost + 1).CountAsync(cancel); // a page beyond the last row
        return new Listed<CaseRow>(
            [.. rows.Take(size).Select(r => r.Shown)],
            kept ?? Math.Min(counted, Paging.CountedAtMost),
            kept is not null || counted <= Paging.CountedAtMost,
            next
        );
    }

    /// <summary>The rows of a page, each with how many there are, at most 1,001: one statement, counted once.</summary>
    private static IQueryable<FoundRow> Counted(IQueryable<Case> page, IQueryable<Case> all)
    {
        var most = Paging.CountedAtMost + 1;
        return page.Select(c => new FoundRow(
            c.Doc,
            c.Number,
            c.Status,
            c.MatterName,
            c.EnterpriseName,
            c.Region,
            c.Need,
            c.SubmittedAt,
            c.DueOn,
            all.Select(a => a.Doc).Take(most).Count()
        ));
    }

    /// <summary>The filtered rows within reach; null when nothing can match.</summary>
    public async Task<IQueryable<Case>?> FilteredAsync(CaseFilter filter, Actor actor, CancellationToken cancel)
    {
        var query = db.Set<Case>().AsNoTracking().Reached(actor);
        if (!string.IsNullOrEmpty(filter.Status))
        {
            var status =
                CaseStatusNames.Parse(filter.Status)
                ?? throw InputRefused.At("status", $"没有“{PlainText.Truncate(filter.Status, 30)}”这种状态");
            query = query.Where(c => c.Status == status);
        }
        if (!string.IsNullOrEmpty(filter.Region))
        {
            if (RegionTable.Default.Find(filter.Region) is not { } region)
                throw InputRefused.At("region", $"没有代码为“{PlainText.Truncate(filter.Region, 20)}”的地区");
            query = region.IsCity ? query.Where(c => c.City == region.Code) : query.Where(c => c.Region == region.Code);
        }
        if (!string.IsNullOrEmpty(filter.Matter))
            query = query.Where(c => c.MatterCode == filter.Matter);
        return await query.FoundAsync(db, texts, FileCase.TextIndex, filter.Q, cancel);
    }

    private static readonly System.Linq.Expressions.Expression<Func<Case, FoundRow>> Row = c => new FoundRow(
        c.Doc,
        c.Number,
        c.Status,
        c.MatterName,
        c.EnterpriseName,
        c.Region,
        c.Need,
        c.SubmittedAt,
        c.DueOn,
        0
    );

    private sealed record FoundRow(
        long Doc,
        string Number,
        CaseStatus Status,
        string? Matter,
        string Enterprise,
        string Region,
        string Need,
        DateTime SubmittedAt,
        DateOnly? DueOn,
        int Total
    )
    {
        public CaseRow Shown => new(Number, Status.Code(), Matter, Enterprise, Region, Need, SubmittedAt, DueOn);
    }

    private static string CheckSort(string? sort) =>
        string.IsNullOrEmpty(sort) ? NewestFirst
        : sort is NewestFirst or "submitted" or "due" or "-due" ? sort
        : throw InputRefused.At("sort", "排序只能是 -submitted、submitted、due 或 -due");

    private static IQueryable<Case> Page(IQueryable<Case> query, string sort, Cursor? after)
    {
        if (sort is "due" or "-due")
            return PageByDue(query, sort == "-due", after);
        var down = sort == NewestFirst;
        if (after is not null)
        {
            var at = ParseTime(after.Key);
            var doc = after.Doc;
            query = down
                ? query.Where(c => c.SubmittedAt <= at && (c.SubmittedAt < at || c.Doc < doc))
                : query.Where(c => c.SubmittedAt >= at && (c.SubmittedAt > at || c.Doc > doc));
        }
        return down
            ? query.OrderByDescending(c => c.SubmittedAt).ThenByDescending(c => c.Doc)
            : query.OrderBy(c => c.SubmittedAt).ThenBy(c => c.Doc);
    }

    /// <summary>Cases in triage have no due date yet and stand at the far end of time.</summary>
    private static IQueryable<Case> PageByDue(IQueryable<Case> query, bool down, Cursor? after)
    {
        if (after is not null)
        {
            var due = ParseDay(after.Key);
            var doc = after.Doc;
            query = down
                ? query.Where(c => c.SortDue <= due && (c.SortDue < due || c.Doc < doc))
                : query.Where(c => c.SortDue >= due && (c.SortDue > due || c.Doc > doc));
        }
        return down
            ? query.OrderByDescending(c => c.SortDue).ThenByDescending(c => c.Doc)
            : query.OrderBy(c => c.SortDue).ThenBy(c => c.Doc);
    }

    private static DateOnly ParseDay(string key) =>
        DateOnly.TryParseExact(key, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw InputRefused.At("after", "翻页位置不对，请从第一页重新开始");

    private static DateTime ParseTime(string key) =>
        long.TryParse(key, CultureInfo.InvariantCulture, out var ticks) && ticks is >= 0 and < 3155378975999999999
            ? new DateTime(ticks, DateTimeKind.Utc)
            : throw InputRefused.At("after", "翻页位置不对，请从第一页重新开始");

    private static Cursor CursorOf(FoundRow row, string sort) =>
        new(
            sort,
            sort is "due" or "-due"
                ? (row.DueOn ?? Case.NoDue).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : row.SubmittedAt.Ticks.ToString(CultureInfo.InvariantCulture),
            row.Doc
        );

    /// <summary>The exact total where kept counts answer it, else null.</summary>
    private async Task<int?> KeptTotalAsync(CaseFilter filter, Actor actor, CancellationToken cancel)
    {
        var reach = CasesAccess.View.ReachOf(actor.Role);
        if (
            filter.Matter is not (null or "")
            || !string.IsNullOrWhiteSpace(filter.Q)
            || reach is not (Reach.City or Reach.Region or Reach.All)
        )
            return null;
        var region = reach == Reach.Region ? actor.Region : filter.Region;
        return (await counts.ReadAsync(db, CaseDesk.Counts, actor.City, cancel))
            .Where(k => string.IsNullOrEmpty(region) || RegionTable.Default.IsCity(region) || k.Region == region)
            .Where(k => string.IsNullOrEmpty(filter.Status) || k.Key == filter.Status)
            .Sum(k => k.Count);
    }
}
