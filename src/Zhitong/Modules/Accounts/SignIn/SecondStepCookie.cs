using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Zhitong.Modules.Accounts.SignIn;

/// <summary>Remembers for five minutes who has given the right password and still owes the code.</summary>
internal static class SecondStepCookie
{
    public static async Task<IActionResult> AskAsync(HttpContext context, Guid person, string? back)
    {
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, person.ToString())],
            IdentityConstants.TwoFactorUserIdScheme
        );
        await context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(identity));
        return new LocalRedirectResult(
            "/sign-in/code" + (string.IsNullOrEmpty(back) ? "" : "?back=" + Uri.EscapeDataString(back))
        );
    }

    public static async Task<Guid?> PersonAsync(HttpContext context)
    {
        var found = await context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        return found.Principal is { } principal ? AccountDirectory.PersonOf(principal) : null;
    }

    public static Task ForgetAsync(HttpContext context) => context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
}
