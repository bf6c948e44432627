using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Accounts.SignIn;
using Zhitong.Platform.Access;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Web;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Accounts.Registrations;

/// <summary>企业注册.</summary>
[Access(AccessAttribute.Public)]
public sealed class RegisterModel(RegisterEnterprise register, Sessions sessions, Settings settings) : ZtPage
{
    [BindProperty]
    public RegisterEnterprise.Input Input { get; set; } = new();

    public IEnumerable<SelectOption> Regions =>
        RegionTable.Default.Counties(settings.City).Select(r => new SelectOption(r.Code, r.Name));

    public IActionResult OnGet() => Actor.SignedIn ? LocalRedirect("/account") : Page();

    public Task<IActionResult> OnPostAsync() =>
        TryAsync(async () =>
        {
            await sessions.OpenAsync(HttpContext, await register.RunAsync(Input));
            return LocalRedirect("/account?saved=sent");
        });
}
