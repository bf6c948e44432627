using System.Globalization;
using System.Text;

namespace Zhitong.Platform.Text;

/// <summary>The first step of indexing and asking: text in the one form in which it is compared, and the stretches of it.</summary>
internal static class SearchText
{
    internal enum Kind
    {
        /// <summary>Letters and digits, with the points inside numbers.</summary>
        Run,

        /// <summary>Chinese characters.</summary>
        Chinese,

        /// <summary>The number of a standard.</summary>
        Standard,

        /// <summary>A name with letters as well as Chinese, of which <see cref="MixedNames"/> tells. Questions only.</summary>
        Mixed,
    }

    /// <summary>A stretch of the normalised text.</summary>
    /// <param name="Joined">Follows the run before it after a single joint, as in ZT-2026.</param>
    /// <param name="Standard">For <see cref="Kind.Standard"/>.</param>
    internal readonly record struct Piece(Kind Kind, int Start, int Length, bool Joined, StandardMention? Standard);

    /// <summary>
    /// Compatibility forms (℃, ㎡, Ⅱ, full width) become what people type, dashes one dash, letters lower case; marks and
    /// characters without width go; characters of one meaning become one.
    /// </summary>
    public static string Normalise(string text)
    {
        var folded = PlainText.Fold(PlainText.Clean(text).Normalize(NormalizationForm.FormKC));
        StringBuilder? changed = null;
        for (var i = 0; i < folded.Length; i++)
        {
            var c = folded[i];
            var kept = c < '\u0300' ? c : Meant(folded, i);
            if (kept != c)
                changed ??= new StringBuilder(folded, 0, i, folded.Length);
            if (kept != '\0')
                changed?.Append(kept);
        }
        return changed?.ToString() ?? folded;
    }

    /// <summary>The stretches of a normalised text, in order; what is neither word nor number stands between them.</summary>
    public static List<Piece> Pieces(string text)
    {
        List<Piece> pieces = [];
        for (var i = 0; i < text.Length; )
        {
            var kind = KindAt(text, i, out var size);
            if (kind is null)
            {
                i += size;
                continue;
            }
            var end = kind == Kind.Chinese ? EndOfChinese(text, i) : EndOfRun(text, i);
            if (kind == Kind.Run && StandardMention.ReadAt(text, i) is { } standard)
            {
                pieces.Add(new Piece(Kind.Standard, i, standard.Length, false, standard));
                i += standard.Length;
                continue;
            }
            pieces.Add(new Piece(kind.Value, i, end - i, IsJoined(text, pieces, i, kind.Value), null));
            i = end;
        }
        return pieces;
    }

    /// <summary>True for the characters that are cut into words: Han, with 々 and 〇.</summary>
    public static bool IsChinese(Rune rune) =>
        rune.Value
            is (>= 0x4E00 and <= 0x9FFF)
                or (>= 0x3400 and <= 0x4DBF)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0x20000 and <= 0x323AF)
                or 0x3005
                or 0x3007;

    private static bool IsJoined(string text, List<Piece> pieces, int start, Kind kind) =>
        kind == Kind.Run
        && pieces.Count > 0
        && pieces[^1] is { Kind: Kind.Run } before
        && before.Start + before.Length == start - 1
        && text[start - 1] is '-' or '.' or '/' or '_';

    private static Kind? KindAt(string text, int i, out int size)
    {
        if (Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out size) != System.Buffers.OperationStatus.Done)
            return null;
        return IsChinese(rune) ? Kind.Chinese
            : Rune.IsLetterOrDigit(rune) ? Kind.Run
            : null;
    }

    private static int EndOfChinese(string text, int i)
    {
        while (i < text.Length && KindAt(text, i, out var size) == Kind.Chinese)
            i += size;
        return i;
    }

    private static int EndOfRun(string text, int i)
    {
        while (i < text.Length)
        {
            if (KindAt(text, i, out var size) == Kind.Run || IsDecimalPoint(text, i))
                i += size;
            else
                break;
        }
        return i;
    }

    private static bool IsDecimalPoint(string text, int i) =>
        text[i] == '.' && i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);

    private static char Meant(string text, int i) =>
        text[i] switch
        {
            '黏' => '粘',
            '硷' => '碱',
            '燐' => '磷',
            '砲' => '炮',
            var c when char.IsSurrogate(c) => IsDroppedPair(text, i) ? '\0' : c,
            var c => IsDropped(CharUnicodeInfo.GetUnicodeCategory(c)) ? '\0' : c,
        };

    private static bool IsDroppedPair(string text, int i)
    {
        var first = char.IsLowSurrogate(text[i]) ? i - 1 : i;
        return first >= 0 && first + 1 < text.Length && IsDropped(CharUnicodeInfo.GetUnicodeCategory(text, first));
    }

    private static bool IsDropped(UnicodeCategory category) =>
        category is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark;
}
