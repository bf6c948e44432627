using Zhitong.Modules.Figures.Contract;
using Zhitong.Platform.Errors;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Figures;

/// <summary>Which days and counties a figure can be asked for, and what is said about the others.</summary>
public sealed class FigureQueryTests
{
    private static readonly DateOnly Today = new(2026, 9, 23);
    private static readonly DateOnly Begins = new(2021, 9, 1);

    private static ExternalFigure Of(FigurePeriod period) =>
        new("X001", "试数", "件")
        {
            Group = "试",
            Source = "试",
            Period = period,
            Versions = [new(1, Figure.Beginning, "件", "全部", "无"), new(2, new(2026, 3, 1), "件", "新口径", "无")],
        };

    private static Figure Counted(FigurePeriod period) =>
        new ListFigure("X001", "试数", "件")
        {
            Group = "试",
            Source = "试",
            Period = period,
            Versions = Of(period).Versions,
            Rows = (_, _, _) => Task.FromResult<IReadOnlyList<FigureRow>>([]),
        };

    [Theory]
    [InlineData(FigurePeriod.AsOf, "2021-08-31", null, null, null, "asOf", "开始")]
    [InlineData(FigurePeriod.AsOf, "2026-09-24", null, null, null, "asOf", "还没到")]
    [InlineData(FigurePeriod.AsOf, "2026-13-01", null, null, null, "asOf", "日期")]
    [InlineData(FigurePeriod.AsOf, null, "2026-01-01", null, null, "from", "不能另选")]
    [InlineData(FigurePeriod.AsOf, null, null, null, "999999", "region", "没有代码")]
    [InlineData(FigurePeriod.AsOf, null, null, null, "140105", "region", "不在")]
    [InlineData(FigurePeriod.Period, null, "2026-05-02", "2026-05-01", null, "from", "晚于")]
    [InlineData(FigurePeriod.Period, null, "2026-05-02", "2026-09-24", null, "to", "还没到")]
    [InlineData(FigurePeriod.Period, "2026-05-02", null, "2026-06-01", null, "to", "只填一个")]
    public void What_cannot_be_answered_is_said_at_its_field(
        FigurePeriod period,
        string? asOf,
        string? from,
        string? to,
        string? region,
        string field,
        string words
    )
    {
        var check = new FigureQueryCheck(Counted(period), Begins, Today, TestData.City);
        var refused = Should.Throw<InputRefused>(() => check.Read(new FigureQuery(asOf, from, to, region)));
        refused.Faults.Items.ShouldContain(f => f.Field == field && f.Message.Contains(words));
    }

    [Theory]
    [InlineData(FigurePeriod.AsOf, null, null, "2026-09-23", "2026-09-23")]
    [InlineData(FigurePeriod.AsOf, null, "2021-09-01", "2021-09-01", "2021-09-01")]
    [InlineData(FigurePeriod.Period, null, null, "2026-01-01", "2026-09-23")]
    [InlineData(FigurePeriod.Period, null, "2025-06-30", "2025-01-01", "2025-06-30")]
    [InlineData(FigurePeriod.Period, "2025-02-03", "2025-06-30", "2025-02-03", "2025-06-30")]
    [InlineData(FigurePeriod.YearToDate, null, "2025-06-30", "2025-01-01", "2025-06-30")]
    [InlineData(FigurePeriod.Cumulative, null, "2025-06-30", "0001-01-01", "2025-06-30")]
    public void A_period_begins_where_its_kind_says(FigurePeriod period, string? from, string? to, string first, string last)
    {
        var (a, b, region) = new FigureQueryCheck(Counted(period), Begins, Today, TestData.City).Read(
            new FigureQuery(null, from, to, TestData.City)
        );
        ($"{a:yyyy-MM-dd}", $"{b:yyyy-MM-dd}").ShouldBe((first, last));
        region.ShouldBeNull("the city's own code means all of it");
    }

    [Fact]
    public void Without_records_only_today_can_be_asked_for()
    {
        var check = new FigureQueryCheck(Counted(FigurePeriod.AsOf), null, Today, TestData.City);
        check.Read(new FigureQuery()).To.ShouldBe(Today);
        Should
            .Throw<InputRefused>(() => check.Read(new FigureQuery("2026-09-22")))
            .Faults.Items[0]
            .Message.ShouldContain("还没有记录");
    }

    [Theory]
    [InlineData("2026-02-28", 1)]
    [InlineData("2026-03-01", 2)]
    [InlineData("2020-01-01", 1)]
    public void The_version_in_force_is_that_of_the_day(string day, int version) =>
        Of(FigurePeriod.Period)
            .VersionOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))
            .Number.ShouldBe(version);

    [Theory]
    [InlineData(826, "800 余")]
    [InlineData(99, "99")]
    [InlineData(1234, "1,200 余")]
    public void A_floor_says_full_hundreds(int value, string said)
    {
        var floored = new ExternalFigure("X002", "试", "台")
        {
            Group = "试",
            Source = "试",
            Versions = Of(FigurePeriod.AsOf).Versions,
            Floor = 100,
        };
        FigureValue.Say(floored, value).ShouldBe(said);
    }
}
