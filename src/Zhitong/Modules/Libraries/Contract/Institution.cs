using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Validity;

namespace Zhitong.Modules.Libraries.Contract;

public enum InstitutionLevel
{
    /// <summary>国家级</summary>
    National,

    /// <summary>省级</summary>
    Provincial,

    /// <summary>市级</summary>
    Municipal,

    /// <summary>县级</summary>
    County,
}

/// <summary>How far a centre that was applied for has come.</summary>
public enum CentreState
{
    /// <summary>建成</summary>
    Built,

    /// <summary>筹建</summary>
    Planned,
}

/// <summary>机构: who tests, calibrates, certifies or advises. It signs in and gets cases as its organisation.</summary>
[Subject("institution", "机构")]
public sealed class Institution : ILedgered, IVersioned, IHolds
{
    public required Guid Id { get; init; }

    [NotRecorded]
    public required long Doc { get; init; }

    /// <summary>The organisation of Accounts that its people hold their posts at.</summary>
    [NotRecorded]
    public required Guid OrganisationId { get; init; }

    /// <summary>GB 32100-2015.</summary>
    [Recorded("统一社会信用代码")]
    public string? CreditCode { get; set; }

    [Recorded("名称")]
    public required string Name { get; set; }

    /// <summary>Codes of the seven service elements that it serves, in their order, by comma.</summary>
    [Recorded("类别")]
    public string KindCodes { get; private set; } = "";

    [Recorded("级别")]
    public InstitutionLevel? Level { get; set; }

    /// <summary>国家或省、市级产品质量检验检测中心; null when it is none.</summary>
    [Recorded("质检中心")]
    public CentreState? InspectionCentre { get; set; }

    /// <summary>产业计量测试中心; null when it is none.</summary>
    [Recorded("产业计量测试中心")]
    public CentreState? MetrologyCentre { get; set; }

    /// <summary>GB/T 2260 county where it sits.</summary>
    [Recorded("地区")]
    public required string Region { get; set; }

    [NotRecorded]
    public required string City { get; init; }

    [Recorded("地址")]
    public string? Address { get; set; }

    /// <summary>For business, open to everybody.</summary>
    [Recorded("业务电话")]
    public string? Phone { get; set; }

    /// <summary>A person and how to reach them: for officers only.</summary>
    [Recorded("联系人", Sensitive = true)]
    public string? Contact { get; set; }

    [Recorded("网址")]
    public string? Website { get; set; }

    [Recorded("业务范围")]
    public string? Summary { get; set; }

    /// <summary>Last day of its qualification, for who holds no certificate of a stated term; null for 长期.</summary>
    [Recorded("资质有效期至")]
    public DateOnly? StatedUntil { get; set; }

    /// <summary>入库: since when it stands in the library; null for not said, which is as old as can be.</summary>
    [Recorded("入库日期")]
    public DateOnly? ListedOn { get; set; }

    /// <summary>退出: from this day on it no longer serves through the platform; null while it does.</summary>
    [Recorded("退出日期")]
    public DateOnly? EndedOn { get; set; }

    /// <summary>不公开：not listed, not offered, not dispatched to.</summary>
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

    public string SubjectKind => "institution";
    public string SubjectName => Name;

    public Scope Scope => new(City, Region, OrganisationId);

    /// <summary>Codes of the seven service elements that it serves.</summary>
    public IReadOnlyList<string> Kinds
    {
        get => KindCodes.Split(',', StringSplitOptions.RemoveEmptyEntries);
        set => KindCodes = string.Join(',', value);
    }

    /// <summary>Its qualification holds, and it is not taken out of view.</summary>
    public bool IsValidOn(DateOnly day) => !Hidden && this.HoldsOn(day);

    public IEnumerable<Membership> Memberships() =>
        Hidden ? [] : LibraryClasses.Of(this).Select(c => new Membership(c, FirstDay, LastDay, SinceEntry: true));

    /// <summary>
    /// Its term, from its certificates: the stretch without a gap that holds today, else the one that begins next, else the last.
    /// Without certificates it is what was stated. It begins with the listing and ends before 退出.
    /// </summary>
    public void Settle(IEnumerable<IHolds> certificates, DateOnly today)
    {
        var (first, last) = Stretch.InForce(certificates, today) ?? (Spans.Ever, StatedUntil ?? Spans.Forever);
        FirstDay = ListedOn > first ? ListedOn.Value : first;
        LastDay = Capped(last);
    }

    /// <summary>The last day of a term of its own or of a certificate, at most the day before 退出.</summary>
    public DateOnly Capped(DateOnly last) => EndedOn <= last ? EndedOn.Value.AddDays(-1) : last;
}

/// <summary>Certificates that follow each other without a gap count as one.</summary>
public static class Stretch
{
    /// <summary>The stretch that holds on the day, else the next, else the last; null without any.</summary>
    public static (DateOnly First, DateOnly Last)? InForce(IEnumerable<IHolds> terms, DateOnly day)
    {
        (DateOnly First, DateOnly Last)? stretch = null;
        foreach (var term in terms.OrderBy(t => t.FirstDay))
        {
            if (stretch is not { } held)
                stretch = (term.FirstDay, term.LastDay);
            else if (held.Last == Spans.Forever || term.FirstDay <= held.Last.AddDays(1))
                stretch = (held.First, term.LastDay > held.Last ? term.LastDay : held.Last);
            else if (held.Last >= day)
                return stretch; // beyond the gap lies what begins later
            else
                stretch = (term.FirstDay, term.LastDay);
        }
        return stretch;
    }
}
