using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Accounts.SignIn;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Accounts.Mine;

/// <summary>切换岗位.</summary>
[Access(AccessAttribute.SignedIn)]
public sealed class SwitchPostModel(AccountDirectory directory, Sessions sessions) : ZtPage
{
    public IActionResult OnGet() => LocalRedirect("/account");

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        var person = Actor.PersonId!.Value;
        var account = await directory.AccountAsync(person);
        var post = account?.Posts.FirstOrDefault(p => p.Id == id) ?? throw new RecordMissing("您没有这个岗位，或者它已经结束。");
        await sessions.OpenAsync(HttpContext, person, post.Id);
        return LocalRedirect(Homes.Of(post.Role));
    }
}
