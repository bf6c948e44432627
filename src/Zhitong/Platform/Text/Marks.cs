namespace Zhitong.Platform.Text;

/// <summary>A stretch of a shown text.</summary>
/// <param name="Marked">It is what was asked for.</param>
public readonly record struct MarkedText(string Text, bool Marked);

/// <summary>Finds in a text as it is shown what a question asked for.</summary>
public static class Marks
{
    /// <summary>The text in stretches, marked and unmarked in turn; together they are the text.</summary>
    public static IReadOnlyList<MarkedText> In(string text, IEnumerable<QueryTerm> terms)
    {
        var folded = PlainText.Fold(text); // of the same length, so that places in it are places in the text
        var marked = new bool[text.Length];
        foreach (var term in terms)
            Mark(folded, term, marked);
        List<MarkedText> stretches = [];
        for (int start = 0, i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && marked[i] == marked[start])
                continue;
            stretches.Add(new MarkedText(text[start..i], marked[start]));
            start = i;
        }
        return stretches;
    }

    private static void Mark(string folded, QueryTerm term, bool[] marked)
    {
        if (term.Standard is not null)
        {
            MarkStandards(folded, term.Standard, marked);
            return;
        }
        for (var at = Next(folded, term.Text, 0); at >= 0; at = Next(folded, term.Text, at + term.Text.Length))
            marked.AsSpan(at, term.Text.Length).Fill(true);
    }

    private static int Next(string folded, string wanted, int from) =>
        from < folded.Length ? folded.IndexOf(wanted, from, StringComparison.Ordinal) : -1;

    private static void MarkStandards(string folded, StandardMention wanted, bool[] marked)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            if (StandardMention.ReadAt(folded, i) is not { } found)
                continue;
            if (found.Family == wanted.Family && (found.Number == wanted.Number || found.Base == wanted.Number))
                marked.AsSpan(i, found.Length).Fill(true);
            i += found.Length - 1;
        }
    }
}
