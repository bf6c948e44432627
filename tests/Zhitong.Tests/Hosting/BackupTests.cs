using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Zhitong.Hosting;
using Zhitong.Platform.Access;
using Zhitong.Tests.Modules.Cases;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Hosting;

/// <summary>What was backed up comes back: under a running server, into an empty folder, and on PostgreSQL by the commands that are told.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("zhitong-backup-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_running_server_shows_what_was_restored()
    {
        var setting = await Sqlite.CreateAsync();
        using var server = await ServerProcess.StartAsync(setting, folder);
        using var http = await OfficerAsync(setting, server.Address);
        var kept = await FileAsync(http);
        (await RunAsync(setting, folder, "backup", Zip)).Code.ShouldBe(0);
        var lost = await FileAsync(http);

        var restored = await RunAsync(setting, folder, "restore", Zip);
        restored.Code.ShouldBe(0, restored.Said);
        restored.Said.ShouldContain("服务没有停");

        (await http.GetAsync($"api/v1/cases/{kept}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await http.GetAsync($"api/v1/cases/{lost}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var next = await FileAsync(http); // it still writes
        (await http.GetAsync($"api/v1/cases/{next}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var checkedData = await RunAsync(setting, folder, "check-data");
        checkedData.Code.ShouldBe(0, checkedData.Said);
        File.Exists(setting["sqlite:".Length..] + ".before-restore").ShouldBeTrue("what was there before is kept");
        server.Kill();
        await Sqlite.DropAsync(setting);
    }

    [Fact]
    public async Task An_empty_folder_is_filled_and_a_broken_backup_changes_nothing()
    {
        var setting = await Sqlite.CreateAsync();
        string number;
        using (var server = await ServerProcess.StartAsync(setting, folder))
        {
            using var http = await OfficerAsync(setting, server.Address);
            number = await FileAsync(http);
            (await RunAsync(setting, folder, "backup", Zip)).Code.ShouldBe(0);
        }
        var elsewhere = Directory.CreateDirectory(Path.Combine(folder, "别处")).FullName;
        var there = $"sqlite:{Path.Combine(elsewhere, "zhitong.db")}";
        var broken = Path.Combine(folder, "断.zip");
        await File.WriteAllBytesAsync(broken, (await File.ReadAllBytesAsync(Zip))[..2000]);

        (await RunAsync(there, elsewhere, "restore", broken)).Code.ShouldBe(2);
        Directory.GetFiles(elsewhere, "zhitong.db*").ShouldBeEmpty();
        (await RunAsync(there, elsewhere, "restore", Zip)).Code.ShouldBe(0);
        using (var server = await ServerProcess.StartAsync(there, elsewhere))
        {
            using var http = await OfficerAsync(there, server.Address);
            (await http.GetAsync($"api/v1/cases/{number}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        await Sqlite.DropAsync(setting);
    }

    [Fact]
    public async Task On_PostgreSQL_the_told_commands_do_it()
    {
        var (from, into) = (await Postgres.CreateAsync(), await Postgres.CreateAsync());
        string number;
        using (var server = await ServerProcess.StartAsync(from, folder))
        {
            using var http = await OfficerAsync(from, server.Address);
            number = await FileAsync(http);
        }
        var dump = Path.Combine(folder, "zhitong.dump");
        await ShellAsync(Told(await RunAsync(from, folder, "backup", dump)));
        await ShellAsync(Told(await RunAsync(into, folder, "restore", dump)));
        using (var server = await ServerProcess.StartAsync(into, folder))
        {
            using var http = await OfficerAsync(into, server.Address);
            (await http.GetAsync($"api/v1/cases/{number}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        await Postgres.DropAsync(from);
        await Postgres.DropAsync(into);
    }

    private string Zip => Path.Combine(folder, "备份.zip");

    private static string Told((int Code, string Said) outcome) =>
        outcome.Said.Split('\n').Single(l => l.TrimStart().StartsWith("pg_", StringComparison.Ordinal)).Trim();

    private static async Task ShellAsync(string command)
    {
        var tools = Directory.GetDirectories("/usr/lib/postgresql").Order().Last() + "/bin";
        var start = new ProcessStartInfo("sh", ["-c", command]) { RedirectStandardError = true };
        start.Environment["PATH"] = $"{tools}:{Environment.GetEnvironmentVariable("PATH")}";
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, said);
    }

    private static async Task<(int Code, string Said)> RunAsync(string setting, string data, params string[] args)
    {
        using var process = ServerProcess.Start(setting, data, args);
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync() + await errors;
        await process.WaitForExitAsync();
        return (process.ExitCode, said);
    }

    /// <summary>A county officer of the database, made beside the running server.</summary>
    private static async Task<HttpClient> OfficerAsync(string setting, string address)
    {
        await using WebApplication inside = ZhitongHost.Build(TestDatabases.SettingsFor(setting), Program.Modules());
        await inside.Services.GetRequiredService<DatabaseSetup>().EnsureAsync();
        var officer = await new TestData(inside.Services).PersonAsync(Role.County);
        var http = new HttpClient { BaseAddress = new Uri(address) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", officer.Token);
        return http;
    }

    private static async Task<string> FileAsync(HttpClient http)
    {
        using var body = new StringContent(CaseFilingTests<Sqlite>.Filing().ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync("api/v1/cases", body);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["number"]!.ToString();
    }
}
