using System.Net;
using System.Text.Json;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Matching;

public sealed class MatchApi_on_Sqlite(TestHost<Sqlite> host) : MatchApiTests<Sqlite>(host);

public sealed class MatchApi_on_Postgres(TestHost<Postgres> host) : MatchApiTests<Postgres>(host);

/// <summary>Who can do it, who nearly can, who together can, and what nobody can: for everybody, over the API.</summary>
public abstract class MatchApiTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    private const string Future = "2099-12-31";

    [Fact]
    public async Task An_enterprise_finds_who_can_and_who_nearly_can()
    {
        var thing = TestData.NewName("气凝胶匹配毡");
        var able = await AbleAsync(thing, "导热系数", "GB/T 10294-2008", "(0.01~0.5)W/(m·K)");
        var narrow = await AbleAsync(thing, "导热系数", "GB/T 10294-2008", "(0.05~0.5)W/(m·K)");
        var silent = await AbleAsync(thing, "导热系数", "GB/T 10295-2008", null);
        var lapsed = await AbleAsync(thing, "导热系数", "GB/T 10294-2008", "(0.01~0.5)W/(m·K)", until: "2024-03-31");
        var answer = await AskAsync($"need={thing}的导热系数能到 0.02 W/(m·K) 吗");
        var found = Institutions(answer);
        found.Select(i => Id(i)).ShouldBe([able, silent, narrow, lapsed], "exact, unstated, then misses");
        Meets(found[0]).ShouldBe("exact");
        Texts(found[0], "why").ShouldContain("范围 (0.01~0.5)W/(m·K) 盖住 0.02 W/(m·K)");
        Texts(found[1], "why").ShouldContain("未写明范围，请先问");
        Meets(found[2]).ShouldBe("near");
        Texts(found[2], "missing").ShouldBe(["范围从 0.05 W/(m·K) 起，您要 0.02 W/(m·K)"]);
        Texts(found[3], "missing").ShouldBe(["资质 2024-03-31 已到期"]);
        var read = answer.Body.GetProperty("read").GetProperty("items")[0];
        read.GetProperty("object").GetString().ShouldBe(thing);
        answer.Body.GetProperty("nobody").GetArrayLength().ShouldBe(0);
        found[0].GetProperty("rows")[0].GetProperty("method").GetString().ShouldBe("GB/T 10294-2008");
    }

    [Fact]
    public async Task Fields_say_it_exactly_and_the_date_is_that_of_the_field()
    {
        var thing = TestData.NewName("匹配量规");
        var id = await AbleAsync(thing, "直径", "JJG 21-2008", "(0~500)mm", until: "2026-10-01");
        var fields = $"object={thing}&parameter=直径&range=10~40 cm&method=JJG 21";
        Institutions(await AskAsync(fields)).ShouldHaveSingleItem().GetProperty("meets").GetString().ShouldBe("exact");
        Institutions(await AskAsync($"{fields}&date=2026-10-01"))
            .ShouldHaveSingleItem()
            .GetProperty("meets")
            .GetString()
            .ShouldBe("exact");
        var after = Institutions(await AskAsync($"{fields}&date=2026-10-02")).ShouldHaveSingleItem();
        Texts(after, "missing").ShouldBe(["资质 2026-10-01 已到期"]);
        var far = Institutions(await AskAsync($"{fields}&region=盂县")).ShouldHaveSingleItem();
        (Id(far), Texts(far, "missing").Single()).ShouldBe((id, "在城区，不在盂县"));
    }

    [Fact]
    public async Task Several_parameters_are_covered_by_the_fewest_and_what_nobody_does_is_named()
    {
        var thing = TestData.NewName("合做毡");
        var (a, b, c) = (TestData.NewName("甲率"), TestData.NewName("乙率"), TestData.NewName("丙率"));
        var one = await AbleAsync(thing, a);
        await host.Data.CapabilityAsync(one, thing, b, null, field: "绝热材料");
        var two = await AbleAsync(thing, b);
        var three = await AbleAsync(thing, c);
        var answer = await AskAsync($"object={thing}&parameter={a}、{b}、{c}、丁率");
        var cover = answer.Body.GetProperty("cover").EnumerateArray().ToList();
        cover.ConvertAll(Id).ShouldBe([one, three], ignoreOrder: true);
        cover.ConvertAll(Id).ShouldNotContain(two);
        var nobody = answer.Body.GetProperty("nobody").EnumerateArray().ToList();
        nobody.ShouldHaveSingleItem().GetProperty("parameter").GetString().ShouldBe("丁率");
        nobody[0].GetProperty("nearest").GetString()!.ShouldContain("没有列丁率");
    }

    [Fact]
    public async Task What_is_hidden_or_gone_is_not_matched()
    {
        var thing = TestData.NewName("不公开件");
        var i = await host.Data.InstitutionAsync();
        await host.Data.CapabilityAsync(i.Id, thing, "硬度", null);
        Institutions(await AskAsync($"object={thing}")).ShouldHaveSingleItem();
        var city = host.Api((await host.Data.PersonAsync(Zhitong.Platform.Access.Role.City)).Token);
        (
            await city.PutAsync(
                $"institutions/{i.Id}",
                new
                {
                    name = i.Name,
                    kinds = "testing",
                    region = i.Region,
                    hidden = true,
                }
            )
        ).Is(HttpStatusCode.OK);
        Institutions(await AskAsync($"object={thing}")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "need")]
    [InlineData("need=%20%E2%80%8B", "need")]
    [InlineData("region=140302&date=2026-01-01", "need")]
    [InlineData("need=铅&range=10~1mg/kg", "range")]
    [InlineData("need=铅&range=多少都行", "range")]
    [InlineData("need=铅&date=2026-02-30", "date")]
    [InlineData("need=铅&region=太原", "region")]
    [InlineData("need=铅&uncertainty=很小", "uncertainty")]
    [InlineData("need=铅&method=国标", "method")]
    public async Task What_cannot_be_read_is_refused_at_its_field(string query, string field) =>
        (await host.Api().GetAsync($"match?{query}")).IsRefusedAt(field);

    [Fact]
    public async Task All_faults_come_at_once() =>
        (await host.Api().GetAsync("match?range=9~1mm&date=x&region=火星")).IsRefusedAt("need", "range", "date", "region");

    [Fact]
    public async Task Strange_needs_get_an_answer()
    {
        foreach (
            var need in new[]
            {
                "a",
                "。",
                "\"\"",
                "NEAR(a,b) OR * ^",
                "'; DROP TABLE x; --",
                "<script>",
                "\u202eאבג",
                "e\u0301",
                "%",
                "\\",
            }
        )
            (await host.Api().GetAsync($"match?need={Uri.EscapeDataString(need)}")).Is(HttpStatusCode.OK);
        (await host.Api().GetAsync($"match?need={new string('铅', 10_000)}")).IsRefusedAt("need");
        (await host.Api().GetAsync($"match?need={new string('铅', 4_000)}")).Is(HttpStatusCode.OK);
        (await host.Api().GetAsync($"match?object={new string('铅', 201)}")).IsRefusedAt("object");
    }

    private async Task<Guid> AbleAsync(
        string thing,
        string parameter,
        string? method = null,
        string? range = null,
        string until = Future
    )
    {
        var i = await host.Data.InstitutionAsync(until: until);
        await host.Data.CapabilityAsync(i.Id, thing, parameter, method, range, field: "绝热材料");
        return i.Id;
    }

    private async Task<ApiAnswer> AskAsync(string query) => (await host.Api().GetAsync($"match?{query}")).Is(HttpStatusCode.OK);

    private static List<JsonElement> Institutions(ApiAnswer answer) =>
        [.. answer.Body.GetProperty("institutions").EnumerateArray()];

    private static Guid Id(JsonElement i) => i.GetProperty("id").GetGuid();

    private static string? Meets(JsonElement i) => i.GetProperty("meets").GetString();

    private static string[] Texts(JsonElement i, string name) =>
        [.. i.GetProperty(name).EnumerateArray().Select(t => t.GetString()!)];
}
