using Microsoft.AspNetCore.Mvc;
using Zhitong.Platform.Access;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Libraries.Experts.Edit;

/// <summary>登记 an expert.</summary>
[Access("experts.edit")]
public sealed class NewExpertPage(SaveExpert save, Clock clock) : ExpertFormPage(clock)
{
    public override string Back => ExpertsLinks.List;

    public void OnGet() => Input.Region = Actor.Region;

    public Task<IActionResult> OnPostAsync() =>
        TryAsync(async () => Redirect(ExpertsLinks.Detail((await save.AddAsync(Input, Actor)).Id)));
}
