using Zhitong.BrowserTests.Support;

namespace Zhitong.BrowserTests.Journeys;

/// <summary>From the question box of the home page to who can help, and to a filing.</summary>
public abstract class HomeJourney<TDb>(RunningApp<TDb> app) : IClassFixture<RunningApp<TDb>>
    where TDb : IAppDatabase
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_visitor_finds_who_can_test_and_how_to_reach_them(int width)
    {
        var visitor = await app.VisitorAsync(width, "home-visitor");
        await visitor.GoAsync("/");
        await visitor.SeesAsync("近一年按期办结");
        await visitor.FillAsync("说说您遇到的质量问题", "耐火砖常温耐压强度哪里能测");
        await visitor.PressAsync("查找办法");
        await visitor.FollowAsync(visitor.Page.Locator("main article h3 a[href^='/institutions/']").First);
        await visitor.SeesAsync("业务电话");
        (await visitor.Page.Locator("main a[href^='tel:']").First.InnerTextAsync()).ShouldNotBeEmpty();
        await visitor.SeesAsync("有效");
        await visitor.FillAsync("在能力表里找", "常温耐压强度");
        await visitor.PressAsync("筛选");
        var row = visitor.Page.Locator("main tbody tr", new() { HasText = "常温耐压强度" }).First;
        (await row.InnerTextAsync()).ShouldMatch("20[0-9]{2}-[0-9]{2}-[0-9]{2}|长期", "until when it holds");
        await visitor.FollowAsync(visitor.Page.Locator("main .zt-fig[data-figure=C004] a"));
        await visitor.SeesAsync("只看一个承办机构");
        await visitor.SeesAsync("分地区");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task An_enterprise_finds_its_guide_and_starts_to_file(int width)
    {
        var enterprise = await app.VisitorAsync(width, "home-enterprise");
        await enterprise.SignInAsync("enterprise");
        await enterprise.GoAsync("/");
        await enterprise.FillAsync("说说您遇到的质量问题", "压力表要校准");
        await enterprise.PressAsync("查找办法");
        await enterprise.FollowAsync(enterprise.Page.Locator("main a[href='/matters/METR-CALI']").First);
        await enterprise.SeesAsync("要准备什么");
        await enterprise.SeesAsync("近一年办得怎么样");
        await enterprise.PressAsync("开始办理");
        enterprise.Page.Url.ShouldContain("/cases/new?matter=METR-CALI");
        await enterprise.FillAsync("遇到的问题", "八块压力表快到期了，请安排校准");
        await enterprise.PressAsync("下一步：核对");
        await enterprise.SeesAsync("八块压力表快到期了，请安排校准");
        await enterprise.SeesAsync("提交办件");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Lists_and_lateness_open_from_the_home_page(int width)
    {
        var visitor = await app.VisitorAsync(width, "home-lists");
        await visitor.GoAsync("/");
        await visitor.PressAsync("全部机构");
        await visitor.SeesAsync("近一年按期");
        await visitor.GoAsync("/");
        await visitor.PressAsync("品牌");
        visitor.Page.Url.ShouldContain("class=brand");
        await visitor.GoAsync("/equipment");
        await visitor.FollowAsync(visitor.Page.Locator("main tbody th a").First);
        await visitor.GoAsync("/experts");
        await visitor.FollowAsync(visitor.Page.Locator("main tbody th a").First);
        await visitor.GoAsync("/projects");
        await visitor.FollowAsync(visitor.Page.Locator("main tbody th a").First);
    }
}

public sealed class HomeJourney_on_Sqlite(RunningApp<Sqlite> app) : HomeJourney<Sqlite>(app);

public sealed class HomeJourney_on_Postgres(RunningApp<Postgres> app) : HomeJourney<Postgres>(app);
