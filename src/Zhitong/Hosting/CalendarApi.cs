using System.Globalization;
using Zhitong.Platform.Access;
using Zhitong.Platform.Deadlines;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Web;

namespace Zhitong.Hosting;

/// <summary>工作日 by API: counts working days and shows each day it passed.</summary>
internal static class CalendarApi
{
    public sealed record Day(DateOnly Date, string Kind);

    public sealed record Answer(DateOnly Due, IReadOnlyList<Day> Days, string CalendarVersion);

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/api/v1/calendar/due", Due)
            .Access(AccessRule.Open)
            .AddEndpointFilter<ProblemFilter>()
            .WithTags("工作日")
            .Produces<Answer>()
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("从某日的次日起数 N 个工作日，逐日列出；没有公布放假安排的年份不回答");

    private static Answer Due(string? from, string? workingDays, Calendars calendars)
    {
        var faults = new Faults();
        if (!DateOnly.TryParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start))
            faults.Add("from", "请写起算日，例如 2026-02-13");
        if (
            !int.TryParse(workingDays, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            || days is < 1 or > WorkingCalendar.LongestPromise
        )
            faults.Add("workingDays", $"工作日应是 1 到 {WorkingCalendar.LongestPromise} 的整数");
        faults.ThrowIfAny();
        var calendar = calendars.Current;
        if (!calendar.Covers(start.Year) || start.Year > calendar.LastYear)
            throw InputRefused.At("from", $"{start.Year} 年的放假安排没有装载，现有 {calendar.FirstYear}–{calendar.LastYear} 年");
        var due = calendar.Due(start, new WorkingDays(days));
        if (due.Estimated)
            throw InputRefused.At(
                "workingDays",
                $"数到了还没有公布放假安排的年份，现有 {calendar.FirstYear}–{calendar.LastYear} 年"
            );
        List<Day> passed = [];
        for (var d = start.AddDays(1); d <= due.Date; d = d.AddDays(1))
            passed.Add(new Day(d, Kind(calendar.KindOf(d))));
        return new Answer(due.Date, passed, calendar.Version);
    }

    private static string Kind(DayKind kind) =>
        kind switch
        {
            DayKind.Work => "work",
            DayKind.MakeupWork => "makeup-work",
            DayKind.Weekend => "weekend",
            _ => "holiday",
        };
}
