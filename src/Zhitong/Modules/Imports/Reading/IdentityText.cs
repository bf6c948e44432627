using System.Text.RegularExpressions;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Imports.Reading;

/// <summary>公民身份号码 (GB 11643-1999), which the platform never keeps: told by its area, its day and its check character.</summary>
public static partial class IdentityText
{
    /// <summary>Stands where a number stood.</summary>
    public const string Mask = "（身份证号，已略去）";

    private const string Checks = "10X98765432";
    private const int Length = 18;
    private const int OldLength = 15;
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>The text as it may be kept.</summary>
    /// <param name="oldToo">Numbers of 15 digits too; not where codes of that length stand.</param>
    public static string Masked(string text, bool oldToo = true)
    {
        if (!HasDigits(text, OldLength))
            return text;
        if (text.Length <= 60 && CreditCode.Clean(text) is var whole && (IsLikely(whole) || (oldToo && IsOld(whole))))
            return Mask;
        var surely = text.Contains("身份", StringComparison.Ordinal);
        return Within()
            .Replace(text, m => CreditCode.Clean(m.Value) is var n && (surely ? HasDay(n) : IsRight(n)) ? Mask : m.Value);
    }

    /// <summary>A number was taken out of this text.</summary>
    public static bool IsMasked(string text) => text.Contains(Mask, StringComparison.Ordinal);

    /// <summary>What stands in a column of identity numbers and is one, right or mistyped, of whatever kind.</summary>
    public static bool IsNumber(string text) => HasDigits(text, 6) && !CreditCode.Check(text).IsValid;

    /// <summary>18 characters that can be one: a mistyped number is a person's number too. A right credit code is none.</summary>
    private static bool IsLikely(string number) =>
        number.Length == Length && HasDay(number) && (IsRight(number) || !CreditCode.Check(number).IsValid);

    private static bool IsRight(string number)
    {
        if (!HasDay(number))
            return false;
        var sum = 0;
        for (var i = 0; i < Length - 1; i++)
            sum += (number[i] - '0') * Weights[i];
        return number[^1] == Checks[sum % 11];
    }

    private static bool HasDay(string number) =>
        number.Length == Length
        && !number.AsSpan(0, Length - 1).ContainsAnyExceptInRange('0', '9')
        && (char.IsAsciiDigit(number[^1]) || number[^1] == 'X')
        && IsArea(number)
        && DateOnly.TryParseExact(number.AsSpan(6, 8), "yyyyMMdd", null, System.Globalization.DateTimeStyles.None, out var day)
        && day.Year is > 1900 and < 2100;

    /// <summary>The form before 1999: six digits of the area, the day without its century, three digits.</summary>
    private static bool IsOld(string number) =>
        number.Length == OldLength
        && !number.AsSpan().ContainsAnyExceptInRange('0', '9')
        && IsArea(number)
        && DateOnly.TryParseExact("19" + number[6..12], "yyyyMMdd", null, System.Globalization.DateTimeStyles.None, out _);

    private static bool IsArea(string number) => int.Parse(number.AsSpan(0, 2), null) is >= 11 and <= 82;

    private static bool HasDigits(string text, int least)
    {
        var count = 0;
        foreach (var c in text)
            count += char.IsDigit(c) ? 1 : 0; // of full width too
        return count >= least;
    }

    [GeneratedRegex(@"(?<!\d)\d{6}[ \-]?\d{8}[ \-]?\d{3}[ \-]?[\dXxＸｘ](?![\dA-Za-z])")]
    private static partial Regex Within();
}
