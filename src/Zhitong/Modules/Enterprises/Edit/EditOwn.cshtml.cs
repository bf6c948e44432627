using Microsoft.AspNetCore.Mvc;
using Zhitong.Data;
using Zhitong.Modules.Enterprises.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;

namespace Zhitong.Modules.Enterprises.Edit;

/// <summary>An enterprise changes its own profile.</summary>
[Access("enterprises.edit")]
public sealed class EditOwnPage(ZhitongDb db, EditEnterprise edit) : EnterpriseFormPage(edit)
{
    public override string Back => EnterprisesLinks.Own;

    public async Task<IActionResult> OnGetAsync()
    {
        if (Actor.Role != Role.Enterprise)
            return Redirect(EnterprisesLinks.List);
        await LoadAsync();
        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        return await SaveAsync(LoadAsync);
    }

    private async Task LoadAsync() =>
        Enterprise = await EnterpriseProfiles.OfActorAsync(db, Actor) ?? throw new RecordMissing("您的企业还没有档案。");
}
