using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Institutions.Edit;

/// <summary>
/// Opens an institution, with the organisation that it acts as, or changes one; what hangs on it follows (<see cref="Carry"/>).
/// </summary>
public sealed class SaveInstitution(Writer writer)
{
    /// <param name="id">Null opens a new one.</param>
    /// <param name="faults">Faults found while reading the request; more are added.</param>
    /// <exception cref="InputRefused">Faults of the input, by field.</exception>
    /// <exception cref="RecordMissing">No such institution.</exception>
    /// <exception cref="NotYours">Outside the actor's reach.</exception>
    /// <exception cref="StaleEdit">It changed since the version that the input names.</exception>
    public Task<Institution> RunAsync(Guid? id, InstitutionInput input, Actor actor, Faults? faults = null)
    {
        var before = faults?.Items ?? [];
        return writer.RunAsync(
            actor,
            work =>
            {
                var all = new Faults(); // the work may run again
                foreach (var (field, message) in before)
                    all.Add(field, message);
                return id is { } known ? EditAsync(work, known, input, all) : OpenAsync(work, input, all);
            }
        );
    }

    private static async Task<Institution> OpenAsync(Work work, InstitutionInput input, Faults faults)
    {
        var draft = New(0, work, Guid.Empty);
        InstitutionCheck.Apply(input, draft, work.Today, faults);
        DemandReach(LibrariesAccess.CreateInstitution, work.Actor, draft, faults);
        await DemandFreeAsync(work, draft, faults);
        faults.ThrowIfAny();
        draft.Settle([], work.Today);
        var account = await InstitutionAccounts.FindOrMakeAsync(work, Carry.AccountOf(draft));
        if (await work.Db.Set<Institution>().AnyAsync(i => i.OrganisationId == account.Id))
            throw InputRefused.At("creditCode", $"这个代码的账号已属于机构库里的另一家机构（{account.Name}），请核对");
        var made = New(await work.NextNumberAsync(InstitutionIndex.Series), work, account.Id);
        InstitutionCheck.Apply(input, made, work.Today, faults);
        work.Db.Add(made);
        await Carry.DownAsync(work, made);
        work.Record(made, "open");
        return made;
    }

    private static async Task<Institution> EditAsync(Work work, Guid id, InstitutionInput input, Faults faults)
    {
        var i = await FindAsync(work, id);
        if (input.Version is { } seen && seen != i.Version)
            throw new StaleEdit("您打开这页以后，有人先改过这家机构。请看看现在的内容再决定，您填的还在。");
        var stay = (i.ListedOn, i.EndedOn);
        InstitutionCheck.Apply(input, i, work.Today, faults);
        if (LibrariesAccess.EditInstitution.ReachOf(work.Actor.Role) == Reach.Own)
            (i.ListedOn, i.EndedOn) = stay;
        DemandReach(LibrariesAccess.EditInstitution, work.Actor, i, faults);
        await DemandFreeAsync(work, i, faults);
        faults.ThrowIfAny();
        if (!work.Db.ChangeTracker.HasChanges())
            return i; // saved as it was: nothing to tell in the history
        i.UpdatedAt = work.Now;
        await Carry.DownAsync(work, i);
        work.Record(i, "edit");
        return i;
    }

    /// <summary>The institution, within the actor's reach.</summary>
    internal static async Task<Institution> FindAsync(Work work, Guid id)
    {
        var found =
            await work.Db.Set<Institution>().FirstOrDefaultAsync(i => i.Id == id)
            ?? throw new RecordMissing("机构库里没有这家机构。");
        LibrariesAccess.EditInstitution.Demand(work.Actor, found.Scope);
        return found;
    }

    private static Institution New(long doc, Work work, Guid organisation) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Doc = doc,
            OrganisationId = organisation,
            Name = "",
            Region = "",
            City = RegionTable.CityOf(work.Actor.City),
            ListedOn = work.Today,
            UpdatedAt = work.Now,
        };

    /// <summary>A county's officer cannot put an institution into another county.</summary>
    private static void DemandReach(AccessRule rule, Actor actor, Institution i, Faults faults)
    {
        if (i.Region.Length > 0 && !rule.Covers(actor, i.Scope))
            faults.Add("region", "别的县（市、区）的机构，请由那里或市局来建、来改");
    }

    private static async Task DemandFreeAsync(Work work, Institution i, Faults faults)
    {
        var others = work.Db.Set<Institution>().AsNoTracking().Where(o => o.City == i.City && o.Id != i.Id);
        if (i.CreditCode is { } code && await others.Where(o => o.CreditCode == code).FirstOrDefaultAsync() is { } same)
            faults.Add("creditCode", $"这个代码已登记为“{same.Name}”，请核对");
        else if (i.Name.Length > 0 && await others.AnyAsync(o => o.Name == i.Name))
            faults.Add("name", "机构库里已有同名的机构，请核对");
    }
}
