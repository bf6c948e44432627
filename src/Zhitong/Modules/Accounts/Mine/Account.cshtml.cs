using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Accounts.People;
using Zhitong.Modules.Accounts.Registrations;
using Zhitong.Modules.Accounts.SignIn;
using Zhitong.Platform.Access;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Accounts.Mine;

/// <summary>我的账号.</summary>
[Access(AccessAttribute.SignedIn)]
public sealed class AccountModel(ZhitongDb db, AccountDirectory directory, SecurePerson secure, Sessions sessions) : ZtPage
{
    public Person Person { get; private set; } = null!;
    public Registration? Registration { get; private set; }
    public IReadOnlyList<Post> Posts { get; private set; } = [];
    public Guid? CurrentPost { get; private set; }
    public string? Saved => Request.Query["saved"];

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostEverywhereAsync()
    {
        var id = Actor.PersonId!.Value;
        await secure.SignOutEverywhereAsync(id, Actor);
        await sessions.RenewAsync(HttpContext, id);
        return LocalRedirect("/account?saved=everywhere");
    }

    public async Task<IActionResult> OnPostConsentAsync()
    {
        await secure.ConsentAsync(Actor.PersonId!.Value, Actor);
        return LocalRedirect("/account?saved=consent");
    }

    private async Task LoadAsync()
    {
        var id = Actor.PersonId!.Value;
        Person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == id);
        var account = await directory.AccountAsync(id);
        Posts = account?.Posts ?? [];
        CurrentPost = account is null ? null : AccountDirectory.Chosen(account, User)?.Id;
        Registration = await db.Set<Registration>()
            .AsNoTracking()
            .Where(r => r.PersonId == id)
            .OrderByDescending(r => r.Id)
            .FirstOrDefaultAsync();
    }
}
