using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Zhitong.Modules.Accounts;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Accounts.Posts;
using Zhitong.Modules.Accounts.Registrations;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Text;
using Zhitong.Platform.Writing;

namespace Zhitong.Tests.Support;

/// <summary>Somebody with a post and a token to the API.</summary>
public sealed record TestPerson(Actor Actor, string Token, Guid Id, Guid PostId, Guid TokenId, string Stamp);

/// <summary>Makes records for tests, by the application's own acts where there are any. One partial file per thing.</summary>
public sealed partial class TestData(IServiceProvider services)
{
    /// <summary>阳泉市</summary>
    public const string City = "140300";

    /// <summary>城区, where records stand unless told otherwise.</summary>
    public const string Region = "140302";

    /// <summary>矿区, a county of the same city.</summary>
    public const string OtherRegion = "140303";

    /// <summary>小店区, a county of another city of the province.</summary>
    public const string RegionOfOtherCity = "140105";

    private static int made;

    /// <summary>May do everything.</summary>
    public static Actor Root => RootOf(City);

    /// <summary>May do everything, and does it in the city of this region.</summary>
    public static Actor RootOf(string region) => Actor.CommandLine(RegionTable.CityOf(region));

    /// <summary>A right credit code, never the same twice.</summary>
    public static string NewCreditCode() => CreditCode.Make($"91140300MA{Interlocked.Increment(ref made):D7}");

    public static string NewName(string kind) => $"{kind}{Interlocked.Increment(ref made)}";

    private Writer Writer => services.GetRequiredService<Writer>();

    public Task<Organisation> OrganisationAsync(
        OrganisationKind kind,
        string region = Region,
        string? name = null,
        DateOnly? validUntil = null
    ) => AddAsync(NewOrganisation(Guid.CreateVersion7(), kind, region, name ?? NewName("组织"), validUntil));

    /// <summary>A person with a password-less account, one post and a token that may write and is not limited.</summary>
    /// <param name="organisation">Null for a new one that fits the role.</param>
    public async Task<TestPerson> PersonAsync(
        Role role,
        string region = Region,
        Organisation? organisation = null,
        bool mayWrite = true
    )
    {
        var city = RegionTable.CityOf(region);
        var area = PostRules.IsCityWide(role) ? city : region;
        organisation ??=
            role == Role.Enterprise
                ? await OrganisationOfAsync(await EnterpriseAsync(area))
                : await OrganisationAsync(KindFor(role), area);
        var name = NewName("测试员");
        var person = new Person
        {
            Id = Guid.CreateVersion7(),
            City = city,
            UserName = name,
            NormalizedUserName = name,
            DisplayName = name,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            ConcurrencyStamp = Guid.NewGuid().ToString("N"),
        };
        var post = new Post
        {
            Id = Guid.CreateVersion7(),
            PersonId = person.Id,
            PersonName = name,
            Role = role,
            OrganisationId = organisation.Id,
            OrganisationName = organisation.Name,
            Region = area,
            City = city,
            From = new DateOnly(2020, 1, 1),
        };
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        var key = new ApiToken
        {
            Id = Guid.CreateVersion7(),
            PersonId = person.Id,
            PostId = post.Id,
            Name = "测试",
            Hash = AccountDirectory.Hash(token),
            MayWrite = mayWrite,
            Unlimited = true,
            ExpiresAt = new DateTime(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            CreatedAt = FakeTime.Default,
        };
        await Writer.RunAsync(
            RootOf(city),
            work =>
            {
                work.Db.AddRange(person, post, key);
                work.Record(person, "create");
                work.Record(post, "grant");
                work.Record(key, "issue");
                return Task.CompletedTask;
            }
        );
        var actor = AccountDirectory.ActorOf(person.Id, name, post, "接口");
        return new TestPerson(actor, token, person.Id, post.Id, key.Id, person.SecurityStamp);
    }

    /// <summary>A profile and its organisation, under one id.</summary>
    public async Task<Enterprise> EnterpriseAsync(string region = Region, string? name = null, string? creditCode = null)
    {
        name ??= NewName("企业");
        var enterprise = await Writer.RunAsync(
            RootOf(region),
            work =>
                EnterpriseProfiles.FindOrOpenAsync(
                    work,
                    creditCode ?? NewCreditCode(),
                    name,
                    region,
                    new EnterpriseContact("王芳", "13800002046", null)
                )
        );
        await AddAsync(NewOrganisation(enterprise.Id, OrganisationKind.Enterprise, region, name, null));
        return enterprise;
    }

    /// <summary>A registration that waits for an officer of the county.</summary>
    public Task<Registration> RegistrationAsync(TestPerson person, string region = Region) =>
        Writer.RunAsync(
            RootOf(region),
            work =>
            {
                var registration = new Registration
                {
                    Id = Guid.CreateVersion7(),
                    PersonId = person.Id,
                    Enterprise = NewName("企业"),
                    CreditCode = NewCreditCode(),
                    Region = region,
                    City = RegionTable.CityOf(region),
                    Contact = "王芳",
                    Phone = "13800002046",
                    CreatedAt = work.Now,
                };
                work.Db.Add(registration);
                work.Record(registration, "register");
                return Task.FromResult(registration);
            }
        );

    public async Task<Organisation> OrganisationOfAsync(Enterprise enterprise)
    {
        await using var db = OpenDb();
        return (await db.FindAsync<Organisation>(enterprise.Id))!;
    }

    private static Organisation NewOrganisation(
        Guid id,
        OrganisationKind kind,
        string region,
        string name,
        DateOnly? validUntil
    ) =>
        new()
        {
            Id = id,
            Kind = kind,
            Name = name,
            CreditCode = NewCreditCode(),
            Region = region,
            City = RegionTable.CityOf(region),
            ValidUntil = validUntil,
        };

    private Task<Organisation> AddAsync(Organisation organisation) =>
        Writer.RunAsync(
            RootOf(organisation.Region),
            work =>
            {
                work.Db.Add(organisation);
                work.Record(organisation, "create");
                return Task.FromResult(organisation);
            }
        );

    private Data.ZhitongDb OpenDb() =>
        services.GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<Data.ZhitongDb>>().CreateDbContext();

    private static OrganisationKind KindFor(Role role) =>
        role switch
        {
            Role.Station => OrganisationKind.Station,
            Role.Expert => OrganisationKind.ExpertPool,
            Role.Institution => OrganisationKind.Institution,
            Role.County => OrganisationKind.CountyBureau,
            _ => OrganisationKind.CityBureau,
        };
}
