using Microsoft.AspNetCore.Mvc;
using Zhitong.Platform.Access;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Accounts.Continue;

/// <summary>Offers the form that came too late, with a fresh token.</summary>
[Access(AccessAttribute.Public)]
public sealed class ContinueModel(ParkedForms forms) : ZtPage
{
    public KeptForm? Form { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        Response.Headers.CacheControl = "no-store";
        var kept = await forms.FindAsync(HttpContext);
        if (kept is { NeedsSignIn: true } && !Actor.SignedIn)
            return LocalRedirect("/sign-in?back=" + Uri.EscapeDataString(ParkedForms.Page));
        // what somebody else left at this browser is not shown
        Form = kept?.PersonId is { } owner && owner != Actor.PersonId ? null : kept;
        return Page();
    }

    public async Task<IActionResult> OnPostDiscardAsync()
    {
        await forms.ForgetAsync(HttpContext);
        return LocalRedirect("/");
    }
}
