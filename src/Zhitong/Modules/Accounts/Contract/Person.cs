using Microsoft.AspNetCore.Identity;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;

namespace Zhitong.Modules.Accounts.Contract;

/// <summary>
/// Somebody with an account. What they may do comes from their posts, never from the account itself.
/// Password hash, lockout and two-factor data are ASP.NET Core Identity's.
/// </summary>
[Subject("person", "账号")]
public sealed class Person : IdentityUser<Guid>, ISubject
{
    /// <summary>The name in histories and on pages.</summary>
    [Recorded("姓名")]
    public required string DisplayName { get; set; }

    /// <summary>GB/T 2260 code of the city whose administrators look after the account.</summary>
    [NotRecorded]
    public required string City { get; init; }

    [Recorded("登录名")]
    public override string? UserName { get; set; }

    [Recorded("手机", Sensitive = true)]
    public override string? PhoneNumber { get; set; }

    [NotRecorded]
    public override DateTimeOffset? LockoutEnd
    {
        get => LockedUntil is { } t ? new DateTimeOffset(t, TimeSpan.Zero) : null;
        set => LockedUntil = value?.UtcDateTime;
    }

    /// <summary>UTC; the database holds this, since it cannot order a DateTimeOffset.</summary>
    [Recorded("锁定到")]
    public DateTime? LockedUntil { get; set; }

    [Recorded("两步验证")]
    public override bool TwoFactorEnabled { get; set; }

    /// <summary>Ended accounts cannot sign in and are kept for their histories.</summary>
    [Recorded("停用")]
    public bool Ended { get; set; }

    /// <summary>Made by the demo: may sign in by one click while the server is bound to loopback.</summary>
    [Recorded("示范账号")]
    public string? DemoName { get; set; }

    /// <summary>Must choose a new password at the next sign-in.</summary>
    [Recorded("须改密码")]
    public bool MustChangePassword { get; set; }

    /// <summary>Version of the privacy notice that was consented to (PIPL), and when, UTC.</summary>
    [Recorded("同意的隐私说明")]
    public string? ConsentVersion { get; set; }

    [Recorded("同意时间")]
    public DateTime? ConsentedAt { get; set; }

    [NotRecorded]
    public DateTime CreatedAt { get; init; }

    public string SubjectKind => "person";
    public string SubjectName => DisplayName;

    /// <summary>An account stands in no county: only its city counts.</summary>
    public Scope Scope => new(City, City, Id);
}
