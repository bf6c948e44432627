using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NPOI.POIFS.FileSystem;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Modules.Imports;
using Zhitong.Modules.Imports.Running;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Spreadsheets;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Imports;

public sealed class BrokenFile_on_Sqlite(TestHost<Sqlite> host) : BrokenFileTests<Sqlite>(host);

public sealed class BrokenFile_on_Postgres(TestHost<Postgres> host) : BrokenFileTests<Postgres>(host);

/// <summary>A file that cannot be read as a whole is refused at once, in words, and nothing of it stays anywhere.</summary>
public abstract class BrokenFileTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    private readonly ImportDesk<TDb> desk = new(host);

    public static TheoryData<string, string> Kinds { get; } =
        new()
        {
            { "truncated", "没有传完整" },
            { "broken after good rows", "文件已损坏或没有传完整" },
            { "protected", "设了" },
            { "html", "网页（HTML）" },
            { "bomb", "大得不正常" },
            { "empty", "空的" },
            { "16,000 columns", "最多读 512 列" },
        };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_broken_file_changes_nothing(string what, string said)
    {
        var officer = await desk.OfficerAsync();
        var before = await CountsAsync();
        var refused = await Should.ThrowAsync<InputRefused>(() => desk.ReadAsync(Make(what), officer, "名单.xls"));
        var (field, message) = refused.Faults.Items.Single();
        (field, message).ShouldBe(("file", message));
        message.ShouldContain(said);
        (await CountsAsync()).ShouldBe(before);
        await NothingIsLeftAsync(Make(what));
    }

    /// <summary>In a folder of its own: that of the tests holds what others still decide about.</summary>
    private static async Task NothingIsLeftAsync(byte[] broken)
    {
        var folder = Directory.CreateTempSubdirectory("zhitong-broken-").FullName;
        try
        {
            var uploads = new Uploads(TestDatabases.SettingsIn(folder));
            using var good = new MemoryStream(Good());
            await uploads.SaveAsync(Guid.NewGuid(), "好.xlsx", good, default);
            Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Length.ShouldBe(1, "what can be read is kept");
            using var content = new MemoryStream(broken);
            await Should.ThrowAsync<InputRefused>(() => uploads.SaveAsync(Guid.NewGuid(), "坏.xls", content, default));
            Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Length.ShouldBe(1);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task The_page_and_the_api_say_it_at_the_file()
    {
        var officer = await desk.OfficerAsync();
        using var form = Form("html");
        (await host.Api(officer.Token).SendAsync(new HttpRequestMessage(HttpMethod.Post, "imports") { Content = form }))
            .IsRefusedAt("file")
            .Errors["file"]
            .Single()
            .ShouldContain("网页（HTML）");

        var browser = host.Browser(officer);
        var page = await browser.GetPageAsync("/imports/new");
        using var posted = Form("protected");
        const string token = "__RequestVerificationToken";
        posted.Add(new StringContent(page.Document.QuerySelector($"input[name={token}]")!.GetAttribute("value")!), token);
        var answer = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/imports/new") { Content = posted });
        answer.Is(HttpStatusCode.OK);
        answer.Document.QuerySelector("#Input_File-e").ShouldNotBeNull().TextContent.ShouldContain("请取消密码后再上传");
        var before = await CountsAsync();
        using var unsigned = new MultipartFormDataContent
        {
            { new StringContent("enterprises"), "Input.Kind" },
            { new ByteArrayContent(Good()), "Input.File", "名单.xlsx" },
        };
        var refused = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/imports/new") { Content = unsigned });
        refused.Location.ShouldNotBe("/imports", "the token of the form is still asked for");
        (await CountsAsync()).ShouldBe(before);
    }

    /// <summary>A form that is no form is the sender's fault, not the server's.</summary>
    [Theory]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nenter")]
    [InlineData("multipart/form-data", "x")]
    public async Task A_form_that_is_cut_off_is_400(string type, string body)
    {
        var officer = await desk.OfficerAsync();
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        var answer = await host.Api(officer.Token)
            .SendAsync(new HttpRequestMessage(HttpMethod.Post, "imports") { Content = content });
        answer.Is(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_csv_named_xlsx_is_read_as_what_it_is()
    {
        var officer = await desk.OfficerAsync();
        var csv = EnterpriseSheets.Csv(EnterpriseSheets.Row(TestData.NewCreditCode(), TestData.NewName("企业")));
        (await desk.ReadAsync(Encoding.UTF8.GetBytes(csv), officer, "名单.xlsx")).New.ShouldBe(1);
    }

    private static MultipartFormDataContent Form(string what) =>
        new()
        {
            { new StringContent("enterprises"), "kind" },
            { new StringContent("enterprises"), "Input.Kind" },
            { new ByteArrayContent(Make(what)), "file", "名单.xls" },
            { new ByteArrayContent(Make(what)), "Input.File", "名单.xls" },
        };

    private static byte[] Make(string what) =>
        what switch
        {
            "truncated" => Good()[..1500],
            "broken after good rows" => Broken(),
            "protected" => Protected(),
            "html" => Encoding.UTF8.GetBytes("<html><body><table><tr><td>企业名称</td></tr></table></body></html>"),
            "bomb" => Bomb(),
            "empty" => [],
            _ => Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Repeat("a", 16_000))),
        };

    private static byte[] Good() =>
        SheetFiles.Bytes(
            EnterpriseSheets.Plain(
                Enumerable.Range(0, 50).Select(i => EnterpriseSheets.Row(TestData.NewCreditCode(), $"示范好厂{i}"))
            )
        );

    /// <summary>A sheet whose first thousand rows are good and whose end is missing.</summary>
    private static byte[] Broken()
    {
        static string Cell(string column, int row, string text) =>
            $"<c r=\"{column}{row}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";
        var rows = Enumerable
            .Range(2, 1000)
            .Select(r =>
                $"<row r=\"{r}\">{Cell("A", r, TestData.NewCreditCode())}{Cell("B", r, $"示范断厂{r}")}{Cell("C", r, "城区")}</row>"
            );
        var head = $"<row r=\"1\">{Cell("A", 1, "统一社会信用代码")}{Cell("B", 1, "企业名称")}{Cell("C", 1, "县区")}</row>";
        return SheetFiles.Xlsx($"<worksheet><sheetData>{head}{string.Concat(rows)}<row r=\"2000\"><c");
    }

    private static byte[] Protected()
    {
        var container = new POIFSFileSystem();
        container.CreateDocument(new MemoryStream(new byte[5000]), "EncryptedPackage");
        using var file = new MemoryStream();
        container.WriteFileSystem(file);
        return file.ToArray();
    }

    private static byte[] Bomb()
    {
        var blanks = new byte[1 << 20];
        Array.Fill(blanks, (byte)' ');
        return SheetFiles.Xlsx(stream =>
        {
            stream.Write("<worksheet>"u8);
            for (var i = 0; i < 600; i++)
                stream.Write(blanks);
        });
    }

    private async Task<(int Batches, int Enterprises)> CountsAsync()
    {
        await using var db = host.OpenDb();
        return (await db.Set<ImportBatch>().CountAsync(), await db.Set<Enterprise>().CountAsync());
    }
}
