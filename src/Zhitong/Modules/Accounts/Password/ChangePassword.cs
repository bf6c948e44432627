using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Accounts.SignIn;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Accounts.Password;

/// <summary>改密码. All other sessions of the person end.</summary>
public sealed class ChangePassword(
    Writer writer,
    IDbContextFactory<ZhitongDb> factory,
    IPasswordHasher<Person> hasher,
    SignInPerson signIn,
    AccountDirectory directory
)
{
    public sealed record Input(string? Current, string? NewPassword, string? Repeat);

    /// <exception cref="InputRefused">The present password is wrong, or the new one cannot be used.</exception>
    public async Task RunAsync(Guid person, Input input, Actor actor)
    {
        var known = await SignInPerson.FindAsync(factory, person) ?? throw new RecordMissing("没有这个账号。");
        var faults = new Faults();
        PasswordRules.Check(faults, input.NewPassword, input.Repeat, known.UserName ?? "");
        if (!faults.Any && input.NewPassword == input.Current)
            faults.Add("newPassword", "新密码和现在的一样，请换一个");
        faults.ThrowIfAny();
        await signIn.DemandPasswordAsync(person, input.Current, "current");
        var hash = hasher.HashPassword(known, input.NewPassword!);
        await writer.RunAsync(
            actor,
            async work =>
            {
                var p = await SignInPerson.LoadAsync(work, person);
                Put(p, hash);
                work.Record(p, "change-password");
            }
        );
        directory.Forget();
    }

    internal static void Put(Person p, string hash)
    {
        p.PasswordHash = hash;
        p.SecurityStamp = Secrets.Stamp();
        p.MustChangePassword = false;
        p.AccessFailedCount = 0;
        p.LockedUntil = null;
    }
}
