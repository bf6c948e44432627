using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Validity;

namespace Zhitong.Modules.Libraries.Experts;

/// <summary>专家: somebody appointed to advise. Identity-card numbers are never kept; telephone, e-mail and birth month are not public.</summary>
[Subject("expert", "专家")]
public sealed class Expert : ILedgered, IVersioned, IHolds
{
    public required Guid Id { get; init; }

    /// <summary>Running number: order of entry, key of the text index.</summary>
    [NotRecorded]
    public required long Doc { get; init; }

    [Recorded("姓名")]
    public required string Name { get; set; }

    /// <summary>yyyy-MM. With city, name and employer it is the natural key.</summary>
    [Recorded("出生年月", Sensitive = true)]
    public required string BirthMonth { get; set; }

    [Recorded("工作单位")]
    public required string Employer { get; set; }

    [Recorded("职务")]
    public string? Post { get; set; }

    [Recorded("职称")]
    public string? Title { get; set; }

    [Recorded("专业领域")]
    public List<string> Fields { get; set; } = [];

    [Recorded("手机", Sensitive = true)]
    public string? Phone { get; set; }

    [Recorded("邮箱", Sensitive = true)]
    public string? Email { get; set; }

    [Recorded("批次")]
    public string? Batch { get; set; }

    /// <summary>First day of the appointment; null for not said, which is as old as can be.</summary>
    [Recorded("聘期起")]
    public DateOnly? AppointedFrom { get; set; }

    /// <summary>Last day of the appointment; null for 长期.</summary>
    [Recorded("聘期止")]
    public DateOnly? AppointedTo { get; set; }

    /// <summary>解聘: from this day on the appointment no longer holds.</summary>
    [Recorded("解聘日期")]
    public DateOnly? EndedOn { get; set; }

    [Recorded("解聘理由")]
    public string? EndReason { get; set; }

    [NotRecorded]
    public required string City { get; set; }

    /// <summary>County, or the city itself for experts of the whole city.</summary>
    [Recorded("地区")]
    public required string Region { get; set; }

    [Recorded("简介")]
    public string? Bio { get; set; }

    /// <summary>The expert's own account.</summary>
    [NotRecorded]
    public Guid? AccountId { get; set; }

    [Recorded("平台账号")]
    public string? AccountName { get; set; }

    [Recorded("不公开")]
    public bool Hidden { get; set; }

    /// <summary>Kept for lists: the first day on which the appointment holds.</summary>
    [NotRecorded]
    public DateOnly FirstDay { get; private set; }

    /// <summary>Kept for lists: the last day on which it holds, the end of time for 长期.</summary>
    [NotRecorded]
    public DateOnly LastDay { get; private set; }

    /// <summary>Kept for orders: <see cref="LastDay"/> as a number, so that an order by it does not lure a filter into its index.</summary>
    [NotRecorded]
    public int UntilKey { get; private set; }

    [NotRecorded]
    public DateTime UpdatedAt { get; set; }

    [NotRecorded]
    public int Version { get; set; }

    public string SubjectKind => "expert";
    public string SubjectName => $"{Name}（{Employer}）";

    public Scope Scope => new(City, Region, AccountId);

    /// <summary>Appointed on that day: first and last day of the appointment count, the day of 解聘 does not.</summary>
    public bool IsValidOn(DateOnly day) => this.HoldsOn(day);

    /// <summary>Restates what is kept for lists; called after every change.</summary>
    public void Settle()
    {
        FirstDay = AppointedFrom ?? Spans.Ever;
        LastDay = AppointedTo ?? Spans.Forever;
        if (EndedOn <= LastDay)
            LastDay = EndedOn.Value.AddDays(-1);
        UntilKey = LastDay.DayNumber;
    }

    public IEnumerable<Membership> Memberships() => Hidden ? [] : [new Membership(LibraryClasses.Experts, FirstDay, LastDay)];

    /// <summary>Appoints for a term; a term that begins after a dismissal is a new appointment and lifts it.</summary>
    public void Appoint(DateOnly? from, DateOnly? to)
    {
        (AppointedFrom, AppointedTo) = (from, to);
        if (from > EndedOn)
            (EndedOn, EndReason) = (null, null);
        Settle();
    }

    /// <summary>解聘, from today.</summary>
    public void End(string reason, DateOnly today)
    {
        if (EndedOn is not null)
            throw new RuleRefused($"{Name}已于 {EndedOn:yyyy-MM-dd} 解聘。");
        if (LastDay < today)
            throw new RuleRefused($"{Name}的聘期已于 {LastDay:yyyy-MM-dd} 届满，不用再解聘。");
        (EndedOn, EndReason) = (today, reason);
        Settle();
    }
}
