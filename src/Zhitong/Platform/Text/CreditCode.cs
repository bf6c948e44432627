using System.Text;

namespace Zhitong.Platform.Text;

/// <summary>What was read and what is wrong with it.</summary>
/// <param name="Code">The code in its kept form: 18 upper-case half-width characters if there is no error.</param>
/// <param name="Error">What to say at the field; null if the code is right.</param>
public sealed record CreditCodeCheck(string Code, string? Error)
{
    /// <summary>True if the code is right.</summary>
    public bool IsValid => Error is null;
}

/// <summary>
/// 统一社会信用代码 (GB 32100-2015): 18 characters, the last a check modulo 31. The area within it is that of first
/// registration and is never compared with the current list.
/// </summary>
public static class CreditCode
{
    /// <summary>The length of a code.</summary>
    public const int Length = 18;

    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const string OrganisationAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const int OrganisationStart = 8;

    /// <summary>3^i mod 31.</summary>
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    private static readonly int[] OrganisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>The code as people mean it: half width, upper case, without blanks, zero-width characters and dashes.</summary>
    public static string Clean(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var clean = new StringBuilder(raw.Length);
        foreach (var rune in PlainText.Fold(raw).EnumerateRunes())
        {
            if (rune.Value != '-' && !PlainText.IsInvisible(rune))
            {
                clean.Append(Rune.ToUpperInvariant(rune).ToString());
            }
        }

        return clean.ToString();
    }

    /// <summary>Reads a code and says what is wrong with it, the first fault only.</summary>
    public static CreditCodeCheck Check(string? raw)
    {
        var code = Clean(raw ?? "");
        return new(code, FaultOf(code));
    }

    /// <summary>The check character of the first 17 characters.</summary>
    /// <exception cref="ArgumentException">There are not 17, or one is not of the code's alphabet.</exception>
    public static char CheckCharacter(ReadOnlySpan<char> first17)
    {
        if (first17.Length != Length - 1)
        {
            throw new ArgumentException("The check is made over 17 characters.", nameof(first17));
        }

        var sum = 0;
        for (var i = 0; i < first17.Length; i++)
        {
            var value = Alphabet.IndexOf(first17[i], StringComparison.Ordinal);
            sum +=
                value >= 0
                    ? value * Weights[i]
                    : throw new ArgumentException($"Character {i + 1} is not of the alphabet.", nameof(first17));
        }

        return Alphabet[(31 - (sum % 31)) % 31];
    }

    /// <summary>The code with its check character.</summary>
    /// <exception cref="ArgumentException">As for <see cref="CheckCharacter"/>.</exception>
    public static string Make(string first17)
    {
        ArgumentNullException.ThrowIfNull(first17);
        return first17 + CheckCharacter(first17);
    }

    /// <summary>
    /// True if characters 9–17 are a right organisation code (GB 11714). Some real codes fail this, so only warn.
    /// </summary>
    public static bool OrganisationPartIsValid(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (code.Length != Length)
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < OrganisationWeights.Length; i++)
        {
            var value = OrganisationAlphabet.IndexOf(code[OrganisationStart + i], StringComparison.Ordinal);
            if (value < 0)
            {
                return false;
            }

            sum += value * OrganisationWeights[i];
        }

        return code[OrganisationStart + OrganisationWeights.Length]
            == (11 - (sum % 11)) switch
            {
                10 => 'X',
                11 => '0',
                var digit => (char)('0' + digit),
            };
    }

    private static string? FaultOf(string code)
    {
        var length = PlainText.Length(code);
        if (length == 0)
        {
            return "请填写统一社会信用代码，共 18 位";
        }

        if (length == 15 && code.All(char.IsAsciiDigit))
        {
            return "这是 15 位旧注册号，请填 18 位统一社会信用代码";
        }

        if (length != Length)
        {
            return $"统一社会信用代码是 18 位，现在是 {length} 位，请核对";
        }

        return AlphabetFault(code) ?? CheckFault(code);
    }

    private static string? AlphabetFault(string code)
    {
        var position = 0;
        foreach (var rune in code.EnumerateRunes())
        {
            position++;
            if (rune.IsBmp && Alphabet.Contains((char)rune.Value, StringComparison.Ordinal))
            {
                continue;
            }

            return rune.Value switch
            {
                'O' => Unused(position, 'O', "是不是数字 0"),
                'I' => Unused(position, 'I', "是不是数字 1"),
                'S' => Unused(position, 'S', "是不是数字 5"),
                'Z' => Unused(position, 'Z', "是不是数字 2"),
                'V' => Unused(position, 'V', "是不是字母 U 或 Y"),
                _ => $"第 {position} 位是“{rune}”，代码里只有数字和字母，请核对",
            };
        }

        return null;
    }

    private static string Unused(int position, char letter, string guess) =>
        $"第 {position} 位是字母 {letter}，代码里没有 {letter}，{guess}";

    private static string? CheckFault(string code)
    {
        var right = CheckCharacter(code.AsSpan(0, Length - 1));
        return code[^1] == right ? null : $"第 18 位应是 {right}，请核对";
    }
}
