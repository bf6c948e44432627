using System.Net;
using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Cases;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Cases;

public sealed class CaseActs_on_Sqlite(TestHost<Sqlite> host) : CaseActsTests<Sqlite>(host);

public sealed class CaseActs_on_Postgres(TestHost<Postgres> host) : CaseActsTests<Postgres>(host);

/// <summary><c>POST /api/v1/cases/{number}/acts/{act}</c>: each act, and what is said when it cannot be done.</summary>
public abstract class CaseActsTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    [Fact]
    public async Task A_case_goes_from_filing_to_rating()
    {
        host.Time.GoTo(2026, 9, 14);
        var own = await host.Data.EnterpriseAsync();
        var institution = await host.Data.OrganisationAsync(OrganisationKind.Institution);
        var enterprise = await ApiOfAsync(Role.Enterprise, await host.Data.OrganisationOfAsync(own));
        var station = await ApiOfAsync(Role.Station);
        var county = await ApiOfAsync(Role.County);
        var handler = await ApiOfAsync(Role.Institution, institution);
        var filed = await enterprise.PostAsync("cases", CaseFilingTests<TDb>.Filing(("creditCode", own.CreditCode)));
        var acts = $"cases/{filed.Is(HttpStatusCode.Created)["number"]}/acts/";

        await StepAsync(station, acts + "supplement", new { reason = "缺校准范围" }, "supplementing");
        await StepAsync(enterprise, acts + "submit", new { supplement = "0～1 MPa" }, "submitted");
        await StepAsync(station, acts + "accept", new { }, "accepted");
        await StepAsync(county, acts + "dispatch", new { institution = institution.CreditCode, reason = "能做" }, "dispatched");
        await StepAsync(handler, acts + "start", new { }, "in-service");
        host.Time.GoTo(2026, 9, 16);
        await StepAsync(handler, acts + "pause", new { reason = "待送样" }, "paused");
        host.Time.GoTo(2026, 9, 20);
        var resumed = await StepAsync(handler, acts + "resume", new { reason = "收到样品" }, "in-service");
        var extended = await StepAsync(county, acts + "extend", new { workingDays = 5, reason = "复测" }, "in-service");
        string.CompareOrdinal(extended["dueDate"], resumed["dueDate"]).ShouldBeGreaterThan(0);
        await StepAsync(county, acts + "note", new { text = "请尽快" }, "in-service");
        await StepAsync(handler, acts + "deliver", new { result = "证书 YQ-1" }, "awaiting-confirmation");
        await StepAsync(enterprise, acts + "confirm", new { }, "closed");
        await StepAsync(enterprise, acts + "rate", new { stars = 5, text = "谢谢" }, "closed");

        var view = (await enterprise.GetAsync($"cases/{filed["number"]}")).Is(HttpStatusCode.OK);
        view.Body.GetProperty("history")
            .EnumerateArray()
            .Select(h => h.GetProperty("act").GetString())
            .ShouldBe([
                "submit",
                "supplement",
                "submit",
                "accept",
                "dispatch",
                "start",
                "pause",
                "resume",
                "extend",
                "note",
                "deliver",
                "confirm",
                "rate",
            ]);
        view.Body.GetProperty("clock").GetProperty("pauses")[0].GetProperty("to").GetString().ShouldBe("2026-09-20");
        view["stars"].ShouldBe("5");
        host.Time.Reset();
    }

    [Fact]
    public async Task An_act_that_the_state_does_not_allow_is_409_in_words()
    {
        var c = await host.Data.CaseAsync(w => w.At(CaseStatus.Refused));
        var answer = await (await ApiOfAsync(Role.County)).PostAsync($"cases/{c.Number}/acts/accept", new { });
        answer.Is(HttpStatusCode.Conflict)["detail"].ShouldNotBeNull().ShouldContain("不予受理");
        answer["title"].ShouldNotBeNullOrEmpty();
        answer["status"].ShouldBe("409");
    }

    [Fact]
    public async Task A_stale_edit_is_409_and_changes_nothing()
    {
        var c = await host.Data.CaseAsync();
        var api = await ApiOfAsync(Role.County);
        var note = await api.PostAsync($"cases/{c.Number}/acts/note", new { text = "先到", version = c.Version });
        var stale = await api.PostAsync($"cases/{c.Number}/acts/accept", new { version = c.Version });
        stale.Is(HttpStatusCode.Conflict)["detail"].ShouldNotBeNull().ShouldContain("有人先办了一步");
        (await host.Data.ReadCaseAsync(c.Number)).Status.ShouldBe(CaseStatus.Submitted);
        (
            await api.PostAsync(
                $"cases/{c.Number}/acts/accept",
                new { version = int.Parse(note.Is(HttpStatusCode.OK)["version"]!) }
            )
        ).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(40)]
    public async Task Without_a_version_notes_at_once_all_go_in(int writers)
    {
        var c = await host.Data.CaseAsync();
        var api = await ApiOfAsync(Role.County);
        var answers = await Task.WhenAll(
            Enumerable.Range(0, writers).Select(i => api.PostAsync($"cases/{c.Number}/acts/note", new { text = $"留言 {i}" }))
        );
        foreach (var answer in answers)
            answer.Is(HttpStatusCode.OK);
        await using var db = host.OpenDb();
        var notes = await db.Set<ActivityEntry>().Where(a => a.SubjectId == c.Id && a.Act == "note").ToListAsync();
        notes.Select(n => n.Reason).Distinct().Count().ShouldBe(writers);
        (await Chains.FaultsAsync(db, host.Get<SubjectVault>(), c.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Eight_acceptances_at_once_accept_once()
    {
        var c = await host.Data.CaseAsync();
        var api = await ApiOfAsync(Role.County);
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => api.PostAsync($"cases/{c.Number}/acts/accept", new { }))
        );
        answers.Count(a => a.Status == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(a => a.Status == HttpStatusCode.Conflict).ShouldBe(7, "the state refuses the others");
    }

    [Fact]
    public async Task Unknown_things_are_404_in_the_same_form()
    {
        var c = await host.Data.CaseAsync();
        var api = await ApiOfAsync(Role.County);
        (await api.PostAsync($"cases/{c.Number}/acts/no-such-act", new { }))
            .Is(HttpStatusCode.NotFound)["detail"]
            .ShouldNotBeNull();
        (await api.PostAsync("cases/ZT-1999-000001/acts/note", new { text = "a" })).Is(HttpStatusCode.NotFound);
        (await api.GetAsync("cases/ZT-1999-000001")).Is(HttpStatusCode.NotFound);
        (await api.GetAsync($"cases/{new string('x', 3000)}")).Is(HttpStatusCode.NotFound);
        (await api.GetAsync("no-such-list")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_out_of_reach_looks_as_if_it_were_not_there()
    {
        var c = await host.Data.CaseAsync(w => w.In(TestData.OtherRegion).At(CaseStatus.InService));
        foreach (var role in new[] { Role.Enterprise, Role.Station, Role.County, Role.Institution })
        {
            var api = await ApiOfAsync(role);
            (await api.GetAsync($"cases/{c.Number}")).Is(HttpStatusCode.NotFound);
            (await api.PostAsync($"cases/{c.Number}/acts/note", new { text = "a" })).Is(HttpStatusCode.NotFound);
        }
        var city = await ApiOfAsync(Role.City);
        (await city.PostAsync($"cases/{c.Number}/acts/note", new { text = "a" })).Is(HttpStatusCode.OK);
        (await city.PostAsync($"cases/{c.Number}/acts/deliver", new { result = "a" })).Is(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("supplement", "{}", "reason")]
    [InlineData("refuse", "{\"reason\":\" \\u200b\"}", "reason")]
    [InlineData("note", "{\"text\":5}", "text")]
    [InlineData("note", "{\"text\":\"a\",\"version\":\"1\"}", "version")]
    [InlineData("accept", "{\"matter\":\"NO-SUCH\"}", "matter")]
    public async Task Faulty_values_are_422_at_their_field(string act, string body, string field)
    {
        var c = await host.Data.CaseAsync();
        var api = await ApiOfAsync(Role.County);
        var answer = (await api.PostTextAsync($"cases/{c.Number}/acts/{act}", body)).Is(HttpStatusCode.UnprocessableEntity);
        answer.Errors.Keys.ShouldContain(field);
    }

    [Fact]
    public async Task An_institution_whose_qualification_lapsed_is_not_given_cases()
    {
        host.Time.Reset();
        var lapsed = await host.Data.OrganisationAsync(OrganisationKind.Institution, validUntil: new(2026, 9, 22));
        var valid = await host.Data.OrganisationAsync(OrganisationKind.Institution, validUntil: new(2026, 9, 23));
        var c = await host.Data.CaseAsync(w => w.At(CaseStatus.Accepted));
        var api = await ApiOfAsync(Role.County);
        (await api.PostAsync($"cases/{c.Number}/acts/dispatch", new { institution = lapsed.Name })).IsRefusedAt("institution");
        (await api.PostAsync($"cases/{c.Number}/acts/dispatch", new { institution = "没有这家" })).IsRefusedAt("institution");
        (await api.PostAsync($"cases/{c.Number}/acts/dispatch", new { institution = valid.Id })).Is(HttpStatusCode.OK);
        (await api.PostAsync($"cases/{c.Number}/acts/dispatch", new { institution = valid.Id })).Is(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Many_long_pauses_and_extensions_fit()
    {
        var c = await host.Data.CaseAsync(w => w.At(CaseStatus.InService));
        var api = await ApiOfAsync(Role.County);
        var rare = string.Concat(Enumerable.Repeat("𠮷", 500));
        for (var i = 0; i < 12; i++)
        {
            (await api.PostAsync($"cases/{c.Number}/acts/pause", new { reason = rare })).Is(HttpStatusCode.OK);
            (await api.PostAsync($"cases/{c.Number}/acts/resume", new { })).Is(HttpStatusCode.OK);
            (await api.PostAsync($"cases/{c.Number}/acts/extend", new { workingDays = 1, reason = rare + rare + rare })).Is(
                HttpStatusCode.OK
            );
        }
        var view = await api.GetAsync($"cases/{c.Number}");
        view.Body.GetProperty("clock").GetProperty("pauses")[11].GetProperty("reason").GetString().ShouldBe(rare);
    }

    private static async Task<ApiAnswer> StepAsync(Api api, string path, object body, string status)
    {
        var answer = (await api.PostAsync(path, body)).Is(HttpStatusCode.OK);
        answer["status"].ShouldBe(status);
        return answer;
    }

    private async Task<Api> ApiOfAsync(Role role, Organisation? organisation = null) =>
        host.Api((await host.Data.PersonAsync(role, organisation: organisation)).Token);
}
