using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NPOI.SS.UserModel;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Modules.Imports;
using Zhitong.Modules.Imports.Running;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Spreadsheets;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Imports;

public sealed class Import_on_Sqlite(TestHost<Sqlite> host) : ImportTests<Sqlite>(host);

public sealed class Import_on_Postgres(TestHost<Postgres> host) : ImportTests<Postgres>(host);

/// <summary>From a file to records: recognised, checked, decided upon, taken over.</summary>
public abstract class ImportTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    private readonly ImportDesk<TDb> desk = new(host);

    [Fact]
    public async Task A_wild_sheet_comes_in_right()
    {
        var officer = await desk.OfficerAsync();
        var (one, two, three) = (TestData.NewCreditCode(), TestData.NewCreditCode(), TestData.NewCreditCode());
        var batch = await desk.ReadAsync(Wild(one, two, three), officer);

        batch.State.ShouldBe(ImportState.Ready);
        (await desk.EnterpriseAsync(one)).ShouldBeNull("nothing is changed before somebody decides");
        var problems = await desk.ProblemsAsync(batch);
        problems.Count.ShouldBe(5, string.Join('\n', problems));
        problems[0].ShouldStartWith("8C「统一社会信用代码」第 18 位应是 ");
        problems[1].ShouldStartWith("9C「统一社会信用代码」第 9 位是字母 O，代码里没有 O，是不是数字 0");
        problems[2].ShouldStartWith("10C「统一社会信用代码」这是 15 位旧注册号");
        problems[3].ShouldStartWith("11G「电话」号码被表格改成了");
        problems[4].ShouldStartWith("13D「县区」请从列出的县（市、区）里选");
        (batch.Rows, batch.New, batch.Bad, batch.Repeated).ShouldBe((9, 3, 5, 1));
        string.Join('\n', batch.Reading.Notes)
            .ShouldBe(
                """
                身份证号一列（“身份证号”）已略去：平台不保存身份证号码，其余各列照常读
                工作表“企业”跳过隐藏的行 1 行
                工作表“企业”跳过重复的表头 1 行
                工作表“企业”跳过合计行 1 行
                工作表“企业”跳过说明行 1 行
                工作表“旧数据”是隐藏的，没有读
                """
            );
        var table = batch.Reading.Tables.Single();
        (table.HeaderFrom, table.HeaderTo).ShouldBe((3, 4));

        var taken = await desk.TakeAsync(batch, officer);
        taken.State.ShouldBe(ImportState.Taken);
        (taken.New, taken.Records).ShouldBe((3, 3));
        var first = (await desk.EnterpriseAsync(one)).ShouldNotBeNull();
        (first.Name, first.Region, first.Industry, first.Size).ShouldBe(("示范甲耐火材料有限公司", "140302", "C30", "S"));
        first.FoundedOn.ShouldBe(new DateOnly(2008, 6, 18));
        first.Contacts.ShouldBe([new EnterpriseContact("李明", "0353-2000001", null)]);
        first.Verified.ShouldBeFalse();
        (await desk.EnterpriseAsync(two))!.Region.ShouldBe("140321");
        (await desk.EnterpriseAsync(three))!.Contacts.Single().Phone.ShouldBe("13800002046");
        await FaultsAsync().ShouldBeEmptyAsync();
    }

    /// <summary>Title and note above a header in two rows, merged cells, numbers of identity, hidden things, totals and notes below.</summary>
    private static IWorkbook Wild(string one, string two, string three)
    {
        var workbook = SheetFiles.NewWorkbook(SheetFormat.Xlsx);
        var sheet = workbook.CreateSheet("企业");
        EnterpriseSheets.Fill(
            sheet,
            0,
            [
                ["阳泉市重点企业名单（示范数据）"],
                ["填报单位：质量发展科　　填报日期：2026年9月8日"],
                ["序号", "企 业\n名称", "统一社会信用代码", "县区", "身份证号", "联系人", null, "成立日期", "行业", "企业规模"],
                [null, null, null, null, null, "姓名", "电话", null, null, null],
                [
                    "1",
                    "示范甲耐火材料有限公司",
                    one.ToLowerInvariant(),
                    "城区",
                    "11010519491231002X",
                    "李明",
                    "0353-2000001",
                    "2008.6.18",
                    "C30",
                    "小型",
                ],
                ["2", "示范乙机械厂", two, "平定县", "", "王芳", "13800002046", "2010年5月", "35", "微型企业"],
                ["2", "示范乙机械厂", two, "平定县", "", "王芳", "13800002046", "2010年5月", "35", "微型企业"],
                ["3", "示范丙厂", one[..17] + (one[17] == '1' ? '2' : '1'), "城区", "", "甲", "0353-2000001", "", "", ""],
                ["4", "示范丁厂", "91140300OA0000015X", "城区", "", "甲", "0353-2000001", "", "", ""],
                ["5", "示范戊厂", "140303199001011", "城区", "", "甲", "0353-2000001", "", "", ""],
                ["6", "示范己厂", TestData.NewCreditCode(), "城区", "", "甲", "1.38E+10", "", "", ""],
                ["序号", "企业名称", "统一社会信用代码", "县区", "身份证号", "姓名", "电话", "成立日期", "行业", "企业规模"],
                ["7", "示范庚厂", TestData.NewCreditCode(), "月球区", "", "甲", "0353-2000001", "", "", ""],
                ["8", "示范辛厂", TestData.NewCreditCode(), "城区", "", "甲", "0353-2000001", "", "", ""],
                [
                    "9",
                    "示范壬厂",
                    string.Concat(three.Select(c => (char)(c + 0xFEE0))),
                    "盂县",
                    "",
                    "乙",
                    "１３８ ００００ ２０４６",
                    "39617",
                    "",
                    "",
                ],
                ["合计", "9 家"],
                ["填表人：周敏　　审核：王强"],
            ]
        );
        EnterpriseSheets.Merge(sheet, 1, 1, 0, 9);
        EnterpriseSheets.Merge(sheet, 2, 2, 0, 9);
        foreach (var column in new[] { 0, 1, 2, 3, 4, 7, 8, 9 })
            EnterpriseSheets.Merge(sheet, 3, 4, column, column);
        EnterpriseSheets.Merge(sheet, 3, 3, 5, 6);
        sheet.GetRow(13).ZeroHeight = true;
        EnterpriseSheets.Fill(
            workbook.CreateSheet("旧数据"),
            0,
            [EnterpriseSheets.Head, EnterpriseSheets.Row(TestData.NewCreditCode(), "旧企业")]
        );
        workbook.SetSheetHidden(1, SheetState.Hidden);
        return workbook;
    }

    [Fact]
    public async Task Identity_numbers_are_stored_nowhere()
    {
        const string identity = "11010519491231002X";
        var officer = await desk.OfficerAsync();
        var workbook = SheetFiles.NewWorkbook(SheetFormat.Xlsx);
        EnterpriseSheets.Fill(
            workbook.CreateSheet("名单"),
            0,
            [
                ["统一社会信用代码", "企业名称", "县区", "居民身份证号码", "证号", "地址"],
                [TestData.NewCreditCode(), "示范证件厂", "城区", identity, identity, "示范路 1 号"],
                ["错", identity, "城区", "110105194912310028", identity, $"示范路 2 号（身份证{identity}）"],
            ]
        );
        var batch = await desk.TakeAsync(await desk.ReadAsync(workbook, officer), officer);

        batch.Records.ShouldBe(1);
        batch.Reading.Notes.Count(n => n.Contains("身份证", StringComparison.Ordinal)).ShouldBe(2);
        await using var db = host.OpenDb();
        var kept = string.Join(
            '\n',
            [
                .. (await db.Set<ImportProblem>().Where(p => p.Batch == batch.Number).ToListAsync()).Select(p =>
                    p.Value + p.Message
                ),
                .. (await db.Set<PreviewRow>().Where(p => p.Batch == batch.Number).ToListAsync())
                    .SelectMany(p => p.Cells)
                    .Select(c => c.Written),
                .. (await db.Set<ImportedRecord>().Where(p => p.Batch == batch.Number).ToListAsync()).Select(r => r.Values),
                System.Text.Json.JsonSerializer.Serialize(batch.Reading),
            ]
        );
        kept.ShouldNotContain(identity);
        kept.ShouldNotContain("110105194912310028");
        kept.ShouldContain("（身份证号，已略去）");
        File.Exists(host.Get<Uploads>().PathOf(batch.Id)).ShouldBeFalse("the file goes when the rows are in");
    }

    [Fact]
    public async Task Rows_that_contradict_each_other_stay_out_and_name_each_other()
    {
        var officer = await desk.OfficerAsync();
        var (twice, other, fine) = (TestData.NewCreditCode(), TestData.NewCreditCode(), TestData.NewCreditCode());
        var filler = Enumerable.Range(0, 600).Select(i => EnterpriseSheets.Row(TestData.NewCreditCode(), $"填充企业{i}"));
        var batch = await desk.ReadAsync(
            EnterpriseSheets.Plain([
                EnterpriseSheets.Row(twice, "两行一号"),
                EnterpriseSheets.Row(other, "一名两号"),
                .. filler, // so that the two rows fall into different batches of the database
                EnterpriseSheets.Row(twice, "两行一号改名"),
                EnterpriseSheets.Row(fine, "一名 两号"),
            ]),
            officer
        );

        (await desk.ProblemsAsync(batch)).ShouldBe(
            [
                "2A「统一社会信用代码」这个信用代码的另一行（第 604 行）内容不同，请只留一行",
                "3B「企业名称」同一个名称有两个信用代码，另一个在第 605 行，请核对",
                "604A「统一社会信用代码」这个信用代码的另一行（第 2 行）内容不同，请只留一行",
                "605B「企业名称」同一个名称有两个信用代码，另一个在第 3 行，请核对",
            ],
            ignoreOrder: true
        );
        (batch.New, batch.Bad).ShouldBe((600, 4));
        var taken = await desk.TakeAsync(batch, officer);
        taken.Records.ShouldBe(600);
        (await desk.EnterpriseAsync(twice)).ShouldBeNull();
        (await desk.EnterpriseAsync(other)).ShouldBeNull();
        await FaultsAsync().ShouldBeEmptyAsync();
    }

    [Fact]
    public async Task Fixed_and_imported_again_only_what_was_fixed_is_new()
    {
        var officer = await desk.OfficerAsync();
        var (good, bad) = (TestData.NewCreditCode(), TestData.NewCreditCode());
        var row = EnterpriseSheets.Row(good, TestData.NewName("企业"));
        var name = TestData.NewName("企业");
        await desk.TakeAsync(
            await desk.ReadAsync(EnterpriseSheets.Plain(row, EnterpriseSheets.Row(bad, name, phone: "123")), officer),
            officer
        );
        var again = EnterpriseSheets.Plain(row, EnterpriseSheets.Row(bad, name));
        var second = await desk.ReadAsync(again, officer);
        (second.New, second.Same, second.Bad).ShouldBe((1, 1, 0));
        await desk.TakeAsync(second, officer);
        var third = await desk.ReadAsync(again, officer);
        (third.New, third.Changed, third.Same).ShouldBe((0, 0, 2));
        await Should.ThrowAsync<RuleRefused>(() => desk.TakeAsync(third, officer));
    }

    [Fact]
    public async Task A_known_record_is_changed_and_blanks_overwrite_nothing()
    {
        var officer = await desk.OfficerAsync();
        var known = await host.Data.EnterpriseAsync(name: TestData.NewName("老名称"));
        var name = TestData.NewName("新名称");
        var workbook = EnterpriseSheets.Plain([
            [known.CreditCode, name, "", "", "大型", "", "", "", "王芳", "0353-7654321"],
        ]);
        var batch = await desk.TakeAsync(await desk.ReadAsync(workbook, officer), officer);

        (batch.Changed, batch.New).ShouldBe((1, 0));
        var now = (await desk.EnterpriseAsync(known.CreditCode))!;
        (now.Name, now.Size, now.Region, now.Version).ShouldBe((name, "L", known.Region, known.Version + 1));
        now.Contacts.ShouldBe([new EnterpriseContact("王芳", "0353-7654321", null)], "known by name, so brought up to date");
        (await host.Data.OrganisationOfAsync(now)).Name.ShouldBe(name, "its people bear the new name");
        (await ListedAsync(name, officer)).ShouldBe([known.CreditCode]);
        (await ListedAsync(known.Name, officer)).ShouldBeEmpty();

        var history = await HistoryAsync(known.Id);
        var entry = history.First(h => h.ActName == "导入更新" && h.Changes.Any(c => c.Label == "规模"));
        entry.Reason.ShouldBe($"由导入 #{batch.Number}（企业名单.xlsx）[名单] 第 2 行");
        entry.Changes.ShouldContain(c => c.Label == "名称" && c.Before == known.Name && c.After == name);
        entry.Changes.ShouldContain(c => c.Label == "联系人" && c.After!.Contains("7654321", StringComparison.Ordinal));
        await FaultsAsync().ShouldBeEmptyAsync();
    }

    [Fact]
    public async Task A_new_record_is_found_and_its_history_names_the_row()
    {
        var officer = await desk.OfficerAsync();
        var (code, name) = (TestData.NewCreditCode(), TestData.NewName("找得到的企业"));
        await desk.TakeAsync(await desk.ReadAsync(EnterpriseSheets.Plain(EnterpriseSheets.Row(code, name)), officer), officer);
        (await ListedAsync(name, officer)).ShouldBe([code]);
        var made = (await desk.EnterpriseAsync(code))!;
        var entry = (await HistoryAsync(made.Id)).Single();
        entry.ActName.ShouldBe("导入建档");
        entry.Changes.ShouldContain(c => c.Label == "名称" && c.After == name);
        entry.Changes.ShouldContain(c => c.Label == "联系人" && c.Sealed);
        var page = await host.Browser(officer).GetPageAsync($"/enterprises/{made.Id}/history");
        page.Text.ShouldContain("第 2 行");
    }

    [Fact]
    public async Task A_changed_row_of_a_load_shows()
    {
        var officer = await desk.OfficerAsync();
        var workbook = EnterpriseSheets.Plain(EnterpriseSheets.Row(TestData.NewCreditCode(), TestData.NewName("企业")));
        var batch = await desk.TakeAsync(await desk.ReadAsync(workbook, officer), officer);
        await FaultsAsync().ShouldBeEmptyAsync();
        await using var db = host.OpenDb();
        var values = await db.Set<ImportedRecord>().Where(r => r.Batch == batch.Number).Select(r => r.Values).SingleAsync();
        await SetValuesAsync(db, batch, values.Replace("泉中路", "泉北路", StringComparison.Ordinal));
        (await FaultsAsync()).ShouldHaveSingleItem().ShouldContain("与校验值不符");
        await SetValuesAsync(db, batch, values);
    }

    private static Task SetValuesAsync(Data.ZhitongDb db, ImportBatch batch, string values) =>
        db.Set<ImportedRecord>()
            .Where(r => r.Batch == batch.Number)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.Values, values));

    [Fact]
    public async Task A_county_officer_brings_rows_of_the_county_only()
    {
        var officer = await desk.OfficerAsync(Role.County);
        var elsewhere = await host.Data.EnterpriseAsync(TestData.OtherRegion);
        var batch = await desk.ReadAsync(
            EnterpriseSheets.Plain(
                EnterpriseSheets.Row(TestData.NewCreditCode(), TestData.NewName("没写县区"), county: ""),
                EnterpriseSheets.Row(TestData.NewCreditCode(), TestData.NewName("别县"), county: "矿区"),
                EnterpriseSheets.Row(elsewhere.CreditCode, elsewhere.Name)
            ),
            officer
        );
        (await desk.ProblemsAsync(batch)).ShouldBe([
            "3C「县区」矿区不归您这里管，请联系市局导入",
            "4A「统一社会信用代码」平台上它在山西省阳泉市矿区，不归您这里管，请联系市局",
        ]);
        (await desk.TakeAsync(batch, officer)).Records.ShouldBe(1);
    }

    [Fact]
    public async Task A_corrected_column_is_remembered()
    {
        var officer = await desk.OfficerAsync();
        IWorkbook Sheet()
        {
            var workbook = SheetFiles.NewWorkbook(SheetFormat.Xlsx);
            EnterpriseSheets.Fill(
                workbook.CreateSheet("表"),
                0,
                [
                    ["代号", "叫什么", "在哪儿", "来源"],
                    [TestData.NewCreditCode(), TestData.NewName("企业"), "城区", "走访"],
                ]
            );
            return workbook;
        }
        var first = await desk.ReadAsync(Sheet(), officer);
        (first.State, first.Rows, first.Reading.Tables.Count).ShouldBe((ImportState.Ready, 0, 0));
        var workbook = SheetFiles.NewWorkbook(SheetFormat.Xlsx);
        string[][] rows =
        [
            ["信用代码", "叫什么", "在哪儿"],
            [TestData.NewCreditCode(), TestData.NewName("企业"), "城区"],
        ];
        EnterpriseSheets.Fill(workbook.CreateSheet("表"), 0, rows);
        var batch = await desk.ReadAsync(workbook, officer);
        batch.Rows.ShouldBe(0);
        string.Join('\n', batch.Reading.Notes).ShouldContain("没有找到必需的列“企业名称”");
        var table = batch.Reading.Tables[0];
        var columns = new Dictionary<string, string>
        {
            ["信用代码"] = "creditCode",
            ["叫什么"] = "name",
            ["在哪儿"] = "region",
        };
        await Should.ThrowAsync<InputRefused>(() =>
            host.Get<ImportActs>()
                .CorrectAsync(
                    batch.Number,
                    table.Signature,
                    new Dictionary<string, string>(columns) { ["在哪儿"] = "name" },
                    officer.Actor
                )
        );
        await host.Get<ImportActs>().CorrectAsync(batch.Number, table.Signature, columns, officer.Actor);
        await host.Get<ImportWorker>().DrainAsync(default);
        (await desk.FindAsync(batch.Number)).New.ShouldBe(1);

        rows[1] = [TestData.NewCreditCode(), TestData.NewName("企业"), "矿区"];
        var next = SheetFiles.NewWorkbook(SheetFormat.Xlsx);
        EnterpriseSheets.Fill(next.CreateSheet("别的名字"), 0, rows);
        var again = await desk.ReadAsync(next, officer);
        again.New.ShouldBe(1);
        again.Reading.Tables[0].Columns.ConvertAll(c => c.How).ShouldBe(["别名", "按上次的对法", "按上次的对法"]);
    }

    [Fact]
    public async Task A_csv_in_GB18030_reads_under_any_name()
    {
        var officer = await desk.OfficerAsync();
        var code = TestData.NewCreditCode();
        var csv = EnterpriseSheets.Csv(
            EnterpriseSheets.Row(code, TestData.NewName("国标编码企业")),
            EnterpriseSheets.Row("坏", "坏企业")
        );
        var batch = await desk.ReadAsync(SheetFiles.Gb18030.GetBytes(csv), officer, "名单.xlsx");
        batch.New.ShouldBe(1);
        (await desk.ProblemsAsync(batch)).ShouldHaveSingleItem().ShouldStartWith("3A「统一社会信用代码」");
    }

    [Fact]
    public async Task Hidden_rows_and_sheets_are_read_when_asked()
    {
        var officer = await desk.OfficerAsync();
        var workbook = EnterpriseSheets.Plain(
            EnterpriseSheets.Row(TestData.NewCreditCode(), TestData.NewName("企业")),
            EnterpriseSheets.Row(TestData.NewCreditCode(), TestData.NewName("企业"))
        );
        workbook.GetSheetAt(0).GetRow(1).ZeroHeight = true;
        var bytes = SheetFiles.Bytes(workbook);
        (await desk.ReadAsync(bytes, officer)).New.ShouldBe(1);
        (await desk.ReadAsync(bytes, officer, withHidden: true)).New.ShouldBe(2);
    }

    [Theory]
    [InlineData("", "这个文件是空的")]
    [InlineData("统一社会信用代码,企业名称,县区\r\n", "表里没有数据行")]
    [InlineData("姓名,年龄\r\n", "没有认出企业的表")]
    [InlineData("<html><body><table><tr><td>名称</td></tr></table></body></html>", "网页")]
    [InlineData("PK\u0003\u0004 truncated", "没有传完整")]
    public async Task A_useless_file_is_refused_in_words_and_changes_nothing(string content, string said)
    {
        var officer = await desk.OfficerAsync();
        string why;
        try
        {
            var batch = await desk.ReadAsync(Encoding.UTF8.GetBytes(content), officer, "表.xls");
            why = batch.Failure ?? string.Join('\n', batch.Reading.Notes);
            batch.State.ShouldBe(ImportState.Failed);
            File.Exists(host.Get<Uploads>().PathOf(batch.Id)).ShouldBeFalse();
        }
        catch (InputRefused e)
        {
            why = e.Faults.Items[0].Message;
        }
        why.ShouldContain(said);
    }

    [Fact]
    public async Task Given_up_nothing_stays_but_the_fact()
    {
        var officer = await desk.OfficerAsync();
        var code = TestData.NewCreditCode();
        var batch = await desk.ReadAsync(EnterpriseSheets.Plain(EnterpriseSheets.Row(code, TestData.NewName("企业"))), officer);
        await host.Get<ImportActs>().DropAsync(batch.Number, officer.Actor);
        (await desk.FindAsync(batch.Number)).State.ShouldBe(ImportState.Dropped);
        File.Exists(host.Get<Uploads>().PathOf(batch.Id)).ShouldBeFalse();
        await Should.ThrowAsync<RuleRefused>(() => host.Get<ImportActs>().TakeAsync(batch.Number, officer.Actor));
        (await desk.EnterpriseAsync(code)).ShouldBeNull();
    }

    [Fact]
    public async Task The_page_shows_problems_columns_and_rows_and_takes_the_decision()
    {
        var officer = await desk.OfficerAsync();
        var code = TestData.NewCreditCode();
        var workbook = EnterpriseSheets.Plain(
            EnterpriseSheets.Row(code, TestData.NewName("企业")),
            EnterpriseSheets.Row(TestData.NewCreditCode(), TestData.NewName("企业"), phone: "12")
        );
        var batch = await desk.ReadAsync(workbook, officer);
        var page = (await host.Browser(officer).GetPageAsync($"/imports/{batch.Number}")).Is(System.Net.HttpStatusCode.OK);
        page.Text.ShouldContain("1 处要您处理");
        page.Text.ShouldContain("先导入 1 行");
        page.Document.QuerySelectorAll("select[name=codes]").Length.ShouldBe(EnterpriseSheets.Head.Length);
        (await page.SubmitAsync("form[action$='handler=take']")).Is(System.Net.HttpStatusCode.Redirect);
        await host.Get<ImportWorker>().DrainAsync(default);
        var done = await page.Browser.GetPageAsync($"/imports/{batch.Number}");
        done.Text.ShouldContain("已入库 1 条记录");
        (await page.Browser.GetPageAsync($"/imports/{batch.Number}/report.xlsx")).Is(System.Net.HttpStatusCode.OK);
        (await page.Browser.GetPageAsync("/imports")).Text.ShouldContain("企业名单.xlsx");
        (await page.Browser.GetPageAsync("/imports/template-enterprises.xlsx")).Is(System.Net.HttpStatusCode.OK);
        (await desk.EnterpriseAsync(code)).ShouldNotBeNull();
    }

    [Fact]
    public async Task The_api_takes_a_file_and_the_decision()
    {
        var officer = await desk.OfficerAsync();
        var api = host.Api(officer.Token);
        using var form = new MultipartFormDataContent
        {
            { new StringContent("enterprises"), "kind" },
            {
                new ByteArrayContent(
                    SheetFiles.Bytes(
                        EnterpriseSheets.Plain(EnterpriseSheets.Row(TestData.NewCreditCode(), TestData.NewName("企业")))
                    )
                ),
                "file",
                "名单.xlsx"
            },
        };
        var posted = await api.SendAsync(new HttpRequestMessage(HttpMethod.Post, "imports") { Content = form });
        posted.Is(System.Net.HttpStatusCode.Accepted);
        posted["state"].ShouldBe("reading");
        await host.Get<ImportWorker>().DrainAsync(default);
        var number = posted["number"];
        (await api.GetAsync($"imports/{number}"))["state"].ShouldBe("ready");
        (await api.PostTextAsync($"imports/{number}/take", "")).Is(System.Net.HttpStatusCode.Accepted);
        await host.Get<ImportWorker>().DrainAsync(default);
        (await api.GetAsync($"imports/{number}"))["state"].ShouldBe("taken");
        (await api.PostTextAsync($"imports/{number}/take", "")).Is(System.Net.HttpStatusCode.Conflict);
        (await api.PostTextAsync("imports", "{}")).Is(System.Net.HttpStatusCode.UnsupportedMediaType);
        using var nothing = new MultipartFormDataContent { { new StringContent("enterprises"), "kind" } };
        (await api.SendAsync(new HttpRequestMessage(HttpMethod.Post, "imports") { Content = nothing })).IsRefusedAt("file");
    }

    private async Task<List<string>> ListedAsync(string q, TestPerson officer)
    {
        var list = await host.Api(officer.Token).GetAsync($"enterprises?q={Uri.EscapeDataString(q)}");
        return [.. list.Is(System.Net.HttpStatusCode.OK).Items.Select(i => i.GetProperty("creditCode").GetString()!)];
    }

    private async Task<IReadOnlyList<HistoryEntry>> HistoryAsync(Guid subject)
    {
        await using var scope = host.Services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ActivityReader>().OfAsync(subject, reveal: true);
    }

    private async Task<List<string>> FaultsAsync()
    {
        List<string> faults = [];
        await using var db = host.OpenDb();
        foreach (var check in host.Services.GetServices<IDataCheck>())
        {
            await foreach (var fault in check.FindAsync(db))
                faults.Add(fault);
        }
        return faults;
    }
}

internal static class EventuallyEmpty
{
    public static async Task ShouldBeEmptyAsync(this Task<List<string>> items) => (await items).ShouldBeEmpty();
}
