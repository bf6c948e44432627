using Zhitong.Platform.Deadlines;
using static Zhitong.Tests.Platform.Deadlines.WorkingCalendarTests;

namespace Zhitong.Tests.Platform.Deadlines;

public sealed class CalendarParseTests
{
    private const string Announced =
        "2026-12-31\toff\t元旦\n2027-01-01\toff\t元旦\n2027-02-05\toff\t春节\n2027-02-08\toff\t春节\n2027-02-09\toff\t春节\n"
        + "2027-10-01\toff\t国庆节\n2027-02-06\twork\t春节\n";

    [Fact]
    public void Reads_a_notice_with_the_december_before_it()
    {
        var calendar = Parse("\uFEFFdate\tkind\tname\r\n\r\n" + Announced.Replace("\n", "\r\n", StringComparison.Ordinal));
        (calendar.FirstYear, calendar.LastYear).ShouldBe((2027, 2027));
        calendar.Covers(2026).ShouldBeFalse();
        calendar.KindOf(D("2026-12-31")).ShouldBe(DayKind.Holiday);
        calendar.KindOf(D("2027-02-06")).ShouldBe(DayKind.MakeupWork);
        calendar.Due(D("2026-12-31"), new(1)).ShouldBe(new DueDate(D("2027-01-04"), false));
        calendar.NamedDays.First().ShouldBe(new NamedDay(D("2026-12-31"), DayKind.Holiday, "元旦"));
    }

    [Theory]
    [InlineData("2027-01-01\toff\t元旦\n2027-13-01\toff\t春节", "第 2 行：日期“2027-13-01”")]
    [InlineData("2027-01-01\toff", "第 1 行：应有 3 列")]
    [InlineData("date\tkind\tname\n2027-01-01\trest\t元旦", "第 2 行：第 2 列应是 off 或 work，现在是“rest”")]
    [InlineData("2027-01-01\toff\t元旦\n\n2027-01-01\toff\t元旦", "第 3 行：2027-01-01 前面已经写过一次")]
    [InlineData("1027-01-01\toff\t元旦", "第 1 行：年份")]
    [InlineData("2027-01-01\toff\t元旦", "没有一年的放假日满 5 天")]
    [InlineData("", "没有一年的放假日满 5 天")]
    public void Names_the_line_that_it_cannot_read(string text, string message) =>
        Should
            .Throw<FormatException>(() => Parse(text))
            .Message.ShouldStartWith(message.StartsWith('没') ? "日历里" + message : message);

    [Fact]
    public void A_newer_notice_turns_estimates_into_dates()
    {
        var before = WorkingCalendar.StateCouncil;
        var after = before.With(Parse(Announced), "新");
        before.Due(D("2026-12-30"), new(2)).ShouldBe(new DueDate(D("2027-01-01"), true));
        after.Due(D("2026-12-30"), new(2)).ShouldBe(new DueDate(D("2027-01-05"), false));
        (after.FirstYear, after.LastYear, after.Version).ShouldBe((2018, 2027, "新"));
        after.KindOf(D("2025-10-11")).ShouldBe(DayKind.MakeupWork);
    }

    private static WorkingCalendar Parse(string text) => WorkingCalendar.Parse(new StringReader(text), "试");
}
