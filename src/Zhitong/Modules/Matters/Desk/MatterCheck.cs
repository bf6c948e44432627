using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Matters.Desk;

/// <summary>
/// Puts the form into a matter. A draft may leave anything blank; what is there must be readable and fit. Lengths are in
/// characters; the fault of a row is named <c>materials.ROW.FIELD</c>.
/// </summary>
public static partial class MatterCheck
{
    public const int LongestName = 100;
    public const int LongestSummary = 300;
    public const int LongestApplicants = 500;
    public const int LongestFee = 500;
    public const int LongestContact = 300;

    private const int LongestLine = 300;
    private const int LongestCell = 500;
    private const int LongestList = 16_000;
    private const int MostRows = 50;

    private static readonly JsonSerializerOptions AsStored = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The code of a new matter: parts of capitals and digits joined by hyphens, such as METR-CALI.</summary>
    public static string Code(string? raw, Faults faults)
    {
        var code = PlainText.Fold(raw ?? "").Trim().ToUpperInvariant();
        if (code.Length > 40 || !MatterCode().IsMatch(code))
            faults.Add("code", "编码用大写字母和数字，中间可用连字符，最多 40 个字符，例如 METR-CALI");
        return code;
    }

    /// <param name="faults">What was found before, such as a fault of the code.</param>
    /// <exception cref="InputRefused">All faults at once; the matter may be half written then and must not be saved.</exception>
    public static void Apply(MatterInput input, Matter matter, Faults faults)
    {
        matter.Name = Text(input.Name, "name", LongestName, faults);
        matter.Class = OneOf(input.Class, "class", MatterWords.Classes.Select(c => c.Value), faults);
        if (matter.Class.Length == 0 && PlainText.IsBlank(input.Class))
            faults.Add("class", "请选择服务要素");
        matter.Summary = Text(input.Summary, "summary", LongestSummary, faults);
        matter.Applicants = Text(input.Applicants, "applicants", LongestApplicants, faults);
        matter.PromisedDays = Whole(input.PromisedDays, "promisedDays", 365, faults) ?? 0;
        matter.Fee = Text(input.Fee, "fee", LongestFee, faults);
        matter.Contact = Text(input.Contact, "contact", LongestContact, faults);
        matter.Keywords = Lines(input.Keywords, "keywords", faults);
        matter.Basis = Lines(input.Basis, "basis", faults);
        matter.Materials = Rows(input.Materials, "materials", IsEmpty, Material, faults);
        matter.Steps = Rows(input.Steps, "steps", IsEmpty, Step, faults);
        matter.Fields = Rows(input.Fields, "fields", IsEmpty, Field, faults);
        matter.Faqs = Rows(input.Faqs, "faqs", IsEmpty, Question, faults);
        DemandUniqueKeys(input.Fields, faults);
        faults.ThrowIfAny();
    }

    private static MatterMaterial Material(MaterialInput row, string at, Faults faults) =>
        new(
            Text(row.Name, $"{at}.name", LongestName, faults),
            Text(row.Requirement, $"{at}.requirement", LongestCell, faults),
            Text(row.Source, $"{at}.source", LongestName, faults),
            OneOf(row.Need, $"{at}.need", MatterWords.Needs.Select(n => n.Value), faults)
        );

    private static MatterStep Step(StepInput row, string at, Faults faults) =>
        new(
            Text(row.Title, $"{at}.title", LongestName, faults),
            Text(row.Detail, $"{at}.detail", LongestCell, faults),
            Text(row.Time, $"{at}.time", LongestName, faults)
        );

    private static MatterQuestion Question(QuestionInput row, string at, Faults faults) =>
        new(Text(row.Q, $"{at}.q", LongestLine, faults), Text(row.A, $"{at}.a", 2 * LongestCell, faults));

