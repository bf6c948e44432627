using Microsoft.AspNetCore.Mvc;
using Zhitong.Data;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Enterprises.Profile;

/// <summary>The profile of the enterprise that the visitor acts for.</summary>
[Access("enterprises.view")]
public sealed class OwnProfilePage(ZhitongDb db) : ZtPage
{
    /// <summary>Null until the organisation has a profile.</summary>
    public Enterprise? Enterprise { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (Actor.Role != Role.Enterprise)
            return Redirect(EnterprisesLinks.List);
        Enterprise = await EnterpriseProfiles.OfActorAsync(db, Actor);
        return Page();
    }
}
