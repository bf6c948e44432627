using System.Text;
using Microsoft.Playwright;
using Zhitong.BrowserTests.Support;

namespace Zhitong.BrowserTests.Journeys;

/// <summary>A sheet as a bureau keeps it: brought, a column corrected, taken over, fixed and brought again.</summary>
public abstract class ImportJourney<TDb>(RunningApp<TDb> app) : IClassFixture<RunningApp<TDb>>
    where TDb : IAppDatabase
{
    [Theory]
    [InlineData(1280, "MA")]
    [InlineData(390, "MB")]
    public async Task From_the_sheet_to_the_records(int width, string series)
    {
        var officer = await app.VisitorAsync(width, "import");
        await officer.SignInAsync("city");
        await officer.GoAsync("/imports");
        await officer.PressAsync("导入一份表");

        await UploadAsync(officer, Sheet(series, "12345"), "名单.csv");
        await officer.SeesAsync("没有找到必需的列“企业名称”");
        await officer.LookAsync();
        var column = officer.Page.GetByLabel("主体 对到");
        await column.SelectOptionAsync(new SelectOptionValue { Label = "企业名称（必需）" });
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "按改后的列重读，并记住这套对法" }).ClickAsync();
        await UntilAsync(officer, "先导入 2 行");
        await officer.SeesAsync("3 处要您处理");
        await officer.LookAsync();
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "导入 2 行", Exact = true }).ClickAsync();
        await UntilAsync(officer, "已入库 2 条记录");
        await officer.LookAsync();

        await officer.GoAsync("/imports/new");
        await UploadAsync(officer, Sheet(series, "0353-2000001"), "名单（改好）.csv");
        await UntilAsync(officer, "先导入 1 行");
        await officer.SeesAsync("按上次的对法");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "导入 1 行", Exact = true }).ClickAsync();
        await UntilAsync(officer, "已入库 1 条记录");
        await officer.GoAsync("/imports");
        await officer.SeesAsync("已入库");

        await officer.GoAsync($"/enterprises?q=示范导入{series}");
        await officer.Page.GetByRole(AriaRole.Link, new() { Name = $"示范导入{series}甲厂" }).ClickAsync();
        await officer.PressAsync("每一次修改");
        await officer.SeesAsync("[名单] 第 3 行");
    }

    private static async Task UploadAsync(Visitor officer, string text, string name)
    {
        await officer.Page.GetByText("企业", new() { Exact = true }).First.ClickAsync();
        await officer
            .Page.Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = name,
                    MimeType = "text/csv",
                    Buffer = Encoding.UTF8.GetBytes(text),
                }
            );
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "上传并核对" }).ClickAsync();
        await UntilAsync(officer, "列是这样对上的");
    }

    private static Task UntilAsync(Visitor officer, string words) =>
        officer.Page.GetByText(words).First.WaitForAsync(new() { Timeout = 40_000 });

    /// <summary>A title, a header with a name that nobody knows, good rows, a wrong code, a telephone to fix, a total.</summary>
    private static string Sheet(string series, string phone) =>
        $"""
            某市企业名单（示范数据）,,,,,
            序号,主体,统一社会信用代码,县区,联系人,电话
            1,示范导入{series}甲厂,{Code(series, 1).ToLowerInvariant()},城区,王芳,0353-2000001
            2,示范导入{series}乙厂,{Code(series, 2)},平定县,李明,１３８００００２０４６
            3,示范导入{series}丙厂,{Code(series, 3)},矿区,李明,{phone}
            4,示范导入{series}丁厂,{Code(series, 4)[..17]}O,矿区,李明,0353-2000001
            5,示范导入{series}戊厂,140303199001011,矿区,李明,0353-2000001
            合计,5 家,,,,
            """;

    private static string Code(string series, int n)
    {
        const string alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int[] weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
        var head = $"91140300{series}{n:D7}";
        var sum = head.Select((c, i) => alphabet.IndexOf(c, StringComparison.Ordinal) * weights[i]).Sum();
        return head + alphabet[(31 - sum % 31) % 31];
    }
}

public sealed class ImportJourney_on_Sqlite(RunningApp<Sqlite> app) : ImportJourney<Sqlite>(app);

public sealed class ImportJourney_on_Postgres(RunningApp<Postgres> app) : ImportJourney<Postgres>(app);
