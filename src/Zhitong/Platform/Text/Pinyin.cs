using System.Runtime.InteropServices;
using System.Text;

namespace Zhitong.Platform.Text;

/// <summary>How a character is read, as numbers of syllables; 0 for none.</summary>
/// <param name="First">Within its phrase, else the common reading.</param>
/// <param name="Second">Another reading that it often has; none where its phrase decides.</param>
public readonly record struct Reading(ushort First, ushort Second);

/// <summary>
/// 拼音 without tones, as <c>Web/assets/pinyin.mjs</c> compiled it: one block of 130 kB that is searched as it lies. ü is v, as it
/// is typed. Read at first use.
/// </summary>
public sealed class Pinyin
{
    private const char FirstCharacter = '\u3400';
    private const char LastCharacter = '\u9FFF';
    private const int TableLength = 2 * (LastCharacter - FirstCharacter + 1);

    private static readonly Lazy<Pinyin> Shipped = new(Load);

    private readonly byte[] block;
    private readonly string[] syllables;
    private readonly ushort[] sounds;
    private readonly System.Collections.BitArray begins = new(LastCharacter - FirstCharacter + 1);
    private readonly int tableAt;
    private readonly int phrases;

    private Pinyin(byte[] block)
    {
        if (block.Length < 8 || !block.AsSpan(0, 4).SequenceEqual("ZTP1"u8))
            throw new InvalidOperationException("The table pinyin.bin is not of this version.");
        this.block = block;
        var length = BitConverter.ToUInt16(block, 6);
        syllables = ["", .. Encoding.ASCII.GetString(block, 8, length).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        tableAt = 8 + length;
        phrases = BitConverter.ToInt32(block, tableAt + (TableLength * sizeof(ushort)));
        foreach (var place in Places)
            begins[Units[(int)place + 1] - FirstCharacter] = true;
        var classes = syllables.Select(Sound).Distinct().Select((s, i) => (s, i)).ToDictionary(p => p.s, p => (ushort)p.i);
        sounds = [.. syllables.Select(s => classes[Sound(s)])];
    }

    /// <summary>The table that comes with the program.</summary>
    public static Pinyin Default => Shipped.Value;

    private ReadOnlySpan<ushort> Table => MemoryMarshal.Cast<byte, ushort>(block.AsSpan(tableAt))[..TableLength];

    private int PlacesAt => tableAt + (TableLength * sizeof(ushort)) + (2 * sizeof(int));

    private ReadOnlySpan<uint> Places => MemoryMarshal.Cast<byte, uint>(block.AsSpan(PlacesAt))[..phrases];

    private ReadOnlySpan<ushort> Units => MemoryMarshal.Cast<byte, ushort>(block.AsSpan(PlacesAt + (phrases * sizeof(uint))));

    /// <summary>The syllable of this number, such as <c>zhong</c>; empty for 0.</summary>
    public string Syllable(ushort number) => syllables[number];

    /// <summary>A number that is the same for syllables that many people pronounce alike: zh and z, ch and c, sh and s, -ng and -n.</summary>
    public ushort SoundOf(ushort number) => sounds[number];

    /// <summary>Reads a text character by character; what is not Chinese has no reading.</summary>
    public void Read(ReadOnlySpan<char> text, Span<Reading> readings)
    {
        var table = Table;
        for (var i = 0; i < text.Length; i++)
        {
            var at = text[i] is >= FirstCharacter and <= LastCharacter ? 2 * (text[i] - FirstCharacter) : -1;
            readings[i] = at < 0 ? default : new Reading(table[at], table[at + 1]);
        }
        for (var i = 0; i + 1 < text.Length; )
            i += BeginsPhrase(text[i]) ? ReadPhrase(text[i..], readings[i..]) : 1;
    }

    /// <summary>The syllables of the Chinese characters of a text.</summary>
    public IReadOnlyList<string> Of(string text)
    {
        var readings = new Reading[text.Length];
        Read(text, readings);
        return [.. readings.Where(r => r.First != 0).Select(r => syllables[r.First])];
    }

    /// <summary>The first letters of the syllables: drxs of 导热系数.</summary>
    public string Initials(string text) => string.Concat(Of(text).Select(s => s[0]));

    private bool BeginsPhrase(char c) => c is >= FirstCharacter and <= LastCharacter && begins[c - FirstCharacter];

    /// <returns>How many characters were read: those of the longest phrase that begins here, else one.</returns>
    private int ReadPhrase(ReadOnlySpan<char> text, Span<Reading> readings)
    {
        var places = Places;
        var units = Units;
        ReadOnlySpan<ushort> found = default;
        for (var i = FirstFrom(text[..2]); i < places.Length; i++)
        {
            var at = (int)places[i];
            var phrase = MemoryMarshal.Cast<ushort, char>(units.Slice(at + 1, units[at]));
            if (!phrase.StartsWith(text[..2]))
                break;
            if (phrase.Length * 2 > found.Length && text.StartsWith(phrase))
                found = units.Slice(at + 1, 2 * phrase.Length);
        }
        var length = found.Length / 2;
        for (var i = 0; i < length; i++)
            readings[i] = new Reading(found[length + i], 0);
        return Math.Max(1, length);
    }

    /// <summary>The first phrase that does not stand before these two characters.</summary>
    private int FirstFrom(ReadOnlySpan<char> pair)
    {
        var places = Places;
        var units = Units;
        int low = 0,
            high = places.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            var at = (int)places[middle];
            var phrase = MemoryMarshal.Cast<ushort, char>(units.Slice(at + 1, units[at]));
            if (phrase.SequenceCompareTo(pair) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static string Sound(string syllable)
    {
        var hard = syllable is ['z' or 'c' or 's', 'h', ..] ? syllable.Remove(1, 1) : syllable;
        return hard is [.., 'a' or 'e' or 'i', 'n', 'g'] ? hard[..^1] : hard;
    }

    private static Pinyin Load()
    {
        using var stream =
            typeof(Pinyin).Assembly.GetManifestResourceStream("pinyin.bin")
            ?? throw new InvalidOperationException("The embedded file pinyin.bin is missing.");
        var block = GC.AllocateUninitializedArray<byte>((int)stream.Length);
        stream.ReadExactly(block);
        return new Pinyin(block);
    }
}
