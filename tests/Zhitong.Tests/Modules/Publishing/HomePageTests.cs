using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Cases;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Modules.Publishing.Home;
using Zhitong.Platform.Access;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Publishing;

public sealed class HomePage_on_Sqlite(TestHost<Sqlite> host) : HomePageTests<Sqlite>(host);

public sealed class HomePage_on_Postgres(TestHost<Postgres> host) : HomePageTests<Postgres>(host);

/// <summary>The home page: every number opens to itself and adds up, late ones are said, nothing leaves the application.</summary>
public abstract partial class HomePageTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    [Fact]
    public async Task Every_number_opens_to_a_figure_that_says_the_same_and_adds_up_over_the_counties()
    {
        await CityAsync();
        var home = await HomeAsync();
        var opened = 0;
        foreach (var link in home.Document.QuerySelectorAll("main a[href*='/figures/']"))
        {
            await OpensAsync(link);
            opened++;
        }
        opened.ShouldBeGreaterThan(12, "four promises, elements, resources, institutions");
    }

    [Fact]
    public async Task The_seven_elements_together_are_the_city()
    {
        await CityAsync();
        await HomeAsync();
        var numbers = await host.Get<HomeBoard>().ReadAsync();
        numbers.ByElement.Count.ShouldBe(ServiceClasses.All.Count);
        var city = numbers.Kept[0].Part;
        city.Bottom.ShouldBeGreaterThan(0);
        numbers.ByElement.Values.Aggregate(default(FigurePart), (a, v) => a + v.Part).ShouldBe(city);
        var handlers = numbers.Handlers.Aggregate(numbers.OtherHandlers, (a, h) => a + h.OnTime.Part);
        handlers.ShouldBe(city, "named institutions and the others together");
        foreach (var (code, value) in numbers.ByElement)
        {
            var opened = await host.Api().GetAsync("figures/" + FiguresLinks.Of(value)["/figures/".Length..]);
            opened.Is(HttpStatusCode.OK).Body.GetProperty("numerator").GetDecimal().ShouldBe(value.Part.Top, code);
            opened.Body.GetProperty("denominator").GetDecimal().ShouldBe(value.Part.Bottom, code);
        }
    }

    [Fact]
    public async Task What_is_late_is_said_with_who_handles_it_and_without_the_enterprise()
    {
        await CityAsync();
        host.Time.GoTo(2026, 6, 1);
        var institution = await host.Data.OrganisationAsync(OrganisationKind.Institution);
        var late = await host.Data.CaseAsync(w => w.By(institution).At(CaseStatus.InService));
        host.Time.Reset();
        var home = await HomeAsync();
        var row = home.Document.QuerySelectorAll("#late tbody tr").Single(r => r.TextContent.Contains(institution.Name));
        row.TextContent.ShouldContain("工作日");
        row.TextContent.ShouldContain(late.MatterName!);
        home.Text.ShouldNotContain(late.EnterpriseName);
        home.Text.ShouldNotContain(late.Number);
        var said = home.Document.QuerySelector(".zt-kept [data-figure=C005] .zt-fig-value")!.TextContent;
        var now = await host.Get<FigureReader>().NowAsync("C005");
        said.ShouldBe($"{now.Value:0}件");
        now.Value.ShouldBe((decimal)home.Document.QuerySelectorAll("#late tbody tr").Length, "all of the few are listed");
    }

    [Fact]
    public async Task A_city_without_cases_says_so()
    {
        // before anything was closed, a year ago
        host.Time.GoTo(2023, 3, 1);
        var home = await HomeAsync();
        host.Time.Reset();
        home.Document.QuerySelector(".zt-kept")!.TextContent.ShouldContain("还没有可算的");
        home.Text.ShouldContain("近一年还没有办结的件");
        home.Document.QuerySelector("#late").ShouldBeNull();
        var late = home.Document.QuerySelector(".zt-kept [data-figure=C005] a")!;
        late.TextContent.ShouldStartWith("看口径", Shouldly.Case.Sensitive, "there is no list to jump to");
        late.GetAttribute("href")!.ShouldStartWith("/figures/C005");
    }

    [Fact]
    public async Task Part_of_a_figure_that_is_not_there_is_refused_at_its_field()
    {
        await CityAsync();
        (await host.Api().GetAsync("figures/C004?by=colour&of=red")).IsRefusedAt("by");
        (await host.Api().GetAsync("figures/F043?by=provider&of=x")).IsRefusedAt("by");
        (await host.Api().GetAsync("figures/C004?by=service")).IsRefusedAt("of");
        (await host.Api().GetAsync("figures/C004?by=service&of=NO-SUCH")).IsRefusedAt("of");
        (await host.Api().GetAsync("figures/C004?by=provider&of=NO-SUCH")).IsRefusedAt("of");
        (await host.Api().GetAsync("figures/C004?by=element&of=NO-SUCH")).IsRefusedAt("of");
        (await host.Browser().GetPageAsync("/figures/C004?by=provider&of=NO-SUCH")).Text.ShouldContain("没有这样的承办机构");
    }

    [Fact]
    public async Task Rows_of_a_part_are_those_of_the_part_and_for_who_may_see_them()
    {
        var (punctual, _) = await CityAsync();
        var address = $"figures/C004/rows?from=2026-01-01&by=provider&of={punctual.Id}&size=200";
        (await host.Api().GetAsync(address)).Is(HttpStatusCode.Unauthorized);
        var leader = await host.Data.PersonAsync(Role.Leader);
        var rows = (await host.Api(leader.Token).GetAsync(address)).Is(HttpStatusCode.OK);
        var value = await host.Api().GetAsync($"figures/C004?from=2026-01-01&by=provider&of={punctual.Id}");
        rows.Items.Count().ShouldBe((int)value.Body.GetProperty("denominator").GetDecimal());
        rows.Items.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Nothing_that_the_page_loads_or_sends_leaves_the_application()
    {
        await CityAsync();
        var home = await HomeAsync();
        var loaded = home
            .Document.All.SelectMany(e =>
                new[] { "src", "srcset", "action", "formaction", "data", "poster" }.Select(e.GetAttribute)
            )
            .Concat(home.Document.QuerySelectorAll("link").Select(l => l.GetAttribute("href")))
            .Concat(
                home.Document.QuerySelectorAll("use, image").Select(u => u.GetAttribute("href") ?? u.GetAttribute("xlink:href"))
            )
            .Where(a => !string.IsNullOrEmpty(a))
            .ToList();
        loaded.Count.ShouldBeGreaterThan(3);
        foreach (var address in loaded)
            IsOurs(address!).ShouldBeTrue(address);
        foreach (var link in home.Document.QuerySelectorAll("main a, header a").Select(a => a.GetAttribute("href")!))
            (IsOurs(link) || link[0] == '#').ShouldBeTrue(link);
        foreach (var address in loaded.Where(a => a!.StartsWith("/dist/", StringComparison.Ordinal)))
        {
            var text = (await home.Browser.GetPageAsync(address!)).Html;
            foreach (Match url in Absolute().Matches(text))
                url.Value.ShouldStartWith("http://www.w3.org/", Shouldly.Case.Sensitive, $"{address}: only names of namespaces");
            foreach (Match url in Loaded().Matches(text))
                (url.Groups[1].Value.StartsWith("data:", StringComparison.Ordinal) || IsOurs(url.Groups[1].Value)).ShouldBeTrue(
                    url.Value
                );
        }
    }

    private static bool IsOurs(string address) => address[0] == '/' && !address.StartsWith("//", StringComparison.Ordinal);

    /// <summary>Follows a link as a visitor does: the page is there, says the number of the link, and its counties add up.</summary>
    private async Task OpensAsync(IElement link)
    {
        var href = link.GetAttribute("href")!;
        var page = (await host.Browser().GetPageAsync(href)).Is(HttpStatusCode.OK);
        page.Document.QuerySelector(".zt-error, .zt-errors").ShouldBeNull(href);
        var answer = (await host.Api().GetAsync("figures/" + href["/figures/".Length..])).Is(HttpStatusCode.OK);
        var regions = answer.Body.GetProperty("regions").EnumerateArray().ToList();
        regions
            .Sum(r => r.GetProperty("numerator").GetDecimal())
            .ShouldBe(answer.Body.GetProperty("numerator").GetDecimal(), href);
        regions.Sum(r => r.GetProperty("denominator").GetDecimal()).ShouldBe(answer.Body.GetProperty("denominator").GetDecimal());
        var box = link.Closest(".zt-fig");
        var shown = box?.QuerySelector(".zt-fig-value")!.TextContent ?? link.TextContent;
        if (answer["value"] is null || !Number().IsMatch(shown))
            return; // a dash, or a link in words
        var said = Number().Match(answer["said"]!).Value;
        Number().Match(shown).Value.ShouldBe(said, href);
    }

    /// <summary>The page after everything that was written is seen.</summary>
    private async Task<Page> HomeAsync()
    {
        host.Get<HomeBoard>().Forget();
        return (await host.Browser().GetPageAsync("/")).Is(HttpStatusCode.OK);
    }

    /// <summary>Two institutions: one in time, one that took too long; over two elements and two counties.</summary>
    private async Task<(Organisation Punctual, Organisation Tardy)> CityAsync()
    {
        var punctual = await host.Data.OrganisationAsync(OrganisationKind.Institution);
        var tardy = await host.Data.OrganisationAsync(OrganisationKind.Institution);
        host.Time.GoTo(2026, 3, 2);
        await host.Data.CaseAsync(w => w.By(punctual).Rated(5));
        await BrandCaseAsync(punctual);
        var slow = await host.Data.CaseAsync(w => w.By(tardy).At(CaseStatus.InService));
        host.Time.GoTo(2026, 5, 6);
        await host.Data.ActAsync(slow.Number, CaseAct.Deliver, ("result", "已校准"));
        await host.Data.ActAsync(slow.Number, CaseAct.Confirm);
        host.Time.Reset();
        return (punctual, tardy);
    }

    /// <summary>Of another element and county, sorted into its matter by an officer.</summary>
    private async Task BrandCaseAsync(Organisation institution)
    {
        var c = await host.Data.CaseAsync(w => w.In(TestData.OtherRegion).About(null));
        await host.Data.ActAsync(c.Number, CaseAct.Accept, ("matter", "BRAND-POL"));
        await host.Data.ActAsync(c.Number, CaseAct.Dispatch, ("institution", $"{institution.Id}"));
        await host.Data.ActAsync(c.Number, CaseAct.Start);
        await host.Data.ActAsync(c.Number, CaseAct.Deliver, ("result", "已答复"));
        await host.Data.ActAsync(c.Number, CaseAct.Confirm);
        await host.Data.ActAsync(c.Number, CaseAct.Rate, ("stars", "2"), ("text", "慢"));
    }

    [GeneratedRegex("https?://[^\\s\"'`)]+")]
    private static partial Regex Absolute();

    [GeneratedRegex("url\\(\\s*[\"']?([^\"')]+)")]
    private static partial Regex Loaded();

    [GeneratedRegex("[0-9][0-9,]*(\\.[0-9]+)?")]
    private static partial Regex Number();
}
