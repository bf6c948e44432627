using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Accounts.Continue;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Accounts.SignIn;

/// <summary>登录, with a button per demo identity where they are allowed.</summary>
[Access(AccessAttribute.Public)]
public sealed class SignInModel(SignInPerson signIn, Sessions sessions, ZhitongDb db, Settings settings) : ZtPage
{
    public sealed class SignInInput
    {
        public string? UserName { get; set; }
        public string? Password { get; set; }
    }

    public sealed record DemoIdentity(string DemoName, string DisplayName)
    {
        public string Title => DemoIdentities.Title(DemoName);
    }

    [BindProperty]
    public SignInInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public bool Stale => Request.Query.ContainsKey("stale");
    public bool Done => Request.Query.ContainsKey("done");
    public bool Continuing => Back == ParkedForms.Page;
    public IReadOnlyList<DemoIdentity> Demo { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (Actor.SignedIn)
            return Url.IsLocalUrl(Back)
                ? LocalRedirect(Back)
                : LocalRedirect(Actor.Role == Role.Public ? "/account" : Homes.Of(Actor.Role));
        await LoadAsync();
        return Page();
    }

    public Task<IActionResult> OnPostAsync() =>
        TryAsync(
            async () =>
            {
                var faults = new Faults();
                faults.Add("userName", string.IsNullOrWhiteSpace(Input.UserName) ? "请填写登录名" : null);
                faults.Add("password", string.IsNullOrEmpty(Input.Password) ? "请填写密码" : null);
                faults.ThrowIfAny();
                var answer = await signIn.WithPasswordAsync(Input.UserName, Input.Password);
                if (answer.Person is not { } person)
                    throw InputRefused.At("password", SignInPerson.RefusalText);
                return answer.NeedsCode
                    ? await SecondStepCookie.AskAsync(HttpContext, person, Back)
                    : await GoInAsync(this, sessions, person, Back);
            },
            LoadAsync
        );

    internal static async Task<IActionResult> GoInAsync(ZtPage page, Sessions sessions, Guid person, string? back)
    {
        var account = await sessions.OpenAsync(page.HttpContext, person);
        return page.LocalRedirect(!account.MustChangePassword && page.Url.IsLocalUrl(back) ? back : Sessions.HomeOf(account));
    }

    private async Task LoadAsync()
    {
        if (!DemoIdentities.Allowed(settings, HttpContext))
            return;
        var found = await db.Set<Person>()
            .AsNoTracking()
            .Where(p => p.DemoName != null && !p.Ended)
            .Select(p => new DemoIdentity(p.DemoName!, p.DisplayName))
            .ToListAsync();
        Demo = [.. found.OrderBy(d => DemoIdentities.Order(d.DemoName)).ThenBy(d => d.DemoName, StringComparer.Ordinal)];
    }
}
