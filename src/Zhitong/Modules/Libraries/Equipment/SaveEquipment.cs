using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Writing;
using static Zhitong.Platform.Text.SearchTokens;

namespace Zhitong.Modules.Libraries.Equipment;

/// <summary>登记、修改、停用 of equipment: page, API, import and demo all write through it.</summary>
public sealed class SaveEquipment(Writer writer)
{
    public const string Series = "libraries_equipment";
    public const string TextIndex = "libraries_equipment_text";

    /// <summary>Adds one; what an owner adds stays hidden until an officer has looked at it.</summary>
    /// <exception cref="InputRefused">All faults at once.</exception>
    public Task<EquipmentItem> AddAsync(EquipmentInput input, Actor actor, Faults? given = null) =>
        writer.RunAsync(actor, work => AddAsync(work, input, Copy(given)));

    /// <summary>As the other, within an act that is running.</summary>
    /// <inheritdoc cref="AddAsync(EquipmentInput, Actor, Faults)"/>
    internal static async Task<EquipmentItem> AddAsync(Work work, EquipmentInput input, Faults faults, string? reason = null)
    {
        var owner = await Owners.OfEquipmentAsync(work.Db, input.Owner, work.Actor, faults);
        var said = EquipmentCheck.Check(input, owner?.City ?? work.Actor.City, work.Today, faults);
        DemandReach(work.Actor, owner, said.Region, faults);
        faults.ThrowIfAny();
        await DemandNewKeyAsync(work, owner!.Id, said.AssetNumber, null);
        var e = new EquipmentItem
        {
            Id = Guid.CreateVersion7(),
            Doc = await work.NextNumberAsync(Series),
            OwnerKind = owner.Kind,
            OwnerId = owner.Id,
            OrganisationId = owner.OrganisationId,
            OwnerName = owner.Name,
            Name = said.Name,
            AssetNumber = said.AssetNumber,
            AssetKey = "",
            City = owner.City,
            Region = said.Region ?? owner.Region,
            Hidden = LibraryWriting.HiddenFor(work.Actor, input.Hidden, now: true),
            ListedOn = LibraryWriting.ListedFor(work.Actor, said.ListedOn, work.Today),
            UpdatedAt = work.Now,
        };
        said.ApplyTo(e);
        work.Db.Add(e);
        work.Record(e, "add", reason);
        await IndexAsync(work, e);
        return e;
    }

    /// <summary>Says anew what the record is to say; the owner stays.</summary>
    /// <param name="version">The version that the form was filled from; null changes whatever stands now.</param>
    /// <exception cref="InputRefused">All faults at once.</exception>
    /// <exception cref="RecordMissing">No such equipment.</exception>
    /// <exception cref="NotYours">Outside the actor's reach.</exception>
    /// <exception cref="StaleEdit">The record changed since that version.</exception>
    public Task<EquipmentItem> ChangeAsync(Guid id, int? version, EquipmentInput input, Actor actor, Faults? given = null) =>
        writer.RunAsync(
            actor,
            async work =>
            {
                var e = await LoadAsync(work, id);
                var faults = Copy(given);
                var said = EquipmentCheck.Check(input, e.City, work.Today, faults);
                if (said.Region is { } region && !EquipmentAccess.Edit.Covers(actor, e.Scope with { Region = region }))
                    faults.Add("region", "迁到别的县（市、区），请联系市局修改");
                faults.ThrowIfAny();
                LibraryWriting.DemandCurrent(e, version);
                await DemandNewKeyAsync(work, e.OwnerId, said.AssetNumber, e.Id);
                e.Region = said.Region ?? e.Region;
                e.Hidden = LibraryWriting.HiddenFor(actor, input.Hidden, e.Hidden);
                e.ListedOn = LibraryWriting.ListedFor(actor, said.ListedOn, e.ListedOn);
                said.ApplyTo(e);
                await FinishAsync(work, e, "edit", null);
                return e;
            }
        );

    /// <summary>停用: no longer offered, kept for its history.</summary>
    /// <exception cref="RuleRefused">It is stopped already.</exception>
    /// <inheritdoc cref="ChangeAsync"/>
    public Task<EquipmentItem> EndAsync(Guid id, int? version, string? reason, Actor actor) =>
        writer.RunAsync(
            actor,
            async work =>
            {
                var e = await LoadAsync(work, id);
                var said = LibraryWriting.Reason(reason, "停用");
                LibraryWriting.DemandCurrent(e, version);
                e.End(said, work.Today);
                await FinishAsync(work, e, "end", said);
                return e;
            }
        );

    private static async Task FinishAsync(Work work, EquipmentItem e, string act, string? reason)
    {
        if (!work.Db.ChangeTracker.HasChanges())
            return; // saved as it was: nothing to tell in the history
        e.UpdatedAt = work.Now;
        work.Record(e, act, reason);
        await IndexAsync(work, e);
    }

    internal static Task IndexAsync(Work work, EquipmentItem e) => work.IndexAsync(TextIndex, e.Doc, WordsOf(e));

    /// <summary>What the text index holds of it.</summary>
    public static List<string> WordsOf(EquipmentItem e) =>
        ForIndex($"{e.Name}\n{e.Model}\n{e.Field}\n{e.Maker}\n{e.OwnerName}\n{e.AssetNumber}\n{e.Place}\n{e.Note}");

    private static async Task<EquipmentItem> LoadAsync(Work work, Guid id)
    {
        var e =
            await work.Db.Set<EquipmentItem>().FirstOrDefaultAsync(e => e.Id == id) ?? throw new RecordMissing("没有这台设备。");
        EquipmentAccess.Edit.Demand(work.Actor, e.Scope);
        return e;
    }

    private static void DemandReach(Actor actor, Owner? owner, string? region, Faults faults)
    {
        if (
            owner is null
            || EquipmentAccess.Edit.Covers(actor, new Scope(owner.City, region ?? owner.Region, owner.OrganisationId))
        )
            return;
        faults.Add("owner", $"您的岗位（{actor.PostName}）管不到这家单位或这个地区的设备");
    }

    private static async Task DemandNewKeyAsync(Work work, Guid owner, string number, Guid? self)
    {
        var key = EquipmentItem.KeyOf(number);
        var other = await work
            .Db.Set<EquipmentItem>()
            .AsNoTracking()
            .Where(e => e.OwnerId == owner && e.AssetKey == key && e.Id != self)
            .Select(e => e.Name)
            .FirstOrDefaultAsync();
        if (other is not null)
            throw InputRefused.At("assetNumber", $"这家单位已有资产编号为 {number} 的设备：{other}");
    }

    private static Faults Copy(Faults? given) => LibraryWriting.Copy(given);
}
