using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Enterprises.Profile;

/// <summary>A profile as the API answers it.</summary>
public sealed record EnterpriseView(
    Guid Id,
    string CreditCode,
    string Name,
    string Region,
    string? Industry,
    string? Size,
    string? LegalRepresentative,
    string? Address,
    DateOnly? FoundedOn,
    bool Verified,
    IReadOnlyList<EnterpriseContact> Contacts,
    DateTime UpdatedAt,
    int Version
)
{
    public static EnterpriseView Of(Enterprise e) =>
        new(
            e.Id,
            e.CreditCode,
            e.Name,
            e.Region,
            e.Industry,
            e.Size,
            e.LegalRepresentative,
            e.Address,
            e.FoundedOn,
            e.Verified,
            e.Contacts,
            e.UpdatedAt,
            e.Version
        );
}

/// <summary>Reads one profile within an actor's reach, not tracked.</summary>
public sealed class EnterpriseReader(ZhitongDb db)
{
    /// <exception cref="RecordMissing">No such profile.</exception>
    /// <exception cref="NotYours">Outside the actor's reach.</exception>
    public async Task<Enterprise> FindAsync(Guid id, Actor actor, CancellationToken cancel = default) =>
        Reached(await All.FirstOrDefaultAsync(e => e.Id == id, cancel), actor);

    /// <param name="idOrCode">Its id, or its credit code in any usual way of writing.</param>
    /// <inheritdoc cref="FindAsync(Guid, Actor, CancellationToken)"/>
    public Task<Enterprise> FindAsync(string idOrCode, Actor actor, CancellationToken cancel = default)
    {
        if (Guid.TryParse(idOrCode, out var id))
            return FindAsync(id, actor, cancel);
        var code = idOrCode.Length <= 60 ? CreditCode.Clean(idOrCode) : "";
        return ByCodeAsync(code, actor, cancel);
    }

    private async Task<Enterprise> ByCodeAsync(string code, Actor actor, CancellationToken cancel) =>
        Reached(await All.FirstOrDefaultAsync(e => e.CreditCode == code, cancel), actor);

    private IQueryable<Enterprise> All => db.Set<Enterprise>().AsNoTracking();

    private static Enterprise Reached(Enterprise? found, Actor actor)
    {
        if (found is null)
            throw new RecordMissing("没有这家企业的档案。");
        EnterprisesAccess.View.Demand(actor, found.Scope);
        return found;
    }
}
