using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Validity;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Institutions;

/// <summary>Carries what an institution and its certificates decide down to its rows, and over to its organisation.</summary>
internal static class Carry
{
    /// <summary>Settles the institution's term; then its rows and its organisation follow, in the same transaction.</summary>
    /// <remarks>Rows are changed by statements, not loaded: an institution may hold ten thousand. Their versions stay.</remarks>
    public static async Task DownAsync(Work work, Institution i)
    {
        var certificates = await CertificatesAsync(work, i.Id);
        i.Settle(certificates, work.Today);
        await InstitutionIndex.PutAsync(work, i);
        await InstitutionAccounts.CarryAsync(work, i.OrganisationId, AccountOf(i));
        if (work.Db.Entry(i).State == EntityState.Added)
            return; // no rows yet
        if (work.Db.Entry(i).Property(x => x.Name).IsModified)
            await CarryName.OwnedAsync(work, i.Id, i.Name);
        var rows = work.Db.Set<Capability>().Where(c => c.InstitutionId == i.Id);
        var (region, hidden) = (i.Region, i.Hidden);
        await rows.Where(c => c.Region != region || c.Hidden != hidden)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.Region, region).SetProperty(c => c.Hidden, hidden));
        await SettleAsync(rows.Where(c => c.CertificateId == null), i, i);
        foreach (var certificate in certificates)
            await SettleAsync(rows.Where(c => c.CertificateId == certificate.Id), i, certificate);
    }

    public static InstitutionAccount AccountOf(Institution i) =>
        new(i.Name, i.CreditCode, i.City, i.Region, i.Phone, i.Summary, Spans.Said(i.LastDay));

    /// <summary>Equal to <see cref="Capability.Settle"/>, in the database.</summary>
    private static async Task SettleAsync(IQueryable<Capability> rows, Institution i, IHolds term)
    {
        var (first, last) = (term.FirstDay, i.Capped(term.LastDay));
        await rows.Where(c =>
                c.FirstDay != first || c.LastDay != (c.StatedUntil != null && c.StatedUntil < last ? c.StatedUntil : last)
            )
            .ExecuteUpdateAsync(s =>
                s.SetProperty(c => c.FirstDay, first)
                    .SetProperty(c => c.LastDay, c => c.StatedUntil != null && c.StatedUntil < last ? c.StatedUntil.Value : last)
            );
    }

    private static async Task<List<Certificate>> CertificatesAsync(Work work, Guid institution)
    {
        var stored = await work.Db.Set<Certificate>().Where(c => c.InstitutionId == institution).ToListAsync();
        return [.. stored.Union(work.Db.Set<Certificate>().Local.Where(c => c.InstitutionId == institution))];
    }
}
