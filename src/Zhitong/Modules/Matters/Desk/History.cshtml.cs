using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Matters.Desk;

/// <summary>每一次修改 of a matter, and whether the chain is whole.</summary>
[Access("matters.edit")]
public sealed class MatterHistoryPage(ZhitongDb db, ActivityReader activities) : ZtPage
{
    public Matter Matter { get; private set; } = null!;
    public IReadOnlyList<HistoryEntry> Entries { get; private set; } = [];
    public ChainState Chain { get; private set; } = null!;

    public async Task OnGetAsync(string code, CancellationToken cancel)
    {
        Matter =
            await db.Set<Matter>().AsNoTracking().FirstOrDefaultAsync(m => m.Code == code, cancel)
            ?? throw new RecordMissing("没有这个事项。");
        Entries = await activities.OfAsync(Matter.Id);
        Chain = await activities.VerifyAsync(Matter.Id);
    }
}
