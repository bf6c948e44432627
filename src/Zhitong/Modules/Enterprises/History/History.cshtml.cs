using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Modules.Enterprises.Profile;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Enterprises.History;

/// <summary>每一次修改 of a profile, and whether the chain is whole. Who may change the profile sees its sensitive values too.</summary>
[Access("enterprises.view")]
public sealed class EnterpriseHistoryPage(EnterpriseReader reader, ActivityReader activities) : ZtPage
{
    public Enterprise Enterprise { get; private set; } = null!;
    public IReadOnlyList<HistoryEntry> Entries { get; private set; } = [];
    public ChainState Chain { get; private set; } = null!;
    public bool AtBench => Actor.Role != Role.Enterprise;

    public async Task OnGetAsync(Guid id, CancellationToken cancel)
    {
        Enterprise = await reader.FindAsync(id, Actor, cancel);
        Entries = await activities.OfAsync(id, reveal: EnterprisesAccess.Edit.Covers(Actor, Enterprise.Scope));
        Chain = await activities.VerifyAsync(id);
    }
}
