using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.Access;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Experts.Detail;

/// <summary>Where an expert begins: their own record, whatever its term.</summary>
[Access("experts.see")]
public sealed class OwnExpertPage(ZhitongDb db, Clock clock) : RecordPage(clock)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Actor.Role != Role.Expert)
            return Redirect(ExpertsLinks.List);
        var own = await db.Set<Expert>()
            .AsNoTracking()
            .Where(e => e.AccountId == Actor.PersonId)
            .OrderByDescending(e => e.LastDay)
            .Select(e => (Guid?)e.Id)
            .FirstOrDefaultAsync(cancel);
        return own is { } id ? Redirect(ExpertsLinks.Detail(id)) : Page();
    }
}
