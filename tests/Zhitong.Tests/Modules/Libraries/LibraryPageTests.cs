using System.Net;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Platform.Access;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Libraries;

public sealed class LibraryPage_on_Sqlite(TestHost<Sqlite> host) : LibraryPageTests<Sqlite>(host);

public sealed class LibraryPage_on_Postgres(TestHost<Postgres> host) : LibraryPageTests<Postgres>(host);

/// <summary>The pages of institutions and measurement standards, by role.</summary>
public abstract class LibraryPageTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    [Fact]
    public async Task Everybody_finds_an_institution_by_what_it_can_measure_and_sees_no_person()
    {
        var i = await host.Data.InstitutionAsync(until: "2026-10-03");
        await host.Data.CapabilityAsync(i.Id, "气凝胶毡", "导热系数", "GB/T 10294-2008", "(0.01~0.5)W/(m·K)");
        var list = await host.Browser().GetPageAsync("/institutions?q=气凝胶毡 GB/T 10294");
        list.Is(HttpStatusCode.OK).Text.ShouldContain(i.Name);
        list.Text.ShouldContain("10 天后到期");
        list.Text.ShouldNotContain("新建机构");
        var page = (await host.Browser().GetPageAsync($"/institutions/{i.Id}")).Is(HttpStatusCode.OK);
        page.Text.ShouldContain("导热系数");
        page.Text.ShouldContain("(0.01~0.5)W/(m·K)");
        page.Text.ShouldContain("0353-1234567");
        page.Text.ShouldNotContain("张三");
        page.Text.ShouldNotContain("修改");
        (await host.Browser().GetPageAsync($"/institutions/{i.Id}?q=没有这一项")).Text.ShouldContain("能力表里没有");
        (await host.Browser().GetPageAsync("/institutions?kind=nonsense")).Is(HttpStatusCode.OK).Text.ShouldContain("七类");
    }

    [Fact]
    public async Task An_officer_opens_an_institution_and_fills_it_part_by_part()
    {
        var county = host.Browser(await host.Data.PersonAsync(Role.County));
        var name = TestData.NewName("新建的所");
        var form = (await county.GetPageAsync("/institutions/new")).Is(HttpStatusCode.OK);
        var refused = await form.SubmitAsync("", ("Input.Name", ""), ("Input.Phone", "123"));
        refused.Text.ShouldContain("请填写机构名称");
        refused.Text.ShouldContain("请至少选一个类别");
        refused.Document.QuerySelector("#Input_Phone")!.GetAttribute("value").ShouldBe("123", "what was typed stays");
        var made = await refused.SubmitAsync(
            "",
            ("Input.Name", name),
            ("Input.Phone", "0353-7654321"),
            ("Input.Kinds", "testing"),
            ("Input.Contact", "李四 13900002046")
        );
        var page = (await made.Is(HttpStatusCode.Redirect).FollowAsync()).Is(HttpStatusCode.OK);
        page.Heading.ShouldBe(name);
        page.Text.ShouldContain("李四 13900002046");
        var address = page.Address.AbsolutePath;
        var certificate = await county.GetPageAsync($"{address}/certificates/new");
        await certificate.SubmitAsync(
            "",
            ("Input.Kind", "CMA"),
            ("Input.Number", "230000000009"),
            ("Input.From", "2023-01-01"),
            ("Input.Until", "2029-12-31")
        );
        await (await county.GetPageAsync($"{address}/sites/new")).SubmitAsync("", ("Input.Name", "东区实验室"));
        var row = await county.GetPageAsync($"{address}/capabilities/new");
        var wrong = await row.SubmitAsync("", ("Input.Field", "煤炭"), ("Input.Object", "煤"), ("Input.Range", "(9~1)%"));
        wrong.Text.ShouldContain("范围写反了");
        var saved = await wrong.SubmitAsync("", ("Input.Parameter", "发热量"), ("Input.Range", "(1~9)%"));
        page = await saved.Is(HttpStatusCode.Redirect).FollowAsync();
        page.Text.ShouldContain("发热量");
        page.Text.ShouldContain("2029-12-31");
        page.Text.ShouldContain("东区实验室");
        var history = await county.GetPageAsync($"{address}/history");
        history.Text.ShouldContain("链式校验通过");
        history.Text.ShouldContain("检验检测");
        history.Text.ShouldContain("李四");
    }

    /// <summary>Only who may bring sheets is shown the way: for others it would end at a closed door.</summary>
    [Theory]
    [InlineData("institutions")]
    [InlineData("equipment")]
    [InlineData("experts")]
    [InlineData("projects")]
    public async Task The_form_of_one_leads_to_the_sheet_of_many(string kind)
    {
        var officer = host.Browser(await host.Data.PersonAsync(Role.City));
        var link = (await officer.GetPageAsync($"/{kind}/new"))
            .Is(HttpStatusCode.OK)
            .Document.QuerySelector("main a[href^='/imports']")
            .ShouldNotBeNull()
            .GetAttribute("href")!;
        var import = (await officer.GetPageAsync(link)).Is(HttpStatusCode.OK);
        import.Document.QuerySelector($"input[value='{kind}']").ShouldNotBeNull().HasAttribute("checked").ShouldBeTrue();
        if (kind is "experts" or "institutions")
            return; // nobody else may open these forms
        var owner = host.Browser(await host.Data.PersonAsync(Role.Enterprise));
        var form = (await owner.GetPageAsync($"/{kind}/new")).Is(HttpStatusCode.OK);
        form.Document.QuerySelector("main a[href^='/imports']").ShouldBeNull();
    }

    [Fact]
    public async Task A_row_is_ended_and_no_longer_shown_yet_kept()
    {
        var i = await host.Data.InstitutionAsync();
        var row = await host.Data.CapabilityAsync(i.Id, parameter: "要停止的参数");
        var county = host.Browser(await host.Data.PersonAsync(Role.County));
        var form = await county.GetPageAsync($"/institutions/{i.Id}/capabilities/{row.Id}");
        (await form.SubmitAsync("form[action$='handler=end']")).Is(HttpStatusCode.Redirect);
        (await county.GetPageAsync($"/institutions/{i.Id}")).Text.ShouldNotContain("要停止的参数");
        (await county.GetPageAsync($"/institutions/{i.Id}?validity=all")).Text.ShouldContain("要停止的参数");
        (await form.SubmitAsync("form[action$='handler=end']")).Is(HttpStatusCode.Conflict).Text.ShouldContain("有人先改过");
    }

    [Fact]
    public async Task Two_editors_do_not_overwrite_each_other()
    {
        var i = await host.Data.InstitutionAsync();
        var county = host.Browser(await host.Data.PersonAsync(Role.County));
        var mine = await county.GetPageAsync($"/institutions/{i.Id}/edit");
        var theirs = await county.GetPageAsync($"/institutions/{i.Id}/edit");
        (await theirs.SubmitAsync("", ("Input.Summary", "先改的"))).Is(HttpStatusCode.Redirect);
        var stale = (await mine.SubmitAsync("", ("Input.Summary", "后改的"))).Is(HttpStatusCode.Conflict);
        stale.Text.ShouldContain("有人先改过");
        stale.Text.ShouldContain("后改的");
        (await stale.SubmitAsync("")).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task An_institution_keeps_itself_and_nobody_else()
    {
        var organisation = await host.Data.OrganisationAsync(OrganisationKind.Institution);
        var own = await host.Data.InstitutionAsync(creditCode: organisation.CreditCode);
        var other = await host.Data.InstitutionAsync();
        var clerk = host.Browser(await host.Data.PersonAsync(Role.Institution, organisation: organisation));
        (await clerk.GetPageAsync($"/institutions/{own.Id}")).Text.ShouldContain("加一项能力");
        (await (await clerk.GetPageAsync($"/institutions/{own.Id}/edit")).SubmitAsync("", ("Input.Summary", "自己改的"))).Is(
            HttpStatusCode.Redirect
        );
        (await clerk.GetPageAsync($"/institutions/{other.Id}")).Text.ShouldNotContain("加一项能力");
        (await clerk.GetPageAsync($"/institutions/{other.Id}/edit")).Is(HttpStatusCode.NotFound);
        (await clerk.GetPageAsync("/institutions/new")).Is(HttpStatusCode.Forbidden);
        var enterprise = host.Browser(await host.Data.PersonAsync(Role.Enterprise));
        (await enterprise.GetPageAsync($"/institutions/{own.Id}/edit")).Is(HttpStatusCode.Forbidden);
        (await enterprise.GetPageAsync($"/institutions/{own.Id}")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_lapsed_institution_says_since_when()
    {
        var i = await host.Data.InstitutionAsync(until: "2026-09-22");
        (await host.Browser().GetPageAsync($"/institutions/{i.Id}")).Text.ShouldContain("资质已于 2026-09-22 到期");
        var county = host.Browser(await host.Data.PersonAsync(Role.County));
        (await county.GetPageAsync("/institutions?validity=lapsed&sort=-doc")).Text.ShouldContain(i.Name);
    }

    [Fact]
    public async Task Measurement_standards_are_kept_by_officers_and_read_by_all()
    {
        var i = await host.Data.InstitutionAsync();
        var county = host.Browser(await host.Data.PersonAsync(Role.County));
        var name = TestData.NewName("砝码标准装置");
        var form = await county.GetPageAsync("/standards/new");
        var refused = await form.SubmitAsync("", ("Input.Owner", i.Name));
        refused.Text.ShouldContain("请填写计量标准名称");
        var made = await refused.SubmitAsync(
            "",
            ("Input.Name", name),
            ("Input.CertificateNumber", TestData.NewName("量标")),
            ("Input.ValidUntil", "2026-09-23"),
            ("Input.Range", "1kg~20kg")
        );
        var page = await made.Is(HttpStatusCode.Redirect).FollowAsync();
        page.Heading.ShouldBe(name);
        page.Document.QuerySelector($"a[href='/institutions/{i.Id}']").ShouldNotBeNull("the owner is in the library");
        var open = host.Browser();
        (await open.GetPageAsync($"/standards?q={name}")).Text.ShouldContain(name);
        (await open.GetPageAsync($"{page.Address.AbsolutePath}/edit")).AsksToSignIn.ShouldBeTrue();
        var edit = await county.GetPageAsync($"{page.Address.AbsolutePath}/edit");
        (await edit.SubmitAsync("", ("Input.ValidUntil", "2026-09-22"))).Is(HttpStatusCode.Redirect);
        (await open.GetPageAsync($"/standards?q={name}")).Text.ShouldContain("没有符合条件");
        (await county.GetPageAsync($"/standards?q={name}&validity=lapsed")).Text.ShouldContain("已过期");
        (await county.GetPageAsync($"{page.Address.AbsolutePath}/history")).Text.ShouldContain("2026-09-22");
        var elsewhere = host.Browser(await host.Data.PersonAsync(Role.County, TestData.OtherRegion));
        (await elsewhere.GetPageAsync($"{page.Address.AbsolutePath}/edit")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_api_of_measurement_standards_refuses_stale_and_bad_input()
    {
        var city = host.Api((await host.Data.PersonAsync(Role.City)).Token);
        (await city.PostAsync("standards", new { range = 5, validUntil = "2023.5" })).IsRefusedAt(
            "name",
            "owner",
            "certificateNumber",
            "range",
            "validUntil",
            "region"
        );
        var owner = TestData.NewName("没在库里的所");
        for (var n = 0; n < 5; n++)
            await host.Data.StandardAsync(owner: owner, until: n % 2 == 0 ? "2027-01-01" : null);
        var whole = (await host.Api().GetAsync($"standards?q={owner}&sort=validUntil")).Items.ToList();
        whole.Count.ShouldBe(5);
        List<string> paged = [];
        string? after = null;
        do
        {
            var page = await host.Api().GetAsync($"standards?q={owner}&sort=validUntil&size=2&after={after}");
            paged.AddRange(page.Items.Select(i => i.GetProperty("id").GetString()!));
            after = page["next"];
        } while (after is not null);
        paged.ShouldBe(whole.Select(i => i.GetProperty("id").GetString()!), "ties neither skip nor repeat");
        var one = whole[0].GetProperty("id").GetString();
        var body = new
        {
            name = "改名的装置",
            owner,
            certificateNumber = TestData.NewName("量标"),
            region = TestData.Region,
            version = 7,
        };
        var put = new HttpRequestMessage(HttpMethod.Put, $"standards/{one}")
        {
            Content = System.Net.Http.Json.JsonContent.Create(body),
        };
        (await city.SendAsync(put)).Is(HttpStatusCode.Conflict);
    }
}
