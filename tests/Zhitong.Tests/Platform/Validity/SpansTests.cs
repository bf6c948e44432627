using Zhitong.Platform.Validity;

namespace Zhitong.Tests.Platform.Validity;

/// <summary>From when to when a thing holds; both ends count.</summary>
public sealed class SpansTests
{
    private static readonly DateOnly Day = new(2026, 9, 23);

    private sealed record Thing(DateOnly FirstDay, DateOnly LastDay) : IHolds;

    [Theory]
    [InlineData(-1, Standing.Lapsed)]
    [InlineData(0, Standing.Soon)]
    [InlineData(60, Standing.Soon)]
    [InlineData(61, Standing.Valid)]
    public void The_last_day_itself_is_valid_and_sixty_days_are_soon(int daysLeft, Standing standing)
    {
        var thing = new Thing(Spans.Ever, Day.AddDays(daysLeft));
        thing.StandingOn(Day).ShouldBe(standing);
        thing.HoldsOn(Day).ShouldBe(standing != Standing.Lapsed);
    }

    [Fact]
    public void Without_a_term_it_holds_for_ever_and_before_its_first_day_it_does_not()
    {
        new Thing(Spans.Ever, Spans.Forever).StandingOn(Day).ShouldBe(Standing.Forever);
        var later = new Thing(Day.AddDays(1), Spans.Forever);
        later.StandingOn(Day).ShouldBe(Standing.Future);
        later.HoldsOn(Day).ShouldBeFalse();
    }

    [Fact]
    public void The_database_is_asked_the_same()
    {
        var things = (
            from first in new[] { -3, 0, 1 }
            from last in new[] { -1, 0, 1, 60, 61 }
            select new Thing(Day.AddDays(first), Day.AddDays(last))
        )
            .Append(new Thing(Spans.Ever, Spans.Forever))
            .ToList();
        var rows = things.AsQueryable();
        rows.HoldingOn(Day).ShouldBe(things.Where(t => t.HoldsOn(Day)));
        rows.Standing("valid", Day).ShouldBe(things.Where(t => t.HoldsOn(Day)));
        rows.Standing("soon", Day).ShouldBe(things.Where(t => t.StandingOn(Day) == Standing.Soon));
        rows.Standing("lapsed", Day).ShouldBe(things.Where(t => t.StandingOn(Day) == Standing.Lapsed));
        rows.Standing("forever", Day).ShouldBe(things.Where(t => t.StandingOn(Day) == Standing.Forever));
        rows.Standing("", Day).ShouldBe(things);
        rows.Standing("no-such", Day).ShouldBeNull();
    }
}
