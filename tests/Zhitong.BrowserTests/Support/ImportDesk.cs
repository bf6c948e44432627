using Microsoft.Playwright;

namespace Zhitong.BrowserTests.Support;

/// <summary>What an officer does with sheets in the browser.</summary>
internal static class ImportDesk
{
    /// <summary>Uploads a file and waits until it is read.</summary>
    /// <param name="kind">As the form calls it.</param>
    public static async Task UploadAsync(this Visitor officer, string kind, string fileName, byte[] bytes)
    {
        await officer.GoAsync("/imports/new");
        await officer.Page.GetByLabel(kind, new() { Exact = true }).CheckAsync();
        var file = new FilePayload
        {
            Name = fileName,
            MimeType = "application/octet-stream",
            Buffer = bytes,
        };
        await officer.Page.Locator("main input[type=file]").SetInputFilesAsync(file);
        await officer.PressAsync("上传并核对");
        await officer.IsReadAsync();
    }

    public static async Task IsReadAsync(this Visitor officer)
    {
        await officer.Page.Locator("#import").GetByText("等您确认").WaitForAsync();
        await officer.LookAsync();
    }

    public static async Task TakeAsync(this Visitor officer, int rows)
    {
        await officer.PressAsync($"导入 {rows} 行");
        await officer.Page.Locator("#import").GetByText($"已入库 {rows} 条记录").WaitForAsync();
        await officer.LookAsync();
    }

    /// <summary>Row, column and cell of every problem on the page.</summary>
    public static async Task<List<string>> ProblemsAsync(this Visitor officer)
    {
        List<string> problems = [];
        foreach (var row in await officer.Page.Locator("section[aria-labelledby=pb-h] tbody tr").AllAsync())
            problems.Add(string.Join(" / ", (await row.Locator("td").AllInnerTextsAsync()).Take(3).Select(t => t.Trim())));
        return problems;
    }

    /// <summary>The rows of the list as its own link hands them out.</summary>
    public static async Task<string[]> ExportAsync(this Visitor officer)
    {
        var link = await officer.Page.GetByRole(AriaRole.Link, new() { Name = "导出 CSV" }).GetAttributeAsync("href");
        var file = await officer.Page.APIRequest.GetAsync(link!);
        return [.. (await file.TextAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)];
    }
}
