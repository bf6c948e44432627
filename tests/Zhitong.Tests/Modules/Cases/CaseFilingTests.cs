using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Accounts;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Writing;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Cases;

public sealed class CaseFiling_on_Sqlite(TestHost<Sqlite> host) : CaseFilingTests<Sqlite>(host);

public sealed class CaseFiling_on_Postgres(TestHost<Postgres> host) : CaseFilingTests<Postgres>(host);

/// <summary><c>POST /api/v1/cases</c> as the public contract has it.</summary>
public abstract class CaseFilingTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>, IAsyncLifetime
    where TDb : ITestDatabase
{
    private TestPerson county = null!;

    public async ValueTask InitializeAsync()
    {
        host.Time.Reset();
        county = await host.Data.PersonAsync(Role.County);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private Api Officer => host.Api(county.Token);

    [Fact]
    public async Task A_filing_is_answered_with_its_number_and_the_calendars_due_date()
    {
        var answer = (await Officer.PostAsync("cases", Filing())).Is(HttpStatusCode.Created);
        answer["number"].ShouldNotBeNull().ShouldMatch("^ZT-2026-[0-9]{6}$");
        answer["status"].ShouldBe("submitted");
        answer["dueDateEstimated"].ShouldBe("False");
        var due = (await host.Api().GetAsync("calendar/due?from=2026-09-23&workingDays=15")).Is(HttpStatusCode.OK);
        answer["dueDate"].ShouldBe(due["due"]);
        answer.Headers.Location!.ToString().ShouldBe($"/api/v1/cases/{answer["number"]}");
    }

    [Fact]
    public async Task Without_a_matter_it_goes_to_triage_without_a_due_date()
    {
        var answer = (await Officer.PostAsync("cases", Filing(("matter", null)))).Is(HttpStatusCode.Created);
        answer["dueDate"].ShouldBeNull();
        var accepted = await Officer.PostAsync($"cases/{answer["number"]}/acts/accept", new { });
        accepted.IsRefusedAt("matter");
        accepted = await Officer.PostAsync($"cases/{answer["number"]}/acts/accept", new { matter = "METR-CALI" });
        accepted.Is(HttpStatusCode.OK)["dueDate"].ShouldNotBeNull();
    }

    [Fact]
    public async Task An_estimate_says_so()
    {
        host.Time.GoTo(2026, 12, 21);
        var answer = (await Officer.PostAsync("cases", Filing())).Is(HttpStatusCode.Created);
        answer["dueDateEstimated"].ShouldBe("True");
        (await host.Api().GetAsync("calendar/due?from=2026-12-21&workingDays=15")).IsRefusedAt("workingDays");
    }

    [Fact]
    public async Task All_faults_come_in_one_answer() =>
        (await Officer.PostAsync("cases", new { })).IsRefusedAt("creditCode", "enterprise", "region", "contact", "phone", "need");

    [Fact]
    public async Task A_wrong_type_is_named_by_its_field_together_with_other_faults()
    {
        const string Body = """
            {"creditCode":1,"enterprise":["a"],"region":{},"contact":true,"phone":13800002046,"need":null,"answers":[1],"parameters":[2]}
            """;
        var answer = await Officer.PostTextAsync("cases", Body);
        answer.Is(HttpStatusCode.UnprocessableEntity);
        foreach (var field in new[] { "creditCode", "enterprise", "region", "contact", "phone", "need", "answers", "parameters" })
            answer.Errors.Keys.ShouldContain(field);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("null")]
    [InlineData("{\"need\":\"\\ud800\"}")]
    [InlineData("{\"parameters\":[\"\\ud800\"]}")]
    [InlineData("{\"matter\":\"METR-CALI\",\"answers\":{\"calibrationRange\":\"\\udc00\"}}")]
    [InlineData("{\"matter\":\"METR-CALI\",\"answers\":{\"\\ud800\":\"a\"}}")]
    [InlineData("{\"\\ud800\":1}")]
    public async Task A_body_that_cannot_be_read_is_422(string body) =>
        (await Officer.PostTextAsync("cases", body)).Is(HttpStatusCode.UnprocessableEntity);

    [Theory]
    [InlineData("region", "140300")] // the city is no county
    [InlineData("region", "370702")] // another city
    [InlineData("region", "999999")]
    [InlineData("matter", "NO-SUCH")]
    [InlineData("creditCode", "91140300MA0KXG3L2X")]
    [InlineData("creditCode", "9114030")]
    [InlineData("phone", "12345")]
    [InlineData("need", "\u200B\u200D \uFEFF")]
    [InlineData("enterprise", "　\u2060")]
    [InlineData("contact", "\0\u0007")]
    public async Task A_wrong_value_is_422_at_its_field(string field, string value) =>
        (await Officer.PostAsync("cases", Filing((field, value)))).IsRefusedAt(field);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_credit_code_is_read_however_it_is_typed(bool fullWidth)
    {
        var code = TestData.NewCreditCode();
        var typed = fullWidth
            ? string.Concat(code.Select(c => (char)(c + 0xFEE0)))
            : $" {code[..6].ToLowerInvariant()} {code[6..].ToLowerInvariant()}\u200B";
        var answer = (await Officer.PostAsync("cases", Filing(("creditCode", typed)))).Is(HttpStatusCode.Created);
        (await ReadAsync(answer))["creditCode"].ShouldBe(code);
    }

    [Fact]
    public async Task An_unknown_code_opens_an_unverified_profile_and_a_known_one_stays_as_it_is()
    {
        var code = TestData.NewCreditCode();
        await Officer.PostAsync("cases", Filing(("creditCode", code), ("enterprise", "先来的名称")));
        (await Officer.PostAsync("cases", Filing(("creditCode", code), ("enterprise", "后来的名称")))).Is(HttpStatusCode.Created);
        await using var db = host.OpenDb();
        var profile = await db.Set<Enterprise>().SingleAsync(e => e.CreditCode == code);
        (profile.Name, profile.Verified, profile.Region).ShouldBe(("先来的名称", false, TestData.Region));
    }

    [Fact]
    public async Task Answers_are_checked_by_the_matter_and_named_by_their_key()
    {
        var missing = await Officer.PostAsync("cases", Filing(("matter", "TEST-EQUIP")));
        missing.IsRefusedAt("answers.equipmentKind", "answers.useDate", "answers.operator");
        var answers = new JsonObject
        {
            ["equipmentKind"] = "拉力机",
            ["useDate"] = "2026-13-40",
            ["operator"] = "不在选项里",
            ["hours"] = "三",
            ["specimenCount"] = 501,
            ["noSuch"] = "x",
        };
        var wrong = await Officer.PostAsync("cases", Filing(("matter", "TEST-EQUIP"), ("answers", answers)));
        wrong.IsRefusedAt("answers.useDate", "answers.operator", "answers.hours", "answers.specimenCount", "answers.noSuch");
        foreach (var day in new[] { "0001-01-01", "9999-12-31", "2026-02-30" })
        {
            answers["useDate"] = day;
            (
                await Officer.PostAsync("cases", Filing(("matter", "TEST-EQUIP"), ("answers", answers.DeepClone())))
            ).Errors.ShouldContainKey("answers.useDate");
        }
    }

    [Fact]
    public async Task Lengths_are_counted_in_code_points()
    {
        (await Officer.PostAsync("cases", Filing(("need", Repeat("𠮷", 4000))))).Is(HttpStatusCode.Created);
        (await Officer.PostAsync("cases", Filing(("need", Repeat("𠮷", 4001))))).IsRefusedAt("need");
        (await Officer.PostAsync("cases", Filing(("enterprise", Repeat("🏭", 200))))).Is(HttpStatusCode.Created);
        (await Officer.PostAsync("cases", Filing(("enterprise", Repeat("质", 201))))).IsRefusedAt("enterprise");
        (await Officer.PostAsync("cases", Filing(("contact", Repeat("🏭", 200))))).Is(HttpStatusCode.Created);
    }

    [Fact]
    public async Task The_longest_answer_of_rare_characters_is_kept()
    {
        var answers = new JsonObject { ["standardNumbers"] = Repeat("𠮷", 6000), ["compareNeed"] = await OptionAsync() };
        var filed = await Officer.PostAsync("cases", Filing(("matter", "STD-SEARCH"), ("answers", answers)));
        filed.Is(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Ten_million_characters_are_refused_at_their_field_in_a_short_answer()
    {
        var answer = await Officer.PostAsync("cases", Filing(("need", Repeat("质", 10_000_000))));
        answer.IsRefusedAt("need");
        answer.Text.Length.ShouldBeLessThan(1000);
    }

    [Theory]
    [InlineData("家👨‍👩‍👧 很急 🏭")]
    [InlineData("𠮷野家 𫟷 𱁬 测不准")]
    [InlineData("שלום\u200F عربي\u202E 反过来")]
    [InlineData("<script>alert('x')</script> <b>粗</b> & &amp; \" '")]
    [InlineData("'; DROP TABLE cases_cases; -- %_\\ {0} ${x}")]
    [InlineData("第一行\n\t第二行\n\n第四行")]
    [InlineData("e\u0301 与 é，ﬁ 与 fi，㎡ 与 m²")]
    public async Task What_was_typed_is_kept_and_told_exactly(string need)
    {
        var answer = (await Officer.PostAsync("cases", Filing(("need", need), ("contact", need.ReplaceLineEndings(" "))))).Is(
            HttpStatusCode.Created
        );
        (await ReadAsync(answer))["need"].ShouldBe(need);
        var row = (await Officer.GetAsync($"cases?q={answer["number"]}")).Items.Single();
        row.GetProperty("need").GetString().ShouldBe(need);
    }

    [Fact]
    public async Task An_enterprise_files_for_itself_only()
    {
        var own = await host.Data.EnterpriseAsync();
        var clerk = await host.Data.PersonAsync(Role.Enterprise, organisation: await host.Data.OrganisationOfAsync(own));
        var api = host.Api(clerk.Token);
        (await api.PostAsync("cases", Filing(("creditCode", own.CreditCode)))).Is(HttpStatusCode.Created);
        (await api.PostAsync("cases", Filing())).Is(HttpStatusCode.Forbidden);
        var other = await host.Data.EnterpriseAsync();
        (await api.PostAsync("cases", Filing(("creditCode", other.CreditCode)))).Is(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData(Role.Station, TestData.OtherRegion, HttpStatusCode.Forbidden)]
    [InlineData(Role.County, TestData.OtherRegion, HttpStatusCode.Forbidden)]
    [InlineData(Role.Station, TestData.Region, HttpStatusCode.Created)]
    [InlineData(Role.City, TestData.OtherRegion, HttpStatusCode.Created)]
    [InlineData(Role.Institution, TestData.Region, HttpStatusCode.Forbidden)]
    [InlineData(Role.Leader, TestData.Region, HttpStatusCode.Forbidden)]
    public async Task An_officer_files_within_the_region_of_the_post(Role role, string region, HttpStatusCode status)
    {
        var person = await host.Data.PersonAsync(role);
        (await host.Api(person.Token).PostAsync("cases", Filing(("region", region)))).Is(status);
    }

    [Fact]
    public async Task Only_a_living_token_opens_the_API()
    {
        (await host.Api().PostAsync("cases", Filing())).Is(HttpStatusCode.Unauthorized);
        (await host.Api(new string('x', 40)).PostAsync("cases", Filing())).Is(HttpStatusCode.Unauthorized);
        (await host.Api("short").GetAsync("cases")).Is(HttpStatusCode.Unauthorized);
        var reader = await host.Data.PersonAsync(Role.County, mayWrite: false);
        (await host.Api(reader.Token).GetAsync("cases")).Is(HttpStatusCode.OK);
        (await host.Api(reader.Token).PostAsync("cases", Filing())).Is(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_revoked_or_expired_token_ends_within_a_second()
    {
        (await Officer.GetAsync("cases")).Is(HttpStatusCode.OK);
        await host.Get<Writer>()
            .RunAsync(
                TestData.Root,
                async work =>
                {
                    var token = await work.Db.Set<ApiToken>().SingleAsync(t => t.Id == county.TokenId);
                    token.RevokedAt = work.Now;
                    work.Record(token, "revoke");
                }
            );
        host.Time.LetCachesExpire();
        (await Officer.GetAsync("cases")).Is(HttpStatusCode.Unauthorized);
        var other = await host.Data.PersonAsync(Role.County);
        host.Time.GoTo(2100, 1, 2);
        (await host.Api(other.Token).GetAsync("cases")).Is(HttpStatusCode.Unauthorized);
    }

    private async Task<ApiAnswer> ReadAsync(ApiAnswer filed) =>
        (await Officer.GetAsync($"cases/{filed["number"]}")).Is(HttpStatusCode.OK);

    private async Task<string> OptionAsync()
    {
        var matter = await host.Get<Zhitong.Modules.Matters.Contract.MatterBook>().FindAsync("STD-SEARCH");
        return matter!.Fields.Single(f => f.Key == "compareNeed").Options![0];
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    internal static JsonObject Filing(params (string Field, JsonNode? Value)[] changes)
    {
        var filing = new JsonObject
        {
            ["matter"] = "METR-CALI",
            ["creditCode"] = TestData.NewCreditCode(),
            ["enterprise"] = "阳泉测试厂",
            ["region"] = TestData.Region,
            ["contact"] = "王芳",
            ["phone"] = "13800002046",
            ["need"] = "压力表示值偏差大",
        };
        foreach (var (field, value) in changes)
            filing[field] = value;
        return filing;
    }
}
