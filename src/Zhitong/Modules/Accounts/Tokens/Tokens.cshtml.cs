using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Accounts.Tokens;

/// <summary>接口令牌: list, make, revoke.</summary>
[Access(AccessAttribute.SignedIn)]
public sealed class TokensModel(ZhitongDb db, ManageTokens tokens, AccountDirectory directory, Clock clock) : ZtPage
{
    public static readonly SelectOption[] Scopes =
    [
        new("read", "只读", "查询办件、事项和各种库"),
        new("write", "读写", "还能提交办件、办理自己岗位能办的事"),
    ];

    public static readonly SelectOption[] Terms =
    [
        .. ManageTokens.Terms.Select(d => new SelectOption(d.ToString(CultureInfo.InvariantCulture), $"{d} 天")),
    ];

    public sealed class TokenInput
    {
        public string? Name { get; set; }
        public string? Scope { get; set; } = "read";
        public int? Days { get; set; } = 90;
    }

    public sealed record Row(Guid Id, string Name, string Post, bool MayWrite, bool Unlimited, DateTime ExpiresAt, string State);

    [BindProperty]
    public TokenInput Input { get; set; } = new();

    public string? Made { get; private set; }
    public string? PostName { get; private set; }
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public Task<IActionResult> OnPostCreateAsync() =>
        TryAsync(
            async () =>
            {
                var post = await PostAsync() ?? throw new RuleRefused("您还没有岗位，暂时不能发令牌。");
                var input = new ManageTokens.Input(Input.Name, Input.Scope == "write", Input.Days);
                Made = await tokens.CreateAsync(post, input, Actor);
                Response.Headers.CacheControl = "no-store";
                ModelState.Clear();
                Input = new TokenInput();
                await LoadAsync();
                return Page();
            },
            LoadAsync
        );

    public async Task<IActionResult> OnPostRevokeAsync(Guid id)
    {
        await tokens.RevokeAsync(id, Actor);
        return LocalRedirect("/account/tokens");
    }

    private async Task<Post?> PostAsync() =>
        await directory.AccountAsync(Actor.PersonId!.Value) is { } account ? AccountDirectory.Chosen(account, User) : null;

    private async Task LoadAsync()
    {
        PostName = await PostAsync() is { } post ? $"{RoleNames.Of(post.Role)} · {post.OrganisationName}" : null;
        var person = Actor.PersonId;
        var now = clock.Now;
        var rows = await (
            from token in db.Set<ApiToken>()
            join held in db.Set<Post>() on token.PostId equals held.Id
            where token.PersonId == person
            orderby token.Id descending
            select new
            {
                token,
                held.Role,
                held.OrganisationName,
                held.Until,
            }
        )
            .AsNoTracking()
            .Take(100)
            .ToListAsync();
        Rows =
        [
            .. rows.Select(r => new Row(
                r.token.Id,
                r.token.Name,
                $"{RoleNames.Of(r.Role)} · {r.OrganisationName}",
                r.token.MayWrite,
                r.token.Unlimited,
                r.token.ExpiresAt,
                r.token.RevokedAt is not null ? "已撤销"
                    : r.token.ExpiresAt <= now ? "已到期"
                    : r.Until < clock.Today ? "岗位已结束"
                    : "有效"
            )),
        ];
    }
}
