using Zhitong.Platform.Activities;
using Zhitong.Platform.Validity;

namespace Zhitong.Modules.Libraries.Contract;

/// <summary>场所: where an institution works. What it can do is stated for each site.</summary>
[Subject("site", "机构场所")]
public sealed class Site : ISubject, IVersioned
{
    public required Guid Id { get; init; }

    [NotRecorded]
    public required Guid InstitutionId { get; init; }

    [Recorded("名称")]
    public required string Name { get; set; }

    /// <summary>GB/T 2260 county.</summary>
    [Recorded("地区")]
    public required string Region { get; set; }

    [Recorded("地址")]
    public string? Address { get; set; }

    [Recorded("电话")]
    public string? Phone { get; set; }

    /// <summary>When samples are taken in, how to get there.</summary>
    [Recorded("说明")]
    public string? Note { get; set; }

    [Recorded("停用")]
    public bool Ended { get; set; }

    [NotRecorded]
    public int Version { get; set; }

    public string SubjectKind => "site";
    public string SubjectName => Name;
}

/// <summary>资质证书: CMA, CNAS, an authorisation for verification and so on.</summary>
[Subject("certificate", "机构资质")]
public sealed class Certificate : ISubject, IVersioned, IHolds
{
    public required Guid Id { get; init; }

    [NotRecorded]
    public required Guid InstitutionId { get; init; }

    /// <summary>For example <c>CMA</c>.</summary>
    [Recorded("种类")]
    public required string Kind { get; set; }

    [Recorded("证书编号")]
    public required string Number { get; set; }

    [Recorded("范围")]
    public string? Scope { get; set; }

    [Recorded("发证机关")]
    public string? IssuedBy { get; set; }

    /// <summary>First day; null when it is not stated.</summary>
    [Recorded("有效期自")]
    public DateOnly? From { get; private set; }

    /// <summary>Last day; null for 长期.</summary>
    [Recorded("有效期至")]
    public DateOnly? Until { get; private set; }

    [NotRecorded]
    public DateOnly FirstDay { get; private set; } = Spans.Ever;

    [NotRecorded]
    public DateOnly LastDay { get; private set; } = Spans.Forever;

    [NotRecorded]
    public int Version { get; set; }

    public string SubjectKind => "certificate";
    public string SubjectName => $"{Kind} {Number}";

    public void Hold(DateOnly? from, DateOnly? until)
    {
        (From, Until) = (from, until);
        (FirstDay, LastDay) = (from ?? Spans.Ever, until ?? Spans.Forever);
    }
}
