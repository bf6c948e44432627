using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Errors;

namespace Zhitong.Modules.Figures.External;

/// <summary>How far a value from outside has come.</summary>
public enum EntryState
{
    /// <summary>待复核</summary>
    Waiting,

    /// <summary>已公开</summary>
    Public,

    /// <summary>已退回</summary>
    Refused,

    /// <summary>已更正: a later edition stands in its place.</summary>
    Replaced,
}

/// <summary>外部数据: a value that somebody else gave, with its document. It is public once a second person has reviewed it.</summary>
[Subject("external-figure", "外部数据")]
public sealed class ExternalEntry : ISubject, IVersioned
{
    public required Guid Id { get; init; }

    /// <summary>Of the figure.</summary>
    [Recorded("指标")]
    public required string Code { get; init; }

    [NotRecorded]
    public required string City { get; init; }

    [Recorded("数值")]
    public required decimal Value { get; init; }

    [Recorded("期间起")]
    public required DateOnly PeriodFrom { get; init; }

    [Recorded("期间止")]
    public required DateOnly PeriodTo { get; init; }

    [Recorded("提供单位")]
    public required string Provider { get; init; }

    /// <summary>Number or title of the document that says it.</summary>
    [Recorded("依据文件")]
    public required string Document { get; init; }

    [Recorded("文件日期")]
    public required DateOnly DocumentDate { get; init; }

    [Recorded("说明")]
    public string? Note { get; init; }

    /// <summary>1, then one more with every correction of the same period.</summary>
    [Recorded("版次")]
    public required int Edition { get; init; }

    /// <summary>The edition that this one corrects.</summary>
    [NotRecorded]
    public Guid? Corrects { get; init; }

    [Recorded("更正理由")]
    public string? CorrectionReason { get; init; }

    [Recorded("状态")]
    public EntryState State { get; private set; }

    [NotRecorded]
    public required Guid? EnteredById { get; init; }

    [Recorded("录入人")]
    public required string EnteredBy { get; init; }

    [NotRecorded]
    public required DateTime EnteredAt { get; init; }

    [Recorded("复核人")]
    public string? ReviewedBy { get; private set; }

    [NotRecorded]
    public DateTime? ReviewedAt { get; private set; }

    [Recorded("退回理由")]
    public string? RefusedReason { get; private set; }

    [NotRecorded]
    public int Version { get; set; }

    public string SubjectKind => "external-figure";
    public string SubjectName => $"{Code} {PeriodFrom:yyyy-MM-dd} 至 {PeriodTo:yyyy-MM-dd} 第 {Edition} 版";

    public Scope Scope => new(City, City, EnteredById);

    /// <summary>Makes it public. Never by whom it was entered.</summary>
    public void Approve(Guid? person, string by, DateTime now) => Review(EntryState.Public, person, by, now);

    /// <summary>Sends it back with a reason.</summary>
    public void Refuse(string reason, Guid? person, string by, DateTime now)
    {
        Review(EntryState.Refused, person, by, now);
        RefusedReason = reason;
    }

    /// <summary>A later edition of the same period is public.</summary>
    public void Replace() => State = EntryState.Replaced;

    private void Review(EntryState state, Guid? person, string by, DateTime now)
    {
        if (State != EntryState.Waiting)
            throw new RuleRefused($"这条数据{State.Chinese()}，不用再复核。");
        if (person is null || person == EnteredById)
            throw new RuleRefused("录入的人不能自己复核，请另一位同事来办。");
        (State, ReviewedBy, ReviewedAt) = (state, by, now);
    }
}

public static class EntryStates
{
    public static string Chinese(this EntryState state) =>
        state switch
        {
            EntryState.Waiting => "待复核",
            EntryState.Public => "已公开",
            EntryState.Refused => "已退回",
            _ => "已更正",
        };

    /// <summary>Kind of the status badge.</summary>
    public static string Look(this EntryState state) =>
        state switch
        {
            EntryState.Waiting => "soon",
            EntryState.Public => "done",
            EntryState.Refused => "late",
            _ => "none",
        };
}
