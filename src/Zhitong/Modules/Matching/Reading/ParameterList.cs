using System.Text.RegularExpressions;
using Zhitong.Modules.Matching.Contract;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Matching.Reading;

/// <summary>
/// A field that lists what is to be measured: each entry is a name of the registries, or stands as it was written. Quantities
/// (12 台) and classes (0.4 级) are no entries.
/// </summary>
public static partial class ParameterList
{
    private const int LongestEntry = 30;

    /// <param name="text">The field; values and standards have been taken out.</param>
    /// <param name="words">The names of the registries.</param>
    /// <param name="kind">What an entry is that names nothing known.</param>
    public static List<FoundName> Take(NeedText text, RegistryWords words, WordKind kind)
    {
        List<FoundName> found = [.. TakeJoined(text, words)];
        foreach (var (at, entry) in Entries(text.Rest))
            found.AddRange(Read(at, entry, words, kind));
        found.Sort((a, b) => a.At.CompareTo(b.At));
        return found;
    }

    /// <summary>Names that hold a separator would fall apart with the list.</summary>
    private static IEnumerable<FoundName> TakeJoined(NeedText text, RegistryWords words)
    {
        foreach (var name in words.Joined)
        {
            var at = text.Rest.ToLowerInvariant().IndexOf(name, StringComparison.Ordinal);
            if (at < 0)
                continue;
            yield return new FoundName(at, words.Find(name)!.Value, new SaidWord(text.Rest.Substring(at, name.Length), true));
            text.Blank(at, name.Length);
        }
    }

    private static IEnumerable<(int At, string Entry)> Entries(string rest)
    {
        var start = 0;
        for (var i = 0; i <= rest.Length; i++)
        {
            if (i < rest.Length && !NeedText.IsSeparator(rest[i]))
                continue;
            var entry = Quantity().Replace(rest[start..i], " ").Trim(' ', '。', '.', ':', '：', '(', ')', '"', '“', '”');
            if (entry.Length > 0)
                yield return (start, entry);
            start = i + 1;
        }
    }

    private static IEnumerable<FoundName> Read(int at, string entry, RegistryWords words, WordKind kind)
    {
        var folded = RegistryWords.Fold(entry);
        if (words.Find(folded) is { } whole)
            return [new FoundName(at, whole, new SaidWord(entry, words.IsKnown(folded)))];
        var inside = new NeedText(entry);
        var names = NameScan.Take(inside, words);
        // a parameter with words before it is a narrower one: 深冷导热系数; an object with words around it is that object
        var narrower = names.Count == 1 && names[0].Kind == WordKind.Parameter && Significant(inside.Rest);
        if (names.Count > 0 && !narrower)
            return names.Select(n => n with { At = at });
        // what begins with a number is a value in a unit that nobody converts: 1.5 %CH4
        return char.IsLetter(entry[0]) && entry.Length > 1
            ? [new FoundName(at, kind, new SaidWord(entry.Length > LongestEntry ? entry[..LongestEntry] : entry, false))]
            : [];
    }

    private static bool Significant(string rest) => rest.Trim().Any(char.IsLetter);

    [GeneratedRegex(
        @"[0-9.]+\s*(?:余)?(?:台|件|块|个|把|支|套|枪|只|组|项|批|份|次|款|米|种|级)(?:\(\s*[件套只台]\s*\))?|最大秤量|量程|定量限|共|等$|项目$"
    )]
    private static partial Regex Quantity();
}
