using Zhitong.Modules.Search.Find;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Search.Catalogue;

/// <summary>
/// The distinct texts of a segment with the tokens that they hold. A million rows share a few thousand texts: a question is compared
/// with the texts, and only then with rows.
/// </summary>
internal sealed class Texts
{
    private readonly string[] texts;
    private readonly string[] normals;
    private readonly Dictionary<string, int> tokens;
    private readonly int[] starts;
    private readonly int[] holders;
    private readonly int[] lengths;

    private Texts(string[] texts, string[] normals, Dictionary<string, int> tokens, int[] starts, int[] holders)
    {
        (this.texts, this.normals, this.tokens, this.starts, this.holders) = (texts, normals, tokens, starts, holders);
        lengths = Array.ConvertAll(normals, n => n.Length);
    }

    /// <summary>How many; text 0 is the empty one.</summary>
    public int Count => texts.Length;

    public string this[int id] => texts[id];

    /// <summary>Characters of the text as terms are compared with it.</summary>
    public int Length(int id) => lengths[id];

    public static Texts Of(IReadOnlyList<string> texts)
    {
        var tokens = new Dictionary<string, int>(StringComparer.Ordinal);
        List<int> flat = [];
        var ends = new int[texts.Count];
        var normals = new string[texts.Count];
        for (var id = 0; id < texts.Count; id++)
        {
            normals[id] = SearchTokens.Normal(texts[id]);
            if (normals[id] == texts[id])
                normals[id] = texts[id]; // one string, not two
            foreach (var token in TokensOf(texts[id], normals[id]))
            {
                if (!tokens.TryGetValue(token, out var number))
                    tokens[token] = number = tokens.Count;
                flat.Add(number);
            }
            ends[id] = flat.Count;
        }
        var (starts, holders) = Inverted.Of(flat, ends, tokens.Count);
        return new Texts([.. texts], normals, tokens, starts, holders);
    }

    /// <summary>The texts that hold the term, each with how well: 1 as it was asked, less in pieces or by another name.</summary>
    public IEnumerable<(int Text, float Strength)> Holding(QueryTerm term)
    {
        foreach (var id in Candidates(term))
            yield return (id, (float)Math.Max(Scoring.Holds(normals[id], term), Scoring.SomehowThere));
        foreach (var other in term.Others)
        {
            var worth = other.Related ? Scoring.Near : Scoring.Same;
            foreach (var id in Candidates(other.Term))
                yield return (id, worth * (float)Math.Max(Scoring.Holds(normals[id], other.Term), Scoring.SomehowThere));
        }
    }

    /// <summary>What an index would hold, and every single Chinese character.</summary>
    private static HashSet<string> TokensOf(string text, string normal)
    {
        var found = SearchTokens.ForIndex(text).ToHashSet(StringComparer.Ordinal);
        foreach (var rune in normal.EnumerateRunes())
        {
            if (SearchText.IsChinese(rune))
                found.Add(rune.ToString());
        }
        return found;
    }

    private IEnumerable<int> Candidates(QueryTerm term) =>
        term.Any.Count == 1 ? Holding(term.Any[0]) : term.Any.SelectMany(Holding).Distinct();

    /// <summary>The texts with all of these tokens.</summary>
    private List<int> Holding(IReadOnlyList<QueryToken> way)
    {
        var lists = new (int From, int To)[way.Count];
        for (var i = 0; i < way.Count; i++)
        {
            if (!tokens.TryGetValue(way[i].Text, out var token))
                return [];
            lists[i] = (starts[token], starts[token + 1]);
        }
        Array.Sort(lists, (a, b) => (a.To - a.From).CompareTo(b.To - b.From));
        List<int> found = [];
        for (var at = lists[0].From; at < lists[0].To; at++)
        {
            var id = holders[at];
            if (InAll(lists.AsSpan(1), id))
                found.Add(id);
        }
        return found;
    }

    private bool InAll(ReadOnlySpan<(int From, int To)> lists, int id)
    {
        foreach (var (from, to) in lists)
        {
            if (holders.AsSpan(from, to - from).BinarySearch(id) < 0)
                return false;
        }
        return true;
    }
}

/// <summary>Turns "what each thing holds" into "who holds each": starts by number, then the holders in ascending order.</summary>
internal static class Inverted
{
    /// <param name="flat">Numbers, thing after thing.</param>
    /// <param name="ends">Where each thing's numbers end.</param>
    /// <param name="count">How many numbers there are.</param>
    public static (int[] Starts, int[] Holders) Of(List<int> flat, int[] ends, int count)
    {
        var starts = new int[count + 1];
        foreach (var number in flat)
            starts[number + 1]++;
        for (var i = 0; i < count; i++)
            starts[i + 1] += starts[i];
        var next = starts.AsSpan(0, count).ToArray();
        var holders = new int[flat.Count];
        for (int thing = 0, at = 0; thing < ends.Length; thing++)
        {
            for (; at < ends[thing]; at++)
                holders[next[flat[at]]++] = thing;
        }
        return (starts, holders);
    }

    /// <summary>The same for a column, of which number 0 means nothing.</summary>
    public static (int[] Starts, int[] Holders) OfColumn(int[] column, int count)
    {
        var starts = new int[count + 1];
        foreach (var number in column)
        {
            if (number > 0)
                starts[number + 1]++;
        }
        for (var i = 0; i < count; i++)
            starts[i + 1] += starts[i];
        var next = starts.AsSpan(0, count).ToArray();
        var holders = new int[starts[count]];
        for (var row = 0; row < column.Length; row++)
        {
            if (column[row] > 0)
                holders[next[column[row]]++] = row;
        }
        return (starts, holders);
    }
}
