using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Lists;

namespace Zhitong.Modules.Cases;

/// <summary>
/// 办件: one quality problem of one enterprise, from its words to a rated result. Rules are methods here and take the day and
/// the calendar; acts load, call one of them, record and save.
/// </summary>
[Subject("case", "办件")]
public sealed partial class Case : ISubject, IVersioned, IListRecord
{
    public required Guid Id { get; init; }

    /// <summary>The number's running part: order of filing, key of the text index.</summary>
    [NotRecorded]
    public required long Doc { get; init; }

    /// <summary>What people call it, such as <c>ZT-2026-001872</c>.</summary>
    [Recorded("编号")]
    public required string Number { get; init; }

    [NotRecorded]
    public required string City { get; init; }

    [Recorded("地区")]
    public required string Region { get; set; }

    /// <summary>Null until somebody says which matter it is (triage).</summary>
    [Recorded("事项编码")]
    public string? MatterCode { get; set; }

    [Recorded("事项")]
    public string? MatterName { get; set; }

    [NotRecorded]
    public required Guid EnterpriseId { get; set; }

    [Recorded("统一社会信用代码")]
    public required string CreditCode { get; set; }

    [Recorded("企业")]
    public required string EnterpriseName { get; set; }

    [Recorded("联系人", Sensitive = true)]
    public required string Contact { get; set; }

    [Recorded("联系电话", Sensitive = true)]
    public required string Phone { get; set; }

    /// <summary>The problem in the enterprise's own words, at most 4,000 characters.</summary>
    [Recorded("需求")]
    public required string Need { get; set; }

    [Recorded("产品")]
    public string? Product { get; set; }

    [Recorded("执行标准")]
    public string? Standard { get; set; }

    [Recorded("检测项目")]
    public string? Parameters { get; set; }

    /// <summary>Answers to the matter's own fields, by key.</summary>
    [Recorded("补充信息")]
    public Dictionary<string, string> Answers { get; set; } = [];

    [Recorded("状态")]
    public CaseStatus Status { get; internal set; }

    /// <summary>UTC; for a draft the time of its last change.</summary>
    [Recorded("提交时间")]
    public DateTime SubmittedAt { get; set; }

    /// <summary>Who filed: the enterprise, or a station or officer on its behalf.</summary>
    [Recorded("提交人")]
    public required string FiledBy { get; set; }

    [NotRecorded]
    public Guid? FiledById { get; set; }

    [NotRecorded]
    public int Version { get; set; }

    public string SubjectKind => "case";
    public string SubjectName => Number;

    public Scope Scope => new(City, Region, EnterpriseId, InstitutionId);

    /// <summary>Title on pages: the matter and the product, or the beginning of the need.</summary>
    public string Title =>
        (MatterName, Product) switch
        {
            ({ } matter, { Length: > 0 } product) => $"{matter}：{product}",
            ({ } matter, _) => matter,
            _ => TitleOf(Need),
        };

    /// <summary>The beginning of a need, for a case that has no matter yet.</summary>
    public static string TitleOf(string need) => Platform.Text.PlainText.Truncate(need.ReplaceLineEndings(" "), 30);

    private void Must(CaseAct act)
    {
        if (!CaseActs.Allows(Status, act))
            throw new RuleRefused(CaseActs.WhyNot(this, act));
    }
}
