using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Accounts.Audit;

/// <summary>One activity: what changed, and whether the chain of its subject is whole.</summary>
[Access("accounts.audit")]
public sealed class AuditEntryModel(ZhitongDb db, ActivityReader reader) : ZtPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    public ActivityEntry Entry { get; private set; } = null!;
    public HistoryEntry Told { get; private set; } = null!;
    public ChainState Chain { get; private set; } = null!;
    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Entry =
            await db.Set<ActivityEntry>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == Id)
            ?? throw new RecordMissing("没有这条记录。");
        AccountsAccess.Audit.Demand(Actor, new Scope(Entry.City, Entry.City));
        Told = reader.Tell(Entry);
        Chain = await reader.VerifyAsync(Entry.SubjectId);
        History = await reader.OfAsync(Entry.SubjectId, most: 50);
    }
}
