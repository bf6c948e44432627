using System.Net;
using Zhitong.Modules.Imports;
using Zhitong.Modules.Imports.Running;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Spreadsheets;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Imports;

public sealed class HeaderByHand_on_Sqlite(TestHost<Sqlite> host) : HeaderByHandTests<Sqlite>(host);

public sealed class HeaderByHand_on_Postgres(TestHost<Postgres> host) : HeaderByHandTests<Postgres>(host);

/// <summary>Where the platform finds no header, or the wrong one, people point it out.</summary>
public abstract class HeaderByHandTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    private readonly ImportDesk<TDb> desk = new(host);

    [Fact]
    public async Task A_header_that_nobody_knows_is_pointed_out_and_known_the_next_time()
    {
        var officer = await desk.OfficerAsync();
        var batch = await desk.ReadAsync(Strange(), officer);
        (batch.State, batch.Rows, batch.Reading.Tables.Count).ShouldBe((ImportState.Ready, 0, 0));
        batch.Reading.Sheets.Single().Rows.ConvertAll(r => r.Text)[1].ShouldBe("代号、叫什么、在哪儿");

        var browser = host.Browser(officer);
        var page = (await browser.GetPageAsync($"/imports/{batch.Number}")).Is(HttpStatusCode.OK);
        page.Text.ShouldContain("还没有认出表头");
        (await page.SubmitAsync("form[action$='handler=header']", ("row", "2"))).Is(HttpStatusCode.Redirect);
        await host.Get<ImportWorker>().DrainAsync(default);
        var named = await desk.FindAsync(batch.Number);
        named.Reading.Tables.Single().HeaderTo.ShouldBe(2);
        var columns = (await browser.GetPageAsync($"/imports/{batch.Number}")).Is(HttpStatusCode.OK);
        columns.Document.QuerySelectorAll("input[name=headers]").Length.ShouldBe(3);
        await host.Get<ImportActs>()
            .CorrectAsync(
                batch.Number,
                named.Reading.Tables[0].Signature,
                new Dictionary<string, string>
                {
                    ["代号"] = "creditCode",
                    ["叫什么"] = "name",
                    ["在哪儿"] = "region",
                },
                officer.Actor
            );
        await host.Get<ImportWorker>().DrainAsync(default);
        var taken = await desk.TakeAsync(await desk.FindAsync(batch.Number), officer);
        (taken.State, taken.Records).ShouldBe((ImportState.Taken, 2));
        (await browser.GetPageAsync($"/imports/{batch.Number}")).Text.ShouldNotContain("认错了");

        var again = await desk.ReadAsync(Strange(), officer);
        (again.New, again.Reading.Tables.Single().HeaderTo).ShouldBe((2, 2));
    }

    [Fact]
    public async Task A_header_that_was_taken_wrongly_is_put_right()
    {
        var officer = await desk.OfficerAsync();
        var workbook = SheetFiles.NewWorkbook(SheetFormat.Xlsx);
        EnterpriseSheets.Fill(
            workbook.CreateSheet("表"),
            0,
            [
                ["统一社会信用代码", "企业名称", "县区", "联系人", "电话"],
                ["（本表去年的样子，作废）"],
                ["企业情况", null, "联系方式"],
                ["代码", "企业名称", "县区"],
                [TestData.NewCreditCode(), TestData.NewName("企业"), "城区"],
            ]
        );
        var batch = await desk.ReadAsync(workbook, officer);
        batch.Reading.Tables.Single().HeaderTo.ShouldBe(1);
        batch.Bad.ShouldBeGreaterThan(0);
        await NameAsync(batch, 4, 2, officer);
        var right = await desk.FindAsync(batch.Number);
        var table = right.Reading.Tables.Single();
        (table.HeaderFrom, table.HeaderTo).ShouldBe((3, 4));
        (right.Rows, right.New, right.Bad).ShouldBe((1, 1, 0));
        var told = await host.Browser(officer).GetPageAsync($"/imports/{batch.Number}");
        told.Text.ShouldContain("表头在第 3—4 行");
    }

    [Fact]
    public async Task A_row_that_is_not_there_is_refused()
    {
        var officer = await desk.OfficerAsync();
        var batch = await desk.ReadAsync(Strange(), officer);
        await Should.ThrowAsync<InputRefused>(() => NameAsync(batch, 99, 1, officer));
        await Should.ThrowAsync<InputRefused>(() => NameAsync(batch, 1, 2, officer));
        await Should.ThrowAsync<InputRefused>(() => NameAsync(batch, 2, 3, officer));
        await Should.ThrowAsync<RuleRefused>(() =>
            host.Get<ImportActs>().NameHeaderAsync(batch.Number, "别的表", 2, 1, officer.Actor)
        );
        var other = await host.Data.PersonAsync(Role.County, TestData.OtherRegion);
        await Should.ThrowAsync<NotYours>(() => NameAsync(batch, 2, 1, other));
        await NameAsync(batch, 4, 1, officer); // the last row: nothing below it
        var empty = await desk.FindAsync(batch.Number);
        (empty.State, empty.Rows).ShouldBe((ImportState.Ready, 0), "a slip does not cost the upload");
    }

    private async Task NameAsync(ImportBatch batch, int row, int lines, TestPerson officer)
    {
        await host.Get<ImportActs>().NameHeaderAsync(batch.Number, batch.Reading.Sheets[0].Sheet, row, lines, officer.Actor);
        await host.Get<ImportWorker>().DrainAsync(default);
    }

    private static byte[] Strange()
    {
        var workbook = SheetFiles.NewWorkbook(SheetFormat.Xlsx);
        EnterpriseSheets.Fill(
            workbook.CreateSheet("表"),
            0,
            [
                ["走访记下的"],
                ["代号", "叫什么", "在哪儿"],
                [TestData.NewCreditCode(), TestData.NewName("企业"), "城区"],
                [TestData.NewCreditCode(), TestData.NewName("企业"), "矿区"],
            ]
        );
        return SheetFiles.Bytes(workbook);
    }
}
