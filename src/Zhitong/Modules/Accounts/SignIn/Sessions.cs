using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Zhitong.Platform.Errors;

namespace Zhitong.Modules.Accounts.SignIn;

/// <summary>Opens the session of a person: the cookie names the person, the security stamp and the post.</summary>
public sealed class Sessions(AccountDirectory directory)
{
    /// <param name="context">The request that gets the cookie.</param>
    /// <param name="person">Who.</param>
    /// <param name="post">Null for the first post.</param>
    /// <returns>What is known of the person now.</returns>
    /// <exception cref="RuleRefused">The account has been ended.</exception>
    public async Task<AccountDirectory.Account> OpenAsync(HttpContext context, Guid person, Guid? post = null)
    {
        directory.Forget();
        var account = await directory.AccountAsync(person) ?? throw new RuleRefused("这个账号已停用，请联系系统管理员。");
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, person.ToString()));
        identity.AddClaim(new Claim(AccountDirectory.StampClaim, account.Stamp));
        if (post is { } chosen)
            identity.AddClaim(new Claim(AccountDirectory.PostClaim, chosen.ToString()));
        await context.SignInAsync(IdentityConstants.ApplicationScheme, new ClaimsPrincipal(identity));
        return account;
    }

    /// <summary>Opens the session again after the stamp changed, in the post that it had.</summary>
    public Task<AccountDirectory.Account> RenewAsync(HttpContext context, Guid person) =>
        OpenAsync(
            context,
            person,
            Guid.TryParse(context.User.FindFirstValue(AccountDirectory.PostClaim), out var post) ? post : null
        );

    /// <summary>Where somebody goes after signing in.</summary>
    public static string HomeOf(AccountDirectory.Account account) =>
        account.MustChangePassword ? "/account/password"
        : account.Posts is [var post, ..] ? Homes.Of(post.Role)
        : "/account";
}
