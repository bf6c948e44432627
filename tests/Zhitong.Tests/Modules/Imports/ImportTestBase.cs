using Microsoft.EntityFrameworkCore;
using NPOI.SS.UserModel;
using NPOI.SS.Util;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Modules.Imports;
using Zhitong.Modules.Imports.Running;
using Zhitong.Platform.Access;
using Zhitong.Platform.Spreadsheets;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Imports;

/// <summary>Brings sheets as an officer does, and looks at what came of it.</summary>
public sealed class ImportDesk<TDb>(TestHost<TDb> host)
    where TDb : ITestDatabase
{
    /// <summary>Uploads and has the file read.</summary>
    public async Task<ImportBatch> ReadAsync(
        byte[] bytes,
        TestPerson officer,
        string name = "企业名单.xlsx",
        string kind = "enterprises",
        bool withHidden = false
    )
    {
        using var content = new MemoryStream(bytes);
        var batch = await host.Get<ImportActs>().UploadAsync(kind, name, content, withHidden, officer.Actor, default);
        await host.Get<ImportWorker>().DrainAsync(default);
        return await FindAsync(batch.Number);
    }

    public Task<ImportBatch> ReadAsync(IWorkbook workbook, TestPerson officer, string name = "企业名单.xlsx") =>
        ReadAsync(SheetFiles.Bytes(workbook), officer, name);

    public async Task<ImportBatch> TakeAsync(ImportBatch batch, TestPerson officer)
    {
        await host.Get<ImportActs>().TakeAsync(batch.Number, officer.Actor);
        await host.Get<ImportWorker>().DrainAsync(default);
        return await FindAsync(batch.Number);
    }

    public async Task<ImportBatch> FindAsync(long number)
    {
        await using var db = host.OpenDb();
        return await db.Set<ImportBatch>().AsNoTracking().SingleAsync(b => b.Number == number);
    }

    /// <summary>The problems as the command line prints them, without the sheet.</summary>
    public async Task<List<string>> ProblemsAsync(ImportBatch batch)
    {
        await using var db = host.OpenDb();
        var found = await db.Set<ImportProblem>()
            .AsNoTracking()
            .Where(p => p.Batch == batch.Number)
            .OrderBy(p => p.Seq)
            .ToListAsync();
        return found.ConvertAll(p => $"{p.Row}{p.Column}「{p.Header}」{p.Message}");
    }

    public async Task<Enterprise?> EnterpriseAsync(string creditCode)
    {
        await using var db = host.OpenDb();
        return await db.Set<Enterprise>().AsNoTracking().FirstOrDefaultAsync(e => e.CreditCode == creditCode);
    }

    public Task<TestPerson> OfficerAsync(Role role = Role.City) => host.Data.PersonAsync(role);
}

/// <summary>Sheets of enterprises as bureaus keep them, all of it invented.</summary>
internal static class EnterpriseSheets
{
    public static readonly string[] Head =
    [
        "统一社会信用代码",
        "企业名称",
        "县区",
        "行业",
        "规模",
        "法人",
        "地址",
        "成立日期",
        "联系人",
        "电话",
    ];

    public static string[] Row(string code, string name, string county = "城区", string phone = "0353-2000001") =>
        [code, name, county, "非金属矿物制品业", "小型企业", "王芳", "泉中路 1 号", "2008年6月18日", "李明", phone];

    /// <summary>A plain sheet: header, rows.</summary>
    public static IWorkbook Plain(params IEnumerable<string[]> rows)
    {
        var workbook = SheetFiles.NewWorkbook(SheetFormat.Xlsx);
        Fill(workbook.CreateSheet("名单"), 0, [Head, .. rows]);
        return workbook;
    }

    public static void Fill(ISheet sheet, int from, IReadOnlyList<IReadOnlyList<string?>> rows)
    {
        for (var r = 0; r < rows.Count; r++)
        {
            var row = sheet.CreateRow(from + r);
            for (var c = 0; c < rows[r].Count; c++)
            {
                if (rows[r][c] is { } text)
                    row.CreateCell(c).SetCellValue(text);
            }
        }
    }

    public static void Merge(ISheet sheet, int top, int bottom, int left, int right) =>
        sheet.AddMergedRegion(new CellRangeAddress(top - 1, bottom - 1, left, right));

    public static string Csv(params IEnumerable<string[]> rows) =>
        string.Join("\r\n", rows.Prepend(Head).Select(r => string.Join(',', r))) + "\r\n";
}
