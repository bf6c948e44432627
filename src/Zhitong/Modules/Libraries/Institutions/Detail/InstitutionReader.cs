using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Libraries.Equipment;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Text;
using Zhitong.Platform.Validity;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Institutions.Detail;

/// <summary>Reads one institution with its sites and certificates, not tracked.</summary>
public sealed class InstitutionReader(ZhitongDb db, Clock clock)
{
    /// <summary>Public ones for everybody, lapsed ones too (their page says so); hidden ones for who keeps them.</summary>
    /// <exception cref="RecordMissing">No such institution, or not for this actor.</exception>
    public async Task<Institution> FindAsync(Guid id, Actor actor, CancellationToken cancel = default) =>
        Seen(await db.Set<Institution>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, cancel), actor);

    /// <param name="idOrCode">Its id, that of its organisation, or its credit code in any usual way of writing.</param>
    /// <inheritdoc cref="FindAsync(Guid, Actor, CancellationToken)"/>
    public async Task<Institution> FindAsync(string idOrCode, Actor actor, CancellationToken cancel = default)
    {
        var all = db.Set<Institution>().AsNoTracking();
        if (Guid.TryParse(idOrCode, out var id))
            return Seen(await all.FirstOrDefaultAsync(i => i.Id == id || i.OrganisationId == id, cancel), actor);
        var code = idOrCode.Length <= 60 ? CreditCode.Clean(idOrCode) : "";
        var city = actor.City;
        return Seen(await all.FirstOrDefaultAsync(i => i.CreditCode == code && i.City == city, cancel), actor);
    }

    /// <summary>The institution, for who may change it.</summary>
    /// <exception cref="NotYours">Outside the actor's reach.</exception>
    /// <inheritdoc cref="FindAsync(Guid, Actor, CancellationToken)"/>
    public async Task<Institution> FindOwnAsync(Guid id, Actor actor, CancellationToken cancel = default)
    {
        var found = await FindAsync(id, actor, cancel);
        LibrariesAccess.EditInstitution.Demand(actor, found.Scope);
        return found;
    }

    public Task<List<Site>> SitesAsync(Guid institution, CancellationToken cancel = default) =>
        db.Set<Site>().AsNoTracking().Where(s => s.InstitutionId == institution).OrderBy(s => s.Id).ToListAsync(cancel);

    /// <summary>What ends last stands first.</summary>
    public Task<List<Certificate>> CertificatesAsync(Guid institution, CancellationToken cancel = default) =>
        db.Set<Certificate>()
            .AsNoTracking()
            .Where(c => c.InstitutionId == institution)
            .OrderByDescending(c => c.LastDay)
            .ThenBy(c => c.Kind)
            .ToListAsync(cancel);

    /// <summary>How many rows hold today, and how many have lapsed.</summary>
    public async Task<(int Valid, int Lapsed)> CountRowsAsync(Guid institution, CancellationToken cancel = default)
    {
        var today = clock.Today;
        var rows = db.Set<Capability>().Where(c => c.InstitutionId == institution);
        return (await rows.HoldingOn(today).CountAsync(cancel), await rows.CountAsync(c => c.LastDay < today, cancel));
    }

    /// <summary>How many of its instruments others may use today.</summary>
    public Task<int> CountSharedAsync(Guid institution, CancellationToken cancel = default)
    {
        var today = clock.Today;
        return db.Set<EquipmentItem>().Where(e => e.OwnerId == institution && e.Open).HoldingOn(today).CountAsync(cancel);
    }

    private static Institution Seen(Institution? found, Actor actor) =>
        found is not null && (!found.Hidden || LibrariesAccess.EditInstitution.Covers(actor, found.Scope))
            ? found
            : throw new RecordMissing("机构库里没有这家机构。");
}
