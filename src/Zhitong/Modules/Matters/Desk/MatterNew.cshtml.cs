using Microsoft.AspNetCore.Mvc;
using Zhitong.Platform.Access;

namespace Zhitong.Modules.Matters.Desk;

/// <summary>A new matter, kept as a draft.</summary>
[Access("matters.edit")]
public sealed class NewMatterPage(SaveMatter save) : MatterFormPage
{
    public override bool IsNew => true;

    public void OnGet() => Input.AddEmptyRows();

    public Task<IActionResult> OnPostAsync() =>
        TryAsync(
            async () =>
            {
                var matter = await save.RunAsync(Input, Actor, null);
                return Redirect(MattersLinks.Edit(matter.Code, "saved"));
            },
            () =>
            {
                Input.AddEmptyRows();
                return Task.CompletedTask;
            }
        );
}
