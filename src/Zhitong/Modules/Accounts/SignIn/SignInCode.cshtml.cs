using Microsoft.AspNetCore.Mvc;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Accounts.SignIn;

/// <summary>The second step of signing in.</summary>
[Access(AccessAttribute.Public)]
public sealed class SignInCodeModel(SignInPerson signIn, Sessions sessions) : ZtPage
{
    public sealed class CodeInput
    {
        public string? Code { get; set; }
    }

    [BindProperty]
    public CodeInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public async Task<IActionResult> OnGetAsync() =>
        await SecondStepCookie.PersonAsync(HttpContext) is null ? LocalRedirect("/sign-in?stale=1") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await SecondStepCookie.PersonAsync(HttpContext) is not { } person)
            return LocalRedirect("/sign-in?stale=1");
        return await TryAsync(async () =>
        {
            if (!await signIn.WithCodeAsync(person, Input.Code))
                throw InputRefused.At("code", "验证码不对，或者已经用过。请填现在显示的 6 位数字；连续错 5 次会锁定 15 分钟");
            await SecondStepCookie.ForgetAsync(HttpContext);
            return await SignInModel.GoInAsync(this, sessions, person, Back);
        });
    }
}
