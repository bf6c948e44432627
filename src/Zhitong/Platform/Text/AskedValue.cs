using System.Globalization;
using System.Text.RegularExpressions;

namespace Zhitong.Platform.Text;

/// <summary>A value or range that must be reached, as it was said.</summary>
public sealed record AskedRange(MeasuredRange Range, string Said);

/// <summary>A value as people ask for it: 0~1000 ℃, 1.6MPa, 不超过 500 ℃, 1000 度以上, −165 ℃.</summary>
/// <param name="Fault">The ends stand the wrong way round.</param>
public sealed partial record AskedValue(AskedRange Asked, string? Fault)
{
    private const string Number = "[+-]?[0-9]{1,12}(?:\\.[0-9]{1,12})?";

    private const string Unit =
        "[A-Za-z°μΩ/·%][A-Za-z°μΩ/·]{0,9}(?:\\([A-Za-z°·]{1,6}\\))?3?|度|摄氏度|毫米|厘米|米|千米|公里|帕|千帕|兆帕|牛|千牛|克|毫克|微克|千克|公斤|吨|升|毫升|伏|千伏|安|瓦|千瓦|兆瓦|欧|兆欧";

    /// <summary>Words before and behind a number, the numbers, a unit.</summary>
    public const string Pattern =
        "(?<before>不超过|不大于|不高于|小于|低于|最高|最大|至多|≤|<|不低于|不小于|大于|高于|超过|至少|≥|>|±)?\\s*"
        + "\\(?(?<![0-9.A-Za-z])(?:(?<low>"
        + Number
        + ")\\s*(?:"
        + Unit
        + ")?\\s*(?:~|至|到|-|--)\\s*)?(?<high>"
        + Number
        + ")\\)?\\s*(?<unit>"
        + Unit
        + ")(?:\\s*(?<behind>以上|以下|以内|及以上|及以下))?";

    private static readonly string[] Above = ["不低于", "不小于", "大于", "高于", "超过", "至少", "≥", ">"];
    private static readonly string[] Below = ["不超过", "不大于", "不高于", "小于", "低于", "最高", "最大", "至多", "≤", "<"];

    /// <summary>Null for a unit that is not known.</summary>
    public static AskedValue? Of(Match m) => m.Groups["unit"].Value is var unit && Units.IsKnown(unit) ? Of(m, unit) : null;

    /// <summary>How long something takes is not what an instrument reaches: 36 h asks for nothing.</summary>
    public bool IsTime => Units.QuantityOf(Asked.Range.Unit) == "time";

    /// <summary>A typed range, whose unit may be any; null for what is none.</summary>
    public static AskedValue? Read(string typed)
    {
        var text = Dash(typed.Normalize(System.Text.NormalizationForm.FormKC)).Trim();
        if (Whole().Match(text) is { Success: true } m)
            return Of(m, m.Groups["unit"].Value);
        if (MeasuredRange.Read(typed) is var (range, fault) && (range is not null || fault is not null))
            return new AskedValue(new AskedRange(range ?? new MeasuredRange(null, null, ""), typed.Trim()), fault);
        return Alone().Match(text) is { Success: true } point
            ? Point(Parse(point.Groups["value"].Value), point.Groups["unit"].Value)
            : null;
    }

    /// <summary>Every kind of dash and tilde as one.</summary>
    public static string Dash(string text) => Tildes().Replace(Dashes().Replace(text, "-"), "~");

    private static AskedValue Of(Match m, string unit)
    {
        var high = Parse(m.Groups["high"].Value);
        if (m.Groups["low"] is { Success: true } from)
        {
            var low = Parse(from.Value);
            var fault = low > high ? $"范围写反了：{Say(low)} 大于 {Say(high)}" : null;
            var said = $"{Say(low)}~{Say(high)} {Units.Say(unit)}";
            return new AskedValue(new AskedRange(new MeasuredRange(Math.Min(low, high), Math.Max(low, high), unit), said), fault);
        }
        var (before, behind) = (m.Groups["before"].Value, m.Groups["behind"].Value);
        if (Array.IndexOf(Above, before) >= 0 || behind.EndsWith("以上", StringComparison.Ordinal))
            return new AskedValue(
                new AskedRange(new MeasuredRange(high, null, unit), $"{Say(high)} {Units.Say(unit)} 以上"),
                null
            );
        if (before == "±")
            return new AskedValue(new AskedRange(new MeasuredRange(-high, high, unit), $"±{Say(high)} {Units.Say(unit)}"), null);
        return Array.IndexOf(Below, before) >= 0 || behind.Length > 0
            ? new AskedValue(new AskedRange(new MeasuredRange(null, high, unit), $"{Say(high)} {Units.Say(unit)} 以内"), null)
            : Point(high, unit);
    }

    private static AskedValue Point(double value, string unit) =>
        new(new AskedRange(new MeasuredRange(value, value, unit), $"{Say(value)} {Units.Say(unit)}".TrimEnd()), null);

    private static double Parse(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    public static string Say(double value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    [GeneratedRegex("^" + Pattern + "$")]
    private static partial Regex Whole();

    [GeneratedRegex("^(?<value>" + Number + @")\s*(?<unit>[^0-9\s,;，；、]{0,20})$")]
    private static partial Regex Alone();

    [GeneratedRegex("[‐-―−﹣－]")]
    private static partial Regex Dashes();

    [GeneratedRegex("[～∼〜]")]
    private static partial Regex Tildes();
}
