using System.Text.RegularExpressions;
using Zhitong.BrowserTests.Support;

namespace Zhitong.BrowserTests.Journeys;

/// <summary>A leader reads the overview and opens its numbers; a county officer finds what is late and opens it.</summary>
public abstract partial class OverviewJourney<TDb>(RunningApp<TDb> app) : IClassFixture<RunningApp<TDb>>
    where TDb : IAppDatabase
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_leader_lands_on_the_overview_and_opens_a_number_to_its_rows_and_definition(int width)
    {
        var leader = await app.VisitorAsync(width, "overview-leader");
        await leader.SignInAsync("leader");
        leader.Page.Url.ShouldEndWith("/overview");
        await leader.LookAsync();
        await leader.SeesAsync("按期办结率（今年）");
        await leader.SeesAsync("需要您知道的");
        (await leader.Page.Locator(".zt-canvas canvas").CountAsync()).ShouldBe(3, "who holds what, and two trends");
        (await leader.Page.Locator("figure[data-chart] table").CountAsync()).ShouldBe(3, "a table behind every chart");
        await leader.FollowAsync(leader.Page.Locator("[data-figure=C002] a", new() { HasTextString = "看明细" }));
        await leader.SeesAsync("行数与数值一致");
        await leader.GoAsync("/overview");
        await leader.FollowAsync(leader.Page.Locator("[data-figure=C004] a", new() { HasTextString = "看口径" }));
        await leader.SeesAsync("按期交付的办结件 ÷ 办结件");
        await leader.SeesAsync("合计");
        await leader.GoAsync("/overview");
        await leader.Page.GetByLabel("地区", new() { Exact = true }).SelectOptionAsync("140321");
        await leader.PressAsync("看");
        await leader.SeesAsync("平定县 · 截至");
        await leader.SeesAsync("全市");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_county_officer_sees_what_is_late_in_the_county_and_opens_it(int width)
    {
        var officer = await app.VisitorAsync(width, "overview-county");
        await officer.SignInAsync("county");
        await officer.GoAsync("/overview");
        (await officer.Page.Locator("select[name=region]").CountAsync()).ShouldBe(0);
        var said = await officer.Page.Locator("[data-figure=C005] .zt-fig-value").InnerTextAsync();
        said.ShouldNotStartWith("0", Case.Sensitive, "the demo county has late cases");
        var first = officer.Page.Locator("section[aria-labelledby=late] table a[href^='/cases/']").First;
        var number = await first.InnerTextAsync();
        await officer.FollowAsync(first);
        await officer.SeesAsync(number);
        Late().IsMatch(await officer.MainTextAsync()).ShouldBeTrue("the case says that it is late");
    }

    [GeneratedRegex("超期|超 \\d+ 工作日")]
    private static partial Regex Late();
}

public sealed class OverviewJourney_on_Sqlite(RunningApp<Sqlite> app) : OverviewJourney<Sqlite>(app);

public sealed class OverviewJourney_on_Postgres(RunningApp<Postgres> app) : OverviewJourney<Postgres>(app);
