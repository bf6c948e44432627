using Microsoft.AspNetCore.Mvc;
using Zhitong.Data;
using Zhitong.Modules.Accounts.SignIn;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Accounts.TwoFactor;

/// <summary>两步验证 of one's own account.</summary>
[Access(AccessAttribute.SignedIn)]
public sealed class TwoFactorModel(ZhitongDb db, SetUpTwoFactor setUp, SecondStep second, Sessions sessions) : ZtPage
{
    public sealed class TwoFactorInput
    {
        public string? Code { get; set; }
        public string? Password { get; set; }
    }

    [BindProperty]
    public TwoFactorInput Input { get; set; } = new();

    public bool On { get; private set; }

    /// <summary>The waiting key in groups of four, for typing.</summary>
    public string? Key { get; private set; }

    public IReadOnlyList<string>? Codes { get; private set; }

    private Guid PersonId => Actor.PersonId!.Value;

    public Task OnGetAsync() => LoadAsync();

    public Task<IActionResult> OnPostPrepareAsync() =>
        TryAsync(
            async () =>
            {
                await setUp.PrepareAsync(PersonId, Actor);
                return LocalRedirect("/account/two-factor");
            },
            LoadAsync
        );

    public Task<IActionResult> OnPostConfirmAsync() =>
        TryAsync(async () => await ShowAsync(await setUp.ConfirmAsync(PersonId, Input.Code, Actor)), LoadAsync);

    public Task<IActionResult> OnPostCodesAsync() =>
        TryAsync(async () => await ShowAsync(await setUp.RenewCodesAsync(PersonId, DemandPassword(), Actor)), LoadAsync);

    public Task<IActionResult> OnPostOffAsync() =>
        TryAsync(
            async () =>
            {
                await setUp.SwitchOffAsync(PersonId, DemandPassword(), Actor);
                await sessions.RenewAsync(HttpContext, PersonId);
                return LocalRedirect("/account?saved=two-factor-off");
            },
            LoadAsync
        );

    private string DemandPassword() =>
        string.IsNullOrEmpty(Input.Password) ? throw InputRefused.At("password", "请填写现在的密码") : Input.Password;

    private async Task<IActionResult> ShowAsync(IReadOnlyList<string> codes)
    {
        Response.Headers.CacheControl = "no-store";
        await sessions.RenewAsync(HttpContext, PersonId);
        Codes = codes;
        return Page();
    }

    private async Task LoadAsync()
    {
        var person = await db.Users.FindAsync(PersonId);
        On = person!.TwoFactorEnabled;
        if (!On && await second.PendingAsync(db, PersonId) is { } key)
            Key = string.Join(' ', Totp.Base32(key).Chunk(4).Select(c => new string(c)));
    }
}
