using System.Text;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Search.Names;

/// <summary>Spells names in 拼音, in each way that their characters may be read, four ways at most. Not for several threads.</summary>
internal sealed class Speller
{
    /// <summary>Characters of a name that are spelled.</summary>
    private const int Deepest = 32;

    /// <summary>Characters of a name that are tried in both readings.</summary>
    private const int MostOpen = 2;

    private readonly Reading[] readings = new Reading[Deepest];
    private readonly StringBuilder whole = new();
    private readonly StringBuilder initials = new();

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
        whole.Clear();
        initials.Clear();
        for (var i = 0; i < length; i++)
        {
            if (readings[i].First != 0)
            {
                var at = open.IndexOf(i);
                var syllable = Pinyin.Default.Syllable(at >= 0 && (way >> at & 1) == 1 ? readings[i].Second : readings[i].First);
                whole.Append(syllable);
                initials.Append(syllable[0]);
            }
            else if (char.IsAsciiLetterOrDigit(name[i]))
            {
                whole.Append(name[i]);
                initials.Append(name[i]);
            }
        }
        return (whole.ToString(), initials.ToString());
    }
}
