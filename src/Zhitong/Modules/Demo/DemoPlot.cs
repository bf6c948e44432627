using Zhitong.Modules.Cases.Contract;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Demo;

/// <summary>A case of the demo; it gets its number when it is filed.</summary>
internal sealed class DemoCase(SimulatedFiling filing)
{
    public SimulatedFiling Filing { get; } = filing;
    public string? Number { get; set; }
}

/// <summary>Something that happens in a case. <c>file</c> is the filing itself, else the act's name in the API.</summary>
/// <param name="At">UTC.</param>
internal sealed record DemoStep(DateTime At, DemoCase Case, string Act, Actor By, Dictionary<string, string> Values);

/// <summary>Where a case comes to rest although time goes on.</summary>
internal enum DemoEnd
{
    Natural,
    Submitted,
    Supplementing,
    Refused,
    Accepted,
    Dispatched,
    InService,
    Paused,
    Delivered,
    Closed,
}

/// <summary>
/// Makes up the histories: who files what when, and how it goes on. Pure: what happened after <paramref name="now"/> is left
/// out by the caller, so that cases stand wherever the present finds them.
/// </summary>
internal sealed class DemoPlot(
    DemoCast cast,
    IReadOnlyDictionary<string, Matter> matters,
    WorkHours hours,
    DateTime now,
    DateOnly first
)
{
    /// <summary>How many working days back cases may lie still.</summary>
    private const int RecentDays = 38;

    private readonly DemoRandom chance = new(20251103);
    private readonly List<DemoStep> steps = [];

    /// <returns>The steps that have happened by now, in order of time.</returns>
    public List<DemoStep> Write(int cases)
    {
        var days = hours.Days(first, Clock.DayOf(now));
        var recent = days.Count - RecentDays;
        for (var i = 0; i < cases; i++)
        {
            var day = chance.Percent(28) ? chance.Between(recent, days.Count - 1) : chance.Below(recent);
            var enterprise = i % 17 == 3 ? cast.Star : PickEnterprise();
            var end = day < recent ? OldEnd() : RecentEnd(days.Count - day);
            Tell(enterprise, WorkHours.At(days[day], chance.Below(WorkHours.Day)), end);
        }
        TellStar(days);
        return [.. steps.Where(s => s.At < now).OrderBy(s => s.At)];
    }

    /// <summary>The star has one case in each state, so that every page of an enterprise shows something.</summary>
    private void TellStar(List<DateOnly> days)
    {
        var back = 4;
        foreach (
            var end in (DemoEnd[])
                [
                    DemoEnd.Submitted,
                    DemoEnd.Supplementing,
                    DemoEnd.Accepted,
                    DemoEnd.Dispatched,
                    DemoEnd.InService,
                    DemoEnd.Paused,
                    DemoEnd.Delivered,
                    DemoEnd.Closed,
                ]
        )
        {
            Tell(cast.Star, WorkHours.At(days[^back], chance.Below(WorkHours.Day)), end);
            back += 4;
        }
    }

    private DemoEnterprise PickEnterprise()
    {
        while (true)
        {
            var enterprise = chance.Pick(cast.Enterprises);
            if (enterprise.Clerk is not null || cast.StationKeepers.ContainsKey(enterprise.Profile.Region))
                return enterprise;
        }
    }

    private DemoEnd OldEnd() => chance.Percent(5) ? DemoEnd.Refused : DemoEnd.Natural;

    private DemoEnd RecentEnd(int age) =>
        age < 4 ? DemoEnd.Natural
        : chance.Percent(4) ? DemoEnd.Refused
        : chance.Percent(55)
            ? chance.Pick([
                DemoEnd.Supplementing,
                DemoEnd.Accepted,
                DemoEnd.Dispatched,
                DemoEnd.InService,
                DemoEnd.InService,
                DemoEnd.InService,
                DemoEnd.Paused,
                DemoEnd.Delivered,
            ])
        : DemoEnd.Natural;

    private void Tell(DemoEnterprise enterprise, DateTime filed, DemoEnd end)
    {
        var need = chance.Pick([.. DemoWords.Needs.Where(n => n.Trade == enterprise.Trade)]);
        var teller = new DemoTeller(cast, matters, hours, chance, steps);
        teller.Tell(enterprise, need, filed, end);
    }
}
