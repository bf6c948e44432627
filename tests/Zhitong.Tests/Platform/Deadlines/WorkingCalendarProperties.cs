using FsCheck;
using FsCheck.Fluent;
using Zhitong.Platform.Deadlines;

namespace Zhitong.Tests.Platform.Deadlines;

public sealed class WorkingCalendarProperties
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.StateCouncil;
    private static readonly DateOnly First = new(2017, 1, 1);

    /// <summary>A start within 2017–2028, a promise and up to three closed pauses.</summary>
    private static readonly Arbitrary<Clock> Clocks = (
        from start in Gen.Choose(0, 365 * 11)
        from promised in Gen.Choose(1, 120)
        from pauses in Pauses(start).ListOf()
        select new Clock(First.AddDays(start), new WorkingDays(promised), [.. pauses.Take(3)])
    ).ToArbitrary();

    [Fact]
    public void The_due_day_is_a_working_day_after_the_start() =>
        Prop.ForAll(
                Clocks,
                clock =>
                {
                    var due = Calendar.Due(clock.From, clock.Promised, clock.Pauses).Date;
                    return due > clock.From && Calendar.IsWorkingDay(due);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void As_many_working_days_lie_between_as_were_promised() =>
        Prop.ForAll(
                Clocks,
                clock =>
                    Calendar.WorkingDaysBetween(clock.From, Calendar.Due(clock.From, clock.Promised).Date) == clock.Promised.Count
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void On_the_due_day_all_is_used_and_the_day_before_one_less() =>
        Prop.ForAll(
                Clocks,
                clock =>
                {
                    var due = Calendar.Due(clock.From, clock.Promised, clock.Pauses).Date;
                    return Calendar.Used(clock.From, due, clock.Pauses) == clock.Promised.Count
                        && Calendar.Used(clock.From, due.AddDays(-1), clock.Pauses) == clock.Promised.Count - 1;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void One_more_pause_never_makes_it_earlier() =>
        Prop.ForAll(
                Clocks,
                clock =>
                    Calendar.Due(clock.From, clock.Promised, [.. clock.Pauses.Skip(1)]).Date
                    <= Calendar.Due(clock.From, clock.Promised, clock.Pauses).Date
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_pauses_does_not_matter() =>
        Prop.ForAll(
                Clocks,
                clock =>
                    Calendar.Due(clock.From, clock.Promised, [.. clock.Pauses.Reverse()])
                    == Calendar.Due(clock.From, clock.Promised, clock.Pauses)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_strip_has_every_day_once_and_counts_up_to_the_promise() =>
        Prop.ForAll(
                Clocks,
                clock =>
                {
                    var strip = Calendar.Strip(clock.From, clock.Promised, clock.Pauses, clock.From);
                    return strip.Select((day, i) => day.Date == clock.From.AddDays(i)).All(right => right)
                        && strip
                            .Where(day => day.Ordinal is not null)
                            .Select(day => day.Ordinal!.Value)
                            .SequenceEqual(Enumerable.Range(1, clock.Promised.Count))
                        && strip.Count(day => day.Mark == ClockMark.Due) == 1
                        && strip[^1].Mark == ClockMark.Due;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Counting_is_what_looking_at_each_day_says() =>
        Prop.ForAll(
                Clocks,
                clock =>
                {
                    var through = clock.From.AddDays(clock.Promised.Count);
                    var counted = Enumerable
                        .Range(1, clock.Promised.Count)
                        .Count(i => Calendar.IsWorkingDay(clock.From.AddDays(i)));
                    return Calendar.WorkingDaysBetween(clock.From, through) == counted
                        && Calendar.WorkingDaysBetween(through, clock.From) == -counted;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void An_estimate_is_a_date_that_touches_a_year_not_announced() =>
        Prop.ForAll(
                Clocks,
                clock =>
                {
                    var due = Calendar.Due(clock.From, clock.Promised);
                    return due.Estimated == (!Calendar.Covers(clock.From.AddDays(1).Year) || !Calendar.Covers(due.Date.Year));
                }
            )
            .QuickCheckThrowOnFailure();

    private static Gen<Pause> Pauses(int start) =>
        from begin in Gen.Choose(-20, 120)
        from length in Gen.Choose(0, 40)
        select new Pause(First.AddDays(start + begin), First.AddDays(start + begin + length));

    private sealed record Clock(DateOnly From, WorkingDays Promised, IReadOnlyList<Pause> Pauses);
}
