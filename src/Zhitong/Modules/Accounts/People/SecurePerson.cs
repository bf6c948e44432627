using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Accounts.Password;
using Zhitong.Modules.Accounts.TwoFactor;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Accounts.People;

/// <summary>What the security administrator does for an account: unlock, give a reset code, end all sessions, remove the second step.</summary>
public sealed class SecurePerson(Writer writer, AccountDirectory directory)
{
    public Task UnlockAsync(Guid id, Actor actor) =>
        ChangeAsync(
            id,
            actor,
            "unlock",
            "安全管理员解锁",
            (_, p) =>
            {
                if (p.LockedUntil is null && p.AccessFailedCount == 0)
                    throw new RuleRefused("这个账号没有锁定。");
                p.LockedUntil = null;
                p.AccessFailedCount = 0;
                return Task.CompletedTask;
            }
        );

    /// <returns>The code, to be shown once; an older code stops working.</returns>
    public async Task<string> GiveResetCodeAsync(Guid id, Actor actor)
    {
        if (id == actor.PersonId)
            throw new RuleRefused("不能给自己发重置码。改密码请到“我的账号”。");
        var code = Secrets.Code();
        await ChangeAsync(
            id,
            actor,
            "reset-code",
            $"{ResetPassword.GoodFor.TotalMinutes:0} 分钟内有效，一次有效",
            (work, p) =>
            {
                if (p.Ended)
                    throw new RuleRefused("这个账号已停用，请先由系统管理员恢复。");
                var kept = new ResetPassword.Kept(
                    AccountDirectory.Hash(Secrets.CleanCode(code)),
                    work.Now + ResetPassword.GoodFor,
                    0
                );
                return PersonSecrets.WriteAsync(work.Db, id, PersonSecrets.ResetCode, kept.ToString());
            }
        );
        return code;
    }

    public Task SignOutEverywhereAsync(Guid id, Actor actor) =>
        ChangeAsync(
            id,
            actor,
            "sign-out-everywhere",
            id == actor.PersonId ? "本人" : "安全管理员",
            (_, p) =>
            {
                p.SecurityStamp = Secrets.Stamp();
                return Task.CompletedTask;
            }
        );

    public Task RemoveTwoFactorAsync(Guid id, Actor actor)
    {
        if (id == actor.PersonId)
            throw new RuleRefused("自己的两步验证请到“我的账号”里关闭。");
        return ChangeAsync(
            id,
            actor,
            "two-factor-off",
            "安全管理员关闭，本人须重新设置",
            async (work, p) =>
            {
                if (!p.TwoFactorEnabled)
                    throw new RuleRefused("这个账号没有开两步验证。");
                p.TwoFactorEnabled = false;
                p.SecurityStamp = Secrets.Stamp();
                await SecondStep.RemoveAsync(work, p.Id);
            }
        );
    }

    /// <summary>A person consents to the privacy notice in force.</summary>
    public Task ConsentAsync(Guid id, Actor actor) =>
        ChangeAsync(
            id,
            actor,
            "consent",
            null,
            (work, p) =>
            {
                p.ConsentVersion = PrivacyNotice.ConsentVersion;
                p.ConsentedAt = work.Now;
                return Task.CompletedTask;
            }
        );

    /// <exception cref="NotYours">The account is somebody else's, and the actor does not look after it.</exception>
    private async Task ChangeAsync(Guid id, Actor actor, string act, string? reason, Func<Work, Person, Task> change)
    {
        await writer.RunAsync(
            actor,
            async work =>
            {
                var person =
                    await work.Db.Set<Person>().FirstOrDefaultAsync(p => p.Id == id) ?? throw new RecordMissing("没有这个账号。");
                if (id != actor.PersonId)
                    AccountsAccess.Posts.Demand(actor, person.Scope);
                await change(work, person);
                work.Record(person, act, reason);
            }
        );
        directory.Forget();
    }
}
