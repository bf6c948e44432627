using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Institutions.Edit;

/// <summary>
/// Adds and changes what an institution consists of: sites, certificates, capability rows, one at a time. Who may change the
/// institution may change them.
/// </summary>
/// <remarks>
/// Each throws <see cref="InputRefused"/> by field, <see cref="RecordMissing"/>, <see cref="NotYours"/> outside the actor's reach,
/// and <see cref="StaleEdit"/> when the part changed since the version that the input names.
/// </remarks>
public sealed class SaveParts(Writer writer)
{
    /// <param name="id">Null adds a site.</param>
    public Task<Site> SiteAsync(Guid institution, Guid? id, SiteInput input, Actor actor, Faults? faults = null) =>
        RunAsync(
            actor,
            faults,
            async (work, all) =>
            {
                var i = await SaveInstitution.FindAsync(work, institution);
                var site = id is { } known
                    ? await FindAsync<Site>(work, s => s.Id == known && s.InstitutionId == institution, input.Version)
                    : new Site
                    {
                        Id = Guid.CreateVersion7(),
                        InstitutionId = institution,
                        Name = "",
                        Region = "",
                    };
                PartCheck.Apply(input, site, i.City, all);
                all.ThrowIfAny();
                Keep(work, site, id is null);
                return site;
            }
        );

    /// <param name="id">Null adds a certificate.</param>
    public Task<Certificate> CertificateAsync(
        Guid institution,
        Guid? id,
        CertificateInput input,
        Actor actor,
        Faults? faults = null
    ) =>
        RunAsync(
            actor,
            faults,
            async (work, all) =>
            {
                var i = await SaveInstitution.FindAsync(work, institution);
                var certificate = id is { } known
                    ? await FindAsync<Certificate>(work, c => c.Id == known && c.InstitutionId == institution, input.Version)
                    : new Certificate
                    {
                        Id = Guid.CreateVersion7(),
                        InstitutionId = institution,
                        Kind = "",
                        Number = "",
                    };
                PartCheck.Apply(input, certificate, all);
                await DemandNewAsync(work, certificate, all);
                all.ThrowIfAny();
                if (Keep(work, certificate, id is null))
                    await Carry.DownAsync(work, i);
                return certificate;
            }
        );

    /// <param name="id">Null adds a row.</param>
    public Task<Capability> CapabilityAsync(
        Guid institution,
        Guid? id,
        CapabilityInput input,
        Actor actor,
        Faults? faults = null
    ) =>
        RunAsync(
            actor,
            faults,
            async (work, all) =>
            {
                var i = await SaveInstitution.FindAsync(work, institution);
                var row = id is { } known
                    ? await FindAsync<Capability>(work, c => c.Id == known && c.InstitutionId == institution, input.Version)
                    : New(i, await work.NextNumberAsync(InstitutionIndex.RowSeries), work.Now);
                PartCheck.Apply(input, row, all);
                row.SiteId = (await PartAsync<Site>(work, s => s.InstitutionId == institution, input.Site, "site", all))?.Id;
                var certificate = await PartAsync<Certificate>(
                    work,
                    c => c.InstitutionId == institution,
                    input.Certificate,
                    "certificate",
                    all
                );
                row.CertificateId = certificate?.Id;
                row.Settle(i, certificate);
                all.ThrowIfAny();
                if (Keep(work, row, id is null))
                    await IndexAsync(work, i, row);
                return row;
            }
        );

    /// <summary>停止: the row's last day was yesterday, or an earlier day that it had already.</summary>
    public Task<Capability> EndCapabilityAsync(Guid institution, Guid id, int? version, string? reason, Actor actor) =>
        writer.RunAsync(
            actor,
            async work =>
            {
                var i = await SaveInstitution.FindAsync(work, institution);
                var row = await FindAsync<Capability>(work, c => c.Id == id && c.InstitutionId == institution, version);
                if (row.LastDay < work.Today)
                    throw new RuleRefused("这项能力已经过期，不再提供。");
                row.StatedUntil = work.Today.AddDays(-1);
                row.Settle(i, await CertificateOfAsync(work, row));
                row.UpdatedAt = work.Now;
                work.Record(row, "end", reason);
                return row;
            }
        );

    internal static Capability New(Institution i, long doc, DateTime now) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Doc = doc,
            InstitutionId = i.Id,
            City = i.City,
            Region = i.Region,
            Field = "",
            Object = "",
            Parameter = "",
            UpdatedAt = now,
        };

    private Task<T> RunAsync<T>(Actor actor, Faults? found, Func<Work, Faults, Task<T>> act)
    {
        var before = found?.Items ?? [];
        return writer.RunAsync(
            actor,
            work =>
            {
                var all = new Faults(); // the work may run again
                foreach (var (field, message) in before)
                    all.Add(field, message);
                return act(work, all);
            }
        );
    }

    private static async Task<T> FindAsync<T>(Work work, System.Linq.Expressions.Expression<Func<T, bool>> which, int? version)
        where T : class, IVersioned
    {
        var found = await work.Db.Set<T>().FirstOrDefaultAsync(which) ?? throw new RecordMissing("没有这条记录。");
        return version is { } seen && seen != found.Version
            ? throw new StaleEdit("您打开这页以后，有人先改过这条。请看看现在的内容再决定，您填的还在。")
            : found;
    }

    /// <returns>False when it was saved as it was: nothing to tell in the history.</returns>
    private static bool Keep<T>(Work work, T part, bool isNew)
        where T : class, ISubject
    {
        if (isNew)
            work.Db.Add(part);
        else if (!work.Db.ChangeTracker.HasChanges())
            return false;
        if (part is Capability row)
            row.UpdatedAt = work.Now;
        work.Record(part, isNew ? "open" : "edit");
        return true;
    }

    /// <summary>The site or certificate that a row names; a fault when the institution has none of this id.</summary>
    private static async Task<T?> PartAsync<T>(
        Work work,
        System.Linq.Expressions.Expression<Func<T, bool>> ofInstitution,
        string? id,
        string field,
        Faults faults
    )
        where T : class, ISubject
    {
        if (string.IsNullOrWhiteSpace(id))
            return null;
        var found = Guid.TryParse(id, out var wanted)
            ? await work.Db.Set<T>().Where(ofInstitution).FirstOrDefaultAsync(p => p.Id == wanted)
            : null;
        faults.Add(field, found is null ? "请从这家机构已有的里选" : null);
        return found;
    }

    private static async Task<Certificate?> CertificateOfAsync(Work work, Capability row) =>
        row.CertificateId is { } id ? await work.Db.Set<Certificate>().FirstOrDefaultAsync(c => c.Id == id) : null;

    private static async Task DemandNewAsync(Work work, Certificate c, Faults faults)
    {
        var again = await work
            .Db.Set<Certificate>()
            .AnyAsync(o => o.InstitutionId == c.InstitutionId && o.Id != c.Id && o.Kind == c.Kind && o.Number == c.Number);
        faults.Add("number", again ? "这家机构已有这个编号的证书" : null);
    }

    private static async Task IndexAsync(Work work, Institution i, Capability row)
    {
        await InstitutionIndex.PutAsync(work, row);
        await InstitutionIndex.PutAsync(work, i);
    }
}
