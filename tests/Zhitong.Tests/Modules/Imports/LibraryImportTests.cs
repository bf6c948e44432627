using Microsoft.EntityFrameworkCore;
using NPOI.SS.UserModel;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Modules.Imports;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Libraries.Equipment;
using Zhitong.Modules.Libraries.Experts;
using Zhitong.Modules.Libraries.Projects;
using Zhitong.Platform.Spreadsheets;
using Zhitong.Platform.Text;
using Zhitong.Platform.TextIndexing;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Imports;

public sealed class LibraryImport_on_Sqlite(TestHost<Sqlite> host) : LibraryImportTests<Sqlite>(host);

public sealed class LibraryImport_on_Postgres(TestHost<Postgres> host) : LibraryImportTests<Postgres>(host);

/// <summary>The sheets of the four libraries. Today is 2026-09-23.</summary>
public abstract class LibraryImportTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    private readonly ImportDesk<TDb> desk = new(host);

    [Fact]
    public async Task A_flat_table_of_capabilities_with_cells_merged_down()
    {
        var officer = await desk.OfficerAsync();
        var (one, two) = (TestData.NewCreditCode(), TestData.NewCreditCode());
        var (first, second, lapsed) = (
            TestData.NewName("示范检测中心"),
            TestData.NewName("示范计量所"),
            TestData.NewName("示范过期所")
        );
        var workbook = Flat(
            [
                [
                    "1",
                    first,
                    one.ToLowerInvariant(),
                    "城区",
                    "220435585562",
                    "2028年6月30日",
                    "食品",
                    "食品",
                    "铅",
                    "GB 5009.12—2023",
                    "(0.02~10)mg/kg",
                    "王工 0353-2972727",
                ],
                [null, null, null, null, null, null, "耐火材料", "耐火砖", "常温耐压强度", "GB／T5072—2008", "≤200MPa", null],
                [
                    "２",
                    second,
                    two,
                    "矿区",
                    "220435075220",
                    "2027.12",
                    "计量",
                    "数字指示秤",
                    "示值误差",
                    "JJG 539—2016",
                    "≤150t",
                    "3532021234",
                ],
                [null, null, null, null, null, null, "材料", "粒度", "粒度", "GB/T 1-2020", "0.5~0.01mm", null],
                [
                    "3",
                    lapsed,
                    TestData.NewCreditCode(),
                    "盂县",
                    "220416687197",
                    "2026年3月31日",
                    "食品",
                    "食品",
                    "酸价",
                    "GB 5009.229—2016",
                    null,
                    null,
                ],
                [null, null, null, null, null, null, "食品", "食品", "过氧化值", "GB 5009.227—2023", null, null],
                [
                    "4",
                    "示范错码所",
                    "910000000000000000",
                    "盂县",
                    "2",
                    "2028.1",
                    "食品",
                    "食品",
                    "酸价",
                    "GB 5009.229—2016",
                    null,
                    null,
                ],
            ],
            [(5, 6), (7, 8), (9, 10)]
        );
        var batch = await desk.ReadAsync(SheetFiles.Bytes(workbook), officer, "能力附表.xlsx", "institutions");
        var problems = await desk.ProblemsAsync(batch);
        problems.Count.ShouldBe(3, string.Join('\n', problems));
        problems[0].ShouldStartWith("8K「限制范围」");
        problems[1].ShouldBe("9F「有效期至」已过期 176 天，过期的能力不能导入为有效，请换证后再导入");
        problems[2].ShouldStartWith("11C「统一社会信用代码」第 18 位应是");
        (batch.Rows, batch.New, batch.Bad).ShouldBe((7, 3, 4));

        var taken = await desk.TakeAsync(batch, officer);
        taken.State.ShouldBe(ImportState.Taken, taken.Failure);
        await using var db = host.OpenDb();
        var i = await db.Set<Institution>().AsNoTracking().SingleAsync(x => x.CreditCode == one);
        (i.Name, i.Region, i.LastDay, i.Hidden).ShouldBe((first, "140302", new DateOnly(2028, 6, 30), false));
        var organisation = await db.Set<Organisation>().SingleAsync(o => o.Id == i.OrganisationId);
        (organisation.Name, organisation.ValidUntil).ShouldBe((first, new DateOnly(2028, 6, 30)));
        var rows = await db.Set<Capability>()
            .AsNoTracking()
            .Where(c => c.InstitutionId == i.Id)
            .OrderBy(c => c.Doc)
            .ToListAsync();
        rows.ConvertAll(c => (c.Parameter, c.MethodNumber, c.LastDay, c.RangeHigh))
            .ShouldBe([
                ("铅", "GB 5009.12-2023", new DateOnly(2028, 6, 30), 10.0),
                ("常温耐压强度", "GB/T 5072-2008", new DateOnly(2028, 6, 30), 200.0),
            ]);
        var scales = await db.Set<Institution>().AsNoTracking().SingleAsync(x => x.CreditCode == two);
        (scales.Contact, scales.LastDay).ShouldBe(("0353-2021234", new DateOnly(2027, 12, 31)));
        (await db.Set<Institution>().AnyAsync(x => x.Name == lapsed)).ShouldBeFalse();
        var texts = host.Get<TextIndex>();
        (await texts.SomeAsync(db, InstitutionIndex.RowName, SearchTokens.ForQuery("常温耐压强度"), 1000)).ShouldContain(
            rows[1].Doc
        );
        (await texts.SomeAsync(db, InstitutionIndex.Name, SearchTokens.ForQuery("常温耐压强度"), 1000)).ShouldContain(i.Doc);

        var again = await desk.ReadAsync(SheetFiles.Bytes(workbook), officer, "能力附表.xlsx", "institutions");
        (again.New, again.Changed, again.Same).ShouldBe((0, 0, 3));
    }

    private static IWorkbook Flat(string?[][] rows, (int Top, int Bottom)[] merges)
    {
        var workbook = SheetFiles.NewWorkbook(SheetFormat.Xlsx);
        var sheet = workbook.CreateSheet("能力附表");
        EnterpriseSheets.Fill(
            sheet,
            0,
            [
                ["某市检验检测机构能力附表（示范数据）"],
                ["填报单位：质量发展科　　填报日期：2026年10月8日"],
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
                [
                    null,
                    null,
                    null,
                    null,
                    "证书编号",
                    "有效期至",
                    "类别",
                    "产品/项目",
                    "参数",
                    "依据的标准（方法）名称及编号（含年号）",
                    null,
                    null,
                ],
                .. rows,
                ["说明：1.本表由各机构自行填报。"],
            ]
        );
        EnterpriseSheets.Merge(sheet, 1, 1, 0, 11);
        EnterpriseSheets.Merge(sheet, 3, 3, 4, 5);
        EnterpriseSheets.Merge(sheet, 3, 3, 6, 9);
        foreach (var column in new[] { 0, 1, 2, 3, 10, 11 })
            EnterpriseSheets.Merge(sheet, 3, 4, column, column);
        foreach (var (top, bottom) in merges)
        {
            foreach (var column in new[] { 0, 1, 2, 3, 4, 5, 11 })
                EnterpriseSheets.Merge(sheet, top, bottom, column, column);
        }
        return workbook;
    }

    [Fact]
    public async Task A_sheet_for_each_institution_with_labels_above_its_table()
    {
        var officer = await desk.OfficerAsync();
        var workbook = SheetFiles.NewWorkbook(SheetFormat.Xlsx);
        var names = new[] { TestData.NewName("甲检测所"), TestData.NewName("乙检测所") };
        foreach (var name in names)
        {
            var sheet = workbook.CreateSheet(name);
            EnterpriseSheets.Fill(
                sheet,
                0,
                [
                    ["检验检测机构资质认定能力附表"],
                    [$"机构名称：{name}　　统一社会信用代码：{TestData.NewCreditCode()}"],
                    ["资质编号", "220435000001", "有效期至", name == names[0] ? "2029年4月17日" : "2030-01-31"],
                    ["所在县（区）：平定县"],
                    ["序号", "对象", "参数", "依据标准", "测量范围"],
                    ["1", "气凝胶毡", "导热系数", "GB/T 10294-2008", "0.01~0.5 W/(m·K)"],
                    ["2", "煤", "灰熔融性", "GB/T 219-2008", null],
                ]
            );
        }
        var batch = await desk.ReadAsync(SheetFiles.Bytes(workbook), officer, "能力附表.xlsx", "institutions");
        (await desk.ProblemsAsync(batch)).ShouldBeEmpty();
        batch.New.ShouldBe(4);
        (await desk.TakeAsync(batch, officer)).Records.ShouldBe(4);
        await using var db = host.OpenDb();
        var found = await db.Set<Institution>()
            .AsNoTracking()
            .Where(i => names.Contains(i.Name))
            .OrderBy(i => i.LastDay)
            .ToListAsync();
        found
            .ConvertAll(i => (i.Name, i.Region, i.LastDay))
            .ShouldBe([(names[0], "140321", new DateOnly(2029, 4, 17)), (names[1], "140321", new DateOnly(2030, 1, 31))]);
    }

    [Fact]
    public async Task Experts_as_a_bureau_registers_them()
    {
        var officer = await desk.OfficerAsync();
        var who = TestData.NewName("李海");
        var csv = $"""
            某市质量服务专家库登记表,,,,,,,,
            编号,姓 名,性别,出生年月,工作单位,职称/职务,专业领域（可多选）,手机,聘期
            01,{who},男,61.3,"泉城综合检验检测中心",高 工,"知识产权、检验检测",17125381948,2025年至2027年
            02,尤文　芳,女,1968.3,"山右理工学院, 材料系",高级工程师,"认证认可；耐火材料",1.67347E+10,长期
            03,韩伟,,1989-05,"泉城综合检验检测中心",高级经济师,"品牌建设",162 5856 0659,三年
            04,韩伟,,1989-05,"泉城综合检验检测中心",高级经济师,"品牌建设",162 5856 0659,三年
            ,,,,,,,,
            05,周过期,女,1975年4月,"晋东计量测试所",正高,"计量/标准化",15058236361,2023/07/01-2025/06/30
            合计,5人,,,,,,,
            """;
        var batch = await desk.ReadAsync(SheetFiles.Gb18030.GetBytes(csv), officer, "专家库登记表.csv", "experts");
        (await desk.ProblemsAsync(batch)).ShouldHaveSingleItem().ShouldStartWith("4H「手机」号码被表格改成了");
        (batch.Rows, batch.New, batch.Repeated, batch.Bad).ShouldBe((5, 3, 1, 1));
        (await desk.TakeAsync(batch, officer)).Records.ShouldBe(3);
        await using var db = host.OpenDb();
        var expert = await db.Set<Expert>().AsNoTracking().SingleAsync(e => e.Name == who);
        (expert.BirthMonth, expert.Title, expert.AppointedTo).ShouldBe(("1961-03", "高工", new DateOnly(2027, 12, 31)));
        expert.Fields.ShouldBe(["知识产权", "检验检测"]);
        var old = await db.Set<Expert>().AsNoTracking().SingleAsync(e => e.Name == "周过期");
        old.IsValidOn(new DateOnly(2026, 9, 23)).ShouldBeFalse("kept, and not offered");
    }

    [Fact]
    public async Task Equipment_belongs_to_who_is_known()
    {
        var officer = await desk.OfficerAsync();
        var institution = await host.Data.InstitutionAsync();
        var enterprise = await host.Data.EnterpriseAsync();
        var csv = $"""
            所属单位,设备名称,资产编号,规格型号,检定日期,检定周期（月）,原值（万元）,收费标准,是否共享
            {institution.Name},万能试验机,A-1,WAW-600,2026-03-01,12个月,35.5,300元/小时,是
            {enterprise.CreditCode},硬度计,B 2,HR-150,2025.1.5,一年,2,免费,否
            没有这家单位,天平,C-3,,,,,面议,是
            {institution.Name},压力机,A-2,,2026-03-01,12,10,200-300元/次,是
            """;
        var batch = await desk.ReadAsync(System.Text.Encoding.UTF8.GetBytes(csv), officer, "设备.csv", "equipment");
        var problems = await desk.ProblemsAsync(batch);
        problems.Count.ShouldBe(2, string.Join('\n', problems));
        problems[0].ShouldStartWith("4A「所属单位」机构库和企业档案里都没有这家单位");
        problems[1].ShouldStartWith("5H「收费标准」价格：写成了一个区间");
        (await desk.TakeAsync(batch, officer)).Records.ShouldBe(2);
        await using var db = host.OpenDb();
        var item = await db.Set<EquipmentItem>().AsNoTracking().SingleAsync(e => e.OwnerId == institution.Id);
        (item.ValueFen, item.ValidUntil, item.PriceFen, item.Shared).ShouldBe(
            (35_500_000L, new DateOnly(2027, 2, 28), 30_000L, true)
        );
        (await db.Set<EquipmentItem>().AsNoTracking().SingleAsync(e => e.OwnerId == enterprise.Id)).Shared.ShouldBeFalse();
    }

    [Fact]
    public async Task A_project_opens_its_unknown_enterprise()
    {
        var officer = await desk.OfficerAsync();
        var known = await host.Data.EnterpriseAsync();
        var (code, name) = (TestData.NewCreditCode(), TestData.NewName("新来企业"));
        var csv = $"""
            企业名称,统一社会信用代码,项目名称,六新类别,总投资（万元）,完成投资（万元）,完成比例,开工时间,阶段,县区
            {known.Name},,甲项目,新材料,1000,850,85%,2023年5月,在建,
            {name},{code},乙项目,新装备,1.2亿元,2000,,2024-03,立项,平定县
            {name},{code},丙项目,新技术,100,150,,2024-03,立项,平定县
            没有代码的企业,,丁项目,新技术,100,50,,2024-03,立项,平定县
            {known.Name},{known.CreditCode},戊项目,新东西,100,50,,2024-03,立项,
            """;
        var batch = await desk.ReadAsync(System.Text.Encoding.UTF8.GetBytes(csv), officer, "项目.csv", "projects");
        var problems = await desk.ProblemsAsync(batch);
        problems.Count.ShouldBe(3, string.Join('\n', problems));
        problems[0].ShouldContain("完成投资 150 万元，比总投资 100 万元 还多");
        problems[1].ShouldContain("请补上统一社会信用代码");
        problems[2].ShouldStartWith("6D「六新类别」类别只能是");
        (await desk.TakeAsync(batch, officer)).State.ShouldBe(ImportState.Taken);
        var opened = (await desk.EnterpriseAsync(code)).ShouldNotBeNull();
        (opened.Name, opened.Region, opened.Verified).ShouldBe((name, "140321", false));
        await using var db = host.OpenDb();
        var project = await db.Set<Project>().AsNoTracking().SingleAsync(p => p.EnterpriseId == opened.Id);
        (project.Name, project.InvestmentFen).ShouldBe(("乙项目", 12_000_000_000L));
        (await db.Set<Project>().AsNoTracking().SingleAsync(p => p.EnterpriseId == known.Id)).ShareDone.ShouldBe(8500);
    }
}
