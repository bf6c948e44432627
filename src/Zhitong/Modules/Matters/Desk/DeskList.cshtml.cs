using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Matters.Desk;

/// <summary>All matters, drafts and withdrawn ones too, with what is still blank in each.</summary>
[Access("matters.edit")]
public sealed class MatterDeskPage(ZhitongDb db) : ZtPage
{
    public sealed record Row(Matter Matter, IReadOnlyList<string> Lacks);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var order = ServiceClasses.All.Select((c, i) => (c.Code, i)).ToDictionary(c => c.Code, c => c.i);
        var matters = await db.Set<Matter>().AsNoTracking().ToListAsync(cancel); // some dozens
        Rows =
        [
            .. matters
                .OrderBy(m => order.GetValueOrDefault(m.Class, order.Count))
                .ThenBy(m => m.Code, StringComparer.Ordinal)
                .Select(m => new Row(m, [.. MatterWords.Lacks(m).Select(l => l.Message)])),
        ];
    }
}
