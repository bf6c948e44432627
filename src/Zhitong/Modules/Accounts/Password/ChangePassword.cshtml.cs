using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Accounts.SignIn;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Accounts.Password;

/// <summary>改密码 of one's own account; the only page of whoever came with a one-time password.</summary>
[Access(AccessAttribute.SignedIn)]
public sealed class ChangePasswordModel(ChangePassword change, Sessions sessions, AccountDirectory directory) : ZtPage
{
    public sealed class PasswordInput
    {
        public string? Current { get; set; }
        public string? NewPassword { get; set; }
        public string? Repeat { get; set; }
    }

    [BindProperty]
    public PasswordInput Input { get; set; } = new();

    public bool Forced { get; private set; }

    public Task OnGetAsync() => LoadAsync();

    public Task<IActionResult> OnPostAsync() =>
        TryAsync(
            async () =>
            {
                await LoadAsync();
                var forced = Forced;
                if (string.IsNullOrEmpty(Input.Current))
                    throw InputRefused.At("current", "请填写现在的密码");
                var id = Actor.PersonId!.Value;
                await change.RunAsync(id, new ChangePassword.Input(Input.Current, Input.NewPassword, Input.Repeat), Actor);
                var account = await sessions.RenewAsync(HttpContext, id);
                return LocalRedirect(forced ? Sessions.HomeOf(account) : "/account?saved=password");
            },
            LoadAsync
        );

    private async Task LoadAsync() =>
        Forced = await directory.AccountAsync(Actor.PersonId!.Value) is { MustChangePassword: true };
}
