using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Accounts;

/// <summary>
/// Who is behind a cookie or a token. What it knows of a person is read again after half a second, so that ending a post or
/// signing out everywhere holds at once, on every node, without a query for every request.
/// </summary>
public sealed class AccountDirectory(IDbContextFactory<ZhitongDb> factory, TimeProvider time, Clock clock) : IActorSource
{
    /// <summary>Claim of the post that a session acts in.</summary>
    public const string PostClaim = "zt:post";
    public const string StampClaim = "zt:stamp";

    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(500);
    private readonly ConcurrentDictionary<Guid, Known<Account>> accounts = new();
    private readonly ConcurrentDictionary<string, Known<TokenActor>> tokens = new();

    private sealed record Known<T>(T? Value, long ReadAt);

    /// <summary>A person as requests need it.</summary>
    public sealed record Account(
        Guid Id,
        string City,
        string Name,
        string Stamp,
        bool MustChangePassword,
        bool Demo,
        IReadOnlyList<Post> Posts
    );

    public async ValueTask<Actor?> FromSessionAsync(HttpContext context)
    {
        if (context.User.Identity is not { IsAuthenticated: true } || PersonOf(context.User) is not { } id)
            return null;
        var account = await AccountAsync(id);
        if (account is null || account.Stamp != context.User.FindFirstValue(StampClaim))
        {
            await context.SignOutAsync(IdentityConstants.ApplicationScheme);
            return null;
        }
        var post = Chosen(account, context.User);
        return post is null ? Postless(account) : ActorOf(account.Id, account.Name, post, "网页");
    }

    public async ValueTask<TokenActor?> FromTokenAsync(string token, CancellationToken cancel)
    {
        if (token.Length is < 20 or > 200)
            return null;
        var hash = Hash(token);
        if (tokens.TryGetValue(hash, out var known) && time.GetElapsedTime(known.ReadAt) < Fresh)
            return known.Value;
        var at = time.GetTimestamp();
        var value = await ReadTokenAsync(hash, cancel);
        if (tokens.Count > 10_000)
            tokens.Clear(); // guesses must not fill the memory
        tokens[hash] = new Known<TokenActor>(value, at);
        return value;
    }

    /// <summary>What is known of a person; null when the account is unknown, ended or locked.</summary>
    public async ValueTask<Account?> AccountAsync(Guid id)
    {
        if (accounts.TryGetValue(id, out var known) && time.GetElapsedTime(known.ReadAt) < Fresh)
            return known.Value;
        var at = time.GetTimestamp();
        var account = await ReadAccountAsync(id);
        if (accounts.Count > 100_000)
            accounts.Clear();
        accounts[id] = new Known<Account>(account, at);
        return account;
    }

    /// <summary>Forgets what this process holds, after it wrote.</summary>
    public void Forget()
    {
        accounts.Clear();
        tokens.Clear();
    }

    public static Guid? PersonOf(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    public static Post? Chosen(Account account, ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(PostClaim), out var wanted)
        && account.Posts.FirstOrDefault(p => p.Id == wanted) is { } post
            ? post
        : account.Posts is [var first, ..] ? first
        : null;

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public static Actor ActorOf(Guid person, string name, Post post, string via) => PostHolder.Actor(person, name, post, via);

    private static Actor Postless(Account account) =>
        new(account.Id, account.Name, Role.Public, "还没有岗位", null, account.City, account.City, "网页");

    private async Task<Account?> ReadAccountAsync(Guid id)
    {
        await using var db = await factory.CreateDbContextAsync();
        var today = clock.Today;
        var person = await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id && !p.Ended);
        if (person is null)
            return null;
        var posts = await db.Set<Post>()
            .AsNoTracking()
            .Where(p => p.PersonId == id && p.From <= today && (p.Until == null || p.Until >= today))
            .OrderBy(p => p.From)
            .ThenBy(p => p.Id)
            .ToListAsync();
        return new Account(
            id,
            person.City,
            person.DisplayName,
            person.SecurityStamp ?? "",
            person.MustChangePassword,
            person.DemoName is not null,
            posts
        );
    }

    private async Task<TokenActor?> ReadTokenAsync(string hash, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        var now = clock.Now;
        var today = clock.Today;
        var found = await (
            from token in db.Set<ApiToken>()
            join post in db.Set<Post>() on token.PostId equals post.Id
            join person in db.Set<Person>() on token.PersonId equals person.Id
            where token.Hash == hash && token.RevokedAt == null && token.ExpiresAt > now
            where post.From <= today && (post.Until == null || post.Until >= today) && !person.Ended
            select new
            {
                token,
                post,
                person.DisplayName,
            }
        )
            .AsNoTracking()
            .FirstOrDefaultAsync(cancel);
        return found is null
            ? null
            : new TokenActor(
                ActorOf(found.post.PersonId, found.DisplayName, found.post, "接口"),
                found.token.Id,
                found.token.MayWrite,
                found.token.Unlimited
            );
    }
}
