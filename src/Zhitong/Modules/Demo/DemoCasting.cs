using System.Globalization;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Demo;

/// <summary>Makes up the bodies and people of a city, and has the enterprises made up.</summary>
internal sealed class DemoCasting(string city, DemoDays days, DemoSize size)
{
    private readonly DemoRandom chance = new(ulong.Parse(city, CultureInfo.InvariantCulture));
    private readonly IReadOnlyList<Region> counties = RegionTable.Default.Counties(city);
    private readonly string cityName = RegionTable.Default.Name(city);
    private DateTime opening = days.At(DemoDays.Opening, 0);
    private int people;

    /// <summary>What is told with one act each, in the order in which they refer to each other.</summary>
    public List<DemoOpening> Openings { get; } = [];

    public DemoNames Names => field ??= new DemoNames(chance);

    public string City => city;

    public IReadOnlyList<Region> Counties => counties;

    public Actor Founder { get; } = Actor.CommandLine(city);

    /// <summary>Who gives accounts, and who gives posts, once the platform is open.</summary>
    public Actor SystemAdmin { get; private set; } = null!;
    public Actor SecurityAdmin { get; private set; } = null!;

    public DemoCast Cast()
    {
        var bureau = Body(OrganisationKind.CityBureau, $"{cityName}市场监督管理局（示范）", city);
        var cityClerk = Hire(bureau, Role.City, "city");
        Hire(bureau, Role.Leader, "leader");
        SystemAdmin = Hire(bureau, Role.SystemAdmin, "sysadmin");
        SecurityAdmin = Hire(bureau, Role.SecurityAdmin, "secadmin");
        Hire(bureau, Role.Auditor, "auditor");
        var clerks = counties.ToDictionary(c => c.Code, CountyClerk);
        var keepers = counties.ToDictionary(c => c.Code, StationKeeper);
        var pool = Body(OrganisationKind.ExpertPool, $"{cityName}质量专家库（示范）", city);
        var expert = Hire(pool, Role.Expert, "expert");
        var institutions = new DemoInstitutionCasting(this, days).All();
        var enterprises = new DemoEnterpriseCasting(this, days, size).All();
        return new DemoCast(enterprises, institutions, clerks, keepers, cityClerk, expert);
    }

    /// <summary>From now on bodies and people come at this time.</summary>
    public void GoTo(DateTime at) => opening = at;

    public Region County(IReadOnlyList<int> weights) => counties[chance.Weighted(Fitted(weights))];

    public Organisation Body(
        OrganisationKind kind,
        string name,
        string region,
        string? summary = null,
        Guid? id = null,
        string? creditCode = null,
        string? phone = null,
        DateOnly? validUntil = null
    )
    {
        var body = new Organisation
        {
            Id = id ?? chance.Id(opening),
            Kind = kind,
            Name = name,
            CreditCode = creditCode,
            Region = region,
            City = city,
            Phone = phone ?? $"0000-{1_000_000 + Openings.Count}", // no area has this code
            Summary = summary,
            ValidUntil = validUntil,
        };
        Open(body, "create", SystemAdmin);
        return body;
    }

    /// <summary>A person with one post; without a demo name nobody can sign in as them.</summary>
    public Actor Hire(Organisation body, Role role, string? demoName, string? name = null)
    {
        var login = demoName ?? string.Create(CultureInfo.InvariantCulture, $"sf{++people:000}");
        var person = new Person
        {
            Id = chance.Id(opening),
            City = city,
            DisplayName = name ?? Names.NewPerson(),
            UserName = login,
            NormalizedUserName = login.ToUpperInvariant(),
            SecurityStamp = chance.Id(opening).ToString("N"),
            LockoutEnabled = true,
            DemoName = demoName,
            CreatedAt = opening,
        };
        var post = new Post
        {
            Id = chance.Id(opening),
            PersonId = person.Id,
            PersonName = person.DisplayName,
            Role = role,
            OrganisationId = body.Id,
            OrganisationName = body.Name,
            Region = body.Region,
            City = city,
            From = Clock.DayOf(opening),
        };
        Open(person, "create", SystemAdmin);
        Open(post, "grant", SecurityAdmin);
        return PostHolder.Actor(person.Id, person.DisplayName, post, "网页");
    }

    public void Open(ISubject subject, string act, Actor? by) =>
        Openings.Add(new DemoOpening(subject, act, opening, by ?? Founder));

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

    /// <summary>Cities have more or fewer counties than the weights tell of.</summary>
    private List<int> Fitted(IReadOnlyList<int> weights) =>
        [.. Enumerable.Range(0, counties.Count).Select(i => weights.Count == 0 ? 1 : weights[i % weights.Count])];
}
