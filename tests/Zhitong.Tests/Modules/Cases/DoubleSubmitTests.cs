using System.Net;
using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Cases;
using Zhitong.Platform.Access;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Cases;

public sealed class DoubleSubmit_on_Sqlite(TestHost<Sqlite> host) : DoubleSubmitTests<Sqlite>(host);

public sealed class DoubleSubmit_on_Postgres(TestHost<Postgres> host) : DoubleSubmitTests<Postgres>(host);

/// <summary>The same request twice is done once: <c>Idempotency-Key</c>.</summary>
public abstract class DoubleSubmitTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    [Fact]
    public async Task The_same_key_and_body_is_answered_the_same()
    {
        var api = await OfficerAsync();
        var filing = CaseFilingTests<TDb>.Filing();
        var first = (await api.PostAsync("cases", filing, "key-1")).Is(HttpStatusCode.Created);
        var second = (await api.PostAsync("cases", filing, "key-1")).Is(HttpStatusCode.Created);
        second.Text.ShouldBe(first.Text);
        (await CountAsync(filing["creditCode"]!.ToString())).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        var api = await OfficerAsync();
        var filing = CaseFilingTests<TDb>.Filing();
        (await api.PostAsync("cases", filing, "key-2")).Is(HttpStatusCode.Created);
        filing["need"] = "另一件事";
        (await api.PostAsync("cases", filing, "key-2")).IsRefusedAt("Idempotency-Key");
        (await CountAsync(filing["creditCode"]!.ToString())).ShouldBe(1);
    }

    [Fact]
    public async Task A_key_whose_answer_was_a_refusal_is_free_again()
    {
        var api = await OfficerAsync();
        var filing = CaseFilingTests<TDb>.Filing(("need", ""));
        (await api.PostAsync("cases", filing, "key-3")).IsRefusedAt("need");
        filing["need"] = "改好了";
        (await api.PostAsync("cases", filing, "key-3")).Is(HttpStatusCode.Created);
        filing["region"] = TestData.OtherRegion;
        (await api.PostAsync("cases", filing, "key-4")).Is(HttpStatusCode.Forbidden);
        filing["region"] = TestData.Region;
        (await api.PostAsync("cases", filing, "key-4")).Is(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_key_belongs_to_its_user_and_is_forgotten_after_seven_days()
    {
        host.Time.Reset();
        var filing = CaseFilingTests<TDb>.Filing();
        (await (await OfficerAsync()).PostAsync("cases", filing, "key-5")).Is(HttpStatusCode.Created);
        var other = await OfficerAsync();
        (await other.PostAsync("cases", filing, "key-5")).Is(HttpStatusCode.Created);
        (await CountAsync(filing["creditCode"]!.ToString())).ShouldBe(2);
        host.Time.Advance(TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1));
        await ForgetAsync();
        (await other.PostAsync("cases", filing, "key-5")).Is(HttpStatusCode.Created);
        (await CountAsync(filing["creditCode"]!.ToString())).ShouldBe(2);
        host.Time.Advance(TimeSpan.FromMinutes(2));
        await ForgetAsync();
        (await other.PostAsync("cases", filing, "key-5")).Is(HttpStatusCode.Created);
        (await CountAsync(filing["creditCode"]!.ToString())).ShouldBe(3);
    }

    [Fact]
    public async Task Twelve_at_once_make_one_case()
    {
        var api = await OfficerAsync();
        var filing = CaseFilingTests<TDb>.Filing();
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => api.PostAsync("cases", filing, "key-6")));
        foreach (var answer in answers)
            answer.Is(HttpStatusCode.Created);
        answers.Select(a => a["number"]).Distinct().ShouldHaveSingleItem();
        (await CountAsync(filing["creditCode"]!.ToString())).ShouldBe(1);
    }

    [Fact]
    public async Task Twelve_first_cases_of_an_enterprise_at_once_open_one_profile()
    {
        var api = await OfficerAsync();
        var filing = CaseFilingTests<TDb>.Filing();
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => api.PostAsync("cases", filing)));
        foreach (var answer in answers)
            answer.Is(HttpStatusCode.Created);
        answers.Select(a => a["number"]).Distinct().Count().ShouldBe(12);
    }

    [Fact]
    public async Task A_key_of_more_than_200_characters_is_refused() =>
        (await (await OfficerAsync()).PostAsync("cases", CaseFilingTests<TDb>.Filing(), new string('k', 201))).IsRefusedAt(
            "Idempotency-Key"
        );

    private async Task<Api> OfficerAsync() => host.Api((await host.Data.PersonAsync(Role.County)).Token);

    private Task ForgetAsync() =>
        new ForgetOldKeys(host.Get<Zhitong.Platform.Writing.WriteGate>(), host.Get<Zhitong.Platform.Writing.Clock>()).RunAsync(
            CancellationToken.None
        );

    private async Task<int> CountAsync(string creditCode)
    {
        await using var db = host.OpenDb();
        return await db.Set<Case>().CountAsync(c => c.CreditCode == creditCode);
    }
}
