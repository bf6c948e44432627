using Zhitong.Platform.Text;

namespace Zhitong.Modules.Imports.Reading;

/// <summary>公民身份号码 (GB 11643-1999), which the platform never keeps: told by its date and its check character.</summary>
internal static class IdentityText
{
    private const string Checks = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    public static bool Is(string text)
    {
        var number = CreditCode.Clean(text);
        if (number.Length != 18 || !number.AsSpan(0, 17).ContainsOnlyDigits())
            return false;
        var sum = 0;
        for (var i = 0; i < 17; i++)
            sum += (number[i] - '0') * Weights[i];
        return number[17] == Checks[sum % 11] && IsDay(number.AsSpan(6, 8));
    }

    private static bool IsDay(ReadOnlySpan<char> digits) =>
        DateOnly.TryParseExact(digits, "yyyyMMdd", null, System.Globalization.DateTimeStyles.None, out var day)
        && day.Year is > 1900 and < 2100;

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
                return false;
        }
        return true;
    }
}
