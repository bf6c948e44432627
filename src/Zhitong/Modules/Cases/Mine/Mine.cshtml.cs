using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Cases.Detail;
using Zhitong.Modules.Cases.File;
using Zhitong.Platform.Access;
using Zhitong.Platform.Deadlines;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Cases.Mine;

/// <summary>An enterprise's cases: what waits for it first, then what is under way, then what has ended.</summary>
[Access("cases.file")]
public sealed class MyCasesPage(ZhitongDb db, Calendars calendars, Clock clock) : ZtPage
{
    private const int PageSize = 30;

    public IReadOnlyList<(Case Case, DueView Due)> Cases { get; private set; } = [];
    public IReadOnlyList<CaseDraft> Drafts { get; private set; } = [];
    public string? Next { get; private set; }

    public IEnumerable<(Case Case, DueView Due)> Yours => Cases.Where(c => IsYours(c.Case));
    public IEnumerable<(Case Case, DueView Due)> Open => Cases.Where(c => !IsYours(c.Case) && c.Case.Status.IsOpen());
    public IEnumerable<(Case Case, DueView Due)> Ended => Cases.Where(c => !IsYours(c.Case) && !c.Case.Status.IsOpen());

    public async Task<IActionResult> OnGetAsync(string? after, CancellationToken cancel)
    {
        if (Actor.Role != Role.Enterprise)
            return Redirect(CasesLinks.Queue);
        var cursor = Cursor.Read(after, "-submitted");
        var before = cursor?.Doc ?? long.MaxValue;
        var rows = await db.Set<Case>()
            .AsNoTracking()
            .Reached(Actor)
            .Where(c => c.Doc < before)
            .OrderByDescending(c => c.SubmittedAt)
            .ThenByDescending(c => c.Doc)
            .Take(PageSize + 1)
            .ToListAsync(cancel);
        if (rows.Count > PageSize)
            Next = "?after=" + new Cursor("-submitted", "", rows[PageSize - 1].Doc).Encode();
        var calendar = calendars.Current;
        Cases = [.. rows.Take(PageSize).Select(c => (c, DueView.Of(c.Deadline, clock.Today, calendar)))];
        if (Actor.PersonId is { } person && after is null)
            Drafts = await CaseDrafts.OfAsync(db, person);
        return Page();
    }

    private static bool IsYours(Case c) =>
        c.Status is CaseStatus.Supplementing or CaseStatus.AwaitingConfirmation
        || (c.Status == CaseStatus.Closed && c.Stars is null);

    public static string Ask(Case c) =>
        c.Status switch
        {
            CaseStatus.Supplementing => "请补正",
            CaseStatus.AwaitingConfirmation => "请确认结果",
            _ => "请评价",
        };
}
