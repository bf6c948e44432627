using Zhitong.Platform.Activities;
using Zhitong.Platform.Errors;

namespace Zhitong.Modules.Matters.Contract;

/// <summary>The seven service elements (七类服务要素) plus nothing else.</summary>
public static class ServiceClasses
{
    public static readonly IReadOnlyList<(string Code, string Name)> All =
    [
        ("metrology", "计量"),
        ("standards", "标准"),
        ("certification", "认证认可"),
        ("testing", "检验检测"),
        ("ip", "知识产权"),
        ("brand", "品牌"),
        ("quality", "质量管理"),
    ];

    public static string Name(string code) => All.FirstOrDefault(c => c.Code == code).Name ?? code;
}

public enum MatterStatus
{
    Draft,
    Published,
    Withdrawn,
}

/// <param name="Need"><c>exempt</c> 免交, <c>required</c> 必交, <c>ifAny</c> 有则交, <c>fill</c> 填写.</param>
public sealed record MatterMaterial(string Name, string Requirement, string Source, string Need);

public sealed record MatterStep(string Title, string Detail, string Time);

public sealed record MatterQuestion(string Q, string A);

/// <summary>A field that this matter asks beyond what every case asks.</summary>
/// <param name="Type"><c>text number date select textarea</c>.</param>
/// <param name="Max">Longest text, in characters; largest number for <c>number</c>.</param>
public sealed record MatterField(
    string Key,
    string Label,
    string Hint,
    string Type,
    bool Required,
    List<string>? Options = null,
    int? Max = null,
    string? Unit = null
);

/// <summary>
/// 服务事项 as data. What it says is the draft that officers work on; what everybody reads is the edition that was published last.
/// </summary>
[Subject("matter", "事项")]
public sealed class Matter : MatterText, ISubject, IVersioned
{
    public required Guid Id { get; init; }

    [Recorded("事项编码")]
    public required string Code { get; init; }

    [Recorded("状态")]
    public MatterStatus Status { get; private set; }

    /// <summary>Edition of the guide, from 1; rises with each publishing.</summary>
    [Recorded("版次")]
    public int Edition { get; private set; }

    /// <summary>UTC; null before the first publishing.</summary>
    [Recorded("发布时间")]
    public DateTime? PublishedAt { get; private set; }

    /// <summary>The text of <see cref="Edition"/>. Histories tell it as the changes that led there.</summary>
    [NotRecorded]
    public PublishedText? Published { get; private set; }

    [NotRecorded]
    public DateTime UpdatedAt { get; set; }

    [NotRecorded]
    public int Version { get; set; }

    public string SubjectKind => "matter";
    public string SubjectName => $"{Code} {Name}";

    /// <summary>Names of what the draft says otherwise than the edition published last; empty before the first.</summary>
    public IReadOnlyList<string> Changes => Published is null ? [] : [.. DifferencesFrom(Published)];

    /// <summary>True while something in the draft waits to be published.</summary>
    public bool HasDraft => Status != MatterStatus.Published || Changes.Count > 0;

    /// <summary>Opens the draft to everybody as a new edition.</summary>
    /// <exception cref="RuleRefused">Everybody reads the same already.</exception>
    public void Publish(DateTime now)
    {
        if (!HasDraft)
            throw new RuleRefused("草稿和已发布的一样，没有要发布的改动。");
        Published = new PublishedText(this);
        Status = MatterStatus.Published;
        Edition++;
        (PublishedAt, UpdatedAt) = (now, now);
    }

    /// <summary>The draft says again what was published last.</summary>
    /// <exception cref="RuleRefused">It does already, or nothing was ever published.</exception>
    public void Discard(DateTime now)
    {
        if (Published is null || Changes.Count == 0)
            throw new RuleRefused("草稿和已发布的一样，没有要放弃的改动。");
        Take(Published);
        UpdatedAt = now;
    }

    /// <exception cref="RuleRefused">It is not published.</exception>
    public void Withdraw(DateTime now)
    {
        if (Status != MatterStatus.Published)
            throw new RuleRefused("这个事项没有发布，不用撤下。");
        Status = MatterStatus.Withdrawn;
        UpdatedAt = now;
    }

    /// <summary>The matter as everybody reads it; null unless it is published.</summary>
    public Matter? AsPublished()
    {
        if (Status != MatterStatus.Published || Published is null)
            return null;
        var read = new Matter
        {
            Id = Id,
            Code = Code,
            Status = Status,
            Edition = Edition,
            PublishedAt = PublishedAt,
            UpdatedAt = PublishedAt ?? UpdatedAt,
            Version = Version,
        };
        read.Take(Published);
        return read;
    }
}
