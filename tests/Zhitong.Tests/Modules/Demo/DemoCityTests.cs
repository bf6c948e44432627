using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhitong.Data;
using Zhitong.Hosting;
using Zhitong.Modules.Accounts;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Cases;
using Zhitong.Modules.Cases.File;
using Zhitong.Modules.Demo;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Libraries.Equipment;
using Zhitong.Modules.Libraries.Experts;
using Zhitong.Modules.Libraries.Projects;
using Zhitong.Modules.Matching.Gaps;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Text;
using Zhitong.Platform.Validity;
using Zhitong.Platform.Writing;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Demo;

/// <summary>A database with the small city in it, as of the test clock's day.</summary>
public sealed class DemoTown<TDb> : IAsyncLifetime
    where TDb : ITestDatabase
{
    public TestHost<TDb> Host { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Host.InitializeAsync();
        await FillAsync(Host);
    }

    public static Task FillAsync(TestHost<TDb> host) => host.Get<IFirstStart>().FillAsync(TextWriter.Null);

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}

/// <summary>The demo city is what it says it is: the published numbers, whole histories, the same again on the same day.</summary>
public abstract class DemoCityTests<TDb>(DemoTown<TDb> town) : IClassFixture<DemoTown<TDb>>
    where TDb : ITestDatabase
{
    /// <summary>The day of the article that published the numbers.</summary>
    private static readonly DateOnly Published = new(2022, 9, 23);

    [Fact]
    public async Task The_four_libraries_have_their_published_numbers()
    {
        await using var db = town.Host.OpenDb();
        await DemandPublishedAsync(db);
    }

    [Theory]
    [InlineData(2022, 10, 8)]
    [InlineData(2024, 2, 29)]
    public async Task They_have_them_whatever_day_it_is_today(int year, int month, int day)
    {
        await using var host = new TestHost<TDb>();
        await host.InitializeAsync();
        host.Time.GoTo(year, month, day);
        await DemoTown<TDb>.FillAsync(host);
        await using var db = host.OpenDb();
        await DemandPublishedAsync(db);
        (await db.Set<ActivityEntry>().Where(a => a.SubjectKind != "matter").MaxAsync(a => a.At)).ShouldBeLessThan(
            host.Time.UtcNow
        );
        (await db.Set<Case>().MaxAsync(c => c.SubmittedAt)).ShouldBeLessThan(host.Time.UtcNow);
        (await db.Set<EquipmentItem>().MaxAsync(e => e.UpdatedAt)).ShouldBeLessThan(host.Time.UtcNow);
    }

    [Fact]
    public async Task The_libraries_have_grown_and_some_of_it_has_lapsed()
    {
        var today = Clock.DayOf(FakeTime.Default);
        await using var db = town.Host.OpenDb();
        (await HoldingAsync<Expert>(db, today)).Values.Sum().ShouldBeGreaterThan(134);
        (await HoldingAsync<Institution>(db, today)).Values.Sum().ShouldBeGreaterThan(43);
        (await HoldingAsync<Project>(db, today)).Values.Sum().ShouldBeGreaterThan(110);
        (await HoldingAsync<EquipmentItem>(db, today)).Values.Sum().ShouldBeGreaterThan(817);
        (await HoldingAsync<MeasurementStandard>(db, today)).Values.Sum().ShouldBeGreaterThan(50);
        foreach (var standing in new[] { "soon", "lapsed" })
        {
            (await db.Set<Expert>().Standing(standing, today)!.CountAsync()).ShouldBeGreaterThan(2, standing);
            (await db.Set<EquipmentItem>().Standing(standing, today)!.CountAsync()).ShouldBeGreaterThan(9, standing);
            (await db.Set<Institution>().Standing(standing, today)!.CountAsync()).ShouldBeGreaterThan(0, standing);
        }
        (await db.Set<Certificate>().CountAsync(c => c.LastDay < today)).ShouldBeGreaterThan(9); // renewed since
        (await db.Set<Project>().CountAsync(p => p.Stage == ProjectStage.Producing)).ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task Levels_and_centres_are_there_to_be_counted()
    {
        await using var db = town.Host.OpenDb();
        var all = await db.Set<Institution>().HoldingOn(Published).ToListAsync();
        foreach (var level in new[] { InstitutionLevel.National, InstitutionLevel.Provincial })
        foreach (var state in Enum.GetValues<CentreState>())
            all.Count(i => i.Level == level && i.InspectionCentre == state).ShouldBeGreaterThan(0, $"{level} {state}");
        all.ShouldContain(i => i.MetrologyCentre == CentreState.Built);
        foreach (var level in Enum.GetValues<InstitutionLevel>())
            all.ShouldContain(i => i.Level == level);
        all.ShouldAllBe(i => i.Kinds.Contains("testing"));
    }

    [Fact]
    public async Task Nothing_in_it_is_out_of_order() => await DemandOrderAsync(town.Host);

    [Fact]
    public async Task Cases_for_load_tests_are_in_order_too()
    {
        await using var host = new TestHost<TDb>();
        await host.InitializeAsync();
        await DemoTown<TDb>.FillAsync(host);
        (await host.Get<DemoLoad>().AddAsync(300, TestContext.Current.CancellationToken)).ShouldBe(0);
        await DemandOrderAsync(host);
    }

    private static async Task DemandOrderAsync(TestHost<TDb> host)
    {
        await using var db = host.OpenDb();
        foreach (var check in host.Services.GetServices<IDataCheck>())
        await foreach (var fault in check.FindAsync(db))
            Assert.Fail($"{check.Name}：{fault}");
    }

    [Fact]
    public async Task Cases_stand_in_every_state_and_tell_of_late_paused_and_displeased_ones()
    {
        await using var db = town.Host.OpenDb();
        var cases = await db.Set<Case>().AsNoTracking().ToListAsync();
        CaseStatus[] reached =
        [
            .. Enum.GetValues<CaseStatus>().Except([CaseStatus.Draft, CaseStatus.Withdrawn, CaseStatus.Terminated]),
        ];
        reached.Except(cases.Select(c => c.Status)).ShouldBeEmpty();
        (await db.Set<CaseDraft>().CountAsync()).ShouldBeGreaterThan(0);
        cases.Count(c => c.Status == CaseStatus.Closed).ShouldBeGreaterThan(cases.Count / 2);
        cases.ShouldContain(c => c.DeliveredAt != null && Clock.DayOf(c.DeliveredAt.Value) > c.DueOn);
        cases.ShouldContain(c => c.Pauses.Count > 0 && c.Status == CaseStatus.Closed);
        cases.ShouldContain(c => c.Extensions.Count > 0);
        cases.ShouldContain(c => c.Stars >= 4);
        cases.ShouldContain(c => c.Stars <= 2 && c.RatingText != null);
        cases.ShouldContain(c => c.ExpertId != null);
        cases.Min(c => c.SubmittedAt).Year.ShouldBe(2021);
        cases.Select(c => c.Need).Distinct().Count().ShouldBeGreaterThan(cases.Count * 8 / 10);
    }

    [Fact]
    public async Task No_case_went_to_an_institution_that_was_not_valid_on_that_day()
    {
        await using var db = town.Host.OpenDb();
        var terms = await db.Set<Institution>().ToDictionaryAsync(i => i.OrganisationId, i => (i.FirstDay, i.LastDay));
        var cases = await db.Set<Case>()
            .Where(c => c.InstitutionId != null)
            .ToDictionaryAsync(c => c.Id, c => c.InstitutionId!.Value);
        var given = await db.Set<ActivityEntry>().Where(a => a.SubjectKind == "case" && a.Act == "dispatch").ToListAsync();
        given.Count.ShouldBeGreaterThan(50);
        foreach (var last in given.GroupBy(a => a.SubjectId).Select(g => g.MaxBy(a => a.Seq)!))
        {
            var (first, end) = terms[cases[last.SubjectId]];
            Clock.DayOf(last.At).ShouldBeInRange(first, end);
        }
    }

    /// <summary>Each act of a told case is one entry, and what it changed is read from it.</summary>
    [Fact]
    public async Task Histories_read_as_if_each_act_had_been_written_by_itself()
    {
        await using var db = town.Host.OpenDb();
        var closed = await db.Set<Case>().OrderBy(c => c.Doc).FirstAsync(c => c.Status == CaseStatus.Closed && c.Stars != null);
        var entries = await db.Set<ActivityEntry>().Where(a => a.SubjectId == closed.Id).OrderBy(a => a.Seq).ToListAsync();
        entries[0].Act.ShouldBe("submit");
        entries.Select(a => a.Act).ShouldContain("accept");
        entries[^1].Act.ShouldBe("rate");
        entries.Select(a => a.At).ShouldBeInOrder();
        entries.Select(a => a.Id).ShouldBeInOrder();
        closed.Version.ShouldBe(entries.Count - 1);
        Chains.ChangesOf(entries[^1]).ShouldContain(c => c.Field == nameof(Case.Stars) && c.After == $"{closed.Stars}");
        Chains
            .ChangesOf(entries[1])
            .ShouldContain(c => c.Field == nameof(Case.Status) && c.Before == nameof(CaseStatus.Submitted));
    }

    [Fact]
    public async Task The_same_day_makes_the_same_city()
    {
        await using var host = new TestHost<TDb>();
        await host.InitializeAsync();
        await DemoTown<TDb>.FillAsync(host);
        (await SaidAsync(host)).ShouldBe(await SaidAsync(town.Host));
    }

    [Fact]
    public async Task A_second_fill_changes_nothing()
    {
        await using var db = town.Host.OpenDb();
        var before = await db.Set<ActivityEntry>().CountAsync();
        await DemoTown<TDb>.FillAsync(town.Host);
        (await db.Set<ActivityEntry>().CountAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task The_county_of_the_identity_asks_for_three_things_that_nobody_can_do()
    {
        await town.Host.Get<GapKeeper>().CatchUpAsync();
        await using var db = town.Host.OpenDb();
        var county = RegionTable.Default.Counties(TestData.City)[0].Code;
        var gaps = await db.Set<CapabilityGap>().Where(g => g.ClosedOn == null).ToListAsync();
        gaps.Where(g => g.Region == county).Select(g => g.Parameter).Distinct().Count().ShouldBeGreaterThanOrEqualTo(3);
        gaps.Count.ShouldBeLessThan(await db.Set<Case>().CountAsync() / 4, "most of what is asked can be done");
    }

    /// <summary>Where each identity begins its day, there is something of theirs to see.</summary>
    [Theory]
    [InlineData("enterprise", "/my/cases", "main a[href^='/cases/ZT-']", 8)]
    [InlineData("station", "/queue", "main table a.zt-num", 1)]
    [InlineData("county", "/queue", "main table a.zt-num", 1)]
    [InlineData("city", "/queue", "main table a.zt-num", 3)]
    [InlineData("leader", "/overview", "main a[href^='/figures/']", 3)]
    [InlineData("institution", "/queue", "main table a.zt-num", 1)]
    [InlineData("expert", "/experts/own", "main section", 2)]
    [InlineData("sysadmin", "/admin/people", "main tbody tr", 10)]
    [InlineData("secadmin", "/admin/posts", "main tbody tr", 10)]
    [InlineData("auditor", "/audit", "main tbody tr", 10)]
    public async Task Each_identity_begins_with_something_to_see(string name, string home, string what, int atLeast)
    {
        await using var db = town.Host.OpenDb();
        var person = await db.Set<Person>().SingleAsync(p => p.DemoName == name);
        var post = await db.Set<Post>().SingleAsync(p => p.PersonId == person.Id);
        Homes.Of(post.Role).ShouldBe(home);
        var actor = PostHolder.Actor(person.Id, person.DisplayName, post, "网页");
        var browser = town.Host.Browser(new TestPerson(actor, "", person.Id, post.Id, Guid.Empty, person.SecurityStamp!));
        var page = await browser.GetPageAsync(home);
        if (page.Location is not null)
            page = await page.FollowAsync();
        page.Document.QuerySelectorAll(what).Length.ShouldBeGreaterThanOrEqualTo(atLeast, page.Text);
    }

    /// <summary>No code can be a real firm's, and whatever bears a name says that it is invented.</summary>
    [Fact]
    public async Task Nobody_real_can_be_meant()
    {
        await using var db = town.Host.OpenDb();
        var enterprises = await db.Set<Enterprise>().ToListAsync();
        enterprises.ShouldAllBe(e => CreditCode.Check(e.CreditCode).IsValid && e.CreditCode.Substring(2, 6) == "000000");
        enterprises.ShouldAllBe(e => e.Name.EndsWith("（示范）"));
        enterprises.Select(e => e.Industry).Distinct().Count().ShouldBeGreaterThan(20);
        (await db.Set<Organisation>().ToListAsync()).ShouldAllBe(o => o.Name.EndsWith("（示范）"));
        (await db.Set<Project>().ToListAsync()).ShouldAllBe(p => p.Name.EndsWith("（示范）"));
    }

    private static async Task DemandPublishedAsync(ZhitongDb db)
    {
        await DemandAsync<Expert>(db, 134);
        await DemandAsync<Institution>(db, 43);
        await DemandAsync<Project>(db, 110);
        await DemandAsync<EquipmentItem>(db, 817);
        // the ledger, that figures count from, says the same
        foreach (
            var (name, number) in new[]
            {
                (LibraryClasses.Experts, 134),
                (LibraryClasses.Institutions, 43),
                (LibraryClasses.Testing, 43),
                (LibraryClasses.Projects, 110),
                (LibraryClasses.Equipment, 817),
            }
        )
            (await db.Set<LedgerSpan>().InClass(TestData.City, name, Published).CountAsync()).ShouldBe(number, name);
    }

    /// <summary>So many hold on the day, and each of them stands in one of the city's counties.</summary>
    private static async Task DemandAsync<T>(ZhitongDb db, int number)
        where T : class, IHolds
    {
        var byCounty = await HoldingAsync<T>(db, Published);
        byCounty.Values.Sum().ShouldBe(number, typeof(T).Name);
        byCounty.Keys.ShouldBe(RegionTable.Default.Counties(TestData.City).Select(c => c.Code), ignoreOrder: true);
    }

    private static async Task<Dictionary<string, int>> HoldingAsync<T>(ZhitongDb db, DateOnly day)
        where T : class, IHolds =>
        (
            await db.Set<T>()
                .HoldingOn(day)
                .Where(t => !EF.Property<bool>(t, "Hidden"))
                .Select(t => EF.Property<string>(t, "Region"))
                .ToListAsync()
        )
            .GroupBy(r => r)
            .ToDictionary(g => g.Key, g => g.Count());

    private static async Task<List<string>> SaidAsync(TestHost<TDb> host)
    {
        await using var db = host.OpenDb();
        return
        [
            .. await db.Set<Case>()
                .OrderBy(c => c.Doc)
                .Select(c => $"{c.Id} {c.Number} {c.EnterpriseName} {c.Need} {c.Status} {c.DueOn} {c.InstitutionName}")
                .ToListAsync(),
            .. await db.Set<EquipmentItem>()
                .OrderBy(e => e.Doc)
                .Select(e => $"{e.Id} {e.OwnerName} {e.Name} {e.AssetNumber} {e.FirstDay} {e.LastDay}")
                .ToListAsync(),
            .. await db.Set<Expert>().OrderBy(e => e.Doc).Select(e => $"{e.Id} {e.Name} {e.Employer} {e.LastDay}").ToListAsync(),
            .. await db.Set<Project>().OrderBy(p => p.Doc).Select(p => $"{p.Id} {p.Name} {p.Stage} {p.LastDay}").ToListAsync(),
            .. await db.Set<Capability>()
                .OrderBy(c => c.Doc)
                .Select(c => $"{c.Id} {c.Object} {c.Parameter} {c.LastDay}")
                .ToListAsync(),
            .. await db.Set<Enterprise>().OrderBy(e => e.Doc).Select(e => $"{e.Id} {e.Name} {e.CreditCode}").ToListAsync(),
        ];
    }
}

public sealed class DemoCity_on_Sqlite(DemoTown<Sqlite> town) : DemoCityTests<Sqlite>(town);

public sealed class DemoCity_on_Postgres(DemoTown<Postgres> town) : DemoCityTests<Postgres>(town);
