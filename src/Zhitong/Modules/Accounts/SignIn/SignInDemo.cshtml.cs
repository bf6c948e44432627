using Microsoft.AspNetCore.Mvc;
using Zhitong.Platform.Access;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Accounts.SignIn;

/// <summary>Takes the click on a demo identity.</summary>
[Access(AccessAttribute.Public)]
public sealed class SignInDemoModel(SignInPerson signIn, Sessions sessions, Settings settings) : ZtPage
{
    public IActionResult OnGet() => LocalRedirect("/sign-in");

    public async Task<IActionResult> OnPostAsync(string? who, string? back)
    {
        if (!DemoIdentities.Allowed(settings, HttpContext))
            return StatusCode(StatusCodes.Status403Forbidden);
        var answer = await signIn.AsDemoAsync(who);
        return answer.Person is { } person
            ? await SignInModel.GoInAsync(this, sessions, person, back)
            : StatusCode(StatusCodes.Status404NotFound);
    }
}
