using System.Globalization;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Text;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Demo;

/// <summary>
/// Makes up the bodies, people and enterprises of a city. Names come from invented syllables and end in 示范; credit codes have
/// a right check but the area 000000, so that they can hit no real firm.
/// </summary>
internal sealed class DemoCasting(string city, DateOnly opened, DateOnly today)
{
    public const int EnterpriseCount = 200;
    private const int ClerkCount = 60;
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private readonly DemoRandom chance = new(ulong.Parse(city, CultureInfo.InvariantCulture));
    private readonly HashSet<string> taken = [];
    private readonly IReadOnlyList<Region> counties = RegionTable.Default.Counties(city);
    private readonly string cityName = RegionTable.Default.Name(city);
    private int people;

    public DemoRoster Roster { get; } = new();

    public DemoCast Cast()
    {
        var bureau = Body(OrganisationKind.CityBureau, $"{cityName}市场监督管理局（示范）", city);
        var cityClerk = Hire(bureau, Role.City, "city");
        Hire(bureau, Role.Leader, "leader");
        Hire(bureau, Role.SystemAdmin, "sysadmin");
        Hire(bureau, Role.SecurityAdmin, "secadmin");
        Hire(bureau, Role.Auditor, "auditor");
        var clerks = counties.ToDictionary(c => c.Code, CountyClerk);
        var keepers = counties.Take(2).ToDictionary(c => c.Code, StationKeeper);
        Hire(Body(OrganisationKind.ExpertPool, $"{cityName}质量专家库（示范）", city), Role.Expert, "expert");
        var institutions = DemoInstitutions.All.Select(Institution).ToList();
        var enterprises = Enumerable.Range(0, EnterpriseCount).Select(MakeEnterprise).ToList();
        return new DemoCast(enterprises, institutions, clerks, keepers, cityClerk);
    }

    private Actor CountyClerk(Region county) =>
        Hire(
            Body(OrganisationKind.CountyBureau, $"{county.Name}市场监督管理局（示范）", county.Code),
            Role.County,
            county == counties[0] ? "county" : null
        );

    private Actor StationKeeper(Region county) =>
        Hire(
            Body(OrganisationKind.Station, $"{county.Name}质量服务站（示范）", county.Code),
            Role.Station,
            county == counties[0] ? "station" : null
        );

    private DemoInstitution Institution(DemoInstitutions.Plan plan)
    {
        var region = counties[chance.Below(counties.Count)].Code;
        var body = Body(OrganisationKind.Institution, $"{NewName()}{plan.Name}（示范）", region, plan.Summary);
        body.CreditCode = NewCode();
        body.ValidUntil =
            plan.Lapsed ? today.AddMonths(-1).AddDays(-chance.Below(5))
            : plan.Soon ? today.AddDays(chance.Between(15, 55))
            : today.AddDays(chance.Between(120, 1600));
        return new DemoInstitution(body, Hire(body, Role.Institution, plan.Star ? "institution" : null), plan.Classes);
    }

    private DemoEnterprise MakeEnterprise(int index)
    {
        var trade = DemoWords.Trades[index % DemoWords.Trades.Count];
        var county = index == 0 ? counties[0] : counties[chance.Below(counties.Count)];
        var profile = Profile(index, trade, county);
        Roster.Enterprises.Add(profile);
        var clerk = index < ClerkCount ? EnterpriseClerk(profile, index == 0) : null;
        return new DemoEnterprise(profile, trade.Key, clerk);
    }

