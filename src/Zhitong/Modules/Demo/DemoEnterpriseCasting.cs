using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Demo;

/// <summary>
/// Makes up the enterprises: most were taken over from the register when the platform opened, the others came since; some have an
/// account of their own.
/// </summary>
internal sealed class DemoEnterpriseCasting(DemoCasting casting, DemoDays days, DemoSize size)
{
    /// <summary>Per cent that were there from the beginning.</summary>
    private const int FromTheBeginning = 62;

    private readonly DemoRandom chance = new(140302_01);
    private readonly List<int> weights = [.. DemoWords.Trades.Select(t => t.Weight)];

    /// <summary>In the order in which they came.</summary>
    public List<DemoEnterprise> All()
    {
        var founders = size.Enterprises * FromTheBeginning / 100;
        var since = days.Hours.Days(DemoDays.FirstCase, days.Today.AddDays(-1));
        List<DemoEnterprise> all = [];
        for (var i = 0; i < size.Enterprises; i++)
        {
            var later = i - founders;
            var at =
                later < 0
                    ? days.At(DemoDays.Opening.AddDays(1 + (i * 10 / founders)), i * 7 % WorkHours.Day)
                    : days.At(since[(int)((long)later * since.Count / (size.Enterprises - founders))], chance);
            all.Add(Make(i, at));
        }
        return all;
    }

    private DemoEnterprise Make(int index, DateTime at)
    {
        casting.GoTo(at);
        var star = index == 0;
        var trade = star ? DemoWords.Trades[0] : DemoWords.Trades[chance.Weighted(weights)];
        var county = star ? casting.Counties[0] : casting.County(trade.Counties);
        var hasAccount = index < size.Accounts;
        var profile = Profile(trade, county, at, hasAccount || chance.Percent(70));
        casting.Open(profile, "open", null);
        return new DemoEnterprise(profile, trade, hasAccount ? Clerk(profile, star) : null, at);
    }

    private Enterprise Profile(DemoTrade trade, Region county, DateTime at, bool verified) =>
        new()
        {
            Id = chance.Id(at),
            Doc = 0, // the real number is drawn when it is written
            CreditCode = casting.Names.CreditCodeOf(
                trade.Key == "farm" ? "93"
                : trade.Key == "hospital" ? "12"
                : "91"
            ),
            Name = casting.Names.Firm(chance.Pick(trade.Names)),
            Region = county.Code,
            City = casting.City,
            Industry = trade.Industry,
            Size = chance.Pick(["XS", "XS", "XS", "S", "S", "S", "S", "M", "M", "L"]),
            LegalRepresentative = casting.Names.Person(),
            Address =
                $"{RegionTable.Default.Name(casting.City)}{county.Name}{chance.Pick(DemoWords.Streets)} {chance.Between(1, 199)} 号（示范）",
            FoundedOn = Clock.DayOf(at).AddDays(-chance.Between(200, 9000)),
            Contacts =
            [
                Contact(["质量部经理", "首席质量官", "办公室主任", "总经理助理", "技术部长", "负责人"]),
                .. chance.Percent(25) ? [Contact(["生产厂长", "化验室主任", "设备科长"])] : Array.Empty<EnterpriseContact>(),
            ],
            Verified = verified,
            UpdatedAt = at,
        };

    private EnterpriseContact Contact(string[] titles) =>
        new(casting.Names.Person(), casting.Names.Mobile(), chance.Pick(titles));

    /// <summary>An enterprise's organisation bears the id of its profile.</summary>
    private Actor Clerk(Enterprise e, bool star)
    {
        var body = casting.Body(
            OrganisationKind.Enterprise,
            e.Name,
            e.Region,
            id: e.Id,
            creditCode: e.CreditCode,
            phone: e.Contacts[0].Phone
        );
        return casting.Hire(body, Role.Enterprise, star ? "enterprise" : null, e.Contacts[0].Name);
    }
}
