using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Enterprises.Verify;

/// <summary>核实: an officer has compared the profile with the register and vouches for what it says now.</summary>
public sealed class VerifyEnterprise(Writer writer)
{
    /// <param name="version">The version that the officer compared.</param>
    /// <exception cref="RecordMissing">No such profile.</exception>
    /// <exception cref="NotYours">Outside the actor's reach.</exception>
    /// <exception cref="Forbidden">Seen, yet not the actor's to vouch for.</exception>
    /// <exception cref="StaleEdit">The profile changed since.</exception>
    /// <exception cref="RuleRefused">It is verified already.</exception>
    public Task RunAsync(Guid id, int version, Actor actor) =>
        writer.RunAsync(
            actor,
            async work =>
            {
                var e =
                    await work.Db.Set<Enterprise>().FirstOrDefaultAsync(e => e.Id == id)
                    ?? throw new RecordMissing("没有这家企业的档案。");
                EnterprisesAccess.View.Demand(actor, e.Scope);
                if (!EnterprisesAccess.Verify.Covers(actor, e.Scope))
                    throw new Forbidden($"您的岗位（{actor.PostName}）不能核实这份档案。");
                if (e.Version != version)
                    throw new StaleEdit("您打开这页以后，有人改过这份档案。请看看现在的内容，再决定是否核实。");
                if (e.Verified)
                    throw new RuleRefused("这份档案已经核实过了。");
                e.Verified = true;
                e.UpdatedAt = work.Now;
                work.Record(e, "verify");
            }
        );
}
