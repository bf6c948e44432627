using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Text;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Accounts.Posts;

/// <summary>结束岗位: with its last day and the reason. What was done in the post stays in the histories.</summary>
public sealed class EndPost(Writer writer, AccountDirectory directory)
{
    /// <exception cref="InputRefused">Faults at <c>until</c> and <c>reason</c>.</exception>
    /// <exception cref="RuleRefused">It is over, or the last post of an administrator's kind.</exception>
    public async Task RunAsync(Guid id, DateOnly? until, string? reason, Actor actor)
    {
        var faults = new Faults();
        faults.Add("until", until is null ? "请填写最后一天" : null);
        faults.Add("reason", PlainText.IsBlank(reason) ? "请写明结束的原因，例如 轮岗" : null);
        faults.ThrowIfAny();
        await writer.RunAsync(
            actor,
            async work =>
            {
                var post =
                    await work.Db.Set<Post>().FirstOrDefaultAsync(p => p.Id == id) ?? throw new RecordMissing("没有这个岗位。");
                AccountsAccess.Posts.Demand(actor, new Scope(post.City, post.Region));
                if (post.Until < work.Today)
                    throw new RuleRefused("这个岗位已经结束了。");
                if (until < work.Today.AddDays(-1))
                    throw InputRefused.At("until", "最后一天最早填昨天；以前做过的事不能改成没有岗位");
                if (until < post.From.AddDays(-1))
                    throw InputRefused.At("until", "最后一天不能早于开始日期");
                await DemandNotLastAsync(work, post, until!.Value);
                post.Until = until;
                work.Record(post, "end", PlainText.Truncate(PlainText.Clean(reason!), 400));
            }
        );
        directory.Forget();
    }

    private static async Task DemandNotLastAsync(Work work, Post post, DateOnly until)
    {
        if (!PostRules.IsAdministrator(post.Role))
            return;
        var others = await work
            .Db.Set<Post>()
            .AnyAsync(p =>
                p.Role == post.Role
                && p.City == post.City
                && p.Id != post.Id
                && p.From <= until.AddDays(1)
                && (p.Until == null || p.Until > until)
                && work.Db.Set<Person>().Any(q => q.Id == p.PersonId && !q.Ended)
            );
        if (!others)
            throw new RuleRefused($"这是最后一位{RoleNames.Of(post.Role)}，请先把岗位授给接任的人。");
    }
}
