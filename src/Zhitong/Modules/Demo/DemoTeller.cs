using System.Globalization;
using Zhitong.Modules.Cases.Contract;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Demo;

/// <summary>Tells one case from filing to its end.</summary>
internal sealed class DemoTeller(
    DemoCast cast,
    IReadOnlyDictionary<string, Matter> matters,
    WorkHours hours,
    DemoRandom chance,
    List<DemoStep> steps
)
{
    private DemoCase story = null!;
    private DemoEnterprise enterprise = null!;
    private Dictionary<string, string> blanks = [];
    private DateTime time;

    public void Tell(DemoEnterprise who, DemoNeed need, DateTime filed, DemoEnd end)
    {
        (enterprise, time) = (who, filed);
        blanks = new()
        {
            ["{n}"] = $"{chance.Between(2, 28)}",
            ["{k}"] = $"{chance.Between(60, 480)}",
            ["{m}"] = $"{chance.Between(5, 18)}",
        };
        story = new DemoCase(Filing(need, Clock.DayOf(filed)));
        steps.Add(new DemoStep(time, story, "file", OfEnterprise, []));
        if (end != DemoEnd.Submitted && Received(end))
            Handled(need, end);
    }

    private Actor Keeper => cast.StationKeepers.GetValueOrDefault(enterprise.Profile.Region) ?? County;
    private Actor County => cast.CountyClerks[enterprise.Profile.Region];
    private Actor OfEnterprise => enterprise.Clerk ?? Keeper;

    /// <returns>False when the case ends here.</returns>
    private bool Received(DemoEnd end)
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
            Do(chance.Between(100, 800), "refuse", desk, ("reason", chance.Pick(DemoWords.Refusals)));
        return end != DemoEnd.Refused;
    }

    private void Handled(DemoNeed need, DemoEnd end)
    {
        var matter = matters[need.Matter ?? need.Accept!];
        Do(chance.Between(25, 700), "accept", chance.Percent(60) ? Keeper : County, ("matter", matter.Code));
        var accepted = time;
        if (end == DemoEnd.Accepted)
            return;
        var institution = Dispatch(matter);
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
        if (end == DemoEnd.InService)
            return;
        var lost = Pause(need, end, institution, matter);
        if (end != DemoEnd.Paused)
            Finish(need, end, institution, accepted, lost + Extend(matter), matter);
    }

    private DemoInstitution Dispatch(Matter matter)
    {
        var day = Clock.DayOf(time);
        List<DemoInstitution> fit = [.. cast.Institutions.Where(i => i.Serves(matter.Class, day.AddDays(4)))];
        var institution = chance.Percent(35) ? fit[0] : chance.Pick(fit);
        var by = chance.Percent(65) ? County : cast.CityClerk;
        Do(
            chance.Between(20, 400),
            "dispatch",
            by,
            ("institution", institution.Body.Id.ToString()),
            ("reason", "资质在有效期，近期有空")
        );
        if (fit.Count > 1 && chance.Percent(3))
        {
            institution = fit.First(i => i != institution);
            Do(
                chance.Between(60, 400),
                "dispatch",
                by,
                ("institution", institution.Body.Id.ToString()),
                ("reason", "原机构设备送修，改分")
            );
        }
        return institution;
    }

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
        var share = chance.Percent(93) ? chance.Between(30, 92) : chance.Between(106, 140);
        var target = hours.Add(accepted, (matter.PromisedDays * WorkHours.Day * share / 100) + lost);
        time = target > time ? target : time;
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

    private void Do(int later, string act, Actor by, params (string Name, string Value)[] values)
    {
        time = hours.Add(time, later);
        steps.Add(new DemoStep(time, story, act, by, values.ToDictionary(v => v.Name, v => v.Value)));
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
            need.Product,
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
