using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Cases;
using Zhitong.Modules.Libraries.Experts;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Libraries;

public sealed class Experts_on_Sqlite(TestHost<Sqlite> host) : ExpertTests<Sqlite>(host);

public sealed class Experts_on_Postgres(TestHost<Postgres> host) : ExpertTests<Postgres>(host);

/// <summary>The library of experts: who is shown, that nothing personal gets out, what lapses, who is offered to a case.</summary>
public abstract class ExpertTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    private const string Phone = "13766554433";
    private const string Mail = "secret.mail@example.cn";
    private const string Birth = "1963-11";

    [Fact]
    public async Task Nothing_personal_is_in_any_public_answer()
    {
        var word = TestData.NewName("密语");
        var e = await PersonalAsync(word);
        var enterprise = await host.Data.PersonAsync(Role.Enterprise);
        var far = await host.Data.PersonAsync(Role.County, TestData.OtherRegion);
        foreach (var person in new[] { null, enterprise, far, await host.Data.PersonAsync(Role.Leader) })
        {
            var api = host.Api(person?.Token);
            var browser = host.Browser(person);
            List<string> answers =
            [
                (await api.GetAsync($"experts?q={word}")).Text,
                (await api.GetAsync($"experts/{e.Id}")).Text,
                (await browser.GetPageAsync($"/experts?q={word}")).Html,
                (await browser.GetPageAsync($"/experts/{e.Id}")).Html,
                (await browser.GetPageAsync($"/experts/export.csv?q={word}")).Html,
            ];
            foreach (var answer in answers)
            {
                answer.ShouldContain(e.Name);
                foreach (var secret in new[] { Phone, Mail, Birth })
                    answer.ShouldNotContain(secret);
            }
            (await browser.GetPageAsync($"/experts/{e.Id}/history")).Html.ShouldNotContain(Phone);
        }
        foreach (var secret in new[] { Phone, Mail, Birth })
            (await host.Api().GetAsync($"experts?q={secret}")).Items.ShouldBeEmpty("nothing personal is searched");
        var city = await host.Data.PersonAsync(Role.City);
        (await host.Browser(city).GetPageAsync($"/experts/export.csv?q={word}")).Html.ShouldNotContain(Phone);
        (await host.Browser(city).GetPageAsync($"/experts/{e.Id}")).Html.ShouldContain(Phone);
        (await host.Api(city.Token).GetAsync($"experts/{e.Id}"))
            .Body.GetProperty("personal")
            .GetProperty("email")
            .GetString()
            .ShouldBe(Mail);
    }

    [Fact]
    public async Task The_expert_sees_what_is_kept_about_them()
    {
        var person = await host.Data.PersonAsync(Role.Expert);
        var e = await host.Data.ExpertAsync(i =>
            i with
            {
                Account = person.Actor.Name,
                Phone = Phone,
                AppointedTo = "2025-01-01",
            }
        );
        (await host.Browser(person).GetPageAsync($"/experts/{e.Id}")).Is(HttpStatusCode.OK).Html.ShouldContain(Phone);
        (await host.Browser(person).GetPageAsync($"/experts/{e.Id}/history")).Is(HttpStatusCode.OK);
        (await host.Browser(person).GetPageAsync($"/experts/{e.Id}/edit")).Is(HttpStatusCode.Forbidden);
        (await host.Api().GetAsync($"experts/{e.Id}")).Is(HttpStatusCode.NotFound);
        var other = await host.Data.PersonAsync(Role.Expert);
        (await host.Browser(other).GetPageAsync($"/experts/{e.Id}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Sensitive_values_are_encrypted_in_the_history()
    {
        var e = await PersonalAsync(TestData.NewName("密文"));
        await using var db = host.OpenDb();
        var entry = await db.Set<ActivityEntry>().SingleAsync(a => a.SubjectId == e.Id);
        foreach (var secret in new[] { Phone, Mail, Birth })
            entry.Values!.ShouldNotContain(secret);
        Chains
            .ChangesOf(entry)
            .Where(v => v.Sensitive)
            .Select(v => v.Field)
            .ShouldBe(["BirthMonth", "Phone", "Email"], ignoreOrder: true);
        (await Chains.FaultsAsync(db, host.Get<SubjectVault>(), e.Id)).ShouldBeEmpty();
        var city = await host.Data.PersonAsync(Role.City);
        (await host.Browser(city).GetPageAsync($"/experts/{e.Id}/history")).Html.ShouldContain(Phone);
    }

    [Fact]
    public async Task The_appointment_holds_to_its_last_day_for_lists_and_dispatch()
    {
        var word = TestData.NewName("期满");
        var e = await host.Data.ExpertAsync(i => i with { Name = word, AppointedTo = "2026-09-24" });
        var c = await host.Data.CaseAsync(w => w.At(CaseStatus.Accepted));
        var city = await ApiAsync(Role.City);
        var institution = (await host.Data.InstitutionAsync()).Id;
        object ask = new { institution, expert = e.Id };
        try
        {
            host.Time.GoTo(2026, 9, 24);
            (await NamesAsync(host.Api(), $"q={word}&validity=soon")).ShouldBe([word]);
            (await OfferedAsync(city, c.Number)).ShouldContain(word);
            host.Time.GoTo(2026, 9, 25);
            (await NamesAsync(host.Api(), $"q={word}")).ShouldBeEmpty();
            (await host.Api().GetAsync($"experts/{e.Id}")).Is(HttpStatusCode.NotFound);
            (await NamesAsync(city, $"q={word}&validity=lapsed")).ShouldBe([word]);
            (await OfferedAsync(city, c.Number)).ShouldNotContain(word);
            var refused = (await city.PostAsync($"cases/{c.Number}/acts/dispatch", ask)).IsRefusedAt("expert");
            refused.Errors["expert"][0].ShouldContain(word);
            refused.Errors["expert"][0].ShouldContain("2026-09-24");
            host.Time.GoTo(2026, 9, 24);
            (await city.PostAsync($"cases/{c.Number}/acts/dispatch", ask)).Is(HttpStatusCode.OK);
        }
        finally
        {
            host.Time.Reset();
        }
        (await city.GetAsync($"cases/{c.Number}"))["expert"].ShouldBe(word);
        var page = host.Browser(await host.Data.PersonAsync(Role.City));
        (await page.GetPageAsync($"/cases/{c.Number}")).Text.ShouldContain(word);
        (await page.GetPageAsync($"/cases/{c.Number}/history")).Text.ShouldContain(word);
    }

    [Fact]
    public async Task Experts_are_offered_whose_fields_meet_the_case()
    {
        var element = await host.Data.ExpertAsync(i => i with { Name = TestData.NewName("要素"), Fields = "计量" });
        var both = await host.Data.ExpertAsync(i => i with { Name = TestData.NewName("都懂"), Fields = "计量、压力仪表" });
        var other = await host.Data.ExpertAsync(i => i with { Name = TestData.NewName("不沾边"), Fields = "知识产权" });
        var dismissed = await host.Data.ExpertAsync(i => i with { Name = TestData.NewName("解聘"), Fields = "计量" });
        await host.Get<SaveExpert>().EndAsync(dismissed.Id, null, "调离", TestData.Root);
        var c = await host.Data.CaseAsync(w => w.Needing("一批压力仪表示值偏差大").At(CaseStatus.Accepted));
        var city = await ApiAsync(Role.City);
        var offered = await OfferedAsync(city, c.Number);
        offered.ShouldContain(element.Name);
        offered.ShouldNotContain(other.Name);
        offered.ShouldNotContain(dismissed.Name);
        offered.IndexOf(both.Name).ShouldBeLessThan(offered.IndexOf(element.Name));
        var page = await host.Browser(await host.Data.PersonAsync(Role.City)).GetPageAsync($"/cases/{c.Number}/dispatch");
        page.Text.ShouldContain(both.Name);
        (
            await city.PostAsync(
                $"cases/{c.Number}/acts/dispatch",
                new { institution = (await host.Data.InstitutionAsync()).Id, expert = "查无此人" }
            )
        ).IsRefusedAt("expert");
    }

    [Theory]
    [InlineData("标准", "标准化", true)]
    [InlineData("标准化", "标准", true)]
    [InlineData("品牌", "品牌建设", true)]
    [InlineData("耐火材料", "耐火材料", true)]
    [InlineData("耐火", "耐火材料", false)] // a field is found whole; its words by q
    public async Task A_field_is_found_under_its_element(string asked, string has, bool found)
    {
        var word = TestData.NewName("领域");
        await host.Data.ExpertAsync(i => i with { Name = word, Fields = has });
        (await NamesAsync(host.Api(), $"q={word}&field={asked}")).ShouldBe(found ? [word] : []);
        (await NamesAsync(host.Api(), $"q={word} {has}")).ShouldBe([word]);
    }

    [Fact]
    public async Task An_officer_writes_in_reach_and_all_faults_come_in_one_answer()
    {
        var county = await ApiAsync(Role.County);
        (await county.PostAsync("experts", new { })).IsRefusedAt("name", "employer", "birthMonth", "fields");
        (await county.PostAsync("experts", Body(("region", TestData.OtherRegion)))).IsRefusedAt("region");
        (
            await county.PostAsync(
                "experts",
                Body(("name", 5), ("birthMonth", "1970"), ("hidden", "no"), ("bio", "11010519491231002X"))
            )
        ).IsRefusedAt("name", "birthMonth", "hidden", "bio");
        (await county.PostAsync("experts", Body(("account", "没有这个账号")))).IsRefusedAt("account");
        var added = (await county.PostAsync("experts", Body(("idNumber", "11010519491231002X")))).Is(HttpStatusCode.Created);
        added.Text.ShouldNotContain("11010519491231002X");
        (await county.PostAsync("experts", Body(("name", added["name"])))).IsRefusedAt("name");
        (await county.PutAsync($"experts/{added["id"]}", Body(("version", 7)))).Is(HttpStatusCode.Conflict);
        (await county.PutAsync($"experts/{added["id"]}", Body(("version", 0), ("fields", new[] { "标准", "耐火材料" })))).Is(
            HttpStatusCode.OK
        );
        (await (await ApiAsync(Role.Enterprise)).PostAsync("experts", Body())).Is(HttpStatusCode.Forbidden);
        (await host.Api().PostAsync("experts", Body())).Is(HttpStatusCode.Unauthorized);
        var far = await host.Data.ExpertAsync(region: TestData.OtherRegion);
        (await county.PutAsync($"experts/{far.Id}", Body())).Is(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("validity=gone", "validity")]
    [InlineData("region=abc", "region")]
    [InlineData("sort=name", "sort")]
    [InlineData("size=-1", "size")]
    [InlineData("after=%01", "after")]
    public async Task What_cannot_be_read_is_422_at_its_name(string query, string field) =>
        (await host.Api().GetAsync($"experts?{query}")).IsRefusedAt(field);

    [Fact]
    public async Task The_form_keeps_what_was_typed_and_dismissal_asks_why()
    {
        var browser = host.Browser(await host.Data.PersonAsync(Role.County));
        var form = (await browser.GetPageAsync("/experts/new")).Is(HttpStatusCode.OK);
        var name = TestData.NewName("表单");
        var again = await form.SubmitAsync(
            "",
            ("Input.Name", name),
            ("Input.BirthMonth", "七十年代"),
            ("Input.Phone", "1.38E+10")
        );
        again.Document.QuerySelector("#Input_BirthMonth")!.GetAttribute("value").ShouldBe("七十年代");
        foreach (var field in new[] { "BirthMonth", "Employer", "Fields", "Phone" })
            again.Document.QuerySelector($"#Input_{field}-e").ShouldNotBeNull(field);
        var done = await again.SubmitAsync(
            "",
            ("Input.BirthMonth", "1975-02"),
            ("Input.Employer", "研究院"),
            ("Input.Fields", "计量、衡器"),
            ("Input.Phone", "13800002046")
        );
        done.Is(HttpStatusCode.Redirect);
        var end = await browser.GetPageAsync($"{done.Location}/end");
        (await end.SubmitAsync("", ("Input.Reason", "本人申请"))).Is(HttpStatusCode.Redirect);
        (await browser.GetPageAsync(done.Location!)).Text.ShouldContain("本人申请");
        (await host.Browser().GetPageAsync(done.Location!)).Is(HttpStatusCode.NotFound);
    }

    private Task<Expert> PersonalAsync(string word) =>
        host.Data.ExpertAsync(i => i with { Name = word, Phone = Phone, Email = Mail, BirthMonth = Birth });

    private async Task<Api> ApiAsync(Role role) => host.Api((await host.Data.PersonAsync(role)).Token);

    private static Dictionary<string, object?> Body(params (string Name, object? Value)[] fields)
    {
        var body = new Dictionary<string, object?>
        {
            ["name"] = TestData.NewName("接口专家"),
            ["birthMonth"] = "1980-01",
            ["employer"] = "研究院",
            ["fields"] = "计量",
        };
        foreach (var (name, value) in fields)
            body[name] = value;
        return body;
    }

    private static async Task<List<string>> OfferedAsync(Api api, string number) =>
        [
            .. (await api.GetAsync($"cases/{number}/offers"))
                .Is(HttpStatusCode.OK)
                .Items.Where(i => i.GetProperty("kind").GetString() == "expert")
                .Select(NameOf),
        ];

    private static async Task<List<string>> NamesAsync(Api api, string query) =>
        [.. (await api.GetAsync($"experts?{query}")).Is(HttpStatusCode.OK).Items.Select(NameOf)];

    private static string NameOf(JsonElement row) => row.GetProperty("name").GetString()!;
}
