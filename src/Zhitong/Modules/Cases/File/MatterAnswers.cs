using System.Globalization;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Cases.File;

/// <summary>Checks the answers to a matter's own fields; a fault is named <c>answers.KEY</c>.</summary>
public static class MatterAnswers
{
    private const int LongestAnswer = 2000;

    public static Dictionary<string, string> Check(Matter matter, IReadOnlyDictionary<string, string> given, Faults faults)
    {
        var answers = new Dictionary<string, string>();
        foreach (var field in matter.Fields)
        {
            var text = PlainText.Clean(given.GetValueOrDefault(field.Key) ?? "");
            if (PlainText.IsBlank(text))
            {
                if (field.Required)
                    faults.Add($"answers.{field.Key}", $"请填写{field.Label}");
                continue;
            }
            faults.Add($"answers.{field.Key}", Fault(field, text));
            answers[field.Key] = text;
        }
        foreach (var unknown in given.Keys.Where(k => !matter.Fields.Exists(f => f.Key == k)))
            faults.Add($"answers.{PlainText.Truncate(unknown, 60)}", $"“{matter.Name}”没有这一项");
        return answers;
    }

    private static string? Fault(MatterField field, string text) =>
        field.Type switch
        {
            "number" => NumberFault(field, text),
            "date" => DateFault(field, text),
            "select" when field.Options is { } options && !options.Contains(text) => $"{field.Label}请从列出的选项里选",
            _ => PlainText.Length(text) is var n && n > (field.Max ?? LongestAnswer)
                ? $"{field.Label}最多 {field.Max ?? LongestAnswer:N0} 字，现在有 {n:N0} 字"
                : null,
        };

    private static string? NumberFault(MatterField field, string text)
    {
        if (!decimal.TryParse(PlainText.Fold(text), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return $"{field.Label}应是数字，例如 3";
        return field.Max is { } max && number > max ? $"{field.Label}最大 {max:N0}{field.Unit}" : null;
    }

    private static string? DateFault(MatterField field, string text)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return $"{field.Label}应是日期，例如 2026-10-14";
        return date.Year is < 1949 or > 2100 ? $"{field.Label}的年份不对" : null;
    }
}
