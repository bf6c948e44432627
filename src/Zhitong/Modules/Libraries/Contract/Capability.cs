using Zhitong.Platform.Activities;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Text;
using Zhitong.Platform.Validity;

namespace Zhitong.Modules.Libraries.Contract;

/// <summary>能力参数: one row of what an institution can measure, at one site, under one certificate.</summary>
[Subject("capability", "能力参数")]
public sealed class Capability : ISubject, IVersioned, IListRecord, IHolds
{
    public required Guid Id { get; init; }

    /// <summary>Key of its document in the text index <c>libraries_capabilities_text</c>.</summary>
    [NotRecorded]
    public required long Doc { get; init; }

    [NotRecorded]
    public required Guid InstitutionId { get; init; }

    [NotRecorded]
    public Guid? SiteId { get; set; }

    [NotRecorded]
    public Guid? CertificateId { get; set; }

    [NotRecorded]
    public required string City { get; init; }

    /// <summary>That of the institution.</summary>
    [NotRecorded]
    public required string Region { get; set; }

    /// <summary>领域 such as 耐火材料.</summary>
    [Recorded("领域")]
    public required string Field { get; set; }

    /// <summary>检测对象 or 被测量的器具.</summary>
    [Recorded("对象")]
    public required string Object { get; set; }

    [Recorded("参数")]
    public required string Parameter { get; set; }

    /// <summary>依据标准（方法）, name and number as written.</summary>
    [Recorded("方法标准")]
    public string? Method { get; private set; }

    /// <summary>The standard number in its one way of writing, such as <c>GB/T 5072-2008</c>.</summary>
    [NotRecorded]
    public string? MethodNumber { get; private set; }

    /// <summary>Without its year, by which editions are equal.</summary>
    [NotRecorded]
    public string? MethodKey { get; private set; }

    /// <summary>测量范围 as written.</summary>
    [Recorded("范围")]
    public string? Range { get; private set; }

    /// <summary>Lower end in <see cref="RangeUnit"/>; null when it is open or unreadable.</summary>
    [NotRecorded]
    public double? RangeLow { get; private set; }

    [NotRecorded]
    public double? RangeHigh { get; private set; }

    [NotRecorded]
    public string? RangeUnit { get; private set; }

    /// <summary>不确定度 as written.</summary>
    [Recorded("不确定度")]
    public string? Uncertainty { get; private set; }

    [NotRecorded]
    public double? UncertaintyValue { get; private set; }

    /// <summary>What people also call the object or the parameter: 地磅 for 数字指示秤.</summary>
    [Recorded("俗称")]
    public string? Aliases { get; set; }

    /// <summary>限制范围、说明.</summary>
    [Recorded("限制和说明")]
    public string? Note { get; set; }

    /// <summary>Last day of this row alone; null when its certificate's term counts.</summary>
    [Recorded("有效期至")]
    public DateOnly? StatedUntil { get; set; }

    /// <summary>不公开, as its institution is.</summary>
    [NotRecorded]
    public bool Hidden { get; set; }

    [NotRecorded]
    public DateOnly FirstDay { get; private set; } = Spans.Ever;

    [NotRecorded]
    public DateOnly LastDay { get; private set; } = Spans.Forever;

    [NotRecorded]
    public DateTime UpdatedAt { get; set; }

    [NotRecorded]
    public int Version { get; set; }

    public string SubjectKind => "capability";
    public string SubjectName => $"{Object} {Parameter}";

    public void FollowMethod(string? method)
    {
        Method = method;
        var number = StandardNumber.Split(method).Number;
        (MethodNumber, MethodKey) = (number?.ToString(), number?.Key);
    }

    /// <summary>Keeps the text and, if it can be read, its ends.</summary>
    public void Cover(string? range)
    {
        Range = range;
        var read = MeasuredRange.Read(range).Range;
        (RangeLow, RangeHigh, RangeUnit) = (read?.Low, read?.High, read?.Unit);
    }

    public void StateUncertainty(string? uncertainty)
    {
        Uncertainty = uncertainty;
        UncertaintyValue = Platform.Text.Uncertainty.Read(uncertainty);
    }

    /// <summary>Takes over what its institution and its certificate decide: place, view, and the term, at most its own.</summary>
    /// <param name="certificate">Null when it names none: then the institution's term counts.</param>
    public void Settle(Institution institution, Certificate? certificate)
    {
        var term = (IHolds?)certificate ?? institution;
        (Region, Hidden) = (institution.Region, institution.Hidden);
        FirstDay = term.FirstDay;
        var last = institution.Capped(term.LastDay);
        LastDay = StatedUntil is { } own && own < last ? own : last;
    }
}
