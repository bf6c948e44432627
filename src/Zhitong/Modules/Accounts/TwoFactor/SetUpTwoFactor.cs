using Zhitong.Modules.Accounts.SignIn;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Accounts.TwoFactor;

/// <summary>两步验证 of one's own account: prepare a key, confirm it with its first code, renew the recovery codes, switch off.</summary>
public sealed class SetUpTwoFactor(Writer writer, SecondStep second, AccountDirectory directory, SignInPerson signIn)
{
    public Task PrepareAsync(Guid person, Actor actor) =>
        writer.RunAsync(
            actor,
            async work =>
            {
                var p = await SignInPerson.LoadAsync(work, person);
                if (p.TwoFactorEnabled)
                    throw new RuleRefused("两步验证已经开了。换手机请先关闭，再重新设置。");
                await second.PrepareAsync(work, person);
                work.Record(p, "two-factor-prepare");
            }
        );

    /// <returns>The recovery codes, to be shown once.</returns>
    /// <exception cref="InputRefused">The code is wrong, at <c>code</c>.</exception>
    public async Task<IReadOnlyList<string>> ConfirmAsync(Guid person, string? code, Actor actor)
    {
        var codes = await writer.RunAsync(
            actor,
            async work =>
            {
                var p = await SignInPerson.LoadAsync(work, person);
                var made =
                    await second.ConfirmAsync(work, person, code)
                    ?? throw InputRefused.At("code", "验证码不对。请填验证器里现在显示的 6 位数字，并核对手机时间");
                p.TwoFactorEnabled = true;
                p.SecurityStamp = Secrets.Stamp();
                work.Record(p, "two-factor-on");
                return made;
            }
        );
        directory.Forget();
        return codes;
    }

    /// <exception cref="InputRefused">The password is wrong, at <c>password</c>.</exception>
    public async Task<IReadOnlyList<string>> RenewCodesAsync(Guid person, string? password, Actor actor)
    {
        await signIn.DemandPasswordAsync(person, password, "password");
        return await writer.RunAsync(
            actor,
            async work =>
            {
                var p = await SignInPerson.LoadAsync(work, person);
                if (!p.TwoFactorEnabled)
                    throw new RuleRefused("两步验证还没有开。");
                work.Record(p, "recovery-codes");
                return await SecondStep.RenewCodesAsync(work, person);
            }
        );
    }

    /// <exception cref="InputRefused">The password is wrong, at <c>password</c>.</exception>
    public async Task SwitchOffAsync(Guid person, string? password, Actor actor)
    {
        await signIn.DemandPasswordAsync(person, password, "password");
        await writer.RunAsync(
            actor,
            async work =>
            {
                var p = await SignInPerson.LoadAsync(work, person);
                p.TwoFactorEnabled = false;
                p.SecurityStamp = Secrets.Stamp();
                await SecondStep.RemoveAsync(work, person);
                work.Record(p, "two-factor-off", "本人关闭");
            }
        );
        directory.Forget();
    }
}
