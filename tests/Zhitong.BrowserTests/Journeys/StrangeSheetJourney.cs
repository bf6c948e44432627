using System.Text;
using Zhitong.BrowserTests.Support;

namespace Zhitong.BrowserTests.Journeys;

/// <summary>A sheet whose words nobody knows: the officer points out the header and the columns, mends two rows, and compares.</summary>
public abstract class StrangeSheetJourney<TDb>(RunningApp<TDb> app) : IClassFixture<RunningApp<TDb>>
    where TDb : IAppDatabase
{
    [Theory]
    [InlineData(1280, "槐荫走访企业", "910000006226HEH26M", "9100000036A23E2H0E", "挂牌的叫法")]
    [InlineData(390, "柳泉走访企业", "9100000038EH3BG197", "91000000CG77FC4C3H", "门头的叫法")]
    public async Task A_header_is_pointed_out_and_two_rows_are_mended(
        int width,
        string name,
        string first,
        string second,
        string heading
    )
    {
        var officer = await app.VisitorAsync(width, "strange-sheet");
        await officer.SignInAsync("city");
        await officer.UploadAsync("企业", "走访.csv", Sheet(heading, name, first, second, "九零后街", "1.38E+10"));
        await officer.SeesAsync("还没有认出表头");
        await officer.Page.GetByLabel("的表头（没有认出）").SelectOptionAsync("3");
        await officer.PressAsync("按这一行重新认列");
        await officer.IsReadAsync();
        await ExplainAsync(officer, ("十八位的号", "creditCode"), (heading, "name"), ("哪个区", "region"), ("打哪个号", "phone"));
        (await officer.ProblemsAsync()).ShouldBe(["4 / C 列 哪个区 / 九零后街", "5 / D 列 打哪个号 / 1.38E+10"]);
        await officer.SeesAsync("没有要入库的行");

        await officer.UploadAsync("企业", "走访.csv", Sheet(heading, name, first, second, "城区", "0353-2990003"));
        await officer.SeesAsync("表头在第 3 行");
        await officer.SeesAsync("没有问题");
        await officer.TakeAsync(2);
        await officer.GoAsync($"/enterprises?q={name}");
        (await officer.ExportAsync()).ShouldBe(
            [$"{first},{name}甲,城区,,,,,未核实", $"{second},{name}乙,矿区,,,,,未核实"],
            ignoreOrder: true
        );
    }

    private static async Task ExplainAsync(Visitor officer, params (string Header, string Column)[] columns)
    {
        foreach (var (header, column) in columns)
            await officer.Page.GetByLabel($"{header} 对到").SelectOptionAsync(column);
        await officer.PressAsync("按改后的列重读，并记住这套对法");
        await officer.IsReadAsync();
    }

    private static byte[] Sheet(string heading, string name, string first, string second, string region, string phone) =>
        Encoding.UTF8.GetBytes(
            $"""
            上半年走访记下的（示范数据）
            谁去的：质量发展科
            十八位的号,{heading},哪个区,打哪个号
            {first},{name}甲,{region},0353-2990004
            {second},{name}乙,矿区,{phone}
            """
        );
}

public sealed class StrangeSheetJourney_on_Sqlite(RunningApp<Sqlite> app) : StrangeSheetJourney<Sqlite>(app);

public sealed class StrangeSheetJourney_on_Postgres(RunningApp<Postgres> app) : StrangeSheetJourney<Postgres>(app);
