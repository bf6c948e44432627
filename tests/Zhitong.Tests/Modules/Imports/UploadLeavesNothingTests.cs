using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Zhitong.Hosting;
using Zhitong.Platform.Access;
using Zhitong.Platform.Spreadsheets;
using Zhitong.Tests.Hosting;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Imports;

public sealed class UploadLeavesNothing_on_Sqlite : UploadLeavesNothingTests<Sqlite>;

public sealed class UploadLeavesNothing_on_Postgres : UploadLeavesNothingTests<Postgres>;

/// <summary>The real server with folders of its own: an uploaded file with identity numbers, and what lies on the disk afterwards.</summary>
public abstract class UploadLeavesNothingTests<TDb> : IAsyncLifetime
    where TDb : ITestDatabase
{
    private const string Identity = "140303197805120025"; // invented, with a right check character
    private readonly string folder = Directory.CreateTempSubdirectory("zhitong-left-").FullName;
    private readonly string temporary = Directory.CreateTempSubdirectory("zhitong-left-tmp-").FullName;
    private string setting = "";
    private WebApplication inside = null!; // the services alone, for an officer's token

    public async ValueTask InitializeAsync()
    {
        setting = await TDb.CreateAsync();
        inside = ZhitongHost.Build(TestDatabases.SettingsFor(setting), Program.Modules());
        await inside.Services.GetRequiredService<DatabaseSetup>().EnsureAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await inside.DisposeAsync();
        await TDb.DropAsync(setting);
        Directory.Delete(folder, recursive: true);
        Directory.Delete(temporary, recursive: true);
    }

    /// <summary>
    /// The framework may put what it buffers only where there is no folder: an upload that it lays on the disk on its way fails.
    /// </summary>
    [Fact]
    public async Task An_identity_number_is_nowhere_on_the_disk()
    {
        var officer = await new TestData(inside.Services).PersonAsync(Role.City);
        using var server = await ServerProcess.StartAsync(
            setting,
            folder,
            ("ASPNETCORE_TEMP", Path.Combine(temporary, "no-such-folder")),
            ("TMPDIR", temporary),
            ("DOTNET_EnableDiagnostics", "0") // whose pipes would stand in that folder
        );
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", officer.Token);
        foreach (var (name, bytes) in Files())
        {
            var number = await UploadAsync(http, name, bytes);
            var read = await ReadyAsync(http, number);
            read.ShouldContain("\"new\":2000");
            Holding("示范留痕厂 7 号").ShouldNotBeEmpty("the rows wait on the disk, so the search would see the number too");
            Holding(Identity).ShouldBeEmpty(name);
            (await http.PostAsync(new Uri($"/api/v1/imports/{number}/drop", UriKind.Relative), null)).StatusCode.ShouldBe(
                HttpStatusCode.OK
            );
            Directory.GetFiles(Path.Combine(folder, "uploads"), "*.rows").ShouldBeEmpty();
        }
        Directory.GetFileSystemEntries(temporary).ShouldBeEmpty();
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Files()
    {
        string[] head = ["统一社会信用代码", "企业名称", "县区", "身份证号", "备注"];
        var rows = Enumerable
            .Range(0, 2000) // more than the framework keeps in memory by itself
            .Select(i => new[] { TestData.NewCreditCode(), $"示范留痕厂 {i} 号", "城区", Identity, $"本人{Identity}" })
            .ToList();
        yield return (
            "名单.csv",
            Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Prepend(head).Select(r => string.Join(',', r))))
        );
        var workbook = SheetFiles.NewWorkbook(SheetFormat.Xlsx);
        EnterpriseSheets.Fill(workbook.CreateSheet("名单"), 0, [head, .. rows]);
        yield return ("名单.xlsx", SheetFiles.Bytes(workbook));
    }

    private static async Task<string> UploadAsync(HttpClient http, string name, byte[] bytes)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("enterprises"), "kind" },
            { new ByteArrayContent(bytes), "file", name },
        };
        var answer = await http.PostAsync(new Uri("/api/v1/imports", UriKind.Relative), form);
        var said = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted, said);
        return System.Text.Json.JsonElement.Parse(said).GetProperty("number").ToString();
    }

    private static async Task<string> ReadyAsync(HttpClient http, string number)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            var said = await http.GetStringAsync(new Uri($"/api/v1/imports/{number}", UriKind.Relative));
            if (!said.Contains("\"state\":\"reading\"", StringComparison.Ordinal))
                return said;
            await Task.Delay(50);
        }
        throw new TimeoutException("the file was not read in 30 s");
    }

    /// <summary>Files that hold the text, in whatever encoding, packed or not.</summary>
    private List<string> Holding(string text) =>
        [
            .. new[] { folder, temporary }
                .SelectMany(f => Directory.GetFiles(f, "*", SearchOption.AllDirectories))
                .Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)) // held by the server, and empty
                .Where(f => ContentsOf(f).Any(c => Holds(c, text))),
        ];

    private static bool Holds(byte[] content, string text) =>
        new[] { Encoding.UTF8, Encoding.Unicode, SheetFiles.Gb18030 }.Any(e => content.AsSpan().IndexOf(e.GetBytes(text)) >= 0);

    private static IEnumerable<byte[]> ContentsOf(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var whole = new MemoryStream();
        file.CopyTo(whole);
        yield return whole.ToArray();
        if (!whole.GetBuffer().AsSpan(0, (int)whole.Length).StartsWith("PK"u8))
            yield break;
        whole.Position = 0;
        using var zip = new ZipArchive(whole);
        foreach (var entry in zip.Entries)
        {
            using var part = new MemoryStream();
            using (var packed = entry.Open())
                packed.CopyTo(part);
            yield return part.ToArray();
        }
    }
}
