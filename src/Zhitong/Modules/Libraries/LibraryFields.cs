using System.Globalization;
using System.Text.RegularExpressions;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Libraries;

/// <summary>What the forms of equipment, experts and projects read beyond the common fields.</summary>
internal static partial class LibraryFields
{
    /// <summary>Text of several lines; null for a blank one.</summary>
    public static string? LongText(this FieldReader read, string? raw, string field, string label, int longest)
    {
        if (PlainText.IsBlank(raw))
            return null;
        var text = PlainText.Clean(raw!);
        var length = PlainText.Length(text);
        read.Faults.Add(field, length > longest ? $"{label}最多 {longest:N0} 字，现在有 {length:N0} 字" : null);
        return text;
    }

    /// <summary>Refuses identity-card numbers wherever they were typed: none is ever kept.</summary>
    public static void NoIdentityNumbers(this FieldReader read, params ReadOnlySpan<(string Field, string? Raw)> texts)
    {
        foreach (var (field, raw) in texts)
            read.Faults.Add(field, IdentityNumbers.IsIn(raw) ? "这里像是身份证号码；平台不保存身份证号码，请删去" : null);
    }

    /// <summary>A county of the city by code or name; with <paramref name="orCity"/> also the city itself (市本级).</summary>
    public static string Region(this FieldReader read, string? raw, string city, bool orCity = false)
    {
        var region = RegionTable.Default.Read(raw, city);
        if (region is not null && region.City == city && (orCity || !region.IsCity))
            return region.Code;
        read.Faults.Add("region", PlainText.IsBlank(raw) ? "请选择县（市、区）" : "请从列出的县（市、区）里选");
        return "";
    }

    /// <summary>A month written as yyyy-MM; null for none.</summary>
    public static string? Month(this FieldReader read, string? raw, string field, string label, DateOnly latest)
    {
        if (PlainText.IsBlank(raw))
            return null;
        var text = PlainText.Fold(raw!).Trim();
        if (!DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            read.Faults.Add(field, $"{label}应是年月，例如 1985-06");
        else if (month.Year < 1900 || month > latest)
            read.Faults.Add(field, $"{label}不能早于 1900 年，也不能晚于 {latest:yyyy-MM}");
        return text;
    }

    /// <summary>A whole number in [low, high]; null for none.</summary>
    public static int? Whole(this FieldReader read, string? raw, string field, string label, int low, int high)
    {
        if (PlainText.IsBlank(raw))
            return null;
        var text = PlainText.Fold(raw!).Trim();
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= low && n <= high)
            return n;
        read.Faults.Add(field, $"{label}应是 {low} 到 {high} 的整数");
        return null;
    }

    /// <summary>Fen; null for none.</summary>
    public static long? Fen(this FieldReader read, string? raw, string field, string label)
    {
        var (fen, error) = Money.Read(raw);
        read.Faults.Add(field, error is null ? null : $"{label}：{error}");
        return fen;
    }

    public static string? Mail(this FieldReader read, string? raw, string field)
    {
        if (PlainText.IsBlank(raw))
            return null;
        var text = PlainText.Fold(PlainText.Clean(raw!));
        var wrong = text.Length > 100 || !MailAddress().IsMatch(text);
        read.Faults.Add(field, wrong ? "请填写正确的邮箱，例如 name@example.cn" : null);
        return text;
    }

    /// <summary>One of the choices, by its code or its Chinese name; null for none.</summary>
    public static T? Choice<T>(this FieldReader read, string? raw, string field, string label, CodedWords<T> words)
        where T : struct, Enum
    {
        if (PlainText.IsBlank(raw))
            return null;
        var found = words.Read(raw!);
        read.Faults.Add(field, found is null ? $"{label}只能是：{string.Join('、', words.All.Select(w => w.Name))}" : null);
        return found;
    }

    [GeneratedRegex(@"^[^@\s,;<>()]+@[a-z0-9-]+(\.[a-z0-9-]+)+$")]
    private static partial Regex MailAddress();
}
