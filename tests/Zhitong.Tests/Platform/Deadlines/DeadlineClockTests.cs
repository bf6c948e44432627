using Zhitong.Platform.Deadlines;
using static Zhitong.Tests.Platform.Deadlines.WorkingCalendarTests;

namespace Zhitong.Tests.Platform.Deadlines;

public sealed class DeadlineClockTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.StateCouncil;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(5, 4)]
    [InlineData(10, 8)]
    [InlineData(15, 12)]
    [InlineData(2000, 1600)]
    public void Soon_is_eighty_per_cent_rounded_up(int promised, int soon) =>
        DeadlineClock.SoonAfter(new(promised)).Count.ShouldBe(soon);

    [Theory]
    [InlineData("2026-03-02", "", DeadlineState.Running, 0, 5)]
    [InlineData("2026-03-05", "", DeadlineState.Running, 3, 2)]
    [InlineData("2026-03-06", "", DeadlineState.Soon, 4, 1)]
    [InlineData("2026-03-09", "", DeadlineState.Soon, 5, 0)]
    [InlineData("2026-03-10", "", DeadlineState.Late, 6, -1)]
    [InlineData("2026-03-06", "2026-03-04 -", DeadlineState.Paused, 1, 4)]
    [InlineData("2026-03-20", "2026-03-04 -", DeadlineState.Paused, 1, 4)]
    [InlineData("2026-03-20", "2026-03-10 -", DeadlineState.Late, 5, 0)]
    [InlineData("2026-03-06", "2026-03-04 2026-03-06", DeadlineState.Running, 2, 3)]
    public void Judges_a_running_clock(string today, string pauses, DeadlineState state, int used, int remaining)
    {
        var reading = DeadlineClock.Read(Calendar, D("2026-03-02"), new(5), PauseTests.Read(pauses), D(today));
        (reading.State, reading.Used, reading.Remaining).ShouldBe((state, used, remaining));
    }

    [Theory]
    [InlineData("2026-03-09", "", DeadlineState.Met)]
    [InlineData("2026-03-10", "", DeadlineState.MissedButDone)]
    [InlineData("2026-03-10", "2026-03-04 2026-03-05", DeadlineState.Met)]
    [InlineData("2026-03-12", "2026-03-04 2026-03-05", DeadlineState.MissedButDone)]
    [InlineData("2026-03-12", "2026-03-04 -", DeadlineState.Met)]
    public void Judges_what_is_done_whatever_the_day(string done, string pauses, DeadlineState state) =>
        DeadlineClock
            .Judge(Calendar, D("2026-03-02"), new WorkingDays(5), PauseTests.Read(pauses), D("2026-06-01"), D(done))
            .ShouldBe(state);

    [Fact]
    public void Nothing_is_late_on_an_estimate()
    {
        var (from, promised) = (D("2026-12-28"), new WorkingDays(5));
        Calendar.Due(from, promised).ShouldBe(new DueDate(D("2027-01-04"), true));
        DeadlineClock.Judge(Calendar, from, promised, null, D("2027-02-01")).ShouldBe(DeadlineState.Soon);
        DeadlineClock.Judge(Calendar, from, promised, null, D("2027-02-01"), D("2027-01-20")).ShouldBe(DeadlineState.Met);
    }

    [Fact]
    public void Without_a_start_a_promise_or_a_due_day_there_is_nothing_to_judge()
    {
        var today = D("2026-03-02");
        DeadlineClock.Judge(Calendar, null, new WorkingDays(5), null, today).ShouldBe(DeadlineState.None);
        DeadlineClock.Judge(Calendar, today, null, null, today).ShouldBe(DeadlineState.None);
        DeadlineClock.Judge(null, today, true, today).ShouldBe(DeadlineState.None);
    }

    [Fact]
    public void Kept_dates_judge_the_same_as_counting()
    {
        var (from, promised) = (D("2026-09-20"), new WorkingDays(10));
        var due = Calendar.Due(from, promised);
        var soon = Calendar.Due(from, DeadlineClock.SoonAfter(promised)).Date;
        for (var today = from; today < from.AddDays(40); today = today.AddDays(1))
        {
            DeadlineClock.Judge(due, soon, false, today).ShouldBe(DeadlineClock.Judge(Calendar, from, promised, null, today));
        }
    }
}
