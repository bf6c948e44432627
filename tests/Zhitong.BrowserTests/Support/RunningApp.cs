using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;

namespace Zhitong.BrowserTests.Support;

/// <summary>Which database the program under test runs on.</summary>
public interface IAppDatabase
{
    static abstract string Name { get; }

    /// <summary>The value of ZHITONG_DB for a database that is empty; null for the embedded default.</summary>
    static abstract Task<string?> SettingAsync();
}

public sealed class Sqlite : IAppDatabase
{
    public static string Name => "sqlite";

    public static Task<string?> SettingAsync() => Task.FromResult<string?>(null);
}

public sealed class Postgres : IAppDatabase
{
    public static string Name => "postgres";

    public static async Task<string?> SettingAsync()
    {
        var server =
            Environment.GetEnvironmentVariable("ZHITONG_TEST_POSTGRES")
            ?? throw new InvalidOperationException(
                "ZHITONG_TEST_POSTGRES is not set: run ./test, which starts a PostgreSQL of its own"
            );
        var name = $"zhitong_browser_{Guid.NewGuid():N}";
        await using var connection = new Npgsql.NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var create = new Npgsql.NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await create.ExecuteNonQueryAsync();
        return new Npgsql.NpgsqlConnectionStringBuilder(server) { Database = name }.ToString();
    }
}

/// <summary>The real program, started as a newcomer starts it, with the demo city; and a browser.</summary>
public sealed class RunningApp<TDb> : IAsyncLifetime
    where TDb : IAppDatabase
{
    private readonly string folder = Directory.CreateTempSubdirectory("zhitong-browser-").FullName;
    private Process? process;
    private IPlaywright? playwright;

    public string Address { get; private set; } = "";
    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Address = $"http://localhost:{FreePort()}";
        process = Start(await TDb.SettingAsync());
        await UntilReadyAsync();
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = "/usr/bin/chromium",
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    /// <summary>A visitor with a window of their own.</summary>
    public async Task<Visitor> VisitorAsync(int width, string journey)
    {
        var context = await Browser.NewContextAsync(
            new()
            {
                BaseURL = Address,
                ViewportSize = new() { Width = width, Height = width < 500 ? 844 : 900 },
                Locale = "zh-CN",
                IsMobile = false,
            }
        );
        context.SetDefaultTimeout(40_000);
        return new Visitor(await context.NewPageAsync(), $"{TDb.Name}-{journey}-{width}");
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
            await Browser.CloseAsync();
        playwright?.Dispose();
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
        process?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private Process Start(string? database)
    {
        var app =
            Environment.GetEnvironmentVariable("ZHITONG_APP")
            ?? throw new InvalidOperationException("ZHITONG_APP is not set: run ./test, which builds the program");
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, UseShellExecute = false };
        foreach (var argument in new[] { app, "run", "--urls", Address, "--data", folder })
            start.ArgumentList.Add(argument);
        start.Environment["ZHITONG_DEMO"] = "small"; // journeys need a bit of everything, not all of it
        if (database is not null)
            start.Environment["ZHITONG_DB"] = database;
        else
            start.Environment.Remove("ZHITONG_DB");
        return Process.Start(start)!;
    }

    private async Task UntilReadyAsync()
    {
        using var client = new HttpClient();
        for (var tries = 0; tries < 900; tries++)
        {
            if (process!.HasExited)
                throw new InvalidOperationException($"the program ended with {process.ExitCode}");
            try
            {
                if ((await client.GetAsync(new Uri($"{Address}/health/ready"))).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }
            await Task.Delay(100);
        }
        throw new TimeoutException("the program did not become ready in 90 s");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
