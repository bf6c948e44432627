using Zhitong.Platform.Text;

namespace Zhitong.Modules.Search.Names;

/// <summary>Spells names in 拼音, in each way that their characters may be read, four ways at most. Not for several threads.</summary>
internal sealed class Speller
{
    /// <summary>Characters of a name that are spelled.</summary>
    private const int Deepest = 32;

    private const int LongestSyllable = 6;

    /// <summary>Characters of a name that are tried in both readings.</summary>
    private const int MostOpen = 2;

    private readonly Reading[] readings = new Reading[Deepest];
    private readonly char[] whole = new char[Deepest * LongestSyllable];
    private readonly char[] initials = new char[Deepest];

    /// <returns>Nothing for a name without Chinese characters.</returns>
    public IEnumerable<(string Whole, string Initials)> Spell(string name)
    {
        var length = Math.Min(name.Length, Deepest);
        Pinyin.Default.Read(name.AsSpan(0, length), readings);
        List<int> open = [];
        var chinese = false;
        for (var i = 0; i < length; i++)
        {
            chinese |= readings[i].First != 0;
            if (readings[i].Second != 0 && open.Count < MostOpen)
                open.Add(i);
        }
        if (!chinese)
            yield break;
        for (var way = 0; way < 1 << open.Count; way++)
            yield return Spell(name, length, open, way);
    }

    private (string, string) Spell(string name, int length, List<int> open, int way)
    {
        int at = 0,
            count = 0;
        for (var i = 0; i < length; i++)
        {
            if (readings[i].First != 0)
            {
                var second = readings[i].Second != 0 && open.IndexOf(i) is var place and >= 0 && (way >> place & 1) == 1;
                var syllable = Pinyin.Default.Syllable(second ? readings[i].Second : readings[i].First);
                syllable.CopyTo(0, whole, at, syllable.Length);
                at += syllable.Length;
                initials[count++] = syllable[0];
            }
            else if (char.IsAsciiLetterOrDigit(name[i]))
            {
                whole[at++] = name[i];
                initials[count++] = name[i];
            }
        }
        return (new string(whole, 0, at), new string(initials, 0, count));
    }
}
