using System.Runtime.InteropServices;

namespace Zhitong.Platform.Text;

/// <summary>
/// The dictionary of Chinese words with their costs, as <c>Web/assets/dictionary.mjs</c> compiled it: one block of 4.4 MB that is
/// searched as it lies, without an object a word. Read at first use, in a few milliseconds.
/// </summary>
internal sealed class WordTable
{
    /// <summary>What stands for "no such word" among the costs.</summary>
    private const ushort None = ushort.MaxValue;

    private const char First = '\u3400';
    private const char Last = '\u9FFF';
    private const int HeadBytes = 12;
    private const int SingleBytes = (Last - First + 1) * sizeof(ushort);

    private static readonly Lazy<WordTable> Shipped = new(Load);

    private readonly byte[] block;
    private readonly int bits;

    private WordTable(byte[] block)
    {
        if (block.Length < HeadBytes + SingleBytes || !block.AsSpan(0, 4).SequenceEqual("ZTW1"u8))
            throw new InvalidOperationException("The dictionary words.bin is not of this version.");
        this.block = block;
        bits = BitConverter.ToInt32(block, 4);
        Unknown = BitConverter.ToInt32(block, 8);
    }

    /// <summary>The dictionary that comes with the program.</summary>
    public static WordTable Default => Shipped.Value;

    /// <summary>What it costs to read a character that is no word by itself.</summary>
    public int Unknown { get; }

    /// <summary>Bytes held in memory.</summary>
    public int Size => block.Length;

    private ReadOnlySpan<uint> Keys => Part<uint>(HeadBytes + SingleBytes, 1 << bits);

    private ReadOnlySpan<uint> Places => Part<uint>(HeadBytes + SingleBytes + (sizeof(uint) << bits), 1 << bits);

    private ReadOnlySpan<ushort> Words =>
        MemoryMarshal.Cast<byte, ushort>(block.AsSpan(HeadBytes + SingleBytes + (2 * sizeof(uint) << bits)));

    /// <summary>True if the dictionary holds this very word.</summary>
    public bool Contains(ReadOnlySpan<char> word)
    {
        foreach (var (length, _) in WordsAt(word))
        {
            if (length == word.Length)
                return true;
        }
        return word.Length == 1 && SingleCost(word[0]) != None;
    }

    /// <summary>What a character costs by itself.</summary>
    public int CostOf(char c) => SingleCost(c) is var cost and not None ? cost : Unknown;

    /// <summary>The words of two characters and more with which the text begins.</summary>
    public WordsBegun WordsAt(ReadOnlySpan<char> text) => new(this, text);

    private ushort SingleCost(char c) =>
        c is >= First and <= Last ? Part<ushort>(HeadBytes, SingleBytes / sizeof(ushort))[c - First] : None;

    private ReadOnlySpan<T> Part<T>(int at, int count)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(block.AsSpan(at))[..count];

    /// <summary>Where the words that begin with these two characters stand; -1 for none.</summary>
    private int PlaceOf(char one, char two)
    {
        var key = ((uint)one << 16) | two;
        var keys = Keys;
        var mask = keys.Length - 1;
        for (var slot = (int)((key * 0x9E3779B1) >> (32 - bits)); keys[slot] != 0; slot = (slot + 1) & mask)
        {
            if (keys[slot] == key)
                return (int)Places[slot];
        }
        return -1;
    }

    private static WordTable Load()
    {
        using var stream =
            typeof(WordTable).Assembly.GetManifestResourceStream("words.bin")
            ?? throw new InvalidOperationException("The embedded file words.bin is missing.");
        var block = GC.AllocateUninitializedArray<byte>((int)stream.Length);
        stream.ReadExactly(block);
        return new WordTable(block);
    }

    /// <summary>Walks the words with which a text begins.</summary>
    internal ref struct WordsBegun
    {
        private readonly ReadOnlySpan<char> text;
        private readonly ReadOnlySpan<ushort> words;
        private int at;
        private int left;
        private bool pairIsNext;

        internal WordsBegun(WordTable table, ReadOnlySpan<char> text)
        {
            this.text = text;
            at = text.Length < 2 ? -1 : table.PlaceOf(text[0], text[1]);
            if (at < 0)
                return;
            words = table.Words;
            left = words[at + 1];
            pairIsNext = words[at] != None;
        }

        /// <summary>Length and cost of the word.</summary>
        public (int Length, int Cost) Current { get; private set; }

        public readonly WordsBegun GetEnumerator() => this;

        public bool MoveNext()
        {
            if (at < 0)
                return false;
            if (pairIsNext)
            {
                pairIsNext = false;
                Current = (2, words[at]);
                at += 2;
                return true;
            }
            if (Current.Length == 0)
                at += 2; // the pair is only the beginning of words
            while (left > 0)
            {
                left--;
                var (rest, cost) = (words[at], words[at + 1]);
                var begun = text[2..].StartsWith(MemoryMarshal.Cast<ushort, char>(words.Slice(at + 2, rest)));
                at += 2 + rest;
                if (begun)
                {
                    Current = (2 + rest, cost);
                    return true;
                }
            }
            at = -1;
            return false;
        }
    }
}
