using Zhitong.Platform.Deadlines;
using static Zhitong.Tests.Platform.Deadlines.WorkingCalendarTests;

namespace Zhitong.Tests.Platform.Deadlines;

/// <summary>September 2026: 20 worked, 21–24 plain, 25–27 holiday, 28–30 plain; then a holiday of seven days.</summary>
public sealed class PauseTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.StateCouncil;

    public static TheoryData<string, string> Cases =>
        new()
        {
            { "", "2026-09-24" },
            { "2026-09-22 2026-09-23", "2026-09-28" },
            { "2026-09-22 2026-09-22", "2026-09-24" },
            { "2026-09-22 2026-09-24", "2026-09-29" },
            { "2026-09-22 2026-09-24,2026-09-23 2026-09-24", "2026-09-29" },
            { "2026-09-23 2026-09-24,2026-09-22 2026-09-23", "2026-09-29" },
            { "2026-09-25 2026-09-28", "2026-09-24" },
            { "2026-09-01 2026-09-22", "2026-09-28" },
            { "2026-09-22 -", "2026-09-30" },
            { "2026-09-26 -", "2026-09-24" },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_day_a_pause_begins_is_not_counted_and_the_day_it_ends_is(string pauses, string due) =>
        Calendar.Due(D("2026-09-20"), new(4), Read(pauses), D("2026-09-24")).Date.ShouldBe(D(due));

    [Fact]
    public void Refuses_a_reversed_pause_and_an_open_one_without_a_day()
    {
        Should.Throw<ArgumentException>(() => Calendar.Due(D("2026-09-20"), new(4), Read("2026-09-24 2026-09-23")));
        Should.Throw<ArgumentException>(() => Calendar.Due(D("2026-09-20"), new(4), Read("2026-09-24 -")));
    }

    [Fact]
    public void A_long_open_pause_moves_the_date_with_the_day() =>
        Calendar.Due(D("2026-09-20"), new(1), Read("2026-09-21 -"), D("2026-09-29")).Date.ShouldBe(D("2026-09-30"));

    [Theory]
    [InlineData("", "2026-09-24", 4)]
    [InlineData("2026-09-22 2026-09-24", "2026-09-24", 2)]
    [InlineData("2026-09-22 -", "2026-09-29", 1)]
    [InlineData("2026-09-01 2026-09-22", "2026-09-23", 2)]
    [InlineData("2026-09-28 2026-10-30", "2026-09-23", 3)]
    [InlineData("", "2026-09-01", 0)]
    public void Counts_what_is_used(string pauses, string through, int used) =>
        Calendar.Used(D("2026-09-20"), D(through), Read(pauses)).ShouldBe(used);

    [Fact]
    public void The_strip_explains_every_day()
    {
        var strip = Calendar.Strip(D("2026-09-20"), new(4), Read("2026-09-22 2026-09-24"), D("2026-09-25"));
        strip
            .Select(d => $"{d.Date:MMdd} {d.Kind} {d.Mark} {d.Ordinal} {d.Name}".TrimEnd())
            .ShouldBe([
                "0920 MakeupWork Start  国庆节",
                "0921 Work Counted 1",
                "0922 Work Paused",
                "0923 Work Paused",
                "0924 Work Counted 2",
                "0925 Holiday Off  中秋",
                "0926 Holiday Off  中秋",
                "0927 Holiday Off  中秋",
                "0928 Work Counted 3",
                "0929 Work Due 4",
            ]);
    }

    [Fact]
    public void The_strip_of_an_open_pause_is_paused_through_today()
    {
        var strip = Calendar.Strip(D("2026-09-20"), new(2), Read("2026-09-22 -"), D("2026-09-26"));
        strip.Where(d => d.Mark == ClockMark.Paused).Select(d => d.Date.Day).ShouldBe([22, 23, 24, 25, 26]);
        strip[^1].ShouldBe(new ClockDay(D("2026-09-28"), DayKind.Work, null, ClockMark.Due, 2));
    }

    internal static List<Pause> Read(string text) =>
        [
            .. text.Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(p => p.Split(' '))
                .Select(p => new Pause(D(p[0]), p[1] == "-" ? null : D(p[1]))),
        ];
}
