using Microsoft.EntityFrameworkCore;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Accounts.Contract;

/// <summary>What an institution's account is to say, by the library's record of it.</summary>
/// <param name="ValidUntil">Last day of its qualification; null for no term.</param>
public sealed record InstitutionAccount(
    string Name,
    string? CreditCode,
    string City,
    string Region,
    string? Phone,
    string? Summary,
    DateOnly? ValidUntil
);

/// <summary>The organisations of institutions: their people hold posts there, and cases are given to them.</summary>
public static class InstitutionAccounts
{
    /// <summary>
    /// The organisation of this institution: the one with its credit code, which then says what the library says, or a new one.
    /// </summary>
    public static async Task<Organisation> FindOrMakeAsync(Work work, InstitutionAccount says)
    {
        var known = says.CreditCode is null
            ? null
            : await work
                .Db.Set<Organisation>()
                .FirstOrDefaultAsync(o =>
                    o.CreditCode == says.CreditCode && o.City == says.City && o.Kind == OrganisationKind.Institution && !o.Ended
                );
        if (known is not null)
        {
            Tell(work, known, says);
            return known;
        }
        var made = new Organisation
        {
            Id = Guid.CreateVersion7(),
            Kind = OrganisationKind.Institution,
            Name = says.Name,
            CreditCode = says.CreditCode,
            Region = says.Region,
            City = says.City,
            Phone = says.Phone,
            Summary = says.Summary,
            ValidUntil = says.ValidUntil,
        };
        work.Db.Add(made);
        work.Record(made, "create", "随机构库建立");
        return made;
    }

    /// <summary>Carries what changed in the library over to the organisation.</summary>
    public static async Task CarryAsync(Work work, Guid organisation, InstitutionAccount says)
    {
        if (await work.Db.Set<Organisation>().FirstOrDefaultAsync(o => o.Id == organisation) is { } known)
            Tell(work, known, says);
    }

    private static void Tell(Work work, Organisation o, InstitutionAccount says)
    {
        (o.Name, o.CreditCode, o.Region) = (says.Name, says.CreditCode, says.Region);
        (o.Phone, o.Summary, o.ValidUntil) = (says.Phone, says.Summary, says.ValidUntil);
        if (work.Db.Entry(o).State == EntityState.Modified && work.Recorded.TrueForAll(r => r.Subject != o))
            work.Record(o, "edit", "随机构库修改");
    }
}
