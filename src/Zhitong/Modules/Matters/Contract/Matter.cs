using Zhitong.Platform.Activities;

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

/// <summary>服务事项 as data: its guide, its form, its promise. Published only when nothing in it is blank.</summary>
[Subject("matter", "事项")]
public sealed class Matter : ISubject, IVersioned
{
    public required Guid Id { get; init; }

    [Recorded("事项编码")]
    public required string Code { get; init; }

    [Recorded("名称")]
    public required string Name { get; set; }

    [Recorded("服务要素")]
    public required string Class { get; set; }

    [Recorded("一句话")]
    public required string Summary { get; set; }

    [Recorded("谁能办")]
    public required string Applicants { get; set; }

    [Recorded("依据")]
    public List<string> Basis { get; set; } = [];

    [Recorded("材料")]
    public List<MatterMaterial> Materials { get; set; } = [];

    [Recorded("步骤")]
    public List<MatterStep> Steps { get; set; } = [];

    /// <summary>Working days from acceptance to the result.</summary>
    [Recorded("承诺工作日")]
    public int PromisedDays { get; set; }

    [Recorded("收费")]
    public required string Fee { get; set; }

    [Recorded("联系方式")]
    public required string Contact { get; set; }

    [Recorded("表单字段")]
    public List<MatterField> Fields { get; set; } = [];

    [Recorded("常见问题")]
    public List<MatterQuestion> Faqs { get; set; } = [];

    /// <summary>Words by which enterprises look for it.</summary>
    [Recorded("检索词")]
    public List<string> Keywords { get; set; } = [];

    [Recorded("状态")]
    public MatterStatus Status { get; set; }

    /// <summary>Edition of the guide, from 1; rises with each publishing.</summary>
    [Recorded("版次")]
    public int Edition { get; set; }

    [NotRecorded]
    public DateTime UpdatedAt { get; set; }

    [NotRecorded]
    public int Version { get; set; }

    public string SubjectKind => "matter";
    public string SubjectName => $"{Code} {Name}";

    /// <summary>What is still blank, named in the words of the edit page; publishing refuses any (no empty column, ever).</summary>
    public IEnumerable<(string Field, string Message)> Blanks()
    {
        foreach (
            var (field, label, value) in new[]
            {
                ("name", "名称", Name),
                ("summary", "一句话", Summary),
                ("applicants", "谁能办", Applicants),
                ("fee", "收费", Fee),
                ("contact", "联系方式", Contact),
            }
        )
        {
            if (Platform.Text.PlainText.IsBlank(value))
                yield return (field, $"请填写{label}");
        }
        if (PromisedDays is < 1 or > 365)
            yield return ("promisedDays", "承诺工作日应在 1 到 365 之间");
        foreach (var (field, label, lines) in Lists())
        {
            if (lines.Count == 0)
                yield return (field, $"{label}至少写一条");
            else if (lines.Any(line => line.Any(Platform.Text.PlainText.IsBlank)))
                yield return (field, $"{label}里有没填完的一条");
        }
    }

    private IEnumerable<(string Field, string Label, List<string[]> Lines)> Lists() =>
        [
            ("basis", "依据", Basis.ConvertAll(b => new[] { b })),
            ("materials", "材料", Materials.ConvertAll(m => new[] { m.Name, m.Requirement, m.Source, m.Need })),
            ("steps", "步骤", Steps.ConvertAll(s => new[] { s.Title, s.Detail, s.Time })),
            ("fields", "表单字段", Fields.ConvertAll(f => new[] { f.Key, f.Label, f.Hint, f.Type })),
            ("faqs", "常见问题", Faqs.ConvertAll(f => new[] { f.Q, f.A })),
        ];
}
