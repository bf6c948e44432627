using System.Text;
using Zhitong.BrowserTests.Support;

namespace Zhitong.BrowserTests.Journeys;

/// <summary>A bureau's sheet of experts: into the library with its faults, mended and brought again, and out as a file.</summary>
public abstract class ExpertSheetJourney<TDb>(RunningApp<TDb> app) : IClassFixture<RunningApp<TDb>>
    where TDb : IAppDatabase
{
    /// <summary>The examples of GB 11643: nobody's.</summary>
    private static readonly string[] IdentityNumbers = ["11010519491231002X", "440524188001010014"];

    private static readonly int Year = DateTime.UtcNow.AddHours(8).Year;

    /// <summary>Each width has its own name for the column that nobody knows, because the platform remembers it.</summary>
    [Theory]
    [InlineData(1280, "熟悉哪一行", "槐荫台秤厂检验科")]
    [InlineData(390, "能帮着看什么", "柳泉量器站检验科")]
    public async Task A_sheet_of_experts_goes_in_is_mended_and_goes_in_again(int width, string unknown, string employer)
    {
        var officer = await app.VisitorAsync(width, "expert-sheet");
        await officer.SignInAsync("city");
        await officer.GoAsync("/imports");
        await officer.PressAsync("导入一份表");
        await UploadAsync(officer, Sheet(unknown, employer, "1970年13月", "1.99E+10"));
        await officer.SeesAsync("没有找到必需的列“专业领域”");
        await officer.SeesAsync("还没有读到行");
        await officer.SeesAsync("表里还一行都没有读");
        await officer.Page.GetByLabel($"{unknown} 对到").SelectOptionAsync("fields");
        await officer.PressAsync("按改后的列重读，并记住这套对法");
        await officer.IsReadAsync();
        (await officer.ProblemsAsync()).ShouldBe(["5 / D 列 出生年月 / 1970年13月", "7 / H 列 手机 / 1.99E+10"]);
        await officer.SeesAsync("先导入 2 行（2 新增，0 更新），2 行有问题的留在问题清单里");
        await ShowsNoIdentityNumberAsync(officer);
        await officer.TakeAsync(2);

        await UploadAsync(officer, Sheet(unknown, employer, "1970年10月", "19900010104"));
        await officer.SeesAsync("按上次的对法");
        await officer.SeesAsync("没有问题");
        await officer.SeesAsync("先导入 2 行（2 新增，0 更新）");
        await officer.TakeAsync(2);
        await officer.GoAsync("/imports");

        await officer.GoAsync($"/experts?q={employer}");
        foreach (var name in new[] { "甄可量", "甄可衡", "甄可测", "甄可准" })
            await officer.SeesAsync(name);
        (await officer.ExportAsync()).ShouldBe(
            [
                $"甄可量,{employer},,高工,计量、衡器,,{Year}-01-01,{Year + 2}-12-31,城区",
                $"甄可衡,{employer},,工程师,计量,,,长期,城区",
                $"甄可测,{employer},,,检验检测,,,长期,城区",
                $"甄可准,{employer},,教授,标准,,,长期,城区",
            ],
            ignoreOrder: true
        );
    }

    /// <summary>What a clerk keeps: a title, a note of two lines, blanks in names, a column of identity numbers, a total.</summary>
    /// <param name="fields">The name of the column of fields.</param>
    /// <param name="birth">Of the second person.</param>
    /// <param name="phone">Of the fourth.</param>
    private static string Sheet(string fields, string employer, string birth, string phone) =>
        $"""
            质量服务专家登记表（示范）,,,,,,,,,
            "说明：1. 各县区月底前报来；
            2. 聘期写起止年份或长期",,,,,,,,,
            序号,姓 名,身份证号,出生年月,工作单位,职称,{fields},手机,聘期,县区
            1,甄 可 量,{IdentityNumbers[0]},68.3,{employer},高 工,计量、衡器,199 0001 0101,{Year}年至{Year + 2}年,城区
            2,甄可衡,{IdentityNumbers[1]},{birth},{employer},工程师,计量,19900010102,长期,城区
            3,甄可测,{IdentityNumbers[0]},1981.5,{employer},,检验检测,,长期,城区
            4,甄可准,{IdentityNumbers[1]},1979年2月,{employer},教授,标准,{phone},长期,城区
            合计,4 人,,,,,,,,
            """;

    private static Task UploadAsync(Visitor officer, string csv) =>
        officer.UploadAsync("专家", "专家登记表.csv", CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(csv));

    private static async Task ShowsNoIdentityNumberAsync(Visitor officer)
    {
        await officer.SeesAsync("身份证号一列（“身份证号”）已略去");
        foreach (var number in IdentityNumbers)
            (await officer.Page.ContentAsync()).ShouldNotContain(number);
    }
}

public sealed class ExpertSheetJourney_on_Sqlite(RunningApp<Sqlite> app) : ExpertSheetJourney<Sqlite>(app);

public sealed class ExpertSheetJourney_on_Postgres(RunningApp<Postgres> app) : ExpertSheetJourney<Postgres>(app);
