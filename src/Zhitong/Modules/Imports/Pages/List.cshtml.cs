using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Imports.Running;
using Zhitong.Platform.Access;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Imports.Pages;

/// <summary>Every import within reach, newest first.</summary>
[Access("imports.run")]
public sealed class ImportListPage(ZhitongDb db, ImportKinds kinds) : ZtPage
{
    public IReadOnlyList<ImportBatch> Rows { get; private set; } = [];
    public string? Next { get; private set; }

    public async Task OnGetAsync(long? before)
    {
        var from = before ?? long.MaxValue;
        var rows = await db.Set<ImportBatch>()
            .AsNoTracking()
            .Reached(Actor)
            .Where(b => b.Number < from)
            .OrderByDescending(b => b.Number)
            .Take(Paging.DefaultSize + 1)
            .ToListAsync();
        Next = rows.Count > Paging.DefaultSize ? $"{ImportsLinks.List}?before={rows[Paging.DefaultSize - 1].Number}" : null;
        Rows = [.. rows.Take(Paging.DefaultSize)];
    }

    public string TitleOf(string kind) => kinds.Find(kind)?.Title ?? kind;

    public string ResultOf(ImportBatch b) =>
        b.State switch
        {
            ImportState.Failed => b.Failure ?? "",
            ImportState.Reading => "",
            _ => $"新增 {b.New:N0}，更新 {b.Changed:N0}，没有变化 {b.Same + b.Repeated:N0}，有问题 {b.Bad:N0}",
        };
}
