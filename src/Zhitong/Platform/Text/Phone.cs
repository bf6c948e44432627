using System.Text;
using System.Text.RegularExpressions;

namespace Zhitong.Platform.Text;

/// <summary>What was read and what is wrong with it.</summary>
/// <param name="Number">The number in its kept form, "13800002046" or "0353-1234567" or "0353-1234567-12".</param>
/// <param name="Error">What to say at the field; null if the number is right.</param>
public sealed record PhoneCheck(string Number, string? Error)
{
    /// <summary>True if the number is right.</summary>
    public bool IsValid => Error is null;
}

/// <summary>Telephone numbers of the mainland: an 11-digit mobile, or a landline with its area code.</summary>
public static partial class Phone
{
    private const string Hint = "请填 11 位手机号，或带区号的固定电话，例如 0353-1234567";

    /// <summary>Reads a number in any usual way of writing and says what is wrong with it.</summary>
    public static PhoneCheck Check(string? raw)
    {
        var text = CountryCode().Replace(Compact(raw ?? ""), "");
        var digits = text.Replace("-", "", StringComparison.Ordinal);
        if (Mobile().IsMatch(digits))
        {
            return new(digits, null);
        }

        if (Landline().Match(text) is { Success: true } line)
        {
            var extension = line.Groups[3].Success ? $"-{line.Groups[3].Value}" : "";
            return new($"{line.Groups[1].Value}-{line.Groups[2].Value}{extension}", null);
        }

        return new(text, FaultOf(text, digits));
    }

    /// <summary>
    /// The number with its middle hidden: "138****2046", "0353-****567". What is no right number is hidden wholly.
    /// </summary>
    public static string Mask(string? number)
    {
        if (PlainText.IsBlank(number))
        {
            return "";
        }

        var check = Check(number);
        if (!check.IsValid)
        {
            return "****";
        }

        var parts = check.Number.Split('-');
        return parts.Length == 1 ? $"{check.Number[..3]}****{check.Number[^4..]}" : $"{parts[0]}-****{parts[1][^3..]}";
    }

    private static string Compact(string raw)
    {
        var text = new StringBuilder(raw.Length);
        foreach (var rune in PlainText.Fold(raw).EnumerateRunes())
        {
            if (!PlainText.IsInvisible(rune) && rune.Value != '(')
            {
                text.Append(rune.Value is ')' or '转' ? "-" : rune.ToString());
            }
        }

        return text.ToString().Replace("--", "-", StringComparison.Ordinal);
    }

    private static string FaultOf(string text, string digits)
    {
        if (text.Length == 0)
        {
            return "请填写联系电话，手机号或带区号的固定电话都可以";
        }

        if (Scientific().IsMatch(text))
        {
            return $"号码被表格改成了“{text.ToUpperInvariant()}”，请把这一列设为文本再填一次";
        }

        if (digits.Length == 0 || !digits.All(char.IsAsciiDigit))
        {
            return Hint;
        }

        return (digits[0], digits.Length) switch
        {
            ('1', 11) => "手机号第 2 位应是 3 到 9，请核对",
            ('1', 9 or 10 or 12 or 13) => $"手机号是 11 位，现在是 {digits.Length} 位，请核对",
            (not '0', 7 or 8) => "固定电话请加上区号，例如 0353-1234567",
            _ => Hint,
        };
    }

    [GeneratedRegex("^1[3-9][0-9]{9}$")]
    private static partial Regex Mobile();

    // 010 and 02x are the three-digit area codes; all others have four
    [GeneratedRegex("^(010|02[0-9]|0[3-9][0-9]{2})-?([0-9]{7,8})(?:-([0-9]{1,6}))?$")]
    private static partial Regex Landline();

    [GeneratedRegex(@"^(?:\+|00)86-?|^86-?(?=1[3-9][0-9]{9}$)")]
    private static partial Regex CountryCode();

    [GeneratedRegex(@"^[0-9](?:\.[0-9]+)?e\+?[0-9]+$")]
    private static partial Regex Scientific();
}
