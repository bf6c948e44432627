using System.Net;
using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Libraries.Equipment;
using Zhitong.Modules.Libraries.Experts;
using Zhitong.Modules.Libraries.Projects;
using Zhitong.Platform.Access;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Libraries;

public sealed class Equipment_on_Sqlite(TestHost<Sqlite> host) : EquipmentTests<Sqlite>(host);

public sealed class Equipment_on_Postgres(TestHost<Postgres> host) : EquipmentTests<Postgres>(host);

/// <summary>The library of equipment by pages and API: who sees what, who writes what, what is refused.</summary>
public abstract class EquipmentTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    [Fact]
    public async Task The_public_sees_what_is_offered_today_and_nothing_else()
    {
        var word = TestData.NewName("谱仪");
        var offered = await ItemAsync(word, i => i);
        var lapsed = await ItemAsync(word, i => i with { CycleMonths = "12", CalibratedOn = "2025-09-23" });
        var unsaid = await ItemAsync(word, i => i with { CycleMonths = null });
        var kept = await ItemAsync(word, i => i with { Shared = false });
        var stored = await ItemAsync(word, i => i with { Status = "sealed" });
        var hidden = await ItemAsync(word, i => i with { Hidden = true });
        var anybody = host.Api();
        (await IdsAsync(anybody, $"q={word}")).ShouldBe([offered]);
        foreach (var filter in new[] { "validity=lapsed", "status=hidden", "shared=no", "status=sealed", "own=yes" })
            (await IdsAsync(anybody, $"q={word}&{filter}")).ShouldBeEmpty(filter);
        foreach (var file in new[] { "csv", "xlsx" })
            (await host.Browser().GetPageAsync($"/equipment/export.{file}?q={word}")).Is(HttpStatusCode.OK);
        (await host.Browser().GetPageAsync($"/equipment/export.csv?q={word}")).Html.Split("\r\n").Length.ShouldBe(3);
        (await host.Browser().GetPageAsync($"/equipment?q={word}"))
            .Is(HttpStatusCode.OK)
            .Document.QuerySelectorAll("tbody tr")
            .Length.ShouldBe(1);
        foreach (var secret in new[] { kept, stored, hidden })
        {
            (await anybody.GetAsync($"equipment/{secret}")).Is(HttpStatusCode.NotFound);
            (await host.Browser().GetPageAsync($"/equipment/{secret}")).Is(HttpStatusCode.NotFound);
        }
        foreach (var late in new[] { lapsed, unsaid })
        {
            var one = (await anybody.GetAsync($"equipment/{late}")).Is(HttpStatusCode.OK);
            (one["offered"], one["validity"]).ShouldBe(("False", "lapsed"));
            (await host.Browser().GetPageAsync($"/equipment/{late}")).Text.ShouldContain("现在不对外提供");
        }
        var city = await ApiAsync(Role.City);
        (await IdsAsync(city, $"q={word}")).ShouldBe([offered, lapsed, unsaid, kept, stored, hidden], ignoreOrder: true);
        var bench = host.Browser(await host.Data.PersonAsync(Role.City));
        (await bench.GetPageAsync($"/equipment?q={word}"))
            .Is(HttpStatusCode.OK)
            .Document.QuerySelectorAll("tbody tr")
            .Length.ShouldBe(6);
        (await IdsAsync(city, $"q={word}&validity=lapsed")).ShouldBe([lapsed, unsaid, stored], ignoreOrder: true); // put away
        (await IdsAsync(city, $"q={word}&status=hidden")).ShouldBe([hidden]);
        (await IdsAsync(city, $"q={word}&shared=no")).ShouldBe([kept]);
    }

    [Fact]
    public async Task It_is_offered_on_its_last_day_and_not_on_the_next()
    {
        var word = TestData.NewName("天平");
        var id = await ItemAsync(word, i => i with { CycleMonths = "12", CalibratedOn = "2025-10-01" });
        try
        {
            host.Time.GoTo(2026, 9, 30);
            (await IdsAsync(host.Api(), $"q={word}")).ShouldBe([id]);
            (await IdsAsync(host.Api(), $"q={word}&validity=soon")).ShouldBe([id]);
            host.Time.GoTo(2026, 10, 1);
            (await IdsAsync(host.Api(), $"q={word}")).ShouldBeEmpty();
        }
        finally
        {
            host.Time.Reset();
        }
    }

    [Fact]
    public async Task Each_role_sees_its_part()
    {
        var word = TestData.NewName("光度计");
        var mine = await host.Data.EnterpriseAsync();
        var far = await host.Data.EnterpriseAsync(TestData.OtherRegion);
        var own = (await host.Data.EquipmentAsync(mine.CreditCode, i => i with { Name = word, Shared = false })).Id;
        var there = (await host.Data.EquipmentAsync(far.CreditCode, i => i with { Name = word, Shared = false })).Id;
        var open = (await host.Data.EquipmentAsync(far.CreditCode, i => i with { Name = word })).Id;
        var clerk = await host.Data.PersonAsync(Role.Enterprise, organisation: await host.Data.OrganisationOfAsync(mine));
        var county = await host.Data.PersonAsync(Role.County);
        (await IdsAsync(host.Api(clerk.Token), $"q={word}")).ShouldBe([own, open], ignoreOrder: true);
        (await IdsAsync(host.Api(clerk.Token), $"q={word}&own=yes")).ShouldBe([own]);
        (await IdsAsync(host.Api(county.Token), $"q={word}")).ShouldBe([own, open], ignoreOrder: true);
        (await IdsAsync(await ApiAsync(Role.Leader), $"q={word}")).ShouldBe([own, there, open], ignoreOrder: true);
        (await IdsAsync(await ApiAsync(Role.Station), $"q={word}")).ShouldBe([open]);
        (await host.Api(county.Token).GetAsync($"equipment/{there}")).Is(HttpStatusCode.NotFound);
        (await host.Browser(county).GetPageAsync($"/equipment/{there}/edit")).Is(HttpStatusCode.NotFound);
        (await host.Browser(clerk).GetPageAsync($"/equipment/{own}/edit")).Is(HttpStatusCode.OK);
        (await host.Browser(county).GetPageAsync($"/equipment/{own}/history")).Text.ShouldContain("链式校验通过");
    }

    [Fact]
    public async Task What_an_enterprise_adds_waits_for_an_officer()
    {
        var enterprise = await host.Data.EnterpriseAsync();
        var clerk = await host.Data.PersonAsync(Role.Enterprise, organisation: await host.Data.OrganisationOfAsync(enterprise));
        var county = await ApiAsync(Role.County);
        var body = await BodyAsync(("hidden", false), ("owner", "别人的公司"));
        var added = (await host.Api(clerk.Token).PostAsync("equipment", body)).Is(HttpStatusCode.Created);
        (added["owner"], added["hidden"], added["offered"]).ShouldBe((enterprise.Name, "True", "False"));
        added.Headers.Location!.ToString().ShouldBe($"/api/v1/equipment/{added["id"]}");
        (await host.Api().GetAsync($"equipment/{added["id"]}")).Is(HttpStatusCode.NotFound);
        var put = await county.PutAsync($"equipment/{added["id"]}", await BodyAsync(("hidden", false), ("version", 0)));
        (put.Is(HttpStatusCode.OK)["offered"], put["version"]).ShouldBe(("True", "1"));
        (await host.Api(clerk.Token).PutAsync($"equipment/{added["id"]}", await BodyAsync(("hidden", true))))["hidden"]
            .ShouldBe("False");
    }

    [Fact]
    public async Task A_stale_change_is_409_and_loses_nothing()
    {
        var e = await host.Data.EquipmentAsync();
        var city = await ApiAsync(Role.City);
        (await city.PutAsync($"equipment/{e.Id}", await BodyAsync(("version", 0), ("name", "第一次改")))).Is(HttpStatusCode.OK);
        (await city.PutAsync($"equipment/{e.Id}", await BodyAsync(("version", 0), ("name", "第二次改")))).Is(
            HttpStatusCode.Conflict
        );
        (await city.GetAsync($"equipment/{e.Id}"))["name"].ShouldBe("第一次改");
        (await city.PutAsync($"equipment/{e.Id}", await BodyAsync(("name", "不问版本")))).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_officer_writes_in_reach_only_and_a_reader_not_at_all()
    {
        var far = await host.Data.EnterpriseAsync(TestData.OtherRegion);
        var county = await ApiAsync(Role.County);
        (await county.PostAsync("equipment", await BodyAsync(("owner", far.CreditCode)))).IsRefusedAt("owner");
        var e = await host.Data.EquipmentAsync(far.CreditCode);
        (await county.PutAsync($"equipment/{e.Id}", await BodyAsync())).Is(HttpStatusCode.NotFound);
        (await (await ApiAsync(Role.Leader)).PostAsync("equipment", await BodyAsync())).Is(HttpStatusCode.Forbidden);
        (await host.Api().PostAsync("equipment", await BodyAsync())).Is(HttpStatusCode.Unauthorized);
        var near = await host.Data.EnterpriseAsync();
        (await county.PostAsync("equipment", await BodyAsync(("owner", near.Name)))).Is(HttpStatusCode.Created);
        (
            await county.PostAsync("equipment", await BodyAsync(("owner", near.CreditCode), ("region", TestData.OtherRegion)))
        ).IsRefusedAt("owner");
    }

    [Fact]
    public async Task All_faults_come_in_one_answer()
    {
        var city = await ApiAsync(Role.City);
        (await city.PostAsync("equipment", new { })).IsRefusedAt("owner", "name", "assetNumber");
        var wrong = new
        {
            owner = 1,
            name = new[] { "a" },
            assetNumber = "A-1",
            calibratedOn = "昨天",
            cycleMonths = "半年",
            value = "-3",
            price = "一百",
            priceUnit = "吨",
            shared = "是",
            phone = "123",
            status = "坏",
        };
        (await city.PostAsync("equipment", wrong)).Errors.Keys.ShouldBe(
            ["owner", "name", "calibratedOn", "cycleMonths", "value", "priceUnit", "price", "shared", "phone", "status"],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task An_asset_number_is_taken_once_by_its_owner()
    {
        var owner = (await host.Data.EnterpriseAsync()).CreditCode;
        var first = await host.Data.EquipmentAsync(owner, i => i with { AssetNumber = "SB-01 a" });
        var city = await ApiAsync(Role.City);
        var again = await city.PostAsync("equipment", await BodyAsync(("owner", owner), ("assetNumber", "ＳＢ－０１Ａ")));
        again.IsRefusedAt("assetNumber").Errors["assetNumber"][0].ShouldContain(first.Name);
        (await city.PostAsync("equipment", await BodyAsync(("assetNumber", "SB-01 a")))).Is(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Money_comes_and_goes_exactly()
    {
        var city = await ApiAsync(Role.City);
        var added = await city.PostAsync(
            "equipment",
            await BodyAsync(("value", "123,456,789.01"), ("price", 0.1m), ("priceUnit", "hour"))
        );
        (added.Is(HttpStatusCode.Created)["value"], added["price"], added["priceUnit"]).ShouldBe(("123456789.01", "0.1", "hour"));
        (await city.GetAsync($"equipment/{added["id"]}")).Text.ShouldContain("\"value\":123456789.01");
    }

    [Theory]
    [InlineData("validity=gone", "validity")]
    [InlineData("status=broken", "status")]
    [InlineData("shared=maybe", "shared")]
    [InlineData("own=maybe", "own")]
    [InlineData("owner=abc", "owner")]
    [InlineData("region=999999", "region")]
    [InlineData("sort=name", "sort")]
    [InlineData("size=0", "size")]
    [InlineData("after=xxxx", "after")]
    public async Task What_cannot_be_read_is_422_at_its_name(string query, string field)
    {
        (await host.Api().GetAsync($"equipment?{query}")).IsRefusedAt(field);
        (await host.Browser().GetPageAsync($"/equipment?{query}")).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("")]
    [InlineData("until")]
    [InlineData("-until")]
    public async Task Pages_go_through_ties_without_a_gap_or_a_double(string sort)
    {
        var owner = await host.Data.EnterpriseAsync();
        for (var i = 0; i < 7; i++)
            await host.Data.EquipmentAsync(
                owner.CreditCode,
                e => e with { CycleMonths = i % 2 == 0 ? "0" : "12", CalibratedOn = i % 2 == 0 ? null : "2026-01-01" }
            );
        List<Guid> paged = [];
        string? after = null;
        do
        {
            var page = (await host.Api().GetAsync($"equipment?owner={owner.Id}&sort={sort}&size=2&after={after}")).Is(
                HttpStatusCode.OK
            );
            page["total"].ShouldBe("7");
            paged.AddRange(page.Items.Select(i => i.GetProperty("id").GetGuid()));
            after = page["next"];
        } while (after is not null);
        paged.Count.ShouldBe(7);
        paged.ShouldBe(await IdsAsync(host.Api(), $"owner={owner.Id}&sort={sort}"));
    }

    [Fact]
    public async Task The_form_keeps_what_was_typed_and_names_the_faults()
    {
        var browser = host.Browser(await host.Data.PersonAsync(Role.City));
        var form = (await browser.GetPageAsync("/equipment/new")).Is(HttpStatusCode.OK);
        var again = await form.SubmitAsync(
            "",
            ("Input.Owner", "没有这家"),
            ("Input.Name", "测试压力机"),
            ("Input.CalibratedOn", "2026-13-01"),
            ("Input.Price", "100-200")
        );
        again.Is(HttpStatusCode.OK);
        again.Document.QuerySelector("#Input_Name")!.GetAttribute("value").ShouldBe("测试压力机");
        again.Document.QuerySelector("#Input_Price")!.GetAttribute("value").ShouldBe("100-200");
        foreach (var field in new[] { "Owner", "AssetNumber", "CalibratedOn", "Price" })
            again.Document.QuerySelector($"#Input_{field}-e").ShouldNotBeNull(field);
        var owner = await host.Data.EnterpriseAsync();
        var done = await again.SubmitAsync(
            "",
            ("Input.Owner", owner.Name),
            ("Input.AssetNumber", "Z-1"),
            ("Input.CalibratedOn", ""),
            ("Input.CycleMonths", "0"),
            ("Input.Price", "120"),
            ("Input.PriceUnit", "day"),
            ("Input.Shared", "true")
        );
        var shown = await done.Is(HttpStatusCode.Redirect).FollowAsync();
        shown.Is(HttpStatusCode.OK).Text.ShouldContain("120 元/天");
        (await host.Browser().GetPageAsync(done.Location!)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Two_who_edit_one_record_do_not_overwrite_each_other()
    {
        var e = await host.Data.EquipmentAsync();
        var browser = host.Browser(await host.Data.PersonAsync(Role.City));
        var first = await browser.GetPageAsync($"/equipment/{e.Id}/edit");
        var second = await browser.GetPageAsync($"/equipment/{e.Id}/edit");
        (await first.SubmitAsync("", ("Input.Place", "一号楼"))).Is(HttpStatusCode.Redirect);
        var stale = (await second.SubmitAsync("", ("Input.Place", "二号楼"))).Is(HttpStatusCode.Conflict);
        stale.Document.QuerySelector("#Input_Place")!.GetAttribute("value").ShouldBe("二号楼");
        (await stale.SubmitAsync("", ("Input.Place", "三号楼"))).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Stopping_asks_why_and_takes_it_off_the_list()
    {
        var e = await host.Data.EquipmentAsync();
        var browser = host.Browser(await host.Data.PersonAsync(Role.City));
        var page = (await browser.GetPageAsync($"/equipment/{e.Id}/end")).Is(HttpStatusCode.OK);
        (await page.SubmitAsync("", ("Input.Reason", " "))).Document.QuerySelector("#Input_Reason-e").ShouldNotBeNull();
        (await page.SubmitAsync("", ("Input.Reason", "送修半年"))).Is(HttpStatusCode.Redirect);
        (await host.Api().GetAsync($"equipment/{e.Id}")).Is(HttpStatusCode.NotFound);
        (await browser.GetPageAsync($"/equipment/{e.Id}/history")).Text.ShouldContain("送修半年");
        (await page.SubmitAsync("", ("Input.Reason", "再停"))).Is(HttpStatusCode.Conflict);
    }

    /// <summary>A bare <c>WHERE "Open"</c> is no equality: SQLite would sort all that is valid instead of walking an index.</summary>
    [Fact]
    public void What_the_public_sees_is_asked_for_by_equality()
    {
        using var db = host.OpenDb();
        var day = new DateOnly(2026, 9, 23);
        var anybody = Actor.Public(TestData.City);
        db.Set<EquipmentItem>().VisibleTo(anybody, TestData.City, day).ToQueryString().ShouldContain("\"Open\" = 1");
        db.Set<Expert>().VisibleTo(anybody, TestData.City, day).ToQueryString().ShouldContain("\"Hidden\" = 0");
        db.Set<Project>().VisibleTo(anybody, TestData.City).ToQueryString().ShouldContain("\"Hidden\" = 0");
    }

    [Fact]
    public async Task No_cell_of_an_export_runs_as_a_formula()
    {
        var word = TestData.NewName("算式");
        await host.Data.EquipmentAsync(wish: i => i with { Name = $"=1+1 {word}", Maker = "@SUM(A1)", Model = "-2+3" });
        var text = (await host.Browser().GetPageAsync($"/equipment/export.csv?q={word}")).Html;
        text.ShouldContain($"'=1+1 {word}");
        text.ShouldContain(",'-2+3,'@SUM(A1),");
    }

    [Fact]
    public async Task A_renamed_enterprise_renames_what_it_owns()
    {
        var enterprise = await host.Data.EnterpriseAsync();
        var e = await host.Data.EquipmentAsync(enterprise.CreditCode);
        var p = await host.Data.ProjectAsync(enterprise.CreditCode);
        var name = TestData.NewName("改名后的企业");
        var form = await host.Browser(await host.Data.PersonAsync(Role.City)).GetPageAsync($"/enterprises/{enterprise.Id}/edit");
        (await form.SubmitAsync("", ("Input.Name", name))).Is(HttpStatusCode.Redirect);
        (await host.Api().GetAsync($"equipment/{e.Id}"))["owner"].ShouldBe(name);
        (await host.Api().GetAsync($"projects/{p.Id}"))["enterprise"].ShouldBe(name);
        (await IdsAsync(host.Api(), $"q={name}")).ShouldBe([e.Id]);
    }

    private async Task<Guid> ItemAsync(string name, Func<EquipmentInput, EquipmentInput> wish) =>
        (await host.Data.EquipmentAsync(wish: i => wish(i with { Name = name }))).Id;

    private async Task<Api> ApiAsync(Role role) => host.Api((await host.Data.PersonAsync(role)).Token);

    /// <summary>A body that is right, of a new enterprise's equipment, with these fields on top.</summary>
    private async Task<Dictionary<string, object?>> BodyAsync(params (string Name, object? Value)[] fields)
    {
        var body = new Dictionary<string, object?>
        {
            ["owner"] = (await host.Data.EnterpriseAsync()).CreditCode,
            ["name"] = "压力机",
            ["assetNumber"] = TestData.NewName("ZC-"),
            ["cycleMonths"] = 0,
            ["shared"] = true,
        };
        foreach (var (name, value) in fields)
            body[name] = value;
        return body;
    }

    private static async Task<List<Guid>> IdsAsync(Api api, string query) =>
        [.. (await api.GetAsync($"equipment?{query}")).Is(HttpStatusCode.OK).Items.Select(i => i.GetProperty("id").GetGuid())];
}
