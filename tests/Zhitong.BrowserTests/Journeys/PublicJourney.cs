using Zhitong.BrowserTests.Support;

namespace Zhitong.BrowserTests.Journeys;

/// <summary>A visitor without an account finds their way, on a desk and on a phone.</summary>
public abstract class PublicJourney<TDb>(RunningApp<TDb> app) : IClassFixture<RunningApp<TDb>>
    where TDb : IAppDatabase
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task From_a_problem_to_the_guide(int width)
    {
        var visitor = await app.VisitorAsync(width, "public");
        await visitor.GoAsync("/");
        await visitor.FillAsync("说说您遇到的质量问题", "地磅快到检定期了");
        await visitor.PressAsync("查找办法");
        await visitor.SeesAsync("办理事项");
        await visitor.GoAsync("/search?q=%22%3Cscript%3E%22");
        await visitor.GoAsync("/search?q=地磅 蓝科");
        await visitor.SeesAsync("未匹配：蓝科");
        await visitor.GoAsync("/matters?q=%22%3Cscript%3E%22");
        await visitor.GoAsync("/matters");
        await visitor.GoAsync("/matters/METR-CALI");
        await visitor.SeesAsync("15 个工作日");
        await visitor.PressAsync("开始办理");
        visitor.Page.Url.ShouldContain("/sign-in");
    }

    [Theory]
    [InlineData(1280, "/about/deadlines?from=2026-02-13&days=10")]
    [InlineData(390, "/about/deadlines?from=2026-13-13&days=0")]
    [InlineData(390, "/about/accessibility")]
    [InlineData(1280, "/about/privacy")]
    [InlineData(390, "/about/privacy")]
    [InlineData(1280, "/developers")]
    [InlineData(390, "/developers")]
    [InlineData(1280, "/no-such-page")]
    [InlineData(390, "/sign-in")]
    [InlineData(1280, "/register")]
    [InlineData(390, "/register")]
    [InlineData(1280, "/search?q=地磅快到检定期了")]
    [InlineData(390, "/search?q=地磅 商标注册")]
    [InlineData(1280, "/search?q=压力表 100MPa")]
    [InlineData(390, "/search?q=压力表 100MPa")]
    [InlineData(390, "/search")]
    [InlineData(390, "/forgot")]
    public async Task A_public_page_stands_on_both_widths(int width, string address)
    {
        var visitor = await app.VisitorAsync(width, "page-" + address.Trim('/').Split('?')[0].Replace('/', '-'));
        await visitor.GoAsync(address);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task From_a_parameter_to_the_institution_that_measures_it(int width)
    {
        var visitor = await app.VisitorAsync(width, "parameter");
        await visitor.GoAsync("/search");
        await visitor.FillAsync("您的问题", "气凝胶毡 导热系数");
        await visitor.PressAsync("查找");
        await visitor.FollowAsync(visitor.Page.Locator("main article h3 a[href^='/institutions/']").First);
        await visitor.FillAsync("在能力表里找", "导热系数");
        await visitor.PressAsync("筛选");
        var row = visitor.Page.Locator("main tbody tr", new() { HasText = "气凝胶毡" }).First;
        (await row.InnerTextAsync()).ShouldContain("导热系数");
    }

    [Fact]
    public async Task Large_type_is_kept()
    {
        var visitor = await app.VisitorAsync(390, "large");
        await visitor.GoAsync("/large?on=1&back=/matters");
        (await visitor.Page.Locator("html.zt-large").CountAsync()).ShouldBe(1);
        visitor.Page.Url.ShouldEndWith("/matters");
    }
}

public sealed class PublicJourney_on_Sqlite(RunningApp<Sqlite> app) : PublicJourney<Sqlite>(app);

public sealed class PublicJourney_on_Postgres(RunningApp<Postgres> app) : PublicJourney<Postgres>(app);
