using Zhitong.Modules.Matching.Contract;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Matching.Reading;

/// <summary>A name of the registries where a text says it.</summary>
public sealed record FoundName(int At, WordKind Kind, SaidWord Word);

/// <summary>Finds the names of the registries in a text, the longest first at each place.</summary>
public static class NameScan
{
    /// <summary>What may stand beside a name of one character, such as 铅 or 煤, so that 铅笔 is not read as lead.</summary>
    private const string Beside = "测查验含和及与、的中里对为把送做或能在要超吗怎哪样质量";

    /// <summary>Takes the names out of the text.</summary>
    public static List<FoundName> Take(NeedText text, RegistryWords words)
    {
        List<FoundName> found = [];
        var said = text.Rest;
        var folded = said.ToLowerInvariant();
        for (var i = 0; i < folded.Length; )
        {
            var length = LongestAt(folded, i, words);
            if (length == 0)
            {
                i++;
                continue;
            }
            var name = folded.Substring(i, length);
            found.Add(new FoundName(i, words.Find(name)!.Value, new SaidWord(said.Substring(i, length), words.IsKnown(name))));
            text.Blank(i, length);
            i += length;
        }
        return found;
    }

    private static int LongestAt(string folded, int at, RegistryWords words)
    {
        if (char.IsWhiteSpace(folded[at]))
            return 0;
        for (var length = Math.Min(words.Longest, folded.Length - at); length > 0; length--)
        {
            if (words.Find(folded.Substring(at, length)) is not null && Stands(folded, at, length))
                return length;
        }
        return 0;
    }

    /// <summary>Latin letters stand alone or not at all; a single character only beside words that ask.</summary>
    private static bool Stands(string text, int at, int length)
    {
        var (before, behind) = (at == 0 ? ' ' : text[at - 1], at + length == text.Length ? ' ' : text[at + length]);
        if (IsLatin(text[at]) && IsLatin(before))
            return false;
        if (IsLatin(text[at + length - 1]) && IsLatin(behind))
            return false;
        return length > 1 || (MayStandBeside(before) && MayStandBeside(behind));
    }

    private static bool MayStandBeside(char c) => !char.IsLetter(c) || Beside.Contains(c);

    private static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c);
}
