using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Text;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Accounts.Tokens;

/// <summary>接口令牌 of one's own posts: made, shown once, revoked.</summary>
public sealed class ManageTokens(Writer writer, AccountDirectory directory)
{
    public static readonly int[] Terms = [30, 90, 365];
    public const int Most = 20;

    /// <param name="Days">One of <see cref="Terms"/>, in days; the command line may take any positive number.</param>
    public sealed record Input(string? Name, bool MayWrite, int? Days, bool Unlimited = false);

    /// <returns>The token, to be shown once.</returns>
    public async Task<string> CreateAsync(Post post, Input input, Actor actor)
    {
        var faults = new Faults();
        if (PlainText.IsBlank(input.Name))
            faults.Add("name", "请给令牌起个名字，例如 办公系统对接");
        else if (PlainText.Length(input.Name!) > 50)
            faults.Add("name", "名称最多 50 个字");
        var fromCommandLine = actor.Role == Role.CommandLine;
        if (input.Days is not { } days || (fromCommandLine ? days is < 1 or > 36500 : !Terms.Contains(days)))
            faults.Add("days", "请选择有效期");
        if (input.Unlimited && !fromCommandLine)
            faults.Add("name", "只有命令行能发不限流的令牌");
        faults.ThrowIfAny();
        var text = Secrets.Token();
        await writer.RunAsync(
            actor,
            async work =>
            {
                var now = work.Now;
                var count = await work
                    .Db.Set<ApiToken>()
                    .CountAsync(t => t.PersonId == post.PersonId && t.RevokedAt == null && t.ExpiresAt > now);
                if (count >= Most && !fromCommandLine)
                    throw new RuleRefused($"您已有 {count} 个有效的令牌，请先撤销不用的。");
                var token = new ApiToken
                {
                    Id = Guid.CreateVersion7(),
                    PersonId = post.PersonId,
                    PostId = post.Id,
                    Name = PlainText.Clean(input.Name!),
                    Hash = AccountDirectory.Hash(text),
                    MayWrite = input.MayWrite,
                    Unlimited = input.Unlimited,
                    ExpiresAt = now.AddDays(input.Days!.Value),
                    CreatedAt = now,
                };
                work.Db.Add(token);
                work.Record(token, "create", $"岗位：{RoleNames.Of(post.Role)} · {post.OrganisationName}");
            }
        );
        directory.Forget();
        return text;
    }

    /// <exception cref="RecordMissing">The actor has no such token.</exception>
    public async Task RevokeAsync(Guid id, Actor actor)
    {
        await writer.RunAsync(
            actor,
            async work =>
            {
                var token =
                    await work.Db.Set<ApiToken>().FirstOrDefaultAsync(t => t.Id == id && t.PersonId == actor.PersonId)
                    ?? throw new RecordMissing("没有这个令牌。");
                if (token.RevokedAt is not null)
                    return;
                token.RevokedAt = work.Now;
                work.Record(token, "revoke");
            }
        );
        directory.Forget();
    }
}
