using System.Collections.Frozen;

namespace Zhitong.Platform.Text;

/// <summary>
/// The number of a standard, however it is written: <c>gbt5072</c>, <c>GB/T 5072—2008</c>, <c>JJG(晋) 12-2020</c>. Whether a
/// standard is recommended (/T, /Z) does not tell two apart.
/// </summary>
/// <param name="Family">Lower-case letters such as <c>gb</c>, <c>jjg</c>, <c>db14</c>, <c>tcecs</c> (of T/CECS).</param>
/// <param name="Number">The number with its parts after <c>p</c>, such as <c>5009p15</c>.</param>
/// <param name="Year">Four digits; null if none is given.</param>
/// <param name="Recommended">Written with /T.</param>
/// <param name="Length">UTF-16 units that it takes in the text.</param>
public sealed record StandardMention(string Family, string Number, string? Year, bool Recommended, int Length)
{
    private const int LongestFamily = 9;

    private static readonly FrozenSet<string> Families = FrozenSet.ToFrozenSet([
        .. "gb gbj gbz jjg jjf jg jgj jc jt jtg jts jr jy jb hg hj hb hy hs sh sy sj sl sn sb sc sd sf nb ny mt mz mh aq qb qc qj".Split(
            ' '
        ),
        .. "fz dl dz da dg ej ga gm gy gh gd cj cjj cb ch cy cecs ly ls lb ld lm lw rb rf tb td ty tsg wb wh wj wm ws xb xf".Split(
            ' '
        ),
        .. "yb yc yd yl ys yy yz yj zb zy bb kb cas cnca cqc iso iec astm asme din jis ansi oiml itu sae nas ieee".Split(' '),
    ]);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FamilyLookup = Families.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>The number without its part: <c>5009</c> of <c>5009p15</c>; null if it has none.</summary>
    public string? Base => Number.IndexOf('p', StringComparison.Ordinal) is var at and > 0 ? Number[..at] : null;

    /// <summary>Reads the number that begins at this place of a normalised text.</summary>
    /// <returns>Null if none begins there.</returns>
    internal static StandardMention? ReadAt(string text, int start)
    {
        if (!char.IsAsciiLetterLower(text[start]) || (start > 0 && char.IsAsciiLetterOrDigit(text[start - 1])))
            return null;
        var at = start;
        if (ReadFamily(text, ref at) is not var (family, recommended))
            return null;
        SkipRegion(text, ref at);
        Skip(text, ref at, " -:_", 3);
        if (ReadNumber(text, ref at, IsForeign(family)) is not { } number)
            return null;
        var year = ReadYear(text, ref at, IsForeign(family));
        return at < text.Length && char.IsAsciiLetterOrDigit(text[at])
            ? null
            : new StandardMention(family, number, year, recommended, at - start);
    }

    private static (string Family, bool Recommended)? ReadFamily(string text, ref int at)
    {
        var letters = Letters(text, at, LongestFamily);
        at += letters.Length;
        if (letters is "t" or "q")
            return ReadOwner(text, ref at, letters) is { } owner ? (owner, false) : null;
        if (letters is "db" or "dbj")
            return ReadPlace(text, ref at, letters);
        if (letters is "iso" && Takes(text, ref at, "/iec"))
            return ("iso", false);
        if (FamilyLookup.Contains(letters))
            return (letters, ReadDegree(text, ref at));
        return letters.Length > 1 && letters[^1] is 't' or 'z' && FamilyLookup.Contains(letters.AsSpan(0, letters.Length - 1))
            ? (letters[..^1], letters[^1] == 't')
            : null;
    }

    /// <summary>Standards of an association or an enterprise: T/CECS, Q/ABC.</summary>
    private static string? ReadOwner(string text, ref int at, string letters)
    {
        if (!Takes(text, ref at, "/"))
            return null;
        var owner = Letters(text, at, LongestFamily);
        at += owner.Length;
        return owner.Length > 1 ? letters + owner : null;
    }

