using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Libraries.Equipment;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Libraries;

/// <summary>An institution or an enterprise to which a record belongs.</summary>
/// <param name="Id">Of the library's institution, or of the enterprise's profile.</param>
/// <param name="OrganisationId">Whose people look after it.</param>
internal sealed record Owner(OwnerKind Kind, Guid Id, Guid? OrganisationId, string Name, string City, string Region);

/// <summary>Finds the owner that a form, a sheet or the API names; who acts for one body means that body.</summary>
internal static class Owners
{
    /// <returns>Null with a fault at <c>owner</c>.</returns>
    public static Task<Owner?> OfEquipmentAsync(ZhitongDb db, string? said, Actor actor, Faults faults) =>
        actor.Role switch
        {
            Role.Institution => Found(
                InstitutionAsync(db, i => i.OrganisationId == actor.Organisation),
                faults,
                "您的机构还没有列入机构库，请联系县（市、区）局"
            ),
            Role.Enterprise => Found(
                EnterpriseAsync(db, e => e.Id == actor.Organisation),
                faults,
                "您的企业还没有建档，请先完善企业档案"
            ),
            _ => NamedAsync(db, said, actor, faults),
        };

    /// <returns>Null with a fault at <c>enterprise</c>.</returns>
    public static async Task<Owner?> OfProjectAsync(ZhitongDb db, string? said, Actor actor, Faults faults)
    {
        var text = PlainText.Clean(said ?? "");
        if (actor.Role != Role.Enterprise && PlainText.IsBlank(said))
        {
            faults.Add("enterprise", "请填写企业的统一社会信用代码或全称");
            return null;
        }
        var found =
            actor.Role == Role.Enterprise
                ? await EnterpriseAsync(db, e => e.Id == actor.Organisation)
                : await EnterpriseAsync(db, text, actor.City);
        faults.Add("enterprise", found is null ? "没有这家企业的档案；请核对信用代码或全称，没有建档的请先建档" : null);
        return found;
    }

    private static async Task<Owner?> NamedAsync(ZhitongDb db, string? said, Actor actor, Faults faults)
    {
        if (PlainText.IsBlank(said))
        {
            faults.Add("owner", "请填写所属机构或企业的统一社会信用代码或全称");
            return null;
        }
        var text = PlainText.Clean(said!);
        var found = await InstitutionAsync(db, text, actor.City) ?? await EnterpriseAsync(db, text, actor.City);
        faults.Add("owner", found is null ? "机构库和企业档案里都没有这家单位；请核对信用代码或全称" : null);
        return found;
    }

    private static async Task<Owner?> Found(Task<Owner?> owner, Faults faults, string missing)
    {
        var found = await owner;
        faults.Add("owner", found is null ? missing : null);
        return found;
    }

    private static async Task<Owner?> InstitutionAsync(ZhitongDb db, string text, string city)
    {
        if (Guid.TryParse(text, out var id))
            return await InstitutionAsync(db, i => i.Id == id || i.OrganisationId == id);
        var code = CreditCode.Clean(text);
        return await InstitutionAsync(db, i => i.CreditCode == code)
            ?? await InstitutionAsync(db, i => i.City == city && i.Name == text);
    }

    private static async Task<Owner?> EnterpriseAsync(ZhitongDb db, string text, string city)
    {
        if (Guid.TryParse(text, out var id))
            return await EnterpriseAsync(db, e => e.Id == id);
        var code = CreditCode.Clean(text);
        return await EnterpriseAsync(db, e => e.CreditCode == code)
            ?? await EnterpriseAsync(db, e => e.City == city && e.Name == text);
    }

    private static Task<Owner?> InstitutionAsync(
        ZhitongDb db,
        System.Linq.Expressions.Expression<Func<Institution, bool>> which
    ) =>
        db.Set<Institution>()
            .AsNoTracking()
            .Where(which)
            .OrderBy(i => i.Doc)
            .Select(i => new Owner(OwnerKind.Institution, i.Id, i.OrganisationId, i.Name, i.City, i.Region))
            .FirstOrDefaultAsync();

    private static Task<Owner?> EnterpriseAsync(ZhitongDb db, System.Linq.Expressions.Expression<Func<Enterprise, bool>> which) =>
        db.Set<Enterprise>()
            .AsNoTracking()
            .Where(which)
            .OrderBy(e => e.Doc)
            .Select(e => new Owner(OwnerKind.Enterprise, e.Id, e.Id, e.Name, e.City, e.Region))
            .FirstOrDefaultAsync();
}
