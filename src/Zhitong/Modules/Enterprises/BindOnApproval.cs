using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Enterprises;

/// <summary>The officer who approves an account has checked the enterprise: its profile is opened, or marked 已核实.</summary>
internal sealed class BindOnApproval : IHandle<RegistrationApproved>
{
    public async Task HandleAsync(RegistrationApproved happened, Work work)
    {
        var enterprise = await EnterpriseProfiles.FindOrOpenAsync(
            work,
            happened.CreditCode,
            happened.Name,
            happened.Region,
            new EnterpriseContact(happened.Contact, happened.Phone, null),
            "企业注册审核通过时建档，已核实"
        );
        if (work.Db.Entry(enterprise).State == EntityState.Added)
            enterprise.Verified = true; // opened just now: the same activity records it
        else if (!enterprise.Verified)
            await VerifyAsync(work, enterprise.Id);
        happened.EnterpriseId = enterprise.Id;
        happened.EnterpriseRegion = enterprise.Region;
        happened.EnterpriseName = enterprise.Name;
    }

    private static async Task VerifyAsync(Work work, Guid id)
    {
        var known = await work.Db.Set<Enterprise>().SingleAsync(e => e.Id == id);
        known.Verified = true;
        known.UpdatedAt = work.Now;
        work.Record(known, "verify", "企业注册审核通过");
    }
}
