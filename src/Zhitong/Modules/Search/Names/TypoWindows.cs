using Zhitong.Platform.Text;

namespace Zhitong.Modules.Search.Names;

/// <summary>Tries the windows of a Chinese stretch that hold a piece which matches nothing.</summary>
internal sealed class TypoWindows
{
    private readonly string text;
    private readonly TypoWords words;
    private readonly TypoTable table;

    /// <summary>Characters of names that stand there rightly.</summary>
    private readonly bool[] right;

    /// <summary>Characters of words that the dictionary knows: only another spelling of the same sound changes them.</summary>
    private readonly bool[] read;

    public TypoWindows(string text, TypoWords words, TypoTable table)
    {
        (this.text, this.words, this.table) = (text, words, table);
        right = new bool[text.Length];
        read = new bool[text.Length];
        MarkRead();
    }

    /// <summary>The stretches that the dictionary knows no word for.</summary>
    public IEnumerable<(int At, int Length)> Loose()
    {
        for (var at = 0; at < text.Length; )
        {
            var length = 0;
            while (at + length < text.Length && !read[at + length])
                length++;
            if (length > 0)
                yield return (at, length);
            at += Math.Max(1, length);
        }
    }

    /// <summary>Whether the guess changes only characters of which the dictionary makes no word, and fewer than half of all.</summary>
    public bool ChangesLittle(Guess guess)
    {
        var changed = 0;
        for (var i = 0; i < guess.From.Length; i++)
        {
            if (guess.From[i] == guess.To[i])
                continue;
            changed++;
            if (read[guess.Start + i])
                return false;
        }
        return changed * 2 < guess.From.Length;
    }

    /// <summary>The names that a window with a part of this piece may mean.</summary>
    public IEnumerable<Guess> Around(int at, int length)
    {
        var from = Math.Max(0, at - TypoTable.Longest);
        var to = Math.Min(text.Length, at + length + TypoTable.Longest);
        MarkRight(Math.Max(0, from - TypoWords.LongestKnown), Math.Min(text.Length, to + TypoWords.LongestKnown));
        for (var start = from; start < at + length; start++)
        {
            for (var size = TypoTable.Shortest; size <= TypoTable.Longest && start + size <= to; size++)
            {
                var window = text.Substring(start, size);
                if (start + size <= at || window.Any(char.IsSurrogate))
                    continue;
                foreach (var guess in Guesses(start, window, at, length))
                    yield return guess;
            }
        }
    }

    private void MarkRight(int from, int to)
    {
        for (var start = from; start < to; start++)
        {
            for (var size = 2; size <= TypoWords.LongestKnown && start + size <= to; size++)
            {
                if (words.Contains(text.AsSpan(start, size)))
                    right.AsSpan(start, size).Fill(true);
            }
        }
    }

    private void MarkRead()
    {
        var at = 0;
        foreach (var size in Segmenter.Cut(text))
        {
            if (size > 1)
                read.AsSpan(at, size).Fill(true);
            at += size;
        }
    }

    private IEnumerable<Guess> Guesses(int start, string window, int at, int length)
    {
        foreach (var word in table.Alike(window))
        {
            var name = words.Texts[word];
            if (SoundsOf(start, window, name) is { } kind && Changes(start, window, name, at, length))
                yield return new Guess(start, window, name, kind, words.Counts[word]);
        }
        foreach (var word in table.Near(window).Distinct())
        {
            var name = words.Texts[word];
            if (KindOf(start, window, name, at, length) is { } kind)
                yield return new Guess(start, window, name, kind, words.Counts[word]);
        }
    }

    /// <summary>Null for names that only share a hash, the same name, names without a common character, and names whose place is taken.</summary>
    private GuessKind? SoundsOf(int start, string window, string name)
    {
        if (window.Length != name.Length || window == name)
            return null;
        Span<Reading> typed = stackalloc Reading[window.Length];
        Span<Reading> meant = stackalloc Reading[window.Length];
        Pinyin.Default.Read(window, typed);
        Pinyin.Default.Read(name, meant);
        var (same, common) = (true, 0);
        for (var i = 0; i < window.Length; i++)
        {
            if (Pinyin.Default.SoundOf(typed[i].First) != Pinyin.Default.SoundOf(meant[i].First))
                return null;
            same &= typed[i].First == meant[i].First;
            common += window[i] == name[i] ? 1 : 0;
            if (window[i] != name[i] && right[start + i])
                return null;
        }
        // of three characters one at least must be right, and nobody errs in sounds and characters at once
        return common == 0 && (window.Length == TypoTable.Shortest || !same) ? null
            : same ? GuessKind.SoundsSame
            : GuessKind.SoundsAlike;
    }

    /// <summary>True if a character of the piece is among those that differ.</summary>
    private static bool Changes(int start, string window, string name, int at, int length)
    {
        for (var i = 0; i < window.Length; i++)
        {
            if (window[i] != name[i] && start + i >= at && start + i < at + length)
                return true;
        }
        return false;
    }

    private GuessKind? KindOf(int start, string window, string name, int at, int length)
    {
        var edit = Edits.Between(window, name, out var place);
        if (edit == Edit.None || !IsOpen(start, edit, place, window, name))
            return null;
        var (first, last) = (start + place, start + place + (edit is Edit.Swapped or Edit.Lacking ? 1 : 0));
        if (last < at || first > at + length)
            return null;
        return edit == Edit.Swapped ? GuessKind.SoundsSame : GuessKind.Edited;
    }

    /// <summary>
    /// Whether the mistake is at a place where one may be: not in a name that is right or a word of the dictionary, not at the end of
    /// three characters (the last one says what the thing is), and nothing is dropped or added at the ends of the window, which
    /// may belong to what stands beside it.
    /// </summary>
    private bool IsOpen(int start, Edit edit, int place, string window, string name)
    {
        bool Taken(int i) => right[start + i] || (edit != Edit.Swapped && read[start + i]);
        return edit switch
        {
            Edit.Swapped => !Taken(place) && !Taken(place + 1),
            Edit.Replaced => !Taken(place) && (window.Length > TypoTable.Shortest || place < window.Length - 1),
            Edit.Lacking => place > 0
                && place < window.Length
                && name.Length > TypoTable.Shortest
                && !(right[start + place - 1] && right[start + place]),
            _ => place > 0 && place < window.Length - 1 && !Taken(place) && name.Length > TypoTable.Shortest,
        };
    }
}
