using System.Reflection;
using System.Text.Json;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Matters.Contract;

/// <summary>What a guide says: its words, its form, its promise. Published only when nothing in it is blank.</summary>
public class MatterText
{
    private static readonly (PropertyInfo Property, string Label)[] Parts =
    [
        .. from property in typeof(MatterText).GetProperties()
        let recorded = property.GetCustomAttribute<RecordedAttribute>()
        where recorded is not null
        select (property, recorded.Label),
    ];

    [Recorded("名称")]
    public string Name { get; set; } = "";

    [Recorded("服务要素")]
    public string Class { get; set; } = "";

    [Recorded("一句话")]
    public string Summary { get; set; } = "";

    [Recorded("谁能办")]
    public string Applicants { get; set; } = "";

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
    public string Fee { get; set; } = "";

    [Recorded("联系方式")]
    public string Contact { get; set; } = "";

    [Recorded("表单字段")]
    public List<MatterField> Fields { get; set; } = [];

    [Recorded("常见问题")]
    public List<MatterQuestion> Faqs { get; set; } = [];

    /// <summary>Words by which enterprises look for it.</summary>
    [Recorded("检索词")]
    public List<string> Keywords { get; set; } = [];

    /// <summary>Says what <paramref name="other"/> says. Lists are replaced as a whole, never changed in place.</summary>
    protected void Take(MatterText other)
    {
        foreach (var (property, _) in Parts)
            property.SetValue(this, property.GetValue(other));
    }

    /// <summary>Names of the parts in which two texts differ.</summary>
    protected IEnumerable<string> DifferencesFrom(MatterText other) =>
        Parts.Where(p => Json(p.Property, this) != Json(p.Property, other)).Select(p => p.Label);

    private static string Json(PropertyInfo property, MatterText text) =>
        JsonSerializer.Serialize(property.GetValue(text), property.PropertyType);

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
            if (PlainText.IsBlank(value))
                yield return (field, $"请填写{label}");
        }
        if (PromisedDays is < 1 or > 365)
            yield return ("promisedDays", "承诺工作日应在 1 到 365 之间");
        foreach (var (field, label, lines) in Lists())
        {
            if (lines.Count == 0)
                yield return (field, $"{label}至少写一条");
            else if (lines.Any(line => line.Any(PlainText.IsBlank)))
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

/// <summary>The text of an edition, kept beside the draft that the next one is made of.</summary>
public sealed class PublishedText : MatterText
{
    /// <summary>For reading it back.</summary>
    public PublishedText() { }

    public PublishedText(MatterText text) => Take(text);
}
