using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Cases.Detail;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Cases.History;

/// <summary>每一次修改 of a case, and whether the chain is whole.</summary>
[Access("cases.view")]
public sealed class CaseHistoryPage(CaseReader reader, ActivityReader activities) : ZtPage
{
    public Case Case { get; private set; } = null!;
    public IReadOnlyList<HistoryEntry> Entries { get; private set; } = [];
    public ChainState Chain { get; private set; } = null!;
    public bool AtBench => Actor.Role != Role.Enterprise;

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel)
    {
        Case = await reader.FindAsync(number, Actor, cancel);
        Entries = await activities.OfAsync(Case.Id);
        Chain = await activities.VerifyAsync(Case.Id);
        return Page();
    }
}
