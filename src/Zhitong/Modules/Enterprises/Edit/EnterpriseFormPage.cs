using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Web;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Enterprises.Edit;

/// <summary>What the two pages of the form share: an enterprise's own, and an officer's for any.</summary>
public abstract class EnterpriseFormPage(EditEnterprise edit) : ZtPage
{
    [BindProperty]
    public EnterpriseInput Input { get; set; } = new();

    /// <summary>The profile as it stands now.</summary>
    public Enterprise Enterprise { get; protected set; } = null!;

    /// <summary>Where the profile is shown.</summary>
    public abstract string Back { get; }

    public bool IsOwn => Actor.Role == Role.Enterprise;

    public IEnumerable<SelectOption> Regions =>
        RegionTable
            .Default.Counties(Enterprise.City)
            .Where(r => EnterprisesAccess.Edit.Covers(Actor, Enterprise.Scope with { Region = r.Code }))
            .Select(r => new SelectOption(r.Code, r.Name));

    public static IEnumerable<SelectOption> Industries =>
        from industry in IndustryTable.Default.All
        let section = IndustryTable.Default.Name(industry.Section)
        select new SelectOption(
            industry.Code,
            industry.IsSection ? $"{industry.Code} {industry.Name}（不细分）" : $"{industry.Code} {industry.Name}",
            Group: $"{industry.Section} {section}"
        );

    public static IEnumerable<SelectOption> Sizes => EnterpriseSizes.All.Select(s => new SelectOption(s.Code, s.Name));

    protected void Fill()
    {
        Input = EnterpriseInput.Of(Enterprise);
        AddRows();
    }

    protected Task<IActionResult> SaveAsync(Func<Task> reload) =>
        TryAsync(
            async () =>
            {
                await edit.RunAsync(Input, Actor, Enterprise.Id, Input.Version);
                return Redirect(Back);
            },
            async () =>
            {
                await reload();
                ModelState.Remove("Input.Version"); // the version that stands now: the next try is made with open eyes
                Input.Version = Enterprise.Version;
                AddRows();
            }
        );

    /// <summary><c>contacts.0.phone</c> is the field <c>Input.Contacts[0].Phone</c>.</summary>
    protected override string FieldName(string field)
    {
        var parts = field.Split('.');
        return parts.Length == 3 ? $"Input.Contacts[{parts[1]}].{Upper(parts[2])}" : base.FieldName(field);
    }

    private static string Upper(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private void AddRows()
    {
        while (Input.Contacts.Count < EnterpriseCheck.MostContacts)
            Input.Contacts.Add(new ContactInput());
    }
}
