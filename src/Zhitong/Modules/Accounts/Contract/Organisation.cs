using Zhitong.Platform.Activities;

namespace Zhitong.Modules.Accounts.Contract;

public enum OrganisationKind
{
    /// <summary>企业；its profile is the Enterprises module's, under the same id.</summary>
    Enterprise,

    /// <summary>检验检测、计量、认证等机构。</summary>
    Institution,

    /// <summary>服务站点。</summary>
    Station,

    /// <summary>县（市、区）局。</summary>
    CountyBureau,

    /// <summary>市局、市质量服务中心。</summary>
    CityBureau,

    /// <summary>专家所在的单位或专家库。</summary>
    ExpertPool,
}

/// <summary>Where a post is held.</summary>
[Subject("organisation", "组织")]
public sealed class Organisation : ISubject, IVersioned
{
    public required Guid Id { get; init; }

    [Recorded("类别")]
    public required OrganisationKind Kind { get; init; }

    [Recorded("名称")]
    public required string Name { get; set; }

    /// <summary>GB 32100, where it has one.</summary>
    [Recorded("统一社会信用代码")]
    public string? CreditCode { get; set; }

    /// <summary>GB/T 2260 code of the county; of the city for city bodies.</summary>
    [Recorded("地区")]
    public required string Region { get; set; }

    [NotRecorded]
    public required string City { get; set; }

    [Recorded("电话")]
    public string? Phone { get; set; }

    /// <summary>What it can do, in a line: an institution's fields until the library holds its capabilities.</summary>
    [Recorded("业务范围")]
    public string? Summary { get; set; }

    /// <summary>Last day on which its qualification holds; null for no term.</summary>
    [Recorded("资质有效期至")]
    public DateOnly? ValidUntil { get; set; }

    [Recorded("停用")]
    public bool Ended { get; set; }

    [NotRecorded]
    public int Version { get; set; }

    public string SubjectKind => "organisation";
    public string SubjectName => Name;

    /// <summary>An enterprise's organisation has the id of its profile, and goes on with the profile's history.</summary>
    public bool ContinuesChain => Kind == OrganisationKind.Enterprise;
}
