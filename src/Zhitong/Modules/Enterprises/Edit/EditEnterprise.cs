using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Enterprises.Edit;

/// <summary>
/// Changes a profile. What an enterprise changes of its own name or legal representative has to be verified anew; the credit
/// code stays, since it is the enterprise.
/// </summary>
public sealed class EditEnterprise(Writer writer)
{
    /// <param name="version">The version that the form was filled from.</param>
    /// <exception cref="InputRefused">Faults of the input, by field.</exception>
    /// <exception cref="RecordMissing">No such profile.</exception>
    /// <exception cref="NotYours">Outside the actor's reach.</exception>
    /// <exception cref="StaleEdit">The profile changed since that version.</exception>
    public Task RunAsync(EnterpriseInput input, Actor actor, Guid id, int version) =>
        writer.RunAsync(
            actor,
            async work =>
            {
                var e =
                    await work.Db.Set<Enterprise>().FirstOrDefaultAsync(e => e.Id == id)
                    ?? throw new RecordMissing("没有这家企业的档案。");
                EnterprisesAccess.Edit.Demand(actor, e.Scope);
                var said = EnterpriseCheck.Check(input, e.City, work.Today);
                DemandStillWithinReach(actor, e, said.Region);
                if (e.Version != version)
                    throw new StaleEdit("您打开这页以后，有人先改过这份档案。请看看现在的内容再决定，您填的还在。");
                var renamed = e.Name != said.Name;
                if (actor.Role == Role.Enterprise && (renamed || e.LegalRepresentative != said.LegalRepresentative))
                    e.Verified = false;
                Apply(e, said);
                if (!work.Db.ChangeTracker.HasChanges())
                    return; // saved as it was: nothing to tell in the history
                e.UpdatedAt = work.Now;
                work.Record(e, "edit");
                await EnterpriseProfiles.IndexAsync(work, e);
                await CarryToOrganisationAsync(work, e);
                if (renamed)
                    await work.RaiseAsync(new EnterpriseRenamed(e.Id, e.Name));
            }
        );

    private static void DemandStillWithinReach(Actor actor, Enterprise e, string region)
    {
        if (!EnterprisesAccess.Edit.Covers(actor, e.Scope with { Region = region }))
            throw InputRefused.At("region", "迁到别的县（市、区），请联系市局修改");
    }

    internal static void Apply(Enterprise e, CheckedEnterprise said)
    {
        e.Name = said.Name;
        e.Region = said.Region;
        e.Industry = said.Industry;
        e.Size = said.Size;
        e.LegalRepresentative = said.LegalRepresentative;
        e.Address = said.Address;
        e.FoundedOn = said.FoundedOn;
        e.Contacts = said.Contacts;
    }

    /// <summary>The posts of its people bear the name and region of the organisation, which has the id of the profile.</summary>
    private static async Task CarryToOrganisationAsync(Work work, Enterprise e)
    {
        var organisation = await work.Db.Set<Organisation>().FirstOrDefaultAsync(o => o.Id == e.Id);
        if (organisation is null || (organisation.Name == e.Name && organisation.Region == e.Region))
            return;
        organisation.Name = e.Name;
        organisation.Region = e.Region;
        work.Record(organisation, "edit", "随企业档案修改");
    }
}
