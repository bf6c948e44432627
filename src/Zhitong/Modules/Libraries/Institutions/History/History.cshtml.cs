using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Libraries.Institutions.Detail;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Libraries.Institutions.History;

/// <summary>每一次修改 of an institution, for who keeps it, and whether the chain is whole.</summary>
[Access("institutions.edit")]
public sealed class InstitutionHistoryPage(InstitutionReader reader, ActivityReader activities) : ZtPage
{
    public Institution Institution { get; private set; } = null!;
    public IReadOnlyList<HistoryEntry> Entries { get; private set; } = [];
    public ChainState Chain { get; private set; } = null!;

    public async Task OnGetAsync(Guid id, CancellationToken cancel)
    {
        Institution = await reader.FindOwnAsync(id, Actor, cancel);
        Entries = await activities.OfAsync(id, reveal: true);
        Chain = await activities.VerifyAsync(id);
    }
}
