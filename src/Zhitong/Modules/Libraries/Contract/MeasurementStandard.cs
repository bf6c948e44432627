using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Validity;

namespace Zhitong.Modules.Libraries.Contract;

/// <summary>社会公用计量标准: what the measuring instruments of a region are traced to.</summary>
[Subject("standard", "计量标准")]
public sealed class MeasurementStandard : ILedgered, IVersioned, IHolds
{
    public required Guid Id { get; init; }

    [NotRecorded]
    public required long Doc { get; init; }

    [Recorded("名称")]
    public required string Name { get; set; }

    /// <summary>计量标准代码 or the number it is kept under.</summary>
    [Recorded("编号")]
    public string? Number { get; set; }

    [NotRecorded]
    public Guid? InstitutionId { get; set; }

    /// <summary>The organisation of the institution that keeps it, whose people may change it.</summary>
    [NotRecorded]
    public Guid? OrganisationId { get; set; }

    [Recorded("建标单位")]
    public required string Owner { get; set; }

    /// <summary>社会公用计量标准证书号.</summary>
    [Recorded("证书编号")]
    public required string CertificateNumber { get; set; }

    [Recorded("测量范围")]
    public string? Range { get; set; }

    /// <summary>不确定度、准确度等级或最大允许误差.</summary>
    [Recorded("不确定度")]
    public string? Uncertainty { get; set; }

    /// <summary>建标（发证）日期: first day; null for not said, which is as old as can be.</summary>
    [Recorded("建标日期")]
    public DateOnly? From { get; private set; }

    /// <summary>Last day; null for 长期.</summary>
    [Recorded("有效期至")]
    public DateOnly? Until { get; private set; }

    /// <summary>GB/T 2260 county where it stands.</summary>
    [Recorded("地区")]
    public required string Region { get; set; }

    [NotRecorded]
    public required string City { get; init; }

    [Recorded("说明")]
    public string? Note { get; set; }

    [Recorded("不公开")]
    public bool Hidden { get; set; }

    [NotRecorded]
    public DateOnly FirstDay { get; private set; } = Spans.Ever;

    [NotRecorded]
    public DateOnly LastDay { get; private set; } = Spans.Forever;

    [NotRecorded]
    public DateTime UpdatedAt { get; set; }

    [NotRecorded]
    public int Version { get; set; }

    public string SubjectKind => "standard";
    public string SubjectName => Name;

    public Scope Scope => new(City, Region, OrganisationId);

    public IEnumerable<Membership> Memberships() =>
        Hidden ? [] : [new Membership(LibraryClasses.Standards, FirstDay, LastDay, SinceEntry: true)];

    public void Hold(DateOnly? from, DateOnly? until)
    {
        (From, Until) = (from, until);
        (FirstDay, LastDay) = (from ?? Spans.Ever, until ?? Spans.Forever);
    }
}