    private static MatterField Field(FieldInput row, string at, Faults faults)
    {
        var key = Text(row.Key, $"{at}.key", 40, faults);
        if (key.Length > 0 && !FieldKey().IsMatch(key))
            faults.Add($"{at}.key", "字段名用字母开头，只含字母和数字，例如 sampleCount");
        var options = (row.Options ?? "").Split(
            ['、', '\n'],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        if (options.Any(o => PlainText.Length(o) > LongestName))
            faults.Add($"{at}.options", $"一个选项最多 {LongestName} 字，选项之间用“、”隔开");
        var unit = Text(row.Unit, $"{at}.unit", 20, faults);
        return new MatterField(
            key,
            Text(row.Label, $"{at}.label", LongestName, faults),
            Text(row.Hint, $"{at}.hint", LongestLine, faults),
            OneOf(row.Type, $"{at}.type", MatterWords.Types.Select(t => t.Value), faults),
            row.Required,
            options.Length == 0 ? null : [.. options.Select(PlainText.Clean).Distinct()],
            Whole(row.Max, $"{at}.max", 1_000_000_000, faults),
            unit.Length == 0 ? null : unit
        );
    }

    /// <summary>Answers are kept by key: two fields of one key would share an answer.</summary>
    private static void DemandUniqueKeys(List<FieldInput> rows, Faults faults)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < rows.Count; i++)
        {
            if (!PlainText.IsBlank(rows[i].Key) && !seen.Add(PlainText.Clean(rows[i].Key!)))
                faults.Add($"fields.{i}.key", "这个字段名前面已经用过");
        }
    }

    private static List<TTo> Rows<TFrom, TTo>(
        List<TFrom> rows,
        string field,
        Func<TFrom, bool> isEmpty,
        Func<TFrom, string, Faults, TTo> read,
        Faults faults
    )
    {
        List<TTo> kept = [];
        for (var i = 0; i < rows.Count; i++)
        {
            if (!isEmpty(rows[i]))
                kept.Add(read(rows[i], $"{field}.{i}", faults));
        }
        faults.Add(field, TooMuch(kept));
        return kept;
    }

    private static string? TooMuch<T>(List<T> rows) =>
        rows.Count > MostRows ? $"最多 {MostRows} 条，现在有 {rows.Count} 条"
        : JsonSerializer.Serialize(rows, AsStored).Length > LongestList ? "内容太长，请精简"
        : null;

    private static List<string> Lines(string? raw, string field, Faults faults)
    {
        var lines = PlainText
            .Clean(raw ?? "")
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(l => !PlainText.IsBlank(l))
            .Distinct()
            .ToList();
        faults.Add(
            field,
            lines.Find(l => PlainText.Length(l) > LongestLine) is { } line
                ? $"一行最多 {LongestLine} 字，请看“{PlainText.Truncate(line, 20)}”这一行"
                : TooMuch(lines)
        );
        return lines;
    }

    private static string Text(string? raw, string field, int longest, Faults faults)
    {
        if (PlainText.IsBlank(raw))
            return "";
        var text = PlainText.Clean(raw!);
        var length = PlainText.Length(text);
        faults.Add(field, length > longest ? $"最多 {longest:N0} 字，现在有 {length:N0} 字" : null);
        return text;
    }

    private static string OneOf(string? raw, string field, IEnumerable<string> allowed, Faults faults)
    {
        var value = raw?.Trim() ?? "";
        if (value.Length == 0 || allowed.Contains(value))
            return value;
        faults.Add(field, "请从列出的项里选");
        return "";
    }

    private static int? Whole(string? raw, string field, int largest, Faults faults)
    {
        if (PlainText.IsBlank(raw))
            return null;
        if (
            int.TryParse(PlainText.Fold(raw!).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            && n >= 1
            && n <= largest
        )
            return n;
        faults.Add(field, $"应是 1 到 {largest:N0} 的整数");
        return null;
    }

    private static bool IsEmpty(MaterialInput r) => AllBlank(r.Name, r.Requirement, r.Source);

    private static bool IsEmpty(StepInput r) => AllBlank(r.Title, r.Detail, r.Time);

    private static bool IsEmpty(FieldInput r) => AllBlank(r.Key, r.Label, r.Hint, r.Options, r.Max, r.Unit);

    private static bool IsEmpty(QuestionInput r) => AllBlank(r.Q, r.A);

    private static bool AllBlank(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (!PlainText.IsBlank(text))
                return false;
        }
        return true;
    }

    [GeneratedRegex("^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$")]
    private static partial Regex MatterCode();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]*$")]
    private static partial Regex FieldKey();
}
