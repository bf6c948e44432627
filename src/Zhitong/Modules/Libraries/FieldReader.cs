using System.Globalization;
using System.Text.RegularExpressions;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Libraries;

/// <summary>
/// Reads the raw fields of a library's form, sheet or API body. What cannot be read is a fault named by its field, and all faults
/// come at once; lengths are in characters.
/// </summary>
internal sealed partial class FieldReader(Faults faults)
{
    /// <summary>Null for a blank text; line ends become blanks.</summary>
    public string? Text(string? raw, string field, string label, int longest) =>
        LongText(raw, field, label, longest)?.Replace('\n', ' ');

    /// <summary>As <see cref="Text"/>, with line ends.</summary>
    public string? LongText(string? raw, string field, string label, int longest)
    {
        if (PlainText.IsBlank(raw))
            return null;
        var text = PlainText.Clean(raw!);
        var length = PlainText.Length(text);
        faults.Add(field, length > longest ? $"{label}最多 {longest:N0} 字，现在有 {length:N0} 字" : null);
        faults.Add(field, IdentityNumbers.IsIn(text) ? "这里像是身份证号码；平台不保存身份证号码，请删去" : null);
        return text;
    }

    public string Required(string? raw, string field, string label, int longest)
    {
        var text = Text(raw, field, label, longest);
        faults.Add(field, text is null ? $"请填写{label}" : null);
        return text ?? "";
    }

    /// <summary>A county of the city; with <paramref name="orCity"/> also the city itself (市本级).</summary>
    public string Region(string? raw, string city, bool orCity = false)
    {
        var region = RegionTable.Default.Read(raw, city);
        if (region is not null && region.City == city && (orCity || !region.IsCity))
            return region.Code;
        faults.Add("region", PlainText.IsBlank(raw) ? "请选择县（市、区）" : "请从列出的县（市、区）里选");
        return "";
    }

    /// <summary>A day written as yyyy-MM-dd; null for none.</summary>
    public DateOnly? Day(string? raw, string field, string label)
    {
        if (PlainText.IsBlank(raw))
            return null;
        var text = PlainText.Fold(raw!).Trim();
        if (
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 1900 and <= 2200
        )
            return day;
        faults.Add(field, $"{label}应是日期，例如 2026-06-18");
        return null;
    }

    /// <summary>A month written as yyyy-MM; null for none.</summary>
    public string? Month(string? raw, string field, string label, DateOnly latest)
    {
        if (PlainText.IsBlank(raw))
            return null;
        var text = PlainText.Fold(raw!).Trim();
        if (!DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            faults.Add(field, $"{label}应是年月，例如 1985-06");
        else if (month.Year < 1900 || month > latest)
            faults.Add(field, $"{label}不能早于 1900 年，也不能晚于 {latest:yyyy-MM}");
        return text;
    }

    /// <summary>A whole number in [low, high]; null for none.</summary>
    public int? Whole(string? raw, string field, string label, int low, int high)
    {
        if (PlainText.IsBlank(raw))
            return null;
        var text = PlainText.Fold(raw!).Trim();
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= low && n <= high)
            return n;
        faults.Add(field, $"{label}应是 {low} 到 {high} 的整数");
        return null;
    }

    /// <summary>Fen; null for none.</summary>
    public long? Fen(string? raw, string field, string label)
    {
        var (fen, error) = Money.Read(raw);
        faults.Add(field, error is null ? null : $"{label}：{error}");
        return fen;
    }

    /// <summary>A telephone number in its kept form; null for none.</summary>
    public string? Telephone(string? raw, string field)
    {
        if (PlainText.IsBlank(raw))
            return null;
        var check = Phone.Check(raw);
        faults.Add(field, check.Error);
        return check.Number;
    }

    public string? Mail(string? raw, string field)
    {
        if (PlainText.IsBlank(raw))
            return null;
        var text = PlainText.Fold(PlainText.Clean(raw!));
        faults.Add(field, text.Length > 100 || !MailAddress().IsMatch(text) ? "请填写正确的邮箱，例如 name@example.cn" : null);
        return text;
    }

    /// <summary>One of the choices, by its code or its Chinese name; null for none.</summary>
    public T? Choice<T>(string? raw, string field, string label, CodedWords<T> words)
        where T : struct, Enum
    {
        if (PlainText.IsBlank(raw))
            return null;
        var found = words.Read(raw!);
        faults.Add(field, found is null ? $"{label}只能是：{string.Join('、', words.All.Select(w => w.Name))}" : null);
        return found;
    }

    [GeneratedRegex(@"^[^@\s,;<>()]+@[a-z0-9-]+(\.[a-z0-9-]+)+$")]
    private static partial Regex MailAddress();
}
