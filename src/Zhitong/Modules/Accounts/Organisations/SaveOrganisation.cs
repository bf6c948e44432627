using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Text;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Accounts.Organisations;

/// <summary>建组织、改组织: institutions, stations, bureaus and pools of experts. Enterprises come by registration.</summary>
public sealed class SaveOrganisation(Writer writer)
{
    public sealed record Input(
        OrganisationKind? Kind,
        string? Name,
        string? CreditCode,
        string? Region,
        string? Phone,
        string? Summary,
        DateOnly? ValidUntil,
        bool Ended,
        int? Version
    );

    /// <param name="id">Null makes a new one.</param>
    /// <exception cref="InputRefused">Faults at the fields.</exception>
    /// <exception cref="StaleEdit">Somebody saved it in between.</exception>
    public Task<Guid> RunAsync(Guid? id, Input input, Actor actor)
    {
        var clean = Check(input, actor, isNew: id is null);
        return writer.RunAsync(
            actor,
            async work =>
            {
                await DemandFreeCodeAsync(work, clean.CreditCode, id);
                var organisation = id is { } known ? await LoadAsync(work, known, input, actor) : New(work, clean, actor);
                organisation.Name = clean.Name!;
                organisation.CreditCode = clean.CreditCode;
                organisation.Region = clean.Region!;
                organisation.Phone = clean.Phone;
                organisation.Summary = clean.Summary;
                organisation.ValidUntil = clean.ValidUntil;
                organisation.Ended = clean.Ended;
                work.Record(organisation, id is null ? "create" : "edit");
                return organisation.Id;
            }
        );
    }

    private static Input Check(Input input, Actor actor, bool isNew)
    {
        var faults = new Faults();
        if (isNew && input.Kind is null or OrganisationKind.Enterprise)
            faults.Add("kind", "请选择类别");
        if (PlainText.IsBlank(input.Name))
            faults.Add("name", "请填写名称");
        else if (PlainText.Length(input.Name!) > 200)
            faults.Add("name", "名称最多 200 个字");
        var code = PlainText.IsBlank(input.CreditCode) ? null : CreditCode.Check(input.CreditCode);
        faults.Add("creditCode", code?.Error);
        if (RegionTable.Default.Find(input.Region) is not { } region || region.City != actor.City)
            faults.Add("region", "请选择地区");
        var phone = PlainText.IsBlank(input.Phone) ? null : Phone.Check(input.Phone);
        faults.Add("phone", phone?.Error);
        if (PlainText.Length(input.Summary ?? "") > 1000)
            faults.Add("summary", "业务范围最多 1000 个字");
        faults.ThrowIfAny();
        return input with
        {
            Name = PlainText.Clean(input.Name!),
            CreditCode = code?.Code,
            Phone = phone?.Number,
            Summary = PlainText.IsBlank(input.Summary) ? null : PlainText.Clean(input.Summary!),
        };
    }

    private static async Task DemandFreeCodeAsync(Work work, string? code, Guid? self)
    {
        if (code is null)
            return;
        var other = await work
            .Db.Set<Organisation>()
            .Where(o => o.CreditCode == code && o.Id != self && o.Kind != OrganisationKind.Enterprise)
            .Select(o => o.Name)
            .FirstOrDefaultAsync();
        if (other is not null)
            throw InputRefused.At("creditCode", $"这个代码已登记为“{other}”，请核对");
    }

    private static async Task<Organisation> LoadAsync(Work work, Guid id, Input input, Actor actor)
    {
        var found =
            await work.Db.Set<Organisation>().FirstOrDefaultAsync(o => o.Id == id && o.Kind != OrganisationKind.Enterprise)
            ?? throw new RecordMissing("没有这个组织。");
        AccountsAccess.People.Demand(actor, new Scope(found.City, found.Region));
        if (input.Version is { } seen && seen != found.Version)
            throw new StaleEdit("您打开这页以后，有人先改过了。请看看现在的内容再改，您填的还在。");
        return found;
    }

    private static Organisation New(Work work, Input input, Actor actor)
    {
        var made = new Organisation
        {
            Id = Guid.CreateVersion7(),
            Kind = input.Kind!.Value,
            Name = input.Name!,
            Region = input.Region!,
            City = actor.City,
        };
        work.Db.Add(made);
        return made;
    }
}

/// <summary>Chinese names of the kinds of organisations.</summary>
public static class OrganisationKinds
{
    public static string Of(OrganisationKind kind) =>
        kind switch
        {
            OrganisationKind.Enterprise => "企业",
            OrganisationKind.Institution => "机构",
            OrganisationKind.Station => "站点",
            OrganisationKind.CountyBureau => "县区局",
            OrganisationKind.CityBureau => "市局、市级单位",
            _ => "专家所在单位",
        };

    /// <summary>The kinds that an administrator makes.</summary>
    public static IEnumerable<OrganisationKind> Made =>
        Enum.GetValues<OrganisationKind>().Where(k => k != OrganisationKind.Enterprise);
}
