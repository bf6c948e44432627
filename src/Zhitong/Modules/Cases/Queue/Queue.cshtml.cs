using System.Globalization;
using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Cases.Detail;
using Zhitong.Modules.Cases.List;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Deadlines;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Cases.Queue;

/// <summary>待办: one list for a day's work, the late ones on top, grouped by how soon they are due.</summary>
[Access("cases.view")]
public sealed class QueuePage(ZhitongDb db, CaseQuery query, QueueRail rail, MatterBook matters, Calendars calendars, Clock clock)
    : ZtPage
{
    private const int PageSize = 25;
    private const string Order = "queue";

    [BindProperty(SupportsGet = true)]
    public string View { get; set; } = QueueRail.Todo;

    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Region { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Matter { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>What the queue reads of a case: a quarter of its columns.</summary>
    /// <param name="Need">Empty where the matter gives the title.</param>
    public sealed record QueuedCase(
        long Doc,
        string Number,
        string Region,
        string EnterpriseName,
        string? MatterName,
        string Need,
        string? InstitutionName,
        DateOnly? QueueDue,
        CaseDeadline Deadline
    )
    {
        public string Title => MatterName ?? Case.TitleOf(Need);
    }

    public sealed record Row(QueuedCase Case, DueView Due);

    public sealed record Group(string Title, IReadOnlyList<Row> Rows);

    public IReadOnlyList<Group> Groups { get; private set; } = [];
    public IReadOnlyList<RailEntry> Rail { get; private set; } = [];
    public IReadOnlyList<SelectOption> Matters { get; private set; } = [];
    public string? Next { get; private set; }
    public int Shown { get; private set; }
    public RailEntry Current => Rail.FirstOrDefault(r => r.View == View) ?? Rail[0];

    public IEnumerable<SelectOption> Regions =>
        RegionTable.Default.Counties(Actor.City).Select(r => new SelectOption(r.Code, r.Name));

    public static IEnumerable<SelectOption> Statuses =>
        CaseStatusNames.Filterable.Where(s => s != CaseStatus.Draft).Select(s => new SelectOption(s.Code(), s.Chinese()));

    public bool WholeCity => CasesAccess.View.ReachOf(Actor.Role) is Reach.City;

    public async Task<IActionResult> OnGetAsync(string? after, CancellationToken cancel)
    {
        if (Actor.Role == Role.Enterprise)
            return Redirect(CasesLinks.Mine);
        Rail = await rail.ReadAsync(db, Actor, clock.Today, cancel);
        Matters = [.. (await matters.PublishedAsync()).Select(m => new SelectOption(m.Code, m.Name))];
        try
        {
            await LoadAsync(after, cancel);
        }
        catch (InputRefused e)
        {
            foreach (var (_, message) in e.Faults.Items)
                ModelState.AddModelError("", message);
        }
        return Page();
    }

    private async Task LoadAsync(string? after, CancellationToken cancel)
    {
        var cursor = Cursor.Read(after, Order);
        var filtered = await query.FilteredAsync(new CaseFilter(Status, Region, Matter, Q), Actor, cancel);
        if (filtered is null)
            return;
        var today = clock.Today;
        var ended = QueueRail.IsEnded(View);
        var shown = QueueRail.Narrow(filtered, View, today);
        var doc = cursor?.Doc ?? 0;
        var due = DateOnly.TryParse(cursor?.Key, CultureInfo.InvariantCulture, out var d) ? d : DateOnly.MinValue;
        if (cursor is not null)
            shown = ended
                ? shown.Where(c => c.Doc < doc)
                : shown.Where(c => c.QueueDue >= due && (c.QueueDue > due || c.Doc > doc));
        shown = ended
            ? shown.OrderByDescending(c => c.SubmittedAt).ThenByDescending(c => c.Doc)
            : shown.OrderBy(c => c.QueueDue).ThenBy(c => c.Doc);
        var rows = await shown.Take(PageSize + 1).Select(Queued).ToListAsync(cancel);
        if (rows.Count > PageSize)
            Next = LinkTo(
                new Cursor(
                    Order,
                    rows[PageSize - 1].QueueDue?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
                    rows[PageSize - 1].Doc
                )
            );
        Arrange([.. rows.Take(PageSize)], ended);
    }

    private static readonly Expression<Func<Case, QueuedCase>> Queued = c => new QueuedCase(
        c.Doc,
        c.Number,
        c.Region,
        c.EnterpriseName,
        c.MatterName,
        c.MatterName == null ? c.Need : "",
        c.InstitutionName,
        c.QueueDue,
        new CaseDeadline(c.Status, c.DueOn, c.DueEstimated, c.ClockFrom, c.PromisedDays, c.DeliveredAt, c.Pauses, c.Extensions)
    );

    private void Arrange(IReadOnlyList<QueuedCase> cases, bool ended)
    {
        var calendar = calendars.Current;
        var today = clock.Today;
        Shown = cases.Count;
        Groups =
        [
            .. cases
                .Select(c => new Row(c, DueView.Of(c.Deadline, today, calendar)))
                .GroupBy(r => ended ? Current.Text : GroupOf(r, today, calendar))
                .Select(g => new Group(g.Key, [.. g])),
        ];
    }

    private static string GroupOf(Row row, DateOnly today, WorkingCalendar calendar) =>
        row.Case.QueueDue switch
        {
            null => "已暂停",
            { } due when due == Case.NoDue => "还没有定事项",
            { } due when due < today => row.Case.Deadline.DueEstimated ? "期限为估算" : "已超期",
            { } due when due == today => "今天到期",
            { } due when calendar.WorkingDaysBetween(today, due) <= 3 => "三个工作日内",
            _ => "更晚",
        };

    private string LinkTo(Cursor cursor)
    {
        var parts = new Dictionary<string, string?>
        {
            ["view"] = View,
            ["status"] = Status,
            ["region"] = Region,
            ["matter"] = Matter,
            ["q"] = Q,
            ["after"] = cursor.Encode(),
        };
        return Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(
            CasesLinks.Queue,
            parts.Where(p => !string.IsNullOrEmpty(p.Value))
        );
    }
}
