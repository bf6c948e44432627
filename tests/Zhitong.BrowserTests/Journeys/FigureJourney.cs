using Zhitong.BrowserTests.Support;

namespace Zhitong.BrowserTests.Journeys;

/// <summary>A visitor reads a figure down to its rows; an officer enters one from outside and a colleague reviews it.</summary>
public abstract class FigureJourney<TDb>(RunningApp<TDb> app) : IClassFixture<RunningApp<TDb>>
    where TDb : IAppDatabase
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_visitor_opens_a_figure_its_rows_and_its_definition(int width)
    {
        var visitor = await app.VisitorAsync(width, "figures");
        await visitor.GoAsync("/figures");
        await visitor.FillAsync("找指标", "F043");
        await visitor.PressAsync("筛选");
        await visitor.PressAsync("检验检测机构库");
        await visitor.SeesAsync("怎么算的");
        await visitor.SeesAsync("截至日资质有效");
        await visitor.SeesAsync("合计");
        await visitor.Page.GetByText("看背后的明细").WaitForAsync();
        var said = await visitor.Page.Locator(".zt-bignum b").InnerTextAsync();
        await visitor.PressAsync("看背后的明细");
        await visitor.SeesAsync($"背后的 {said} 行");
        await visitor.SeesAsync("行数与数值一致");
        await visitor.GoAsync("/figures/C003");
        await visitor.SeesAsync("办结日期在这段时间里");
        await visitor.PressAsync("明细给谁看");
        await visitor.SeesAsync("不对所有人公开");
        await visitor.GoAsync("/figures/F043?asOf=2199-01-01");
        await visitor.SeesAsync("最晚能看到今天");
        await visitor.GoAsync("/figures/articles");
        await visitor.PressAsync("阳泉市（001）");
        await visitor.SeesAsync("还算不出的");
        await visitor.SeesAsync("功能模块数");
    }

    /// <summary>Each width has a period of its own.</summary>
    [Theory]
    [InlineData(1280, "2020")]
    [InlineData(390, "2019")]
    public async Task An_officer_enters_a_value_from_outside_and_a_leader_reviews_it(int width, string year)
    {
        var officer = await app.VisitorAsync(width, "figures-external");
        await officer.SignInAsync("city");
        await officer.GoAsync("/figures/external");
        await officer.PressAsync("录入一条");
        await officer.Page.GetByLabel("指标").First.SelectOptionAsync("F035");
        await officer.FillAsync("数值", "52.1");
        await officer.FillAsync("期间开始", $"{year}-01-01");
        await officer.FillAsync("期间结束", $"{year}-12-31");
        await officer.FillAsync("提供单位", "市统计局（示范）");
        await officer.FillAsync("文件日期", "2021-03-20");
        await officer.PressAsync("保存，请人复核");
        await officer.SeesAsync("没有文件的数不能录");
        await officer.FillAsync("依据文件", "国民经济和社会发展统计公报（示范）");
        await officer.PressAsync("保存，请人复核");
        await officer.SeesAsync("等另一位同事复核");
        (await officer.Page.GetByText("与文件一致，公开").CountAsync()).ShouldBe(0, "never one's own");
        var leader = await app.VisitorAsync(width, "figures-review");
        await leader.SignInAsync("leader");
        await leader.GoAsync("/figures/external");
        await leader.SeesAsync("待复核");
        await leader.PressAsync("服务业增加值占 GDP 比重");
        await leader.SeesAsync("请您复核");
        await leader.PressAsync("与文件一致，公开");
        await leader.SeesAsync("已公开");
        var visitor = await app.VisitorAsync(width, "figures-public");
        await visitor.GoAsync(
            $"/figures/F035?asOf={int.Parse(year, System.Globalization.CultureInfo.InvariantCulture) + 1}-01-15"
        );
        await visitor.SeesAsync("52.1");
        await visitor.SeesAsync("市统计局（示范）");
    }
}

public sealed class FigureJourney_on_Sqlite(RunningApp<Sqlite> app) : FigureJourney<Sqlite>(app);

public sealed class FigureJourney_on_Postgres(RunningApp<Postgres> app) : FigureJourney<Postgres>(app);
