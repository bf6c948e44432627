using Zhitong.Platform.Text;

namespace Zhitong.Modules.Search.Names;

/// <summary>What is typed half in characters and half in 拼音, as input methods leave it: 导rxs, 导热xishu, dao热.</summary>
internal sealed class MixedTyping(string typed)
{
    /// <summary>UTF-16 units of a name that are compared.</summary>
    private const int Deepest = 32;

    /// <summary>True for a text with both characters and letters.</summary>
    public static bool Is(string typed) => typed.Any(char.IsAsciiLetterLower) && typed.Any(c => c >= '\u3400');

    /// <summary>True if the name begins so.</summary>
    public bool Begins(string name)
    {
        if (typed[0] >= '\u3400' && typed[0] != name[0])
            return false;
        var length = Math.Min(Math.Min(name.Length, Deepest), typed.Length + 3); // a letter a character, and the rest of its phrase
        Span<Reading> readings = stackalloc Reading[Deepest];
        Pinyin.Default.Read(name.AsSpan(0, length), readings);
        return Fits(0, name.AsSpan(0, length), readings[..length]);
    }

    private bool Fits(int at, ReadOnlySpan<char> name, ReadOnlySpan<Reading> readings)
    {
        if (at == typed.Length)
            return true;
        if (name.Length == 0)
            return false;
        if (typed[at] == name[0])
            return Fits(at + 1, name[1..], readings[1..]);
        return FitsAs(readings[0].First, at, name, readings) || FitsAs(readings[0].Second, at, name, readings);
    }

    /// <summary>The next character typed by its first letter, by its syllable, or by the beginning of it at the very end.</summary>
    private bool FitsAs(ushort reading, int at, ReadOnlySpan<char> name, ReadOnlySpan<Reading> readings)
    {
        if (reading == 0)
            return false;
        var syllable = Pinyin.Default.Syllable(reading).AsSpan();
        var rest = typed.AsSpan(at);
        if (rest[0] != syllable[0])
            return false;
        if (rest.StartsWith(syllable) && Fits(at + syllable.Length, name[1..], readings[1..]))
            return true;
        return syllable.StartsWith(rest) || Fits(at + 1, name[1..], readings[1..]);
    }
}
