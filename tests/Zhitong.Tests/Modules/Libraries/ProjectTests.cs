using System.Net;
using System.Text.Json;
using Zhitong.Platform.Access;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Libraries;

public sealed class Projects_on_Sqlite(TestHost<Sqlite> host) : ProjectTests<Sqlite>(host);

public sealed class Projects_on_Postgres(TestHost<Postgres> host) : ProjectTests<Postgres>(host);

/// <summary>The library of 六新 projects by pages and API.</summary>
public abstract class ProjectTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    [Fact]
    public async Task An_enterprise_writes_its_own_and_an_officer_publishes_it()
    {
        var enterprise = await host.Data.EnterpriseAsync();
        var clerk = await host.Data.PersonAsync(Role.Enterprise, organisation: await host.Data.OrganisationOfAsync(enterprise));
        var own = host.Api(clerk.Token);
        var added = (await own.PostAsync("projects", Body(("investment", "1200万元"), ("done", 3_000_000)))).Is(
            HttpStatusCode.Created
        );
        (added["enterprise"], added["hidden"], added["shareDone"]).ShouldBe((enterprise.Name, "True", "25"));
        var id = added["id"];
        (await host.Api().GetAsync($"projects/{id}")).Is(HttpStatusCode.NotFound);
        (await NamesAsync(own, "own=yes")).ShouldBe([added["name"]!]);
        var county = await ApiAsync(Role.County);
        (await NamesAsync(county, $"stage=hidden&q={added["name"]}")).ShouldBe([added["name"]!]);
        (await county.PutAsync($"projects/{id}", Body(("name", added["name"]), ("version", 0)))).Is(HttpStatusCode.OK);
        (await host.Api().GetAsync($"projects/{id}")).Is(HttpStatusCode.OK);
        (await own.PutAsync($"projects/{id}", Body(("name", added["name"]), ("stage", "竣工"))))
            .Is(HttpStatusCode.OK)["stage"]
            .ShouldBe("completed");
        var other = await host.Data.ProjectAsync();
        (await own.PutAsync($"projects/{other.Id}", Body())).Is(HttpStatusCode.NotFound);
        (await host.Browser(clerk).GetPageAsync($"/projects/{other.Id}/edit")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Contradictions_and_faults_come_in_one_answer()
    {
        var city = await ApiAsync(Role.City);
        (await city.PostAsync("projects", new { })).IsRefusedAt("enterprise", "name", "kind");
        var wrong = Body(
            ("enterprise", "没有"),
            ("investment", "100"),
            ("done", "100.01"),
            ("shareDone", 120),
            ("startMonth", "去年")
        );
        (await city.PostAsync("projects", wrong)).IsRefusedAt("enterprise", "done", "shareDone", "startMonth");
        var project = await host.Data.ProjectAsync();
        var again = Body(
            ("enterprise", project.EnterpriseId),
            ("name", project.Name.Replace("项目", "项 目", StringComparison.Ordinal))
        );
        (await city.PostAsync("projects", again)).IsRefusedAt("name");
    }

    [Fact]
    public async Task Filters_and_orders_do_what_they_say()
    {
        var word = TestData.NewName("筛选");
        async Task Add(string name, string kind, string stage, string money) =>
            await host.Data.ProjectAsync(wish: i =>
                i with
                {
                    Name = $"{word} {name}",
                    Kind = kind,
                    Stage = stage,
                    Investment = money,
                    Done = null,
                }
            );
        await Add("小", "material", "building", "100万");
        await Add("大", "product", "producing", "2亿");
        await Add("中", "material", "ended", "900万");
        var anybody = host.Api();
        (await NamesAsync(anybody, $"q={word}&sort=-investment")).ShouldBe([$"{word} 大", $"{word} 中", $"{word} 小"]);
        (await NamesAsync(anybody, $"q={word}&sort=investment&kind=material")).ShouldBe([$"{word} 小", $"{word} 中"]);
        (await NamesAsync(anybody, $"q={word}&stage=ended")).ShouldBe([$"{word} 中"]);
        (await NamesAsync(anybody, $"q={word}&region={TestData.OtherRegion}")).ShouldBeEmpty();
        var page = (await host.Browser().GetPageAsync($"/projects?q={word}&sort=-investment")).Is(HttpStatusCode.OK);
        page.Document.QuerySelectorAll("tbody th")
            .Select(h => h.TextContent.Trim())
            .ShouldBe([$"{word} 大", $"{word} 中", $"{word} 小"]);
        var csv = (await host.Browser().GetPageAsync($"/projects/export.csv?q={word}&sort=-investment"))
            .Is(HttpStatusCode.OK)
            .Html;
        csv.Split("\r\n")[1].ShouldContain("200000000");
    }

    [Theory]
    [InlineData("kind=x", "kind")]
    [InlineData("stage=x", "stage")]
    [InlineData("own=x", "own")]
    [InlineData("region=x", "region")]
    [InlineData("sort=x", "sort")]
    [InlineData("after=x", "after")]
    public async Task What_cannot_be_read_is_422_at_its_name(string query, string field) =>
        (await host.Api().GetAsync($"projects?{query}")).IsRefusedAt(field);

    [Fact]
    public async Task Pages_show_edit_end_and_tell_the_history()
    {
        var project = await host.Data.ProjectAsync();
        (await host.Browser().GetPageAsync($"/projects/{project.Id}")).Is(HttpStatusCode.OK).Text.ShouldContain("1,000 万元");
        var browser = host.Browser(await host.Data.PersonAsync(Role.City));
        var edit = await browser.GetPageAsync($"/projects/{project.Id}/edit");
        var wrong = await edit.SubmitAsync("", ("Input.Done", "2000 万元"), ("Input.Summary", "改了一半"));
        wrong.Document.QuerySelector("#Input_Done-e").ShouldNotBeNull();
        wrong.Text.ShouldContain("改了一半");
        (await wrong.SubmitAsync("", ("Input.Done", "500 万元"))).Is(HttpStatusCode.Redirect);
        (await edit.SubmitAsync("", ("Input.Done", "600 万元"))).Is(HttpStatusCode.Conflict);
        var end = await browser.GetPageAsync($"/projects/{project.Id}/end");
        (await end.SubmitAsync("", ("Input.Reason", "市场变化"))).Is(HttpStatusCode.Redirect);
        (await host.Browser().GetPageAsync($"/projects/{project.Id}")).Text.ShouldContain("市场变化");
        var history = (await browser.GetPageAsync($"/projects/{project.Id}/history")).Text;
        history.ShouldContain("链式校验通过");
        history.ShouldContain("250 万元");
        history.ShouldContain("500 万元");
        history.ShouldNotContain("250000000"); // nobody counts in fen
        (await host.Browser().GetPageAsync($"/projects/{project.Id}/history")).AsksToSignIn.ShouldBeTrue();
    }

    private async Task<Api> ApiAsync(Role role) => host.Api((await host.Data.PersonAsync(role)).Token);

    private static Dictionary<string, object?> Body(params (string Name, object? Value)[] fields)
    {
        var body = new Dictionary<string, object?> { ["name"] = TestData.NewName("接口项目"), ["kind"] = "新材料" };
        foreach (var (name, value) in fields)
            body[name] = value;
        return body;
    }

    private static async Task<List<string>> NamesAsync(Api api, string query) =>
        [
            .. (await api.GetAsync($"projects?{query}"))
                .Is(HttpStatusCode.OK)
                .Items.Select(i => i.GetProperty("name").GetString()!),
        ];
}
