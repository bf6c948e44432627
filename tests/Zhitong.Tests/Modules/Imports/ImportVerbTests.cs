using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhitong.Data;
using Zhitong.Hosting;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Modules.Imports;
using Zhitong.Modules.Imports.Running;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Spreadsheets;
using Zhitong.Platform.TextIndexing;
using Zhitong.Tests.Hosting;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Imports;

public sealed class ImportVerb_on_Sqlite : ImportVerbTests<Sqlite>;

public sealed class ImportVerb_on_Postgres : ImportVerbTests<Postgres>;

/// <summary>The real <c>./zhitong import</c> as a process of its own: exit codes, what it prints, and what a kill leaves.</summary>
public abstract class ImportVerbTests<TDb> : IAsyncLifetime
    where TDb : ITestDatabase
{
    private readonly string folder = Directory.CreateTempSubdirectory("zhitong-import-").FullName;
    private string setting = "";
    private WebApplication inside = null!; // the services alone, for looking afterwards

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
    }

    [Fact]
    public async Task It_looks_first_and_writes_when_told()
    {
        var code = TestData.NewCreditCode();
        var file = Write(
            "示范名单.csv",
            EnterpriseSheets.Csv(
                EnterpriseSheets.Row(code, "示范一厂"),
                EnterpriseSheets.Row("错", "示范二厂", phone: "1.38E+10")
            )
        );
        var report = Path.Combine(folder, "问题.xlsx");

        var looked = await RunAsync("import", "enterprises", file);
        looked.Code.ShouldBe(3, looked.Said);
        looked.Lines[0].ShouldBe("[示范名单] 第 3 行 A 列「统一社会信用代码」：统一社会信用代码是 18 位，现在是 1 位，请核对");
        looked.Lines[1].ShouldStartWith("[示范名单] 第 3 行 J 列「电话」：号码被表格改成了");
        looked.Said.ShouldContain("读出 2 行：新增 1，更新 0，没有变化 0，重复 0，有问题 1 行（2 处）");
        (await CountAsync()).ShouldBe(0);
        await using (var db = Open())
            (await db.Set<ImportBatch>().AnyAsync()).ShouldBeFalse("looking leaves nothing behind");

        var taken = await RunAsync("import", "enterprises", file, "--yes", "--report", report);
        taken.Code.ShouldBe(0, taken.Said);
        taken.Said.ShouldContain("已入库 1 行");
        (await CountAsync()).ShouldBe(1);
        using (var sheets = SheetFile.Open(report, "问题.xlsx"))
            sheets.Rows(sheets.Sheets[0]).Count().ShouldBe(3, "a head and two problems");

        (await RunAsync("import", "enterprises", file, "--yes")).Said.ShouldContain("没有变化 1");
        (
            await RunAsync("import", "enterprises", Write("好.csv", EnterpriseSheets.Csv(EnterpriseSheets.Row(code, "示范一厂"))))
        ).Code.ShouldBe(0);
        var checkedData = await RunAsync("check-data");
        checkedData.Code.ShouldBe(0, checkedData.Said);
    }

    [Fact]
    public async Task What_cannot_be_read_or_holds_no_row_is_2()
    {
        (await RunAsync("import", "enterprises", Write("空.xlsx", ""))).Code.ShouldBe(2);
        (await RunAsync("import", "enterprises", Write("头.csv", EnterpriseSheets.Csv()), "--yes")).Code.ShouldBe(2);
        (await RunAsync("import", "enterprises", Write("断.xlsx", "PK\u0003\u0004xx"), "--yes")).Code.ShouldBe(2);
        (await RunAsync("import", "enterprises", Path.Combine(folder, "没有.csv"))).Code.ShouldBe(2);
        (await RunAsync("import", "牛羊", Write("x.csv", "a,b\r\n1,2\r\n"))).Code.ShouldBe(2);
        await using var db = Open();
        (await db.Set<ImportBatch>().AnyAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Killed_in_the_middle_it_leaves_nothing_half()
    {
        const int rows = 20_000;
        var file = Write(
            "大.csv",
            EnterpriseSheets.Csv(
                Enumerable.Range(0, rows).Select(i => EnterpriseSheets.Row(TestData.NewCreditCode(), $"示范大厂{i}"))
            )
        );
        foreach (var wait in new[] { 0, 150, 400, 900 })
        {
            using var process = Start("import", "enterprises", file, "--yes");
            var words = 0L;
            while (!process.HasExited && words == 0)
            {
                await Task.Delay(20);
                await using var db = Open();
                words = await inside.Services.GetRequiredService<TextIndex>().CountAsync(db, EnterpriseProfiles.TextIndex);
            }
            await Task.Delay(wait);
            process.Kill();
            await process.WaitForExitAsync();
            (await CountAsync()).ShouldBeOneOf(0, rows);
        }
        await inside.Services.GetRequiredService<ImportWorker>().RecoverAsync();
        await using (var db = Open())
        {
            var count = await db.Set<Enterprise>().CountAsync();
            (await inside.Services.GetRequiredService<TextIndex>().CountAsync(db, EnterpriseProfiles.TextIndex)).ShouldBe(count);
            (await db.Set<ImportedRecord>().CountAsync()).ShouldBe(count);
            (await db.Set<ImportBatch>().AnyAsync(b => b.State == ImportState.Taking)).ShouldBeFalse();
        }
        (await RunAsync("import", "enterprises", file, "--yes")).Code.ShouldBe(0);
        (await CountAsync()).ShouldBe(rows);
        await using var after = Open();
        foreach (var check in inside.Services.GetServices<IDataCheck>())
        {
            await foreach (var fault in check.FindAsync(after))
                fault.ShouldBeNull(check.Name);
        }
    }

    private sealed record Outcome(int Code, string Said)
    {
        public string[] Lines => [.. Said.Split('\n').Where(l => l.StartsWith('['))];
    }

    private Process Start(params string[] args) => ServerProcess.Start(setting, folder, args);

    private async Task<Outcome> RunAsync(params string[] args)
    {
        using var process = Start(args);
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync() + await errors;
        await process.WaitForExitAsync();
        return new Outcome(process.ExitCode, said);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return path;
    }

    private ZhitongDb Open() => inside.Services.GetRequiredService<IDbContextFactory<ZhitongDb>>().CreateDbContext();

    private async Task<int> CountAsync()
    {
        await using var db = Open();
        return await db.Set<Enterprise>().CountAsync();
    }
}
