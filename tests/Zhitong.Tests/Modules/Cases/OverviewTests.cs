using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Cases;
using Zhitong.Modules.Cases.Overview;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Platform.Access;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Cases;

public sealed class Overview_on_Sqlite(TestHost<Sqlite> host) : OverviewTests<Sqlite>(host);

public sealed class Overview_on_Postgres(TestHost<Postgres> host) : OverviewTests<Postgres>(host);

/// <summary>The overview says what figures say, opens to their rows, adds up, and shows each officer their own reach.</summary>
public abstract class OverviewTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    private const string Reason = "待企业送样，原因可查";

    [Fact]
    public async Task A_leader_lands_on_the_overview_of_the_whole_city()
    {
        await StoryAsync();
        var page = await LeaderAsync();
        page.Is(HttpStatusCode.OK).Heading.ShouldBe("质量服务总览");
        page.Text.ShouldContain("阳泉市全市");
        foreach (var code in new[] { "C002", "C004", "C005", "C006" })
            Shown(page, code).ShouldBe((await Reader.NowAsync(code)).Said, code);
        page.Document.QuerySelectorAll("a[href='/overview']").ShouldNotBeEmpty("it stands in the menu");
        Zhitong.Modules.Accounts.Homes.Of(Role.Leader).ShouldBe(CasesLinks.Overview);
    }

    [Fact]
    public async Task Every_number_opens_to_as_many_rows_as_it_says()
    {
        await StoryAsync();
        var page = await LeaderAsync();
        var links = page.Document.QuerySelectorAll("main a[href*='/rows']");
        links.Length.ShouldBeGreaterThan(8);
        var opened = 0;
        foreach (
            var link in links.Where(l =>
                decimal.TryParse(l.TextContent, NumberStyles.Number, CultureInfo.InvariantCulture, out _)
            )
        )
        {
            var rows = (await page.Browser.GetPageAsync(link.GetAttribute("href")!)).Is(HttpStatusCode.OK);
            rows.Heading.ShouldContain($"背后的 {link.TextContent.Trim()} 行");
            opened++;
        }
        opened.ShouldBeGreaterThan(4);
        foreach (
            var link in page
                .Document.QuerySelectorAll("main a[href^='/figures/']")
                .Select(l => l.GetAttribute("href")!)
                .Distinct()
        )
            (await page.Browser.GetPageAsync(link)).Is(HttpStatusCode.OK).Document.QuerySelector(".zt-errors").ShouldBeNull(link);
    }

    [Fact]
    public async Task Institutions_counties_and_steps_add_up_to_the_whole()
    {
        await StoryAsync();
        var it = await host.Get<OverviewReader>().ReadAsync(null, CancellationToken.None);
        ((decimal)it.Holders.Sum(h => h.InHand)).ShouldBe(it.InHand.Part.Top);
        ((decimal)it.Holders.Sum(h => h.Late)).ShouldBe(it.Late.Part.Top);
        ((decimal)it.Holders.Sum(h => h.Soon)).ShouldBe(it.Soon.Part.Top);
        ((decimal)it.LateSteps.Sum(s => s.Count)).ShouldBe(it.Late.Part.Top);
        ((decimal)it.PauseReasons.Sum(s => s.Count)).ShouldBe(it.Paused.Part.Top);
        it.Holders.ShouldAllBe(h => h.Rest >= 0);
        foreach (var v in new[] { it.InHand, it.Late, it.Soon, it.Paused, it.Closed, it.OnTime, it.Pleased })
            v.Regions.Aggregate(default(FigurePart), (a, r) => a + r.Part).ShouldBe(v.Part, v.Figure.Code);
        it.Late.Part.Top.ShouldBeGreaterThan(0);
        it.Paused.Part.Top.ShouldBeGreaterThan(0);
        it.Soon.Part.Top.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task The_late_list_names_who_holds_the_case_and_the_paused_one_why()
    {
        var (late, paused, holder) = await StoryAsync();
        var page = await LeaderAsync($"?region={TestData.Region}");
        var leader = await host.Data.PersonAsync(Role.Leader);
        var row = page
            .Document.QuerySelectorAll("tr")
            .Single(r => r.QuerySelector($"a[href='/cases/{late.Number}']") is not null);
        row.TextContent.ShouldContain(holder.Name);
        row.TextContent.ShouldContain("办理中");
        row.TextContent.ShouldContain("超");
        page.Text.ShouldContain(Reason); // the page shows the longest few, of all stories of this class
        var held = await host.Get<HeldCases>().PausedAsync(TestData.Region, leader.Actor, 100, CancellationToken.None);
        held.Single(p => p.Number == paused.Number).Reason.ShouldBe(Reason);
        page.Html.ShouldNotContain(late.Phone, Shouldly.Case.Sensitive, "no personal data");
        page.Html.ShouldNotContain(late.Contact);
    }

    [Fact]
    public async Task A_county_officer_sees_their_county_and_no_other()
    {
        var (late, _, _) = await StoryAsync();
        var far = await host.Data.CaseAsync(w => w.In(TestData.OtherRegion).At(CaseStatus.Paused));
        var officer = host.Browser(await host.Data.PersonAsync(Role.County));
        var page = (await officer.GetPageAsync("/overview")).Is(HttpStatusCode.OK);
        page.Text.ShouldContain(late.Number);
        page.Text.ShouldNotContain(far.Number);
        Shown(page, "C002").ShouldBe((await Reader.NowAsync("C002", TestData.Region)).Said);
        page.Document.QuerySelector("select[name=region]").ShouldBeNull();
        (await officer.GetPageAsync($"/overview?region={TestData.OtherRegion}")).Is(HttpStatusCode.Forbidden);
        (await officer.GetPageAsync($"/cases/{late.Number}")).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(Role.Station)]
    [InlineData(Role.Institution)]
    [InlineData(Role.Enterprise)]
    public async Task Others_have_no_overview(Role role)
    {
        var person = await host.Data.PersonAsync(role);
        (await host.Browser(person).GetPageAsync("/overview")).Is(HttpStatusCode.Forbidden);
        (await host.Browser().GetPageAsync("/overview")).AsksToSignIn.ShouldBeTrue();
    }

    [Theory]
    [InlineData("999999", "没有代码为“999999”的地区")]
    [InlineData("140105", "不在阳泉市")]
    public async Task A_county_that_is_not_of_this_city_is_named_and_the_city_shown(string region, string said)
    {
        var page = (await LeaderAsync($"?region={region}")).Is(HttpStatusCode.OK);
        page.Text.ShouldContain(said);
        page.Text.ShouldContain("阳泉市全市");
    }

    [Fact]
    public async Task Rows_by_a_dimension_are_those_of_its_key()
    {
        var (late, _, holder) = await StoryAsync();
        var leader = host.Api((await host.Data.PersonAsync(Role.Leader)).Token);
        var name = Uri.EscapeDataString(holder.Name);
        var rows = (await leader.GetAsync($"figures/C005/rows?by=institution&of={name}&size=200")).Is(HttpStatusCode.OK);
        rows.Items.Select(r => r.GetProperty("name").GetString()).ShouldBe([late.Number]);
        (await leader.GetAsync("figures/C005/rows?by=institution&of=没有这家")).Body.GetProperty("total").GetInt32().ShouldBe(0);
        (await leader.GetAsync("figures/C005/rows?by=weather&of=x")).IsRefusedAt("by");
        (await leader.GetAsync("figures/F043/rows?by=institution")).IsRefusedAt("by");
        var file = await host.Browser(await host.Data.PersonAsync(Role.Leader))
            .GetFileAsync($"/figures/C005/rows/export.csv?by=institution&of={name}");
        System.Text.Encoding.UTF8.GetString(file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
    }

    private FigureReader Reader => host.Get<FigureReader>();

    private async Task<Page> LeaderAsync(string query = "") =>
        await host.Browser(await host.Data.PersonAsync(Role.Leader)).GetPageAsync("/overview" + query);

    private static string Shown(Page page, string code) =>
        page.Document.QuerySelector($"[data-figure={code}] .zt-fig-value")!.ChildNodes.OfType<IText>().First().TextContent.Trim();

    /// <summary>One late with an institution, one paused, one soon due, one not given away, some closed and rated.</summary>
    private async Task<(Zhitong.Modules.Cases.Case Late, Zhitong.Modules.Cases.Case Paused, Organisation Holder)> StoryAsync()
    {
        var holder = await host.Data.OrganisationAsync(OrganisationKind.Institution);
        host.Time.UtcNow = new DateTime(2026, 3, 2, 2, 0, 0, DateTimeKind.Utc);
        var late = await host.Data.CaseAsync(w => w.By(holder).At(CaseStatus.InService));
        await host.Data.CaseAsync(w => w.In(TestData.OtherRegion).Rated(2));
        await host.Data.CaseAsync(w => w.Rated(5));
        var dispatched = await host.Data.CaseAsync(w => w.At(CaseStatus.Dispatched));
        await host.Data.ActAsync(dispatched.Number, CaseAct.Pause, ("reason", Reason));
        host.Time.Reset();
        var promised = (await host.Data.ReadCaseAsync(late.Number)).PromisedDays!.Value;
        host.Time.UtcNow = host.Time.UtcNow.AddDays(-promised);
        await host.Data.CaseAsync(w => w.At(CaseStatus.Accepted));
        host.Time.Reset();
        return (await host.Data.ReadCaseAsync(late.Number), await host.Data.ReadCaseAsync(dispatched.Number), holder);
    }
}
