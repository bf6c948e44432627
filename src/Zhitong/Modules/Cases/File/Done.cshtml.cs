using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Cases.Detail;
using Zhitong.Platform.Access;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Cases.File;

/// <summary>The number, the date, and what comes next.</summary>
[Access("cases.view")]
public sealed class DoneCasePage(CaseReader reader) : ZtPage
{
    public Case Case { get; private set; } = null!;
    public bool AtBench => Actor.Role != Role.Enterprise;

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel)
    {
        Case = await reader.FindAsync(number, Actor, cancel);
        return Page();
    }
}