    private Enterprise Profile(int index, DemoTrade trade, Region county) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Doc = index, // the real number is drawn when it is written
            CreditCode = NewCode(),
            Name = $"{NewName()}{trade.Name}（示范）",
            Region = county.Code,
            City = city,
            Industry = trade.Industry,
            Size = chance.Pick(["XS", "XS", "S", "S", "S", "M", "M", "L"]),
            LegalRepresentative = NewPerson(),
            Address = $"{cityName}{county.Name}{chance.Pick(DemoWords.Streets)} {chance.Between(1, 99)} 号（示范）",
            FoundedOn = new DateOnly(chance.Between(1996, 2023), chance.Between(1, 12), chance.Between(1, 28)),
            Contacts =
            [
                new EnterpriseContact(NewPerson(), Mobile(index), chance.Pick(["质量部经理", "首席质量官", "办公室主任"])),
                .. chance.Percent(30)
                    ? [new EnterpriseContact(NewPerson(), Mobile(index + 5000), "生产厂长")]
                    : Array.Empty<EnterpriseContact>(),
            ],
            Verified = index < ClerkCount || chance.Percent(70),
            UpdatedAt = Clock.StartOf(opened),
        };

    /// <summary>An enterprise's organisation bears the id of its profile.</summary>
    private Actor EnterpriseClerk(Enterprise e, bool star)
    {
        var body = new Organisation
        {
            Id = e.Id,
            Kind = OrganisationKind.Enterprise,
            Name = e.Name,
            CreditCode = e.CreditCode,
            Region = e.Region,
            City = city,
            Phone = e.Contacts[0].Phone,
        };
        Roster.Organisations.Add(body);
        return Hire(body, Role.Enterprise, star ? "enterprise" : null, e.Contacts[0].Name);
    }

    private Organisation Body(OrganisationKind kind, string name, string region, string? summary = null)
    {
        var body = new Organisation
        {
            Id = Guid.CreateVersion7(),
            Kind = kind,
            Name = name,
            Region = region,
            City = city,
            Phone = $"0000-{1_000_000 + Roster.Organisations.Count}", // no area has this code
            Summary = summary,
        };
        Roster.Organisations.Add(body);
        return body;
    }

    /// <summary>A person with one post; without a demo name nobody can sign in as them.</summary>
    private Actor Hire(Organisation body, Role role, string? demoName, string? name = null)
    {
        var login = demoName ?? string.Create(CultureInfo.InvariantCulture, $"sf{++people:000}");
        var person = new Person
        {
            Id = Guid.CreateVersion7(),
            DisplayName = name ?? NewPerson(),
            UserName = login,
            NormalizedUserName = login.ToUpperInvariant(),
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
            DemoName = demoName,
            CreatedAt = Clock.StartOf(opened),
        };
        var post = new Post
        {
            Id = Guid.CreateVersion7(),
            PersonId = person.Id,
            PersonName = person.DisplayName,
            Role = role,
            OrganisationId = body.Id,
            OrganisationName = body.Name,
            Region = body.Region,
            City = city,
            From = opened,
        };
        Roster.People.Add(person);
        Roster.Posts.Add(post);
        return PostHolder.Actor(person.Id, person.DisplayName, post, "网页");
    }

    private string NewName() => Fresh(() => chance.Pick(DemoWords.FirstSyllables) + chance.Pick(DemoWords.SecondSyllables));

    private string NewPerson() => Fresh(() => chance.Pick(DemoWords.Surnames) + chance.Pick(DemoWords.GivenNames));

    private string Fresh(Func<string> make)
    {
        for (var tries = 0; ; tries++)
        {
            var name = make();
            if (taken.Add(name) || tries > 40)
                return name;
        }
    }

    private static string Mobile(int index) => string.Create(CultureInfo.InvariantCulture, $"1990000{index:0000}");

    /// <summary>A code whose organisation part (GB 11714) is right too.</summary>
    private string NewCode()
    {
        var head = "91000000" + string.Concat(Enumerable.Range(0, 8).Select(_ => Alphabet[chance.Below(10)]));
        foreach (var check in "0123456789X")
        {
            var code = CreditCode.Make(head + check);
            if (CreditCode.OrganisationPartIsValid(code) && taken.Add(code))
                return code;
        }
        return NewCode();
    }
}
