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
    public sealed class RegisterInput
    {
        public string? Enterprise { get; set; }
        public string? CreditCode { get; set; }
        public string? Region { get; set; }
        public string? Contact { get; set; }
        public string? Phone { get; set; }
        public string? UserName { get; set; }
        public string? NewPassword { get; set; }
        public string? Repeat { get; set; }
        public bool Consent { get; set; }
    }

    [BindProperty]
    public RegisterInput Input { get; set; } = new();

    public IEnumerable<SelectOption> Regions =>
        RegionTable.Default.Counties(settings.City).Select(r => new SelectOption(r.Code, r.Name));

    public IActionResult OnGet() => Actor.SignedIn ? LocalRedirect("/account") : Page();

    public Task<IActionResult> OnPostAsync() =>
        TryAsync(async () =>
        {
            var person = await register.RunAsync(
                new RegisterEnterprise.Input
                {
                    Enterprise = Input.Enterprise,
                    CreditCode = Input.CreditCode,
                    Region = Input.Region,
                    Contact = Input.Contact,
                    Phone = Input.Phone,
                    UserName = Input.UserName,
                    NewPassword = Input.NewPassword,
                    Repeat = Input.Repeat,
                    Consent = Input.Consent,
                }
            );
            await sessions.OpenAsync(HttpContext, person);
            return LocalRedirect("/account?saved=sent");
        });
}
