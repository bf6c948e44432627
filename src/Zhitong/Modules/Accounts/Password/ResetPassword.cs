using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Accounts.People;
using Zhitong.Modules.Accounts.SignIn;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Accounts.Password;

/// <summary>
/// 忘记密码: a new password for a code that the security administrator gave after checking who asks. A code is good once, for
/// half an hour and for five tries.
/// </summary>
public sealed class ResetPassword(
    Writer writer,
    IDbContextFactory<ZhitongDb> factory,
    IPasswordHasher<Person> hasher,
    AccountDirectory directory
)
{
    public const int MostTries = 5;
    public static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(30);
    private const string Refusal = "登录名或重置码不对，或者重置码过期、用过了。请核对，或者请安全管理员再发一个";

    public sealed record Input(string? UserName, string? ResetCode, string? NewPassword, string? Repeat);

    /// <summary>What is kept of a code.</summary>
    internal sealed record Kept(string Hash, DateTime Until, int Tries)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Hash}|{Until.Ticks}|{Tries}");

        public static Kept? Read(string? text) =>
            text?.Split('|') is [var hash, var until, var tries]
                ? new Kept(
                    hash,
                    new DateTime(long.Parse(until, CultureInfo.InvariantCulture), DateTimeKind.Utc),
                    int.Parse(tries, CultureInfo.InvariantCulture)
                )
                : null;
    }

    /// <exception cref="InputRefused">Name and code do not fit, or the new password cannot be used.</exception>
    public async Task RunAsync(Input input)
    {
        var faults = new Faults();
        var name = UserNames.Clean(input.UserName);
        faults.Add("userName", name.Length == 0 ? "请填写登录名" : null);
        faults.Add("resetCode", Secrets.CleanCode(input.ResetCode).Length == 0 ? "请填写重置码" : null);
        PasswordRules.Check(faults, input.NewPassword, input.Repeat, name);
        faults.ThrowIfAny();
        var person = await SignInPerson.FindAsync(factory, name);
        var hash = hasher.HashPassword(person ?? PersonMaker.Nobody, input.NewPassword!); // same work for unknown names
        var done =
            person is not null
            && await writer.RunAsync(SignInPerson.Self(person), work => UseAsync(work, person.Id, input.ResetCode, hash));
        directory.Forget();
        if (!done)
            throw InputRefused.At("resetCode", Refusal);
    }

    private static async Task<bool> UseAsync(Work work, Guid id, string? code, string hash)
    {
        var kept = Kept.Read(await PersonSecrets.ReadAsync(work.Db, id, PersonSecrets.ResetCode));
        if (kept is null || kept.Until <= work.Now || kept.Tries >= MostTries)
            return false;
        var p = await SignInPerson.LoadAsync(work, id);
        if (kept.Hash != AccountDirectory.Hash(Secrets.CleanCode(code)))
        {
            var next = kept with { Tries = kept.Tries + 1 };
            await PersonSecrets.WriteAsync(work.Db, id, PersonSecrets.ResetCode, next.ToString());
            work.Record(p, "reset-failed", "重置码不对");
            return false;
        }
        ChangePassword.Put(p, hash);
        await PersonSecrets.WriteAsync(work.Db, id, PersonSecrets.ResetCode, null);
        work.Record(p, "reset-password", "凭安全管理员发的重置码");
        return true;
    }
}
