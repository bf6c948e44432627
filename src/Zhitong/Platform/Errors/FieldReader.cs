using System.Globalization;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Text;

namespace Zhitong.Platform.Errors;

/// <summary>Reads the fields of a form one by one, cleaned; faults go to their fields, so that all come at once.</summary>
public sealed class FieldReader(Faults faults)
{
    public Faults Faults { get; } = faults;

    /// <summary>One line of text; null for a blank one.</summary>
    /// <param name="raw">As typed.</param>
    /// <param name="field">Name in the form and the API.</param>
    /// <param name="label">What people call it.</param>
    /// <param name="longest">In characters.</param>
    public string? Text(string? raw, string field, string label, int longest)
    {
        if (PlainText.IsBlank(raw))
            return null;
        var text = PlainText.Clean(raw!).Replace('\n', ' ');
        var length = PlainText.Length(text);
        Faults.Add(field, length > longest ? $"{label}最多 {longest:N0} 字，现在有 {length:N0} 字" : null);
        return text;
    }

    /// <summary>One line of text that may not be blank.</summary>
    public string Required(string? raw, string field, string label, int longest)
    {
        var text = Text(raw, field, label, longest);
        Faults.Add(field, text is null ? $"请填写{label}" : null);
        return text ?? "";
    }

    /// <summary>A day as <c>2026-09-23</c>; null for a blank and for 长期.</summary>
    public DateOnly? Day(string? raw, string field, string label)
    {
        if (PlainText.IsBlank(raw))
            return null;
        var text = PlainText.Fold(raw!).Trim();
        if (text == "长期")
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            Faults.Add(field, day.Year is < 1900 or > 2200 ? $"{label}应在 1900 到 2200 年之间" : null);
            return day;
        }
        Faults.Add(field, $"{label}应是日期，例如 2026-09-23");
        return null;
    }

    /// <summary>A county of the city, by its GB/T 2260 code.</summary>
    public string County(string? raw, string field, string city)
    {
        var region = RegionTable.Default.Find(raw?.Trim());
        if (region is { IsCity: false } && region.City == city)
            return region.Code;
        Faults.Add(field, PlainText.IsBlank(raw) ? "请选择所在的县（市、区）" : "请从列出的县（市、区）里选");
        return "";
    }

    /// <summary>One of a few; null for a blank.</summary>
    public T? OneOf<T>(string? raw, string field, string label, Func<string?, T?> read)
        where T : struct
    {
        if (PlainText.IsBlank(raw))
            return null;
        var value = read(raw);
        Faults.Add(field, value is null ? $"请从列出的{label}里选" : null);
        return value;
    }

    /// <summary>A telephone number; null for a blank.</summary>
    public string? Telephone(string? raw, string field)
    {
        if (PlainText.IsBlank(raw))
            return null;
        var phone = Phone.Check(raw);
        Faults.Add(field, phone.Error);
        return phone.Number;
    }

    /// <summary>A 统一社会信用代码; null for a blank.</summary>
    public string? Code(string? raw, string field)
    {
        if (PlainText.IsBlank(raw))
            return null;
        var code = CreditCode.Check(raw);
        Faults.Add(field, code.Error);
        return code.Code;
    }
}
