using Zhitong.Platform.Activities;

namespace Zhitong.Modules.Accounts;

/// <summary>A key to the API for one post. Only its hash is kept: the token is shown once.</summary>
[Subject("token", "接口令牌")]
public sealed class ApiToken : ISubject, IVersioned
{
    public required Guid Id { get; init; }

    [NotRecorded]
    public required Guid PersonId { get; init; }

    [NotRecorded]
    public required Guid PostId { get; init; }

    [Recorded("名称")]
    public required string Name { get; init; }

    /// <summary>SHA-256 of the token in hexadecimal.</summary>
    [NotRecorded]
    public required string Hash { get; init; }

    [Recorded("可写")]
    public required bool MayWrite { get; init; }

    [Recorded("不限流")]
    public bool Unlimited { get; init; }

    /// <summary>UTC.</summary>
    [Recorded("到期")]
    public required DateTime ExpiresAt { get; init; }

    [Recorded("撤销")]
    public DateTime? RevokedAt { get; set; }

    [NotRecorded]
    public required DateTime CreatedAt { get; init; }

    [NotRecorded]
    public int Version { get; set; }

    public string SubjectKind => "token";
    public string SubjectName => Name;
}
