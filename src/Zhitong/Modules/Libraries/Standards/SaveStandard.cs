using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Text;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Standards;

/// <summary>Opens a measurement standard or changes one.</summary>
public sealed class SaveStandard(Writer writer)
{
    public const int LongestName = 200;

    /// <param name="id">Null opens a new one.</param>
    /// <param name="found">Faults found while reading the request; more are added.</param>
    /// <exception cref="InputRefused">Faults of the input, by field.</exception>
    /// <exception cref="RecordMissing">No such record.</exception>
    /// <exception cref="NotYours">Outside the actor's reach.</exception>
    /// <exception cref="StaleEdit">It changed since the version that the input names.</exception>
    public Task<MeasurementStandard> RunAsync(Guid? id, StandardInput input, Actor actor, Faults? found = null)
    {
        var before = found?.Items ?? [];
        return writer.RunAsync(
            actor,
            async work =>
            {
                var faults = new Faults(); // the work may run again
                foreach (var (field, message) in before)
                    faults.Add(field, message);
                var standard = id is { } known ? await FindAsync(work, known, input.Version) : await NewAsync(work);
                await ApplyAsync(work, input, standard, faults);
                var rule = id is null ? LibrariesAccess.CreateStandard : LibrariesAccess.EditStandard;
                if (standard.Region.Length > 0 && !rule.Covers(actor, standard.Scope))
                    faults.Add("region", "别的县（市、区）的计量标准，请由那里或市局来建、来改");
                faults.ThrowIfAny();
                if (id is null)
                    work.Db.Add(standard);
                else if (!work.Db.ChangeTracker.HasChanges())
                    return standard; // saved as it was: nothing to tell in the history
                standard.UpdatedAt = work.Now;
                work.Record(standard, id is null ? "open" : "edit");
                await StandardIndex.PutAsync(work, standard);
                return standard;
            }
        );
    }

    private static async Task<MeasurementStandard> FindAsync(Work work, Guid id, int? version)
    {
        var found =
            await work.Db.Set<MeasurementStandard>().FirstOrDefaultAsync(s => s.Id == id)
            ?? throw new RecordMissing("没有这项计量标准。");
        LibrariesAccess.EditStandard.Demand(work.Actor, found.Scope);
        return version is { } seen && seen != found.Version
            ? throw new StaleEdit("您打开这页以后，有人先改过这项计量标准。请看看现在的内容再决定，您填的还在。")
            : found;
    }

    private static async Task<MeasurementStandard> NewAsync(Work work) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Doc = await work.NextNumberAsync(StandardIndex.Series),
            Name = "",
            Owner = "",
            CertificateNumber = "",
            Region = "",
            City = RegionTable.CityOf(work.Actor.City),
            UpdatedAt = work.Now,
        };

    private static async Task ApplyAsync(Work work, StandardInput input, MeasurementStandard s, Faults faults)
    {
        var read = new FieldReader(faults);
        s.Name = read.Required(input.Name, "name", "计量标准名称", LongestName);
        s.Number = read.Text(input.Number, "number", "编号", 60);
        s.Owner = read.Required(input.Owner, "owner", "建标单位", LongestName);
        s.CertificateNumber = read.Required(input.CertificateNumber, "certificateNumber", "证书编号", 60);
        s.Range = read.Text(input.Range, "range", "测量范围", 500);
        s.Uncertainty = read.Text(input.Uncertainty, "uncertainty", "不确定度", 300);
        var (from, until) = (
            read.Day(input.EstablishedOn, "establishedOn", "建标日期"),
            read.Day(input.ValidUntil, "validUntil", "有效期至")
        );
        faults.Add("validUntil", until < from ? "有效期至不能早于建标日期" : null);
        s.Hold(from, until);
        s.Note = read.Text(input.Note, "note", "说明", 500);
        s.Hidden = input.Hidden;
        var owner = s.Owner.Length == 0 ? null : await OwnerAsync(work, s.Owner, s.City);
        (s.InstitutionId, s.OrganisationId) = (owner?.Id, owner?.OrganisationId);
        if (owner is not null)
            s.Owner = owner.Name;
        s.Region =
            PlainText.IsBlank(input.Region) && owner is not null ? owner.Region : read.County(input.Region, "region", s.City);
        var number = s.CertificateNumber;
        if (
            await work
                .Db.Set<MeasurementStandard>()
                .AnyAsync(o => o.CertificateNumber == number && o.City == s.City && o.Id != s.Id)
        )
            faults.Add("certificateNumber", "这个证书编号已经登记过，请核对");
    }

    private static Task<Institution?> OwnerAsync(Work work, string owner, string city)
    {
        var code = CreditCode.Clean(owner);
        var all = work.Db.Set<Institution>().AsNoTracking().Where(i => i.City == city);
        return Guid.TryParse(owner, out var id)
            ? all.FirstOrDefaultAsync(i => i.Id == id)
            : all.FirstOrDefaultAsync(i => i.Name == owner || i.CreditCode == code);
    }
}
