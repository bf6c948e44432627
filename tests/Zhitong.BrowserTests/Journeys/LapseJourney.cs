using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Zhitong.BrowserTests.Support;

namespace Zhitong.BrowserTests.Journeys;

/// <summary>An appointment counts to the end of its last day; from the next day on nobody is sent to that expert.</summary>
public abstract partial class LapseJourney<TDb>(RunningApp<TDb> app) : IClassFixture<RunningApp<TDb>>
    where TDb : IAppDatabase
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));

    [Theory]
    [InlineData(1280, "甄昨满", "甄今满")]
    [InlineData(390, "乔昨满", "乔今满")]
    public async Task Only_who_is_appointed_today_is_offered(int width, string lapsed, string valid)
    {
        var officer = await app.VisitorAsync(width, "lapse");
        await officer.SignInAsync("city");
        await AppointAsync(officer, lapsed, Today.AddDays(-1));
        await officer.SeesAsync("已过期");
        await AppointAsync(officer, valid, Today);

        var number = await FileAsync(width);
        await officer.GoAsync($"/cases/{number}/accept");
        await officer.Page.GetByLabel("事项").First.SelectOptionAsync("METR-CALI");
        await officer.PressAsync("受理");
        await officer.PressAsync("分办");
        var offered = string.Join(
            '\n',
            await officer.Page.GetByLabel("请哪位专家一起办").First.Locator("option").AllInnerTextsAsync()
        );
        offered.ShouldContain(valid);
        offered.ShouldNotContain(lapsed);

        var visitor = await app.VisitorAsync(width, "lapse-public");
        await visitor.GoAsync($"/experts?q={valid}");
        await visitor.SeesAsync(valid);
        await visitor.GoAsync($"/experts?q={lapsed}");
        await visitor.SeesAsync("没有符合条件的专家");
    }

    private static async Task AppointAsync(Visitor officer, string name, DateOnly last)
    {
        await officer.GoAsync("/experts/new");
        await officer.FillAsync("姓名", name);
        await officer.FillAsync("出生年月", "1971-04");
        await officer.Page.GetByLabel("地区").First.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await officer.FillAsync("工作单位", "柳泉量器站（示范）");
        await officer.FillAsync("专业领域", "计量、旋转黏度计");
        await officer.FillAsync("聘期起", Said(Today.AddYears(-1)));
        await officer.FillAsync("聘期止", Said(last));
        await officer.PressAsync("保存");
        await officer.SeesAsync(name);
    }

    /// <summary>A case whose words meet the trade of both experts.</summary>
    private async Task<string> FileAsync(int width)
    {
        var enterprise = await app.VisitorAsync(width, "lapse-enterprise");
        await enterprise.SignInAsync("enterprise");
        await enterprise.GoAsync("/cases/new?matter=none");
        await enterprise.FillAsync("遇到的问题", "两台旋转黏度计读数对不上，想请人来看看。");
        await enterprise.PressAsync("下一步：核对");
        await enterprise.PressAsync("提交办件");
        return NumberPattern().Match(await enterprise.MainTextAsync()).Value;
    }

    private static string Said(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"ZT-\d{4}-\d{6}")]
    private static partial Regex NumberPattern();
}

public sealed class LapseJourney_on_Sqlite(RunningApp<Sqlite> app) : LapseJourney<Sqlite>(app);

public sealed class LapseJourney_on_Postgres(RunningApp<Postgres> app) : LapseJourney<Postgres>(app);
