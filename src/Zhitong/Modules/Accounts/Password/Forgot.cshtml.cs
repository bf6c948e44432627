using Microsoft.AspNetCore.Mvc;
using Zhitong.Platform.Access;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Accounts.Password;

/// <summary>忘记密码: who to ask, and the form for the code.</summary>
[Access(AccessAttribute.Public)]
public sealed class ForgotModel(ResetPassword reset) : ZtPage
{
    public sealed class ForgotInput
    {
        public string? UserName { get; set; }
        public string? ResetCode { get; set; }
        public string? NewPassword { get; set; }
        public string? Repeat { get; set; }
    }

    [BindProperty]
    public ForgotInput Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync() =>
        TryAsync(async () =>
        {
            await reset.RunAsync(new ResetPassword.Input(Input.UserName, Input.ResetCode, Input.NewPassword, Input.Repeat));
            return LocalRedirect("/sign-in?done=1");
        });
}
