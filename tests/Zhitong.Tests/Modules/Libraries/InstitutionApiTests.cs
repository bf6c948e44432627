using System.IO.Compression;
using System.Net;
using System.Text;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Platform.Access;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Libraries;

public sealed class InstitutionApi_on_Sqlite(TestHost<Sqlite> host) : InstitutionApiTests<Sqlite>(host);

public sealed class InstitutionApi_on_Postgres(TestHost<Postgres> host) : InstitutionApiTests<Postgres>(host);

/// <summary><c>/api/v1/institutions</c>, its parts, and <c>/api/v1/capabilities</c>.</summary>
public abstract class InstitutionApiTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    [Fact]
    public async Task An_officer_opens_an_institution_and_everybody_reads_it_without_the_person()
    {
        var county = await ApiAsync(Role.County);
        var code = TestData.NewCreditCode();
        var made = (await county.PostAsync("institutions", Body(code))).Is(HttpStatusCode.Created);
        (made["name"], made["level"], made["metrologyCentre"], made["contact"]).ShouldBe(
            ("盂县计量所", "municipal", "planned", "张三 13800002046")
        );
        var open = (await host.Api().GetAsync($"institutions/{made["id"]}")).Is(HttpStatusCode.OK);
        (open["creditCode"], open["phone"], open["contact"], open["validity"]).ShouldBe((code, "0353-1234567", null, "forever"));
        (await host.Api().GetAsync($"institutions/{code.ToLowerInvariant()}"))["id"].ShouldBe(made["id"]);
        (await host.Api().GetAsync("institutions?q=盂县计量所")).Items.Count().ShouldBe(1);
        (await host.Api().GetAsync($"institutions/{Guid.NewGuid()}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task It_signs_in_as_the_organisation_of_its_code_which_takes_its_name()
    {
        var organisation = await host.Data.OrganisationAsync(OrganisationKind.Institution, name: "旧名");
        var i = await host.Data.InstitutionAsync(name: "新名检测所", creditCode: organisation.CreditCode);
        i.OrganisationId.ShouldBe(organisation.Id);
        var own = await host.Data.PersonAsync(Role.Institution, organisation: organisation);
        var renamed = await PutAsync(host.Api(own.Token), $"institutions/{i.Id}", Body(organisation.CreditCode, "再改的名"));
        renamed.Is(HttpStatusCode.OK);
        await using var db = host.OpenDb();
        (await db.FindAsync<Organisation>(organisation.Id))!.Name.ShouldBe("再改的名");
        var other = await host.Data.InstitutionAsync();
        (await PutAsync(host.Api(own.Token), $"institutions/{other.Id}", Body(null))).Is(HttpStatusCode.NotFound);
        (await host.Api(own.Token).PostAsync("institutions", Body(null))).Is(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task All_faults_come_in_one_answer_by_field()
    {
        var county = await ApiAsync(Role.County);
        var answer = await county.PostAsync(
            "institutions",
            new
            {
                name = " ",
                creditCode = "91140300MA0000000O",
                kinds = new[] { "nothing" },
                level = "galactic",
                region = "999999",
                phone = "1.38E+10",
                website = "javascript:alert(1)",
                validUntil = "明天",
                hidden = "yes",
            }
        );
        answer.IsRefusedAt("name", "creditCode", "kinds", "level", "region", "phone", "website", "validUntil", "hidden");
        (await county.PostAsync("institutions", Body(null, TestData.NewName("所"), TestData.OtherRegion))).IsRefusedAt("region");
        var known = await host.Data.InstitutionAsync(creditCode: TestData.NewCreditCode());
        (await county.PostAsync("institutions", Body(known.CreditCode))).IsRefusedAt("creditCode");
        (await county.PostAsync("institutions", Body(null, known.Name))).IsRefusedAt("name");
    }

    [Fact]
    public async Task A_stale_edit_is_refused_and_one_without_a_version_is_not()
    {
        var i = await host.Data.InstitutionAsync();
        var city = await ApiAsync(Role.City);
        (await PutAsync(city, $"institutions/{i.Id}", Body(null, "第一次改", version: i.Version))).Is(HttpStatusCode.OK);
        (await PutAsync(city, $"institutions/{i.Id}", Body(null, "第二次改", version: i.Version))).Is(HttpStatusCode.Conflict);
        (await PutAsync(city, $"institutions/{i.Id}", Body(null, "第三次改"))).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Parts_are_added_and_changed_one_by_one()
    {
        var i = await host.Data.InstitutionAsync();
        var city = await ApiAsync(Role.City);
        var root = $"institutions/{i.Id}";
        var site = (await city.PostAsync($"{root}/sites", new { name = "平定实验室", region = TestData.Region })).Is(
            HttpStatusCode.Created
        );
        var certificate = (
            await city.PostAsync(
                $"{root}/certificates",
                new
                {
                    kind = "CMA",
                    number = "230000000001",
                    from = "2023-10-01",
                    until = "2029-09-30",
                }
            )
        ).Is(HttpStatusCode.Created);
        var row = (
            await city.PostAsync(
                $"{root}/capabilities",
                new
                {
                    field = "耐火材料",
                    @object = "耐火砖",
                    parameter = "常温耐压强度",
                    method = "GB/T5072—2008",
                    range = "≤200MPa",
                    uncertainty = "U=1.2%",
                    aliases = new[] { "抗压强度", "压力" },
                    site = site["id"],
                    certificate = certificate["id"],
                }
            )
        ).Is(HttpStatusCode.Created);
        (row["methodNumber"], row["rangeHigh"], row["rangeUnit"], row["validUntil"], row["aliases"]).ShouldBe(
            ("GB/T 5072-2008", "200", "MPa", "2029-09-30", "抗压强度、压力")
        );
        var shorter = await PutAsync(
            city,
            $"{root}/certificates/{certificate["id"]}",
            new
            {
                kind = "CMA",
                number = "230000000001",
                until = "2026-10-01",
                version = 0,
            }
        );
        (shorter.Is(HttpStatusCode.OK)["validity"], shorter["version"]).ShouldBe(("soon", "1"));
        var rows = (await host.Api().GetAsync($"{root}/capabilities")).Items.ToList();
        rows.Single().GetProperty("validUntil").GetString().ShouldBe("2026-10-01", "the term is carried down");
        (await host.Api().GetAsync(root))["validUntil"].ShouldBe("2026-10-01");
        (await city.GetAsync("institutions?q=GB/T 5072 耐火砖&size=200")).Items.ShouldContain(found =>
            found.GetProperty("id").GetGuid() == i.Id
        );
    }

    [Theory]
    [InlineData("{\"range\":\"(60~0.1)MPa\"}", "field", "object", "parameter", "range")]
    [InlineData("{\"field\":\"a\",\"object\":\"b\",\"parameter\":\"c\",\"site\":\"nowhere\"}", "site")]
    [InlineData(
        "{\"field\":\"a\",\"object\":\"b\",\"parameter\":\"c\",\"certificate\":\"00000000-0000-0000-0000-000000000001\"}",
        "certificate"
    )]
    [InlineData("{\"field\":\"a\",\"object\":\"b\",\"parameter\":\"c\",\"validUntil\":\"2023.5\"}", "validUntil")]
    [InlineData("{\"field\":7,\"object\":[],\"parameter\":{}}", "field", "object", "parameter")]
    [InlineData("[]", "")]
    [InlineData("{", "")]
    public async Task A_bad_row_is_refused_by_field(string body, params string[] fields)
    {
        var i = await host.Data.InstitutionAsync();
        var city = await ApiAsync(Role.City);
        (await city.PostTextAsync($"institutions/{i.Id}/capabilities", body)).IsRefusedAt(fields);
        (await city.GetAsync($"institutions/{i.Id}/capabilities")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_lapsed_or_is_hidden_is_not_listed_for_the_public()
    {
        var lapsed = await host.Data.InstitutionAsync(until: "2026-09-22");
        var last = await host.Data.InstitutionAsync(until: "2026-09-23");
        await host.Data.CapabilityAsync(lapsed.Id, parameter: "过期的参数");
        await host.Data.CapabilityAsync(last.Id, parameter: "最后一天的参数");
        var open = host.Api();
        (await IdsAsync(open, "institutions?size=200")).ShouldContain(last.Id);
        (await IdsAsync(open, "institutions?size=200")).ShouldNotContain(lapsed.Id);
        (await IdsAsync(open, "institutions?size=200&validity=lapsed")).ShouldNotContain(lapsed.Id);
        (await open.GetAsync($"institutions/{lapsed.Id}"))["validity"].ShouldBe("lapsed", "its page says so");
        (await open.GetAsync("capabilities?q=过期的参数")).Items.ShouldBeEmpty();
        (await open.GetAsync("capabilities?q=最后一天的参数")).Items.Count().ShouldBe(1);
        var county = await ApiAsync(Role.County);
        (await IdsAsync(county, "institutions?size=200&validity=lapsed")).ShouldContain(lapsed.Id);
        var elsewhere = host.Api((await host.Data.PersonAsync(Role.County, TestData.OtherRegion)).Token);
        (await IdsAsync(elsewhere, "institutions?size=200&validity=all")).ShouldNotContain(lapsed.Id);
        (await PutAsync(county, $"institutions/{last.Id}", Body(null, last.Name, hidden: true))).Is(HttpStatusCode.OK);
        (await open.GetAsync($"institutions/{last.Id}")).Is(HttpStatusCode.NotFound);
        (await open.GetAsync("capabilities?q=最后一天的参数")).Items.ShouldBeEmpty();
        (await county.GetAsync($"institutions/{last.Id}/capabilities")).Items.Count().ShouldBe(1);
    }

    [Fact]
    public async Task Filters_and_orders_narrow_and_sort()
    {
        var field = TestData.NewName("领域");
        var near = await host.Data.InstitutionAsync(until: "2026-11-01", name: "甲所");
        var far = await host.Data.InstitutionAsync(
            region: TestData.OtherRegion,
            until: "2028-11-01",
            name: "乙所",
            kinds: ["certification"]
        );
        await host.Data.CapabilityAsync(near.Id, field: field, method: "GB/T 10294-2008");
        await host.Data.CapabilityAsync(far.Id, field: field, method: "GB/T 10294-2020");
        var open = host.Api();
        (await IdsAsync(open, $"institutions?field={field}&sort=validUntil")).ShouldBe([near.Id, far.Id]);
        (await IdsAsync(open, $"institutions?field={field}&sort=-validUntil")).ShouldBe([far.Id, near.Id]);
        (await IdsAsync(open, $"institutions?field={field}&kind=certification")).ShouldBe([far.Id]);
        (await IdsAsync(open, $"institutions?field={field}&region={TestData.Region}")).ShouldBe([near.Id]);
        (await IdsAsync(open, $"institutions?field={field}&validity=soon")).ShouldBe([near.Id]);
        (await open.GetAsync($"capabilities?field={field}&method=GB/T10294")).Items.Count().ShouldBe(2);
        (await open.GetAsync($"capabilities?field={field}&method=GB/T 10294—2020")).Items.Count().ShouldBe(1);
        var first = await open.GetAsync($"institutions?field={field}&sort=validUntil&size=1");
        (first["total"], first.Items.Count()).ShouldBe(("2", 1));
        (await IdsAsync(open, $"institutions?field={field}&sort=validUntil&size=1&after={first["next"]}")).ShouldBe([far.Id]);
    }

    [Theory]
    [InlineData("institutions?kind=x", "kind")]
    [InlineData("institutions?level=x", "level")]
    [InlineData("institutions?region=x", "region")]
    [InlineData("institutions?validity=x", "validity")]
    [InlineData("institutions?sort=x", "sort")]
    [InlineData("institutions?size=0", "size")]
    [InlineData("institutions?after=x", "after")]
    [InlineData("capabilities?method=x", "method")]
    [InlineData("capabilities?site=x", "site")]
    [InlineData("capabilities?validity=x", "validity")]
    public async Task What_cannot_be_read_is_422_at_its_name(string query, string field) =>
        (await host.Api().GetAsync(query)).IsRefusedAt(field);

    [Fact]
    public async Task The_list_is_taken_away_as_a_file_in_which_nothing_runs()
    {
        var i = await host.Data.InstitutionAsync(name: "=1+1检测所");
        await host.Data.CapabilityAsync(i.Id, thing: "@砖", range: "-60~300℃");
        var csv = await TextAsync("/institutions/export.csv?q=1检测所");
        csv.ShouldStartWith("\uFEFF机构名称,");
        csv.ShouldContain("'=1+1检测所");
        csv.ShouldNotContain("张三");
        var rows = await TextAsync($"/institutions/{i.Id}/capabilities/export.csv");
        rows.ShouldContain("'@砖");
        rows.ShouldContain("'-60~300℃");
        using var file = new MemoryStream(await host.Browser().GetFileAsync("/institutions/export.xlsx"));
        using var book = new ZipArchive(file);
        book.Entries.ShouldContain(e => e.FullName == "xl/workbook.xml");
    }

    private async Task<string> TextAsync(string address) => Encoding.UTF8.GetString(await host.Browser().GetFileAsync(address));

    private async Task<Api> ApiAsync(Role role) => host.Api((await host.Data.PersonAsync(role)).Token);

    private static async Task<List<Guid>> IdsAsync(Api api, string path) =>
        [.. (await api.GetAsync(path)).Is(HttpStatusCode.OK).Items.Select(i => i.GetProperty("id").GetGuid())];

    private static Task<ApiAnswer> PutAsync(Api api, string path, object body) =>
        api.SendAsync(new HttpRequestMessage(HttpMethod.Put, path) { Content = System.Net.Http.Json.JsonContent.Create(body) });

    private static object Body(
        string? code,
        string name = "盂县计量所",
        string region = TestData.Region,
        bool hidden = false,
        int? version = null
    ) =>
        new
        {
            name,
            creditCode = code,
            kinds = new[] { "metrology", "检验检测" },
            level = "municipal",
            metrologyCentre = "筹建",
            region,
            phone = "0353 1234567",
            contact = "张三 13800002046",
            website = "www.example.cn",
            hidden,
            version,
        };
}
