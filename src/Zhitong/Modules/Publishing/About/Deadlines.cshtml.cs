using System.Globalization;
using Zhitong.Platform.Access;
using Zhitong.Platform.Deadlines;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Publishing.About;

/// <summary>期限怎么算: the rules in words, and a form that counts a date day by day.</summary>
[Access(AccessAttribute.Public)]
public sealed class DeadlinesPage(Calendars calendars, Clock clock) : ZtPage
{
    public const int MostShown = 120;

    public string From { get; private set; } = "";
    public string Days { get; private set; } = "10";
    public DueDate? Due { get; private set; }
    public IReadOnlyList<DayCell> Strip { get; private set; } = [];
    public WorkingCalendar Calendar => calendars.Current;

    public void OnGet(string? from, string? days)
    {
        From = from ?? clock.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Days = days ?? "10";
        if (!DateOnly.TryParseExact(From, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start))
            ModelState.AddModelError("from", "请选起算的日期，例如 2026-02-13");
        else if (start.Year < Calendar.FirstYear || start.Year > Calendar.LastYear)
            ModelState.AddModelError(
                "from",
                $"现在装载了 {Calendar.FirstYear}–{Calendar.LastYear} 年的放假安排，请选这几年里的日期"
            );
        if (!int.TryParse(Days, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > MostShown)
            ModelState.AddModelError("days", $"工作日应是 1 到 {MostShown} 的整数");
        if (!ModelState.IsValid)
            return;
        Due = Calendar.Due(start, new WorkingDays(count));
        Strip = [.. Calendar.Strip(start, new WorkingDays(count), null, clock.Today).Select(Cell)];
    }

    private static DayCell Cell(ClockDay day) =>
        day.Mark switch
        {
            ClockMark.Start => new(day.Date, "d-start", "起算", "次日起算"),
            ClockMark.Off when day.Kind == DayKind.Holiday => new(day.Date, "d-holiday", day.Name ?? "放假"),
            ClockMark.Off => new(day.Date, "d-off", "周末"),
            ClockMark.Due => new(day.Date, "d-due", $"第{day.Ordinal}天", "截止"),
            _ => new(day.Date, "d-count", $"第{day.Ordinal}天", day.Kind == DayKind.MakeupWork ? "调休上班" : null),
        };
}