    /// <summary>Standards of a province or city: DB14/T, DB1403/T.</summary>
    private static (string, bool)? ReadPlace(string text, ref int at, string letters)
    {
        var digits = Digits(text, at, 4);
        at += digits.Length;
        if (digits.Length is not (2 or 4))
            return null;
        var slash = at < text.Length && text[at] is '/' or ' ';
        return slash ? (letters + digits, ReadDegree(text, ref at)) : null;
    }

    /// <summary>/T, -T, "T" after a blank, or /Z; nothing may follow it but a blank, a dash or the number.</summary>
    private static bool ReadDegree(string text, ref int at)
    {
        var probe = at;
        Skip(text, ref probe, " /-_", 3);
        if (
            probe == text.Length
            || text[probe] is not ('t' or 'z')
            || (probe + 1 < text.Length && char.IsAsciiLetter(text[probe + 1]))
        )
            return false;
        at = probe + 1;
        return text[probe] == 't';
    }

    /// <summary>The province of a local measurement regulation: JJG(晋) 12.</summary>
    private static void SkipRegion(string text, ref int at)
    {
        var probe = at;
        Skip(text, ref probe, " ", 1);
        if (
            probe < text.Length
            && text[probe] == '('
            && text.IndexOf(')', probe, Math.Min(5, text.Length - probe)) is var end and > 0
        )
            at = end + 1;
    }

    private static string? ReadNumber(string text, ref int at, bool foreign)
    {
        var letter = foreign && at < text.Length && char.IsAsciiLetterLower(text[at]) ? text[at++].ToString() : "";
        var number = Digits(text, at, 6);
        if (number.Length == 0)
            return null;
        at += number.Length;
        number = letter + number;
        for (var parts = 0; parts < 3; parts++)
        {
            var separated = at + 1 < text.Length && (text[at] == '.' || (foreign && text[at] == '-'));
            var part = separated ? Digits(text, at + 1, 3) : "";
            if (part.Length == 0 || (text[at] == '-' && Digits(text, at + 1, 4).Length > 2))
                break;
            at += 1 + part.Length;
            number += "p" + part;
        }
        return number;
    }

    /// <summary>Four digits of this or the last century, or two as they were written before 1995.</summary>
    private static string? ReadYear(string text, ref int at, bool foreign)
    {
        var probe = at;
        Skip(text, ref probe, " ", 1);
        if (probe == text.Length || text[probe] is not ('-' or ':'))
            return null;
        Skip(text, ref probe, "-:", 2);
        Skip(text, ref probe, " ", 1);
        var digits = Digits(text, probe, 5);
        var year =
            digits.Length == 4 && digits[0] is '1' or '2' ? digits
            : digits.Length == 2 && !foreign ? (digits[0] >= '5' ? "19" : "20") + digits
            : null;
        if (year is null || (probe + digits.Length < text.Length && char.IsAsciiLetter(text[probe + digits.Length])))
            return null;
        at = probe + digits.Length;
        return year;
    }

    private static bool IsForeign(string family) =>
        family is "iso" or "iec" or "astm" or "asme" or "din" or "jis" or "ansi" or "oiml" or "itu" or "sae" or "nas" or "ieee";

    private static bool Takes(string text, ref int at, string wanted)
    {
        if (string.CompareOrdinal(text, at, wanted, 0, wanted.Length) != 0)
            return false;
        at += wanted.Length;
        return true;
    }

    private static void Skip(string text, ref int at, string any, int most)
    {
        for (; most > 0 && at < text.Length && any.Contains(text[at], StringComparison.Ordinal); most--)
            at++;
    }

    private static string Letters(string text, int at, int most)
    {
        var end = at;
        while (end < text.Length && end - at < most && char.IsAsciiLetterLower(text[end]))
            end++;
        return text[at..end];
    }

    private static string Digits(string text, int at, int most)
    {
        var end = at;
        while (end < text.Length && end - at < most && char.IsAsciiDigit(text[end]))
            end++;
        return text[at..end];
    }
}
