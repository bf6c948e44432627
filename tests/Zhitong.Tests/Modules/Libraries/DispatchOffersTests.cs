using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Cases;
using Zhitong.Modules.Cases.File;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Libraries.Institutions;
using Zhitong.Platform.Access;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Libraries;

public sealed class DispatchOffers_on_Sqlite(TestHost<Sqlite> host) : DispatchOffersTests<Sqlite>(host);

public sealed class DispatchOffers_on_Postgres(TestHost<Postgres> host) : DispatchOffersTests<Postgres>(host);

/// <summary>Who is offered at dispatch: valid today, able to do it, near first; and who is refused.</summary>
public abstract class DispatchOffersTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>, IAsyncLifetime
    where TDb : ITestDatabase
{
    public ValueTask InitializeAsync()
    {
        host.Time.Reset();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        host.Time.Reset();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Who_can_do_it_stands_first_with_the_reason_and_the_nearest_before_the_others()
    {
        var near = await host.Data.InstitutionAsync();
        var far = await host.Data.InstitutionAsync(region: TestData.OtherRegion);
        var unable = await host.Data.InstitutionAsync();
        var lapsed = await host.Data.InstitutionAsync(until: "2026-09-22");
        foreach (var i in new[] { near, far, lapsed })
            await host.Data.CapabilityAsync(i.Id, "弹性元件式一般压力表", "示值误差", "JJG 52-2013", "(-0.1~60)MPa");
        await host.Data.CapabilityAsync(unable.Id, "核桃", "感官与等级", "GB/T 20398-2021");
        var c = await CaseAsync("METR-CALI", "锅炉房 6 块压力表要校准");
        var offers = await OffersAsync(c);
        var ids = offers.ConvertAll(Organisation);
        int[] places = [ids.IndexOf(near.OrganisationId), ids.IndexOf(far.OrganisationId), ids.IndexOf(unable.OrganisationId)];
        places[0].ShouldBeGreaterThanOrEqualTo(0);
        places.ShouldBeInOrder();
        var first = offers[places[0]];
        first.GetProperty("why")[0].GetString().ShouldBe("弹性元件式一般压力表 · 示值误差 · JJG 52-2013 · (-0.1~60)MPa");
        first.GetProperty("meets").GetBoolean().ShouldBeTrue();
        offers[places[2]].GetProperty("meets").GetBoolean().ShouldBeFalse("valid, yet it measures walnuts");
        ids.ShouldNotContain(lapsed.OrganisationId);
    }

    /// <summary>Who misses one thing stands behind who can and before the others, and says what it misses.</summary>
    [Fact]
    public async Task Who_nearly_can_stands_between_with_what_is_missing()
    {
        var thing = TestData.NewName("量规");
        var (wide, narrow, unable) = (
            await host.Data.InstitutionAsync(region: TestData.OtherRegion),
            await host.Data.InstitutionAsync(),
            await host.Data.InstitutionAsync()
        );
        await host.Data.CapabilityAsync(wide.Id, thing, "直径", "JJG 21-2008", "(0~500)mm");
        await host.Data.CapabilityAsync(narrow.Id, thing, "直径", "JJG 21-2008", "(0~100)mm");
        await host.Data.CapabilityAsync(unable.Id, "核桃", "感官与等级", "GB/T 20398-2021");
        var c = await CaseAsync("METR-CALI", $"{thing}的直径要校准，用到 30 cm");
        var offers = await OffersAsync(c);
        var ids = offers.ConvertAll(Organisation);
        int[] places = [ids.IndexOf(wide.OrganisationId), ids.IndexOf(narrow.OrganisationId), ids.IndexOf(unable.OrganisationId)];
        places.ShouldBeInOrder();
        var near = offers[places[1]];
        near.GetProperty("meets").GetBoolean().ShouldBeFalse();
        near.GetProperty("missing")[0].GetString().ShouldBe("范围到 10 cm，您要 30 cm");
        var county = await host.Data.PersonAsync(Role.County);
        var form = (await host.Browser(county).GetPageAsync($"/cases/{c.Number}/dispatch")).Is(HttpStatusCode.OK);
        form.Text.ShouldContain("差一项：范围到 10 cm，您要 30 cm");
    }

    [Fact]
    public async Task A_standard_that_the_case_names_decides_and_its_edition_weighs()
    {
        var same = await host.Data.InstitutionAsync(name: TestData.NewName("乙"));
        var older = await host.Data.InstitutionAsync(name: TestData.NewName("甲"));
        await host.Data.CapabilityAsync(same.Id, "气凝胶毡", "导热系数", "GB/T 10295-2008");
        await host.Data.CapabilityAsync(older.Id, "气凝胶毡", "导热系数", "GB/T 10295-1988");
        var c = await CaseAsync("TEST-ENTR", "保温毡出口要报告", standard: "GB/T10295—2008");
        var ids = (await OffersAsync(c)).ConvertAll(Organisation);
        ids.IndexOf(same.OrganisationId).ShouldBeInRange(0, ids.IndexOf(older.OrganisationId) - 1);
    }

    [Fact]
    public async Task Other_names_of_a_thing_lead_to_it()
    {
        var i = await host.Data.InstitutionAsync();
        await host.Data.CapabilityAsync(i.Id, "数字指示秤", "示值误差", "JJG 539-2016", "≤150t", aliases: "电子秤；地磅");
        var offers = await OffersAsync(await CaseAsync("METR-CALI", "煤场的地磅好像不准了"));
        offers.First(o => Organisation(o) == i.OrganisationId).GetProperty("meets").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task An_element_without_measurements_is_met_by_who_serves_it()
    {
        var serves = await host.Data.InstitutionAsync(kinds: ["ip"]);
        var other = await host.Data.InstitutionAsync(kinds: ["brand"]);
        var offers = await OffersAsync(await CaseAsync("IP-AID", "有人仿我们的商标"));
        var (mine, theirs) = (Of(serves), Of(other));
        (mine.GetProperty("meets").GetBoolean(), mine.GetProperty("why")[0].GetString()).ShouldBe((true, "服务知识产权"));
        theirs.GetProperty("meets").GetBoolean().ShouldBeFalse();

        JsonElement Of(Institution i) => offers.First(o => Organisation(o) == i.OrganisationId);
    }

    [Fact]
    public async Task A_lapse_in_between_takes_it_off_the_list_and_refuses_it_with_the_day()
    {
        var i = await host.Data.InstitutionAsync(until: "2026-09-23", name: TestData.NewName("将到期的所"));
        await host.Data.CapabilityAsync(i.Id, "弹性元件式一般压力表", "示值误差", "JJG 52-2013");
        var c = await CaseAsync("METR-CALI", "压力表校准");
        var county = await host.Data.PersonAsync(Role.County);
        (await OffersAsync(c)).ConvertAll(Organisation).ShouldContain(i.OrganisationId, "its last day counts");
        var form = (await host.Browser(county).GetPageAsync($"/cases/{c.Number}/dispatch")).Is(HttpStatusCode.OK);
        form.Text.ShouldContain(i.Name);
        host.Time.GoTo(2026, 9, 24); // midnight passed while the form lay open
        var answer = await form.SubmitAsync("", ("Input.Fields[institution]", i.OrganisationId.ToString()));
        answer.Text.ShouldContain($"{i.Name}的资质已于 2026-09-23 到期，2026-09-24 起不再派件，请选别家");
        (await OffersAsync(c)).ConvertAll(Organisation).ShouldNotContain(i.OrganisationId);
        var token = host.Api(county.Token);
        (await token.PostAsync($"cases/{c.Number}/acts/dispatch", new { institution = i.Name })).IsRefusedAt("institution");
        await host.Data.CertificateAsync(i.Id, "2030-01-01", from: "2026-09-24");
        (await OffersAsync(c)).ConvertAll(Organisation).ShouldContain(i.OrganisationId, "renewed, it is offered the same day");
    }

    [Fact]
    public async Task A_certificate_after_a_gap_counts_from_its_first_day()
    {
        var i = await host.Data.InstitutionAsync(until: "2026-09-23");
        await host.Data.CertificateAsync(i.Id, "2030-01-01", from: "2026-10-09");
        var c = await CaseAsync("METR-CALI", "校准");
        host.Time.GoTo(2026, 10, 8);
        (await OffersAsync(c)).ConvertAll(Organisation).ShouldNotContain(i.OrganisationId);
        host.Time.GoTo(2026, 10, 9);
        await ActivatorUtilities.CreateInstance<RestateTerms>(host.Services).RunAsync(default);
        (await OffersAsync(c)).ConvertAll(Organisation).ShouldContain(i.OrganisationId);
    }

    [Fact]
    public async Task It_is_named_by_any_of_its_ids_its_code_or_its_name()
    {
        var code = TestData.NewCreditCode();
        var i = await host.Data.InstitutionAsync(creditCode: code);
        var token = host.Api((await host.Data.PersonAsync(Role.County)).Token);
        foreach (var given in new[] { i.Id.ToString(), i.OrganisationId.ToString(), code.ToLowerInvariant(), i.Name })
        {
            var c = await CaseAsync("METR-CALI", "校准");
            (await token.PostAsync($"cases/{c.Number}/acts/dispatch", new { institution = given })).Is(HttpStatusCode.OK);
            var now = await host.Data.ReadCaseAsync(c.Number);
            (now.InstitutionId, now.InstitutionName).ShouldBe((i.OrganisationId, i.Name));
        }
        var open = await CaseAsync("METR-CALI", "校准");
        (await token.PostAsync($"cases/{open.Number}/acts/dispatch", new { institution = "没有的所" })).IsRefusedAt(
            "institution"
        );
    }

    [Fact]
    public async Task An_organisation_that_the_library_does_not_hold_is_still_offered_below()
    {
        var plain = await host.Data.OrganisationAsync(OrganisationKind.Institution);
        var ended = await host.Data.OrganisationAsync(OrganisationKind.Institution, validUntil: new DateOnly(2026, 9, 22));
        var c = await CaseAsync("METR-CALI", "校准");
        var ids = (await OffersAsync(c)).ConvertAll(Organisation);
        ids.ShouldContain(plain.Id);
        ids.ShouldNotContain(ended.Id);
        var token = host.Api((await host.Data.PersonAsync(Role.County)).Token);
        (await token.PostAsync($"cases/{c.Number}/acts/dispatch", new { institution = plain.Name })).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_hidden_is_neither_offered_nor_given_cases()
    {
        var i = await host.Data.InstitutionAsync();
        await host.Data.CapabilityAsync(i.Id, "千分尺", "示值误差", "JJG 21-2008");
        var city = host.Api((await host.Data.PersonAsync(Role.City)).Token);
        var hide = new HttpRequestMessage(HttpMethod.Put, $"institutions/{i.Id}")
        {
            Content = System.Net.Http.Json.JsonContent.Create(
                new
                {
                    name = i.Name,
                    kinds = "testing",
                    region = i.Region,
                    hidden = true,
                }
            ),
        };
        (await city.SendAsync(hide)).Is(HttpStatusCode.OK);
        var c = await CaseAsync("METR-CALI", "千分尺校准");
        (await OffersAsync(c)).ConvertAll(Organisation).ShouldNotContain(i.OrganisationId);
        (await city.PostAsync($"cases/{c.Number}/acts/dispatch", new { institution = i.Id.ToString() })).IsRefusedAt(
            "institution"
        );
    }

    private static Guid Organisation(JsonElement offer) => offer.GetProperty("id").GetGuid();

    private async Task<List<JsonElement>> OffersAsync(Case c)
    {
        var county = await host.Data.PersonAsync(Role.County);
        return [.. (await host.Api(county.Token).GetAsync($"cases/{c.Number}/offers")).Is(HttpStatusCode.OK).Items];
    }

    /// <summary>An accepted case of the county.</summary>
    private async Task<Case> CaseAsync(string matter, string need, string? standard = null)
    {
        var enterprise = await host.Data.EnterpriseAsync();
        var filing = TestData.FilingFor(enterprise, new CaseWish().About(null).Needing(need));
        filing = new CaseFiling
        {
            CreditCode = filing.CreditCode,
            Enterprise = filing.Enterprise,
            Region = filing.Region,
            Contact = filing.Contact,
            Phone = filing.Phone,
            Need = need,
            Standard = standard,
        };
        var receipt = await host.Get<FileCase>().RunAsync(filing, TestData.Root);
        await host.Data.ActAsync(receipt.Number, CaseAct.Accept, ("matter", matter));
        return await host.Data.ReadCaseAsync(receipt.Number);
    }
}
