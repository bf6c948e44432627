using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhitong.Data;
using Zhitong.Hosting;
using Zhitong.Modules.Cases;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Counts;
using Zhitong.Tests.Modules.Cases;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Hosting;

public sealed class Kill_on_Sqlite : KillTests<Sqlite>;

public sealed class Kill_on_Postgres : KillTests<Postgres>;

/// <summary>The server is killed in the middle of writing: what it acknowledged is there afterwards, once.</summary>
public abstract class KillTests<TDb> : IAsyncLifetime
    where TDb : ITestDatabase
{
    private const int Writers = 8;
    private readonly ConcurrentBag<(string Key, string Number, string Body)> filed = [];
    private readonly ConcurrentBag<string> noted = [];
    private readonly ConcurrentBag<(string Key, string Body)> unanswered = [];
    private readonly string folder = Directory.CreateTempSubdirectory("zhitong-kill-").FullName;
    private string setting = "";
    private WebApplication inside = null!; // the services alone, for making the token and looking afterwards
    private TestPerson officer = null!;
    private Case chatty = null!;

    public async ValueTask InitializeAsync()
    {
        setting = await TDb.CreateAsync();
        inside = ZhitongHost.Build(TestDatabases.SettingsFor(setting), Program.Modules());
        await inside.Services.GetRequiredService<DatabaseSetup>().EnsureAsync();
        var data = new TestData(inside.Services);
        officer = await data.PersonAsync(Role.County);
        chatty = await data.CaseAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await inside.DisposeAsync();
        await TDb.DropAsync(setting);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_was_acknowledged_is_there_once()
    {
        using (var server = await ServerProcess.StartAsync(setting, folder))
        {
            var writers = Enumerable.Range(0, Writers).Select(i => WriteUntilDeadAsync(server.Address, i)).ToList();
            while (filed.Count < 60 && !writers.Exists(w => w.IsCompleted)) // a writer that fails must not be waited for
                await Task.Delay(5);
            server.Kill();
            await Task.WhenAll(writers);
        }
        using (var again = await ServerProcess.StartAsync(setting, folder))
        {
            using var http = Client(again.Address);
            await ReadBackAsync(http);
            await RepeatAsync(http);
        }
        await CheckAsync();
    }

    private async Task WriteUntilDeadAsync(string address, int writer)
    {
        using var http = Client(address);
        for (var i = 0; ; i++)
        {
            var (key, body) = ($"{writer}-{i}", CaseFilingTests<TDb>.Filing().ToJsonString());
            try
            {
                using var answer = await PostAsync(http, "cases", body, key);
                var number = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["number"]!.ToString();
                filed.Add((key, number, body));
                using var note = await PostAsync(http, $"cases/{chatty.Number}/acts/note", $"{{\"text\":\"{key}\"}}", key);
                if (note.IsSuccessStatusCode)
                    noted.Add(key);
            }
            catch (Exception e) when (e is HttpRequestException or IOException)
            {
                unanswered.Add((key, body));
                return;
            }
        }
    }

    private async Task ReadBackAsync(HttpClient http)
    {
        foreach (var (_, number, _) in filed.Take(20))
            (await http.GetAsync($"api/v1/cases/{number}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Whoever got no answer asks again with the same key; whoever got one is answered the same.</summary>
    private async Task RepeatAsync(HttpClient http)
    {
        foreach (var (key, number, body) in filed.Take(10))
        {
            using var answer = await PostAsync(http, "cases", body, key);
            JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["number"]!.ToString().ShouldBe(number);
        }
        foreach (var (key, body) in unanswered)
            (await PostAsync(http, "cases", body, key)).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    private async Task CheckAsync()
    {
        await using var db = inside.Services.GetRequiredService<IDbContextFactory<ZhitongDb>>().CreateDbContext();
        var cases = await db.Set<Case>().AsNoTracking().Where(c => c.FiledById == officer.Id).ToListAsync();
        cases.Select(c => c.Number).ShouldBe(cases.Select(c => c.Number).Distinct());
        foreach (var (_, number, body) in filed)
            cases.Count(c => c.Number == number && c.CreditCode == (string)JsonNode.Parse(body)!["creditCode"]!).ShouldBe(1);
        foreach (var (_, body) in unanswered)
            cases.Count(c => c.CreditCode == (string)JsonNode.Parse(body)!["creditCode"]!).ShouldBe(1);
        cases.Count.ShouldBe(filed.Count + unanswered.Select(u => u.Body).Except(filed.Select(f => f.Body)).Count());

        var notes = await db.Set<ActivityEntry>().Where(a => a.SubjectId == chatty.Id && a.Act == "note").ToListAsync();
        foreach (var text in noted)
            notes.Count(n => n.Reason == text).ShouldBe(1);
        foreach (var check in inside.Services.GetServices<IDataCheck>())
        {
            await foreach (var fault in check.FindAsync(db))
                fault.ShouldBeNull(check.Name);
        }
        var kept = await inside.Services.GetRequiredService<KeptCounts>().ReadAsync(db, "cases", TestData.City);
        kept.Sum(k => k.Count).ShouldBe(await db.Set<Case>().CountAsync());
    }

    private HttpClient Client(string address)
    {
        var http = new HttpClient { BaseAddress = new Uri(address) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", officer.Token);
        return http;
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient http, string path, string body, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/{path}")
        {
            Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", key);
        return await http.SendAsync(request);
    }
}
