using Zhitong.Modules.Accounts.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Demo;

/// <summary>
/// Decides which institutions the city has, where each sits, and since when: those of the beginning, two that left before the day
/// that was counted, and those that came since.
/// </summary>
internal sealed class DemoInstitutionCasting(DemoCasting casting, DemoDays days)
{
    private static readonly int[] Spread = [6, 3, 4, 5, 5];

    /// <summary>They left: the sort, and the days of coming and going.</summary>
    private static readonly (string Plan, DateOnly Listed, DateOnly Ended)[] Leavers =
    [
        ("环境检测有限公司", new(2021, 9, 8), new(2022, 4, 1)),
        ("仪器校准技术服务中心", new(2021, 9, 15), new(2022, 7, 4)),
    ];

    private readonly DemoRandom chance = new(140302_02);

    public List<DemoInstitution> All()
    {
        List<(DemoInstitutionPlan Plan, DateOnly Listed, DateOnly? Ended, int Nth)> all = [];
        foreach (var plan in DemoInstitutions.Plans)
        {
            for (var i = 0; i < plan.First; i++)
                all.Add((plan, FirstListed(plan, i), null, i));
        }
        foreach (var (name, listed, ended) in Leavers)
            all.Add((DemoInstitutions.Plans.First(p => p.Name == name), listed, ended, -1));
        var later = new DateOnly(2022, 10, 24);
        foreach (var plan in DemoInstitutions.Plans)
        {
            for (var i = 0; i < plan.Later; i++)
            {
                all.Add((plan, later, null, -1));
                later = later.AddDays(chance.Between(20, 75));
            }
        }
        return
        [
            .. all.Where(i => i.Listed < days.Today).OrderBy(i => i.Listed).Select(i => Make(i.Plan, i.Listed, i.Ended, i.Nth)),
        ];
    }

    /// <summary>Who serves a case must be there before the first is filed; the others came within the first year.</summary>
    private DateOnly FirstListed(DemoInstitutionPlan plan, int nth) =>
        nth == 0 ? DemoDays.Opening.AddDays(1 + chance.Below(9)) : DemoDays.FirstCase.AddDays(chance.Between(5, 350));

    private DemoInstitution Make(DemoInstitutionPlan plan, DateOnly listed, DateOnly? ended, int nth)
    {
        var at = days.At(listed, plan.Star ? 60 : chance.Between(90, 400));
        casting.GoTo(at);
        var county = plan.Star ? casting.Counties[0] : casting.County(Spread);
        var until = Until(plan, nth);
        var body = casting.Body(
            OrganisationKind.Institution,
            casting.Names.Firm(plan.Name),
            county.Code,
            plan.Summary,
            creditCode: casting.Names.CreditCodeOf(plan.Level is null ? "91" : "12"),
            validUntil: ended?.AddDays(-1) ?? until
        );
        var clerk = casting.Hire(body, Role.Institution, plan.Star ? "institution" : null);
        return new DemoInstitution(chance.Id(at), body, clerk, plan, Clock.DayOf(at), ended, until);
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    /// <summary>Some run out soon, one has; before that, each qualification followed another in time.</summary>
    private DateOnly? Until(DemoInstitutionPlan plan, int nth) =>
        plan.Certificates.Length == 0 ? null
        : plan.Lapsed ? Later(days.Today.AddMonths(-1).AddDays(-chance.Below(5)), DemoDays.Counted)
        : nth >= 0 && nth < plan.Soon ? days.Today.AddDays(chance.Between(15, 55))
        : days.Today.AddDays(chance.Between(120, 1600));
}
