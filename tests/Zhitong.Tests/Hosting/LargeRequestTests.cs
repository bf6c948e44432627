using System.Net.Sockets;
using System.Text;
using Zhitong.Hosting;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Hosting;

public sealed class LargeRequest_on_Sqlite : LargeRequestTests<Sqlite>;

public sealed class LargeRequest_on_Postgres : LargeRequestTests<Postgres>;

/// <summary>A body over the limit is refused by the real server before it is read: in words, and with the page around them.</summary>
public abstract class LargeRequestTests<TDb>
    where TDb : ITestDatabase
{
    [Fact]
    public async Task A_request_that_is_too_large_is_413_in_words()
    {
        var setting = await TDb.CreateAsync();
        var folder = Directory.CreateTempSubdirectory("zhitong-large-").FullName;
        try
        {
            using var server = await ServerProcess.StartAsync(setting, folder);
            var page = await AnnounceAsync(server.Address, "/sign-in", "application/x-www-form-urlencoded");
            page.ShouldStartWith("HTTP/1.1 413 ");
            page.ShouldContain("<h1>内容太大</h1>");
            page.ShouldContain("一次最多提交 48 MB");
            var answer = await AnnounceAsync(server.Address, "/api/v1/cases", "application/json");
            answer.ShouldStartWith("HTTP/1.1 413 ");
            answer.ShouldContain("application/problem+json");
            answer.ShouldContain("内容太大");
        }
        finally
        {
            await TDb.DropAsync(setting);
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Announces a body and sends none: the answer must not wait for it.</summary>
    private static async Task<string> AnnounceAsync(string address, string path, string type)
    {
        var server = new Uri(address);
        using var socket = new TcpClient();
        await socket.ConnectAsync(server.Host, server.Port);
        await using var stream = socket.GetStream();
        var head =
            $"POST {path} HTTP/1.1\r\nHost: {server.Authority}\r\nContent-Type: {type}\r\n"
            + $"Content-Length: {ZhitongHost.LargestBody + 1}\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
