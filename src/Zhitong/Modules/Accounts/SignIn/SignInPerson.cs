using System.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Accounts.Contract;
using Zhitong.Modules.Accounts.People;
using Zhitong.Modules.Accounts.TwoFactor;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Accounts.SignIn;

/// <summary>What came of an attempt to sign in.</summary>
/// <param name="Person">Who; null when refused.</param>
/// <param name="NeedsCode">The password is right, the second step is still to come.</param>
public readonly record struct SignInAnswer(Guid? Person, bool NeedsCode)
{
    public static readonly SignInAnswer Refused;
}

/// <summary>
/// 登录. An unknown name and a wrong password get the same answer after the same work; five failures lock the account for a
/// quarter of an hour. Whether an account is locked is not told either: it would tell that the account exists.
/// </summary>
public sealed class SignInPerson(
    Writer writer,
    IDbContextFactory<ZhitongDb> factory,
    IPasswordHasher<Person> hasher,
    SecondStep second
)
{
    public const int MostFailures = 5;
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);
    public const string RefusalText = "登录名或密码不对，请再试一次。同一账号连续错 5 次会锁定 15 分钟，期间密码对了也进不来。";

    private static readonly TimeSpan SlowestFailure = TimeSpan.FromMilliseconds(300);
    private readonly Lazy<string> nobodysHash = new(() => hasher.HashPassword(PersonMaker.Nobody, Secrets.Token()));

    public async Task<SignInAnswer> WithPasswordAsync(string? userName, string? password)
    {
        var started = Stopwatch.GetTimestamp();
        var person = await FindAsync(factory, userName);
        var right = Matches(person, password);
        var answer = person is null
            ? SignInAnswer.Refused
            : await writer.RunAsync(Self(person), work => DecideAsync(work, person, right));
        // what a known name costs more, the write of its failure, must not be measurable
        if (answer == SignInAnswer.Refused && SlowestFailure - Stopwatch.GetElapsedTime(started) is { Ticks: > 0 } rest)
            await Task.Delay(rest);
        return answer;
    }

    /// <summary>The second step: a code of the authenticator, or one of the recovery codes.</summary>
    public async Task<bool> WithCodeAsync(Guid id, string? code)
    {
        var person = await FindAsync(factory, id);
        return person is not null
            && await writer.RunAsync(
                Self(person),
                async work =>
                {
                    var p = await LoadAsync(work, id);
                    if (!MayTry(p, work.Now) || !p.TwoFactorEnabled)
                        return false;
                    if (await second.AcceptsAsync(work, id, code))
                        return Enter(work, p, "两步验证");
                    Fail(work, p, "验证码不对");
                    return false;
                }
            );
    }

    /// <summary>One click into the demo; the page has made sure that the server and the visitor are on this machine.</summary>
    public async Task<SignInAnswer> AsDemoAsync(string? demoName)
    {
        await using var db = await factory.CreateDbContextAsync();
        var person = await db.Set<Person>()
            .AsNoTracking()
            .FirstOrDefaultAsync(p => p.DemoName != null && p.DemoName == demoName && !p.Ended);
        if (person is null)
            return SignInAnswer.Refused;
        await writer.RunAsync(
            Self(person),
            async work =>
            {
                Enter(work, await LoadAsync(work, person.Id), "示范身份");
            }
        );
        return new SignInAnswer(person.Id, false);
    }

    /// <summary>Checks the password of somebody signed in, with the same count of failures.</summary>
    /// <exception cref="InputRefused">It is wrong, at <paramref name="field"/>.</exception>
    public async Task DemandPasswordAsync(Guid id, string? password, string field)
    {
        var person = await FindAsync(factory, id) ?? throw new RecordMissing("没有这个账号。");
        var right = Matches(person, password);
        var passed = await writer.RunAsync(
            Self(person),
            async work =>
            {
                var p = await LoadAsync(work, id);
                if (!MayTry(p, work.Now))
                    return false;
                if (right && p.PasswordHash == person.PasswordHash)
                    return true;
                Fail(work, p, "核对现在的密码时填错");
                return false;
            }
        );
        if (!passed)
            throw InputRefused.At(field, "现在的密码不对。连续错 5 次会锁定 15 分钟");
    }

    /// <summary>A person as the actor of what they do to their own account.</summary>
    internal static Actor Self(Person person) =>
        new(person.Id, person.DisplayName, Role.Public, "本人", null, person.City, person.City, "网页");

    internal static async Task<Person?> FindAsync(IDbContextFactory<ZhitongDb> factory, string? userName)
    {
        var key = UserNames.Key(UserNames.Clean(userName));
        await using var db = await factory.CreateDbContextAsync();
        return await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.NormalizedUserName == key && !p.Ended);
    }

    internal static async Task<Person?> FindAsync(IDbContextFactory<ZhitongDb> factory, Guid id)
    {
        await using var db = await factory.CreateDbContextAsync();
        return await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id && !p.Ended);
    }

    internal static Task<Person> LoadAsync(Work work, Guid id) => work.Db.Set<Person>().SingleAsync(p => p.Id == id);

    private bool Matches(Person? person, string? password)
    {
        var text = password is { Length: > 0 and <= Password.PasswordRules.Longest } ? password : " ";
        var hash = person?.PasswordHash ?? nobodysHash.Value;
        return hasher.VerifyHashedPassword(person ?? PersonMaker.Nobody, hash, text) != PasswordVerificationResult.Failed
            && person?.PasswordHash is not null;
    }

    /// <remarks>Decided inside the transaction: many guesses at once are still counted one by one.</remarks>
    private static async Task<SignInAnswer> DecideAsync(Work work, Person seen, bool right)
    {
        var p = await LoadAsync(work, seen.Id);
        if (!MayTry(p, work.Now))
            return SignInAnswer.Refused;
        if (!right || p.PasswordHash != seen.PasswordHash)
        {
            Fail(work, p, "密码不对");
            return SignInAnswer.Refused;
        }
        if (p.TwoFactorEnabled)
            return new SignInAnswer(p.Id, true); // failures are forgotten only after the second step
        Enter(work, p, "密码");
        return new SignInAnswer(p.Id, false);
    }

    private static bool MayTry(Person p, DateTime now) => !p.Ended && !(p.LockedUntil > now);

    private static bool Enter(Work work, Person p, string how)
    {
        p.AccessFailedCount = 0;
        p.LockedUntil = null;
        work.Record(p, "sign-in", how);
        return true;
    }

    private static void Fail(Work work, Person p, string why)
    {
        p.AccessFailedCount++;
        var locks = p.AccessFailedCount >= MostFailures;
        if (locks)
        {
            p.AccessFailedCount = 0;
            p.LockedUntil = work.Now + LockedFor;
        }
        work.Record(p, "sign-in-failed", locks ? $"{why}，第 {MostFailures} 次，锁定 15 分钟" : why);
    }
}
