using Zhitong.BrowserTests.Support;

namespace Zhitong.BrowserTests.Journeys;

/// <summary>An enterprise finds who can measure its product and who nearly can; an officer sees what nobody in the city can do.</summary>
public abstract class MatchJourney<TDb>(RunningApp<TDb> app) : IClassFixture<RunningApp<TDb>>
    where TDb : IAppDatabase
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task An_enterprise_finds_who_measures_its_aerogel_and_who_nearly_can(int width)
    {
        var enterprise = await app.VisitorAsync(width, "match");
        await enterprise.SignInAsync("enterprise");
        await enterprise.GoAsync("/search?q=气凝胶毡 导热系数 0.02 W/(m·K)");
        await enterprise.SeesAsync("要测到 0.02 W/(m·K)");
        await enterprise.SeesAsync("盖住 0.02 W/(m·K)");
        await enterprise.PressAsync("按参数精确匹配");
        await enterprise.SeesAsync("完全符合的");
        await enterprise.SeesAsync("范围 (0.01~0.5)W/(m·K) 盖住 0.02 W/(m·K)");
        var first = enterprise.Page.Locator("section[aria-label=完全符合] article").First;
        var county = (await first.Locator(".zt-faint").First.InnerTextAsync()).Split('·')[0].Trim();
        var able = await first.Locator("h3").InnerTextAsync();

        // only in one county: those elsewhere miss one thing, and it is said
        await enterprise.Page.Locator("summary", new() { HasText = "逐项填写" }).ClickAsync();
        await enterprise.ChooseAsync("只要这个县", county);
        await enterprise.PressAsync("查谁能做");
        await enterprise.SeesAsync("只差一项的");
        await enterprise.SeesAsync($"不在{county}");

        await enterprise.FollowAsync(
            enterprise.Page.Locator("section[aria-label=完全符合] article", new() { HasText = able }).GetByText("委托这家")
        );
        (await enterprise.Page.GetByLabel("遇到的问题").First.InputValueAsync()).ShouldContain(able);
        (await enterprise.Page.GetByLabel("产品或器具").First.InputValueAsync()).ShouldBe("气凝胶毡");
        await enterprise.PressAsync("存草稿，先离开");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_need_that_nobody_meets_and_one_that_cannot_be_read_lead_on(int width)
    {
        var visitor = await app.VisitorAsync(width, "match-none");
        await visitor.GoAsync("/match");
        await visitor.FillAsync("要测什么", "怎么把厂子办好");
        await visitor.PressAsync("查谁能做");
        await visitor.SeesAsync("没读出要测什么");
        await visitor.GoAsync("/match?object=气凝胶毡&parameter=深冷导热系数、憎水率&range=-165℃");
        await visitor.SeesAsync("全市没有机构能做：气凝胶毡 深冷导热系数");
        await visitor.GoAsync("/match?need=铅&range=9~1mm&region=火星");
        await visitor.SeesAsync("范围写反了：9 大于 1");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_county_officer_sees_three_capability_gaps(int width)
    {
        var officer = await app.VisitorAsync(width, "gaps");
        await officer.SignInAsync("county");
        for (var tries = 0; tries < 120; tries++)
        {
            await officer.Page.GotoAsync("/gaps"); // the needs of the cases are read in the background
            if (await officer.Page.Locator("main tbody tr").CountAsync() >= 3)
                break;
            await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        }
        (await officer.Page.Locator("main tbody tr").CountAsync()).ShouldBeGreaterThanOrEqualTo(3);
        await officer.LookAsync();
        await officer.FollowAsync(officer.Page.Locator("main tbody td a").First);
        await officer.SeesAsync("ZT-");
        await officer.GoAsync("/figures/C014");
        await officer.SeesAsync("能力缺口");
    }
}

public sealed class MatchJourney_on_Sqlite(RunningApp<Sqlite> app) : MatchJourney<Sqlite>(app);

public sealed class MatchJourney_on_Postgres(RunningApp<Postgres> app) : MatchJourney<Postgres>(app);
