using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Zhitong.Platform.Access;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Accounts.SignIn;

/// <summary>退出.</summary>
[Access(AccessAttribute.Public)]
public sealed class SignOutModel(Writer writer) : ZtPage
{
    public IActionResult OnGet() => LocalRedirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        if (Actor.PersonId is { } id)
            await writer.RunAsync(Actor, async work => work.Record(await SignInPerson.LoadAsync(work, id), "sign-out"));
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        return LocalRedirect("/");
    }
}
