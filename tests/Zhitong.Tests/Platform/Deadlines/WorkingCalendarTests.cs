using System.Globalization;
using Zhitong.Platform.Deadlines;

namespace Zhitong.Tests.Platform.Deadlines;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.StateCouncil;

    [Theory]
    [InlineData("2025-09-26", 5, "2025-10-10")]
    [InlineData("2026-02-13", 3, "2026-02-25")]
    [InlineData("2024-02-09", 5, "2024-02-22")]
    [InlineData("2024-09-13", 3, "2024-09-19")]
    [InlineData("2026-09-23", 1, "2026-09-24")]
    [InlineData("2026-09-24", 1, "2026-09-28")]
    [InlineData("2026-09-19", 1, "2026-09-20")]
    public void Counts_from_the_day_after(string from, int days, string due) =>
        Calendar.Due(D(from), new(days)).ShouldBe(new DueDate(D(due), false));

    [Theory]
    [InlineData(2025, "01-26 02-08 04-27 09-28 10-11", 28)]
    [InlineData(2026, "01-04 02-14 02-28 05-09 09-20 10-10", 33)]
    public void Holds_the_make_up_days_and_the_number_of_days_off(int year, string makeUp, int off)
    {
        var days = DaysOf(year).ToList();
        days.Where(d => Calendar.KindOf(d) == DayKind.MakeupWork)
            .Select(d => d.ToString("MM-dd", CultureInfo.InvariantCulture))
            .ShouldBe(makeUp.Split(' '));
        days.Count(d => Calendar.KindOf(d) == DayKind.Holiday).ShouldBe(off);
    }

    [Theory]
    [InlineData("2025-01-01", "2025-01-01")]
    [InlineData("2025-01-28", "2025-02-04")]
    [InlineData("2025-04-04", "2025-04-06")]
    [InlineData("2025-05-01", "2025-05-05")]
    [InlineData("2025-05-31", "2025-06-02")]
    [InlineData("2025-10-01", "2025-10-08")]
    [InlineData("2026-01-01", "2026-01-03")]
    [InlineData("2026-02-15", "2026-02-23")]
    [InlineData("2026-04-04", "2026-04-06")]
    [InlineData("2026-05-01", "2026-05-05")]
    [InlineData("2026-06-19", "2026-06-21")]
    [InlineData("2026-09-25", "2026-09-27")]
    [InlineData("2026-10-01", "2026-10-07")]
    public void Holds_the_holidays(string first, string last)
    {
        for (var day = D(first); day <= D(last); day = day.AddDays(1))
        {
            Calendar.KindOf(day).ShouldBe(DayKind.Holiday, day.ToString("O", CultureInfo.InvariantCulture));
            Calendar.NameOf(day).ShouldNotBeNullOrEmpty();
        }

        Calendar.KindOf(D(first).AddDays(-1)).ShouldNotBe(DayKind.Holiday);
        Calendar.KindOf(D(last).AddDays(1)).ShouldNotBe(DayKind.Holiday);
    }

    [Theory]
    [InlineData("2026-09-21", DayKind.Work, null)]
    [InlineData("2026-09-20", DayKind.MakeupWork, "国庆节")]
    [InlineData("2026-09-19", DayKind.Weekend, null)]
    [InlineData("2026-09-26", DayKind.Holiday, "中秋")]
    [InlineData("2022-12-31", DayKind.Holiday, "元旦")]
    [InlineData("2031-10-01", DayKind.Work, null)]
    [InlineData("1999-01-02", DayKind.Weekend, null)]
    public void Knows_what_a_day_is(string day, DayKind kind, string? name)
    {
        Calendar.KindOf(D(day)).ShouldBe(kind);
        Calendar.NameOf(D(day)).ShouldBe(name);
    }

    [Fact]
    public void Says_which_years_are_announced()
    {
        (Calendar.FirstYear, Calendar.LastYear).ShouldBe((2018, 2026));
        Calendar.Version.ShouldBe("国务院办公厅 2018–2026");
        Enumerable.Range(2016, 13).Where(Calendar.Covers).ShouldBe(Enumerable.Range(2018, 9));
    }

    [Theory]
    [InlineData("2026-12-30", 1, "2026-12-31", false)]
    [InlineData("2026-12-30", 2, "2027-01-01", true)]
    [InlineData("2017-12-29", 1, "2018-01-02", true)]
    [InlineData("2017-12-31", 1, "2018-01-02", false)]
    [InlineData("2030-09-30", 5, "2030-10-07", true)]
    public void A_day_of_a_year_not_announced_makes_it_an_estimate(string from, int days, string due, bool estimated) =>
        Calendar.Due(D(from), new(days)).ShouldBe(new DueDate(D(due), estimated));

    [Theory]
    [InlineData("2026-09-23", "2026-09-23", 0)]
    [InlineData("2026-09-18", "2026-09-21", 2)]
    [InlineData("2026-09-21", "2026-09-18", -2)]
    [InlineData("2026-09-24", "2026-10-08", 4)]
    [InlineData("2026-12-31", "2027-01-08", 6)]
    [InlineData("2010-01-01", "2010-01-31", 20)]
    public void Counts_the_working_days_between(string after, string through, int days) =>
        Calendar.WorkingDaysBetween(D(after), D(through)).ShouldBe(days);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(2001)]
    public void Refuses_a_promise_out_of_range(int days) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Calendar.Due(D("2026-09-23"), new(days)));

    [Fact]
    public void Counts_the_longest_promise_and_refuses_the_end_of_time()
    {
        Calendar.Due(D("2018-01-01"), new(2000)).Estimated.ShouldBeFalse();
        Should.Throw<ArgumentOutOfRangeException>(() => Calendar.Due(DateOnly.MaxValue, new(1)));
        Calendar.KindOf(DateOnly.MinValue).ShouldBe(DayKind.Work);
    }

    [Fact]
    public void Calendar_days_are_another_thing()
    {
        new CalendarDays(60).After(D("2026-01-01")).ShouldBe(D("2026-03-02"));
        new CalendarDays(60).ToString().ShouldBe("60 天");
        new WorkingDays(15).ToString().ShouldBe("15 个工作日");
    }

    internal static DateOnly D(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<DateOnly> DaysOf(int year)
    {
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
        {
            yield return day;
        }
    }
}
