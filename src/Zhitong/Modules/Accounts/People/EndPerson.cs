using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Text;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Accounts.People;

/// <summary>停用 and 恢复 an account. An ended account keeps its history; its sessions and tokens stop at once.</summary>
public sealed class EndPerson(Writer writer, AccountDirectory directory)
{
    private static readonly Role[] Administrators = [Role.SystemAdmin, Role.SecurityAdmin, Role.Auditor];

    /// <exception cref="NotYours">The account is of another city.</exception>
    /// <exception cref="InputRefused">No reason, at <c>reason</c>.</exception>
    /// <exception cref="RuleRefused">It is the actor's own account, or the last of an administrator's kind.</exception>
    public async Task RunAsync(Guid id, bool end, string? reason, Actor actor)
    {
        if (PlainText.IsBlank(reason))
            throw InputRefused.At("reason", end ? "请写明停用的原因，例如 已调离" : "请写明恢复的原因");
        var why = PlainText.Truncate(PlainText.Clean(reason!), 400);
        await writer.RunAsync(
            actor,
            async work =>
            {
                var person =
                    await work.Db.Set<Person>().FirstOrDefaultAsync(p => p.Id == id) ?? throw new RecordMissing("没有这个账号。");
                AccountsAccess.People.Demand(actor, person.Scope);
                if (person.Ended == end)
                    throw new RuleRefused(end ? "这个账号已经停用了。" : "这个账号没有停用。");
                if (end)
                    await DemandEndableAsync(work, person, actor);
                person.Ended = end;
                person.SecurityStamp = Secrets.Stamp();
                work.Record(person, end ? "end" : "reopen", why);
            }
        );
        directory.Forget();
    }

    private static async Task DemandEndableAsync(Work work, Person person, Actor actor)
    {
        if (person.Id == actor.PersonId)
            throw new RuleRefused("不能停用自己的账号，请由另一位系统管理员办理。");
        var held = await HeldAsync(work, person.Id);
        foreach (var role in held.Intersect(Administrators))
        {
            var others = await work
                .Db.Set<Post>()
                .Where(p => p.Role == role && p.City == person.City && p.PersonId != person.Id && p.From <= work.Today)
                .Where(p => p.Until == null || p.Until >= work.Today)
                .AnyAsync(p => work.Db.Set<Person>().Any(q => q.Id == p.PersonId && !q.Ended));
            if (!others)
                throw new RuleRefused($"这是最后一位{RoleNames.Of(role)}，请先给别人授予这个岗位再停用。");
        }
    }

    private static Task<List<Role>> HeldAsync(Work work, Guid person) =>
        work
            .Db.Set<Post>()
            .Where(p => p.PersonId == person && p.From <= work.Today && (p.Until == null || p.Until >= work.Today))
            .Select(p => p.Role)
            .Distinct()
            .ToListAsync();
}
