using Zhitong.BrowserTests.Support;

namespace Zhitong.BrowserTests.Journeys;

/// <summary>
/// A bureau's table of what institutions can measure, as such tables look: a title and a note above a header of two rows, cells
/// merged down over each institution, validity written in three ways, a telephone number kept as a number, notes at the end.
/// </summary>
public abstract class InstitutionSheetJourney<TDb>(RunningApp<TDb> app) : IClassFixture<RunningApp<TDb>>
    where TDb : IAppDatabase
{
    private static readonly int Year = DateTime.UtcNow.AddHours(8).Year + 1;

    /// <summary>An institution of the sheet.</summary>
    private sealed record Named(string Name, string Code);

    /// <summary>Each width has its own name for the column that nobody knows, because the platform remembers it.</summary>
    [Theory]
    [InlineData(1280, "照哪本书做", "榆荫综合检测中心", "910000008A67639F3A", "榆荫台秤检定站", "91000000H74HG08001")]
    [InlineData(390, "做的凭据", "柳泉综合检测中心", "91000000F56GC5AA8K", "柳泉台秤检定站", "9100000032H8HF677N")]
    public async Task A_table_of_capabilities_goes_in_is_mended_and_goes_in_again(
        int width,
        string unknown,
        string first,
        string firstCode,
        string second,
        string secondCode
    )
    {
        var (one, two) = (new Named(first, firstCode), new Named(second, secondCode));
        var mistyped = two with { Code = secondCode[..17] + (secondCode[17] == '1' ? '2' : '1') };
        var officer = await app.VisitorAsync(width, "institution-sheet");
        await officer.SignInAsync("city");

        await UploadAsync(officer, Sheet(unknown, one, mistyped, "(50~0.01)mm"));
        await officer.Page.GetByLabel($"{unknown} 对到").SelectOptionAsync("method");
        await officer.PressAsync("按改后的列重读，并记住这套对法");
        await officer.IsReadAsync();
        (await officer.ProblemsAsync()).ShouldBe([
            "6 / K 列 限制范围 / (50~0.01)mm",
            $"8 / C 列 统一社会信用代码 / {mistyped.Code}",
        ]);
        await officer.SeesAsync("先导入 2 行（2 新增，0 更新），3 行有问题的留在问题清单里");
        await officer.TakeAsync(2);

        await UploadAsync(officer, Sheet(unknown, one, two, "(0.01~50)mm"));
        await officer.SeesAsync("按上次的对法");
        await officer.SeesAsync("没有问题");
        await officer.SeesAsync("先导入 3 行（3 新增，0 更新）");
        await officer.TakeAsync(3);

        await officer.GoAsync($"/institutions?q={first}");
        await officer.PressAsync(first);
        await officer.SeesAsync("3 个参数今天有效");
        (await officer.ExportAsync()).ShouldBe(
            [
                $"耐火材料,耐火砖,常温耐压强度,常温耐压强度的测定 GB／T5072—2008,≤200MPa,,,,{Year}-06-30",
                $"金属材料,焊缝,余高,GB/T 2650-2022,(0.01~50)mm,,,,{Year}-06-30",
                $"食品,食醋,总酸,总酸的测定 GB 12456-2021,,,,,{Year}-06-30",
            ],
            ignoreOrder: true
        );
        await officer.GoAsync($"/institutions?q={second}");
        await officer.PressAsync(second);
        (await officer.ExportAsync()).ShouldBe(
            [
                $"计量,数字指示秤,示值误差,JJG 539—2016,≤150t,,,,{Year}-12-31",
                $"计量,非自行指示秤,示值误差,JJG 14-2016,≤30t,,,,{Year}-12-31",
            ],
            ignoreOrder: true
        );

        var visitor = await app.VisitorAsync(width, "institution-sheet-public");
        await visitor.GoAsync("/institutions?q=常温耐压强度");
        await visitor.SeesAsync(first);
    }

    private static Task UploadAsync(Visitor officer, byte[] workbook) =>
        officer.UploadAsync("机构能力", "机构能力附表.xlsx", workbook);

    private static byte[] Sheet(string method, Named one, Named two, string range) =>
        Workbooks.Of(
            "能力附表",
            [
                ["某市检验检测机构能力附表（示范数据）"],
                ["填报单位：质量发展科　　填报日期：2026年10月8日　　单位：项"],
                [
                    "序号",
                    "机构名称",
                    "统一社会\n信用代码",
                    "所在县（区）",
                    "资质证书",
                    null,
                    "检验检测能力",
                    null,
                    null,
                    null,
                    "限制范围",
                    "联系人/电话",
                ],
                [null, null, null, null, "证书编号", "有效期至", "类别", "产品/项目", "参数", method],
                [
                    1,
                    one.Name,
                    one.Code.ToLowerInvariant(),
                    "城区",
                    "990435585562",
                    $"{Year}年6月30日",
                    "耐火材料",
                    "耐火砖",
                    "常温耐压强度",
                    "常温耐压强度的测定 GB／T5072—2008",
                    "≤200MPa",
                    "王工 0353-2990001",
                ],
                [null, null, null, null, null, null, "金属材料", "焊缝", "余高", "GB/T 2650-2022", range],
                [null, null, null, null, null, null, "食品", "食醋", "总酸", "总酸的测定 GB 12456-2021"],
                [
                    "２",
                    $"{two.Name} ",
                    two.Code,
                    "矿区",
                    "990435075220",
                    $"{Year}.12",
                    "计量",
                    "数字指示秤",
                    "示值误差",
                    "JJG 539—2016",
                    "≤150t",
                    353_299_0002,
                ],
                [null, null, null, null, null, null, "计量", "非自行指示秤", "示值误差", "JJG 14-2016", "≤30t"],
                ["说明：1.本表由各机构自行填报；2.依据标准如有更新请及时告知。"],
                [null, "填表人：　　　　审核人："],
            ],
            [
                "A1:L1",
                "A2:L2",
                "E3:F3",
                "G3:J3",
                "A3:A4",
                "B3:B4",
                "C3:C4",
                "D3:D4",
                "K3:K4",
                "L3:L4",
                .. Merged(5, 7),
                .. Merged(8, 9),
            ]
        );

    /// <summary>What is said of an institution stands once for all of its rows.</summary>
    private static IEnumerable<string> Merged(int from, int to) => "ABCDEFL".Select(c => $"{c}{from}:{c}{to}");
}

public sealed class InstitutionSheetJourney_on_Sqlite(RunningApp<Sqlite> app) : InstitutionSheetJourney<Sqlite>(app);

public sealed class InstitutionSheetJourney_on_Postgres(RunningApp<Postgres> app) : InstitutionSheetJourney<Postgres>(app);
