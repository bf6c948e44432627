using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Enterprises.Profile;
using Zhitong.Platform.Access;

namespace Zhitong.Modules.Enterprises.Edit;

/// <summary>An officer changes the profile of an enterprise of the area.</summary>
[Access("enterprises.edit")]
public sealed class EditEnterprisePage(EnterpriseReader reader, EditEnterprise edit) : EnterpriseFormPage(edit)
{
    public override string Back => EnterprisesLinks.Detail(Enterprise.Id);

    public async Task OnGetAsync(Guid id)
    {
        await LoadAsync(id);
        Fill();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        await LoadAsync(id);
        return await SaveAsync(() => LoadAsync(id));
    }

    private async Task LoadAsync(Guid id)
    {
        Enterprise = await reader.FindAsync(id, Actor);
        EnterprisesAccess.Edit.Demand(Actor, Enterprise.Scope);
    }
}
