using System.Globalization;
using System.Text;

namespace Zhitong.Platform.Text;

/// <summary>What is done to every text that people send: folding, cleaning, measuring, cutting.</summary>
public static class PlainText
{
    /// <summary>
    /// Folds what looks alike: full-width ASCII to half width, ideographic and no-break spaces to a space, all dashes
    /// to '-', letters to lower case. For comparing and looking up, never for keeping.
    /// </summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(
            text.Length,
            text,
            static (target, source) =>
            {
                for (var i = 0; i < source.Length; i++)
                {
                    target[i] = char.ToLowerInvariant(FoldWidth(source[i]));
                }
            }
        );
    }

    /// <summary>Folds like <see cref="Fold"/> but leaves letters as they are: units of measurement tell m from M.</summary>
    public static string FoldWidths(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(
            text.Length,
            text,
            static (target, source) =>
            {
                for (var i = 0; i < source.Length; i++)
                {
                    target[i] = FoldWidth(source[i]);
                }
            }
        );
    }

    /// <summary>True if nothing can be seen: only blanks, controls, zero-width and filler characters.</summary>
    public static bool IsBlank(string? text)
    {
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (!IsInvisible(rune))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Makes a text fit to keep: line ends become \n, controls other than \n and \t go, a lone half of a surrogate pair
    /// becomes U+FFFD, blanks at both ends go. Emoji, rare characters and direction marks stay.
    /// </summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(c).Append(text[++i]);
            }
            else if (c == '\r')
            {
                i += i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                clean.Append('\n');
            }
            else
            {
                Append(clean, c);
            }
        }

        return TrimEnds(clean.ToString());
    }

    /// <summary>The length in Unicode code points, which is what limits are stated in.</summary>
    public static int Length(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var pairs = 0;
        for (var i = 1; i < text.Length; i++)
        {
            pairs += char.IsSurrogatePair(text[i - 1], text[i]) ? 1 : 0;
        }

        return text.Length - pairs;
    }

    /// <summary>
    /// At most <paramref name="max"/> code points; a cut text ends in "…", which counts. Never cuts within a character
    /// as people see it (an emoji with its modifiers, a letter with its marks).
    /// </summary>
    public static string Truncate(string text, int max)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        if (Length(text) <= max)
        {
            return text;
        }

        int end = 0,
            left = max - 1;
        while (end < text.Length)
        {
            var size = StringInfo.GetNextTextElementLength(text, end);
            left -= Length(text.Substring(end, size));
            if (left < 0)
            {
                break;
            }

            end += size;
        }

        return string.Concat(text.AsSpan(0, end), "…");
    }

    internal static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator => true,
            UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
            // Hangul fillers, the blank Braille cell, the grapheme joiner, variation selectors
            _ => rune.Value
                is 0x115F
                    or 0x1160
                    or 0x3164
                    or 0xFFA0
                    or 0x2800
                    or 0x034F
                    or (>= 0xFE00 and <= 0xFE0F)
                    or (>= 0xE0100 and <= 0xE01EF),
        };

    private static char FoldWidth(char c) =>
        c switch
        {
            >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
            '\u3000' or '\u00A0' or '\u2007' or '\u202F' => ' ',
            (>= '\u2010' and <= '\u2015') or '\u2212' or '\u2E3A' or '\u2E3B' or '\uFE58' or '\uFE63' => '-',
            _ => c,
        };

    private static void Append(StringBuilder clean, char c)
    {
        if (char.IsSurrogate(c))
        {
            clean.Append('\uFFFD');
        }
        else if (c is '\u0085' or '\u2028' or '\u2029')
        {
            clean.Append('\n');
        }
        else if (c is '\n' or '\t' || !char.IsControl(c))
        {
            clean.Append(c);
        }
    }

    private static string TrimEnds(string text)
    {
        int start = 0,
            end = text.Length;
        while (start < end && IsEdge(text[start]))
        {
            start++;
        }

        while (end > start && IsEdge(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    private static bool IsEdge(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B';
}
