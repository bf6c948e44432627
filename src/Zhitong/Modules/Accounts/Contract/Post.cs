using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;

namespace Zhitong.Modules.Accounts.Contract;

/// <summary>岗位: a person holds a role at an organisation for a region, from a day to a day.</summary>
[Subject("post", "岗位")]
public sealed class Post : ISubject, IVersioned
{
    public required Guid Id { get; init; }

    [NotRecorded]
    public required Guid PersonId { get; init; }

    [Recorded("人员")]
    public required string PersonName { get; init; }

    [Recorded("角色")]
    public required Role Role { get; init; }

    [NotRecorded]
    public required Guid OrganisationId { get; init; }

    [Recorded("组织")]
    public required string OrganisationName { get; init; }

    /// <summary>GB/T 2260 code of what the post looks after: a county, or the city.</summary>
    [Recorded("地区")]
    public required string Region { get; init; }

    [NotRecorded]
    public required string City { get; init; }

    [Recorded("开始")]
    public required DateOnly From { get; init; }

    /// <summary>Last day, null while it lasts.</summary>
    [Recorded("结束")]
    public DateOnly? Until { get; set; }

    [NotRecorded]
    public int Version { get; set; }

    public string SubjectKind => "post";
    public string SubjectName => $"{PersonName} · {RoleNames.Of(Role)}";

    public bool HoldsOn(DateOnly day) => From <= day && (Until is null || day <= Until);
}
