using System.Globalization;
using Zhitong.Modules.Cases.Contract;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Demo;

/// <summary>Tells one case from filing to its end, or to now.</summary>
internal sealed class DemoTeller(
    DemoCast cast,
    IReadOnlyList<DemoExpert> experts,
    IReadOnlyDictionary<string, Matter> matters,
    DemoDays days,
    DemoRandom chance
)
{
    private readonly WorkHours hours = days.Hours;
    private readonly List<SimulatedAct> acts = [];
    private DemoEnterprise enterprise = null!;
    private Dictionary<string, string> blanks = [];
    private DateTime time;

    public SimulatedStory Tell(DemoEnterprise who, DemoNeed need, DateTime filed, DemoEnd end)
    {
        (enterprise, time) = (who, filed);
        blanks = new()
        {
            ["{n}"] = $"{chance.Between(2, 28)}",
            ["{k}"] = $"{chance.Between(60, 980)}",
            ["{m}"] = $"{chance.Between(3, 18)}",
        };
        if (end != DemoEnd.Submitted && Received(need, end))
            Handled(need, end);
        return new SimulatedStory(
            chance.Id(filed),
            Filing(need, Clock.DayOf(filed)),
            who.Profile.Id,
            OfEnterprise,
            filed,
            [.. acts.TakeWhile(a => days.HasCome(a.At))]
        );
    }

    private Actor Keeper => cast.StationKeepers.GetValueOrDefault(enterprise.Profile.Region) ?? County;
    private Actor County => cast.CountyClerks[enterprise.Profile.Region];
    private Actor OfEnterprise => enterprise.Clerk ?? Keeper;

    /// <returns>False when the case ends here.</returns>
    private bool Received(DemoNeed need, DemoEnd end)
    {
        var desk = chance.Percent(60) ? Keeper : County;
        if (end == DemoEnd.Supplementing || (end != DemoEnd.Refused && chance.Percent(8)))
        {
            var i = chance.Below(DemoWords.Supplements.Length);
            Do(chance.Between(40, 500), "supplement", desk, ("reason", DemoWords.Supplements[i]));
            if (end == DemoEnd.Supplementing)
                return false;
            Do(chance.Between(200, 1500), "submit", OfEnterprise, ("supplement", DemoWords.SupplementAnswers[i]));
        }
        if (end == DemoEnd.Refused)
            Do(
                chance.Between(100, 800),
                "refuse",
                desk,
                ("reason", need.IsGap ? DemoWords.GapRefusal : chance.Pick(DemoWords.Refusals))
            );
        return end != DemoEnd.Refused;
    }

    private void Handled(DemoNeed need, DemoEnd end)
    {
        var matter = matters[need.Matter ?? need.Accept!];
        end = Believable(end, matter);
        Do(chance.Between(25, 700), "accept", chance.Percent(60) ? Keeper : County, ("matter", matter.Code));
        var accepted = time;
        if (end == DemoEnd.Accepted)
            return;
        var institution = Dispatch(need, matter);
        if (end == DemoEnd.Dispatched)
            return;
        Do(chance.Between(30, 600), "start", institution.Clerk);
        if (chance.Percent(15))
            Do(
                chance.Between(30, 300),
                "note",
                chance.Percent(50) ? OfEnterprise : institution.Clerk,
                ("text", chance.Pick(DemoWords.Notes))
            );
        if (end is DemoEnd.InService or DemoEnd.Overdue)
            return;
        var lost = Pause(need, end, institution, matter);
        if (end != DemoEnd.Paused)
            Finish(need, end, institution, accepted, lost + Extend(matter), matter);
    }

    /// <summary>What rests open is mostly within its promise: of what is past it, one in eight stays late.</summary>
    private DemoEnd Believable(DemoEnd end, Matter matter)
    {
        var rests = end is DemoEnd.Accepted or DemoEnd.Dispatched or DemoEnd.InService;
        var due = hours.Add(time, matter.PromisedDays * WorkHours.Day);
        return rests && days.HasCome(due) && enterprise != cast.Star && !chance.Percent(12) ? DemoEnd.Natural : end;
    }

    private DemoInstitution Dispatch(DemoNeed need, Matter matter)
    {
        var later = chance.Between(20, 400);
        var day = Clock.DayOf(hours.Add(time, later));
        var fit = Fit(need, matter, day);
        var institution = Choose(fit);
        var by = chance.Percent(65) ? County : cast.CityClerk;
        Do(later, "dispatch", by, To(institution, Expert(matter, day)), ("reason", chance.Pick(DemoWords.DispatchReasons)));
        if (fit.Count > 1 && chance.Percent(3))
        {
            institution = fit.First(i => i != institution);
            Do(chance.Between(60, 400), "dispatch", by, To(institution, null), ("reason", "原机构设备送修，改分"));
        }
        return institution;
    }

    /// <summary>Who serves the matter and, where it takes measuring, works in the field; valid for some days to come.</summary>
    private List<DemoInstitution> Fit(DemoNeed need, Matter matter, DateOnly day)
    {
        var serving = cast.Institutions.Where(i => i.Serves(matter.Class, day) && i.Holds(day.AddDays(4))).ToList();
        if (matter.Class is not ("testing" or "metrology"))
            return serving;
        var field = matter.Class == "metrology" ? "计量" : need.Field ?? enterprise.Trade.Fields[0];
        var able = serving.FindAll(i => i.Plan.Fields.Contains(field));
        return able.Count > 0 ? able : serving;
    }

    /// <summary>The large one often, else one near by, else any.</summary>
    private DemoInstitution Choose(List<DemoInstitution> fit)
    {
        if (chance.Percent(25) && fit.Find(i => i.Plan.Star) is { } star)
            return star;
        var near = fit.FindAll(i => i.Body.Region == enterprise.Profile.Region);
        return chance.Pick(near.Count > 0 && chance.Percent(50) ? near : fit);
    }

    private DemoExpert? Expert(Matter matter, DateOnly day)
    {
        if (!chance.Percent(matter.Class is "quality" or "standards" or "brand" || matter.Code == "TEST-FAIL" ? 40 : 5))
            return null;
        if (chance.Percent(15))
            return experts[0];
        var element = ServiceClasses.Name(matter.Class);
        List<DemoExpert> fit = [.. experts.Where(e => e.From <= day && day <= e.Until && e.Element == element)];
        return fit.Count > 0 ? chance.Pick(fit) : null;
    }

    private static SimulatedDispatch To(DemoInstitution institution, DemoExpert? expert) =>
        new(institution.Body.Id, institution.Body.Name, expert?.Id, expert?.Name);

    /// <returns>Minutes of office time that the clock stood still.</returns>
    private int Pause(DemoNeed need, DemoEnd end, DemoInstitution institution, Matter matter)
    {
        if (end != DemoEnd.Paused && (matter.PromisedDays < 5 || !chance.Percent(need.Pause is null ? 12 : 60)))
            return 0;
        Do(chance.Between(30, 500), "pause", institution.Clerk, ("reason", Fill(need.Pause) ?? chance.Pick(DemoWords.Pauses)));
        if (end == DemoEnd.Paused)
            return 0;
        var length = chance.Between(1, 6) * WorkHours.Day;
        Do(length, "resume", institution.Clerk, ("reason", "条件具备，继续办理"));
        return length;
    }

    /// <returns>Minutes of office time that were added.</returns>
    private int Extend(Matter matter)
    {
        if (matter.PromisedDays < 10 || !chance.Percent(6))
            return 0;
        var days = chance.Between(3, 8);
        Do(chance.Between(100, 500), "extend", County, ("workingDays", $"{days}"), ("reason", chance.Pick(DemoWords.Extensions)));
        return days * WorkHours.Day;
    }

    private void Finish(DemoNeed need, DemoEnd end, DemoInstitution institution, DateTime accepted, int lost, Matter matter)
    {
        var share = chance.Percent(93) ? chance.Between(30, 97) : chance.Between(106, 140);
        var target = hours.Add(accepted, (matter.PromisedDays * WorkHours.Day * share / 100) + lost);
        var done = end == DemoEnd.Natural || days.HasCome(target); // what is to be handed over by now, is
        time = target > time && done ? target : time;
        Do(chance.Between(1, 30), "deliver", institution.Clerk, ("result", Fill(need.Result)!));
        if (end == DemoEnd.Delivered)
            return;
        Do(chance.Between(60, 1800), "confirm", OfEnterprise);
        if (end == DemoEnd.Natural && chance.Percent(62))
            Rate();
    }

    private void Rate()
    {
        var dice = chance.Below(100);
        var stars =
            dice < 60 ? 5
            : dice < 86 ? 4
            : dice < 94 ? 3
            : dice < 98 ? 2
            : 1;
        Do(
            chance.Between(5, 900),
            "rate",
            OfEnterprise,
            ("stars", $"{stars}"),
            ("text", chance.Pick(DemoWords.Ratings[5 - stars]))
        );
    }

    private void Do(int later, string act, Actor by, params (string Name, string Value)[] values) =>
        Do(later, act, by, null, values);

    private void Do(int later, string act, Actor by, SimulatedDispatch? to, params (string Name, string Value)[] values)
    {
        time = hours.Add(time, later);
        acts.Add(new SimulatedAct(act, by, time, values.ToDictionary(v => v.Name, v => v.Value), to));
    }

    private SimulatedFiling Filing(DemoNeed need, DateOnly day)
    {
        var e = enterprise.Profile;
        return new SimulatedFiling(
            need.Matter,
            e.CreditCode,
            e.Name,
            e.Region,
            e.Contacts[0].Name,
            e.Contacts[0].Phone,
            Fill(need.Need)!,
            Fill(need.Product),
            need.Standard,
            Fill(need.Parameters),
            need.Answers?.ToDictionary(a => a.Key, a => DateOr(a.Value, day))
        );
    }

    private string DateOr(string text, DateOnly day) =>
        text.StartsWith('@')
            ? day.AddDays(int.Parse(text.AsSpan(1), CultureInfo.InvariantCulture))
                .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : Fill(text)!;

    private string? Fill(string? text)
    {
        foreach (var (blank, value) in blanks)
            text = text?.Replace(blank, value, StringComparison.Ordinal);
        return text;
    }
}
