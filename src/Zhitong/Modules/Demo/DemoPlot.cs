using Zhitong.Modules.Cases.Contract;
using Zhitong.Modules.Matters.Contract;

namespace Zhitong.Modules.Demo;

/// <summary>Where a case comes to rest although time goes on.</summary>
internal enum DemoEnd
{
    Natural,

    /// <summary>With the institution, past its promise.</summary>
    Overdue,
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
/// Makes up the histories: who files what when, and how it goes on; more from year to year. What would happen after now is left
/// out, so that cases stand wherever the present finds them.
/// </summary>
internal sealed class DemoPlot(
    DemoCast cast,
    IReadOnlyList<DemoExpert> experts,
    IReadOnlyDictionary<string, Matter> matters,
    DemoDays days,
    DemoSize size
)
{
    /// <summary>Cases a working day, in thousandths: at the beginning, and more of them each month.</summary>
    private const int AtFirst = 1250;
    private const int MoreEachMonth = 34;

    /// <summary>For so many working days back a case may rest where it is.</summary>
    private const int RecentDays = 26;

    /// <summary>Working days past the promise, enough for what goes before acceptance.</summary>
    private const int LateDays = 9;

    /// <summary>Things that enterprises of one county ask for and nobody can do.</summary>
    private const int Gaps = 4;

    private readonly DemoRandom chance = new(20251103);

    /// <returns>In order of filing.</returns>
    public List<SimulatedStory> Write()
    {
        List<SimulatedStory> stories = [];
        var working = days.Hours.Days(DemoDays.FirstCase, days.Today);
        for (var i = 0; i < working.Count; i++)
        {
            var asks = new DemoAsks(DemoRandom.For(20251104, i));
            for (var n = CountOn(i, working[i]); n > 0; n--)
            {
                var at = WorkHours.At(working[i], chance.Below(WorkHours.Day));
                var enterprise = Enterprise(at);
                Tell(stories, enterprise, asks.Next(enterprise.Trade), at, EndOf(working.Count - i));
            }
        }
        TellStar(stories, working);
        TellLate(stories, working);
        TellGaps(stories, working);
        return [.. stories.Where(s => days.HasCome(s.At)).OrderBy(s => s.At)];
    }

    private int CountOn(int index, DateOnly day)
    {
        var months = ((day.Year - DemoDays.FirstCase.Year) * 12) + day.Month - DemoDays.FirstCase.Month;
        var rate = (long)(AtFirst + (MoreEachMonth * months)) * size.CasesPerMille / 1000;
        return (int)(((index + 1) * rate / 1000) - (index * rate / 1000));
    }

    /// <summary>The star has one case in each state, so that every page of an enterprise shows something.</summary>
    private void TellStar(List<SimulatedStory> stories, List<DateOnly> working)
    {
        (DemoEnd End, int Back)[] ends =
        [
            (DemoEnd.Submitted, 2),
            (DemoEnd.Supplementing, 3),
            (DemoEnd.Accepted, 4),
            (DemoEnd.Dispatched, 5),
            (DemoEnd.InService, 7),
            (DemoEnd.Paused, 9),
            (DemoEnd.Delivered, 12),
            (DemoEnd.Closed, 30),
            (DemoEnd.Closed, 90),
            (DemoEnd.Natural, 200),
        ];
        foreach (var (end, back) in ends)
        {
            var asks = new DemoAsks(DemoRandom.For(20251105, back));
            Tell(
                stories,
                cast.Star,
                asks.Next(cast.Star.Trade),
                WorkHours.At(working[^Math.Min(back, working.Count)], chance.Below(WorkHours.Day / 2)),
                end
            );
        }
    }

    /// <summary>A late case in two counties, whatever the day, so that officers and leaders see what is late and who holds it.</summary>
    private void TellLate(List<SimulatedStory> stories, List<DateOnly> working)
    {
        foreach (var (i, county) in cast.CountyClerks.Keys.Order(StringComparer.Ordinal).Take(2).Index())
        {
            var enterprise = cast.Enterprises.First(e => e != cast.Star && e.Profile.Region == county);
            var asks = new DemoAsks(DemoRandom.For(20251106, i));
            var need = asks.Next(enterprise.Trade);
            while (need.IsGap)
                need = asks.Next(enterprise.Trade);
            var back = matters[need.Matter ?? need.Accept!].PromisedDays + LateDays + i;
            if (back <= working.Count)
                Tell(stories, enterprise, need, WorkHours.At(working[^back], chance.Below(WorkHours.Day / 2)), DemoEnd.Overdue);
        }
    }

    /// <summary>
    /// In the county of the demo identity some enterprises ask for what nobody in the city can do, whatever the day, so that its
    /// officer sees the gaps.
    /// </summary>
    private void TellGaps(List<SimulatedStory> stories, List<DateOnly> working)
    {
        var county = cast.CountyClerks.Keys.Order(StringComparer.Ordinal).First();
        var asks = new DemoAsks(DemoRandom.For(20251107, 0));
        var told =
            from e in cast.Enterprises
            where e != cast.Star && e.Profile.Region == county
            from gap in asks.GapsOf(e.Trade)
            group (Enterprise: e, gap.Need, gap.Natural) by gap.Need.Parameters into same
            let best = same.OrderByDescending(s => s.Natural).First()
            orderby best.Natural descending
            select (best.Enterprise, best.Need);
        foreach (var (i, (enterprise, need)) in told.Take(Gaps).Index())
        {
            var back = 4 + (11 * i);
            if (back <= working.Count)
                Tell(stories, enterprise, need, WorkHours.At(working[^back], chance.Below(WorkHours.Day / 2)), DemoEnd.Accepted);
        }
    }

    private DemoEnterprise Enterprise(DateTime at)
    {
        if (chance.Percent(3))
            return cast.Star;
        var known = Math.Max(1, cast.Enterprises.Count(e => e.OpenedAt.AddDays(1) < at));
        return cast.Enterprises[chance.Below(chance.Percent(40) ? Math.Min(known, size.Accounts) : known)];
    }

    /// <param name="age">Working days since the filing, today counting as one.</param>
    private DemoEnd EndOf(int age)
    {
        if (chance.Percent(4))
            return DemoEnd.Refused;
        if (age is < 2 or > RecentDays || !chance.Percent(46))
            return DemoEnd.Natural;
        return age switch
        {
            < 4 => chance.Pick([DemoEnd.Submitted, DemoEnd.Supplementing, DemoEnd.Accepted]),
            < 8 => chance.Pick([DemoEnd.Supplementing, DemoEnd.Accepted, DemoEnd.Dispatched, DemoEnd.InService]),
            _ => chance.Pick([DemoEnd.InService, DemoEnd.InService, DemoEnd.InService, DemoEnd.Paused, DemoEnd.Delivered]),
        };
    }

    private void Tell(List<SimulatedStory> stories, DemoEnterprise enterprise, DemoNeed need, DateTime filed, DemoEnd end)
    {
        var teller = new DemoTeller(cast, experts, matters, days, chance);
        if (need.IsGap) // nobody can take it: turned away with the reason, or still looked for
            end = days.Now - filed < TimeSpan.FromDays(6) ? DemoEnd.Accepted : DemoEnd.Refused;
        stories.Add(teller.Tell(enterprise, need, filed, end));
    }
}
