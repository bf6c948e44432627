using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Modules.Enterprises.Verify;
using Zhitong.Platform.Access;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Enterprises.Profile;

/// <summary>One profile, for officers: who to call, its cases, and 核实.</summary>
[Access("enterprises.view")]
public sealed class EnterpriseDetailPage(EnterpriseReader reader, VerifyEnterprise verify) : ZtPage
{
    public Enterprise Enterprise { get; private set; } = null!;
    public bool AtBench => Actor.Role != Role.Enterprise;
    public bool MayEdit => EnterprisesAccess.Edit.Covers(Actor, Enterprise.Scope);
    public bool MayVerify => !Enterprise.Verified && EnterprisesAccess.Verify.Covers(Actor, Enterprise.Scope);

    public async Task OnGetAsync(Guid id) => Enterprise = await reader.FindAsync(id, Actor);

    public async Task<IActionResult> OnPostVerifyAsync(Guid id, int version)
    {
        Enterprise = await reader.FindAsync(id, Actor);
        return await TryAsync(
            async () =>
            {
                await verify.RunAsync(id, version, Actor);
                return Redirect(EnterprisesLinks.Detail(id));
            },
            async () => Enterprise = await reader.FindAsync(id, Actor)
        );
    }
}
