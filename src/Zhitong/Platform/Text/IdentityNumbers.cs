using System.Globalization;
using System.Text.RegularExpressions;

namespace Zhitong.Platform.Text;

/// <summary>Finds identity-card numbers (GB 11643-1999) in free text, so that none is ever stored.</summary>
public static partial class IdentityNumbers
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>True if the text holds a number of 18 characters with a right date and check character.</summary>
    public static bool IsIn(string? text) =>
        text is not null && Candidate().Matches(PlainText.Fold(text)).Any(m => HasDate(m.Value) && HasCheck(m.Value));

    private static bool HasDate(string number) =>
        DateOnly.TryParseExact(number.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool HasCheck(string number)
    {
        var sum = Weights.Select((w, i) => w * (number[i] - '0')).Sum();
        return "10x98765432"[sum % 11] == number[17];
    }

    [GeneratedRegex("(?<![0-9])[1-9][0-9]{16}[0-9x](?![0-9])")]
    private static partial Regex Candidate();
}
