using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Hosting;

/// <summary>The real program as a process of its own, which can be killed.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);
    private readonly Process process;

    private ServerProcess(Process process, string address) => (this.process, Address) = (process, address);

    public string Address { get; }

    /// <summary>The program that <c>./test</c> built, else the one beside the tests with the tests' native libraries.</summary>
    private static string[] Program =>
        Environment.GetEnvironmentVariable("ZHITONG_APP") is { Length: > 0 } built && File.Exists(built)
            ? [built]
            :
            [
                "exec",
                "--depsfile",
                Path.Combine(AppContext.BaseDirectory, "Zhitong.Tests.deps.json"),
                "--runtimeconfig",
                Path.Combine(AppContext.BaseDirectory, "zhitong.runtimeconfig.json"),
                Path.Combine(AppContext.BaseDirectory, "zhitong.dll"),
            ];

    /// <param name="environment">Variables of its own.</param>
    public static async Task<ServerProcess> StartAsync(
        string db,
        string dataFolder,
        params (string Name, string Value)[] environment
    )
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet", [.. Program, "serve", "--urls", address, "--data", dataFolder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ZHITONG_DB"] = db;
        start.Environment["ZHITONG_KEY"] = TestDatabases.MasterKey;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var said = process.StandardError.ReadToEndAsync();
        var server = new ServerProcess(process, address);
        if (await server.IsReadyAsync())
            return server;
        server.Kill();
        throw new InvalidOperationException($"the server did not start: {await said}");
    }

    /// <summary>The program with these arguments, its output redirected.</summary>
    public static Process Start(string db, string dataFolder, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [.. Program, .. args, "--data", dataFolder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ZHITONG_DB"] = db;
        start.Environment["ZHITONG_KEY"] = TestDatabases.MasterKey;
        return Process.Start(start)!;
    }

    /// <summary>SIGKILL: nothing is finished, flushed or said.</summary>
    public void Kill()
    {
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        process.Dispose();
    }

    private async Task<bool> IsReadyAsync()
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        var since = Stopwatch.StartNew();
        while (since.Elapsed < LongestStart && !process.HasExited)
        {
            try
            {
                if ((await http.GetAsync($"{Address}/health/ready")).IsSuccessStatusCode)
                    return true;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                // not yet listening
            }
            await Task.Delay(50);
        }
        return false;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
