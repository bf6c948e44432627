namespace Zhitong.Modules.Search.Words.Book;

/// <summary>
/// What follows from the entries of a book that are in use: names that are the same through others are the same. Entries that hold
/// only within a field join nothing beyond their own two names, nor do related ones.
/// </summary>
public sealed class SynonymGraph
{
    /// <summary>More names of one thing than this are a mistake in the book.</summary>
    public const int LargestGroup = 16;

    private readonly Dictionary<string, List<string>> same = new(StringComparer.Ordinal);
    private readonly List<(string A, string B)> related = [];

    /// <summary>As the names are written.</summary>
    private readonly Dictionary<string, string> written = new(StringComparer.Ordinal);

    public SynonymGraph(IEnumerable<BookEntry> entries)
    {
        foreach (var entry in entries.Where(e => !e.Off))
            Add(entry);
    }

    /// <summary>Why this entry cannot stand in the book with the others, in words for who made it; null if it can.</summary>
    public string? Contradiction(BookEntry entry)
    {
        var (a, b) = (SynonymKey.Normal(entry.Term), SynonymKey.Normal(entry.Other));
        if (entry.Kind == SynonymKind.Related)
            return Path(a, b) is { } path
                ? $"词表里它们已经是同义（{string.Join('＝', path.Select(Written))}），不能同时是相关"
                : null;
        var (left, right) = (GroupOf(a), GroupOf(b));
        foreach (var (x, y) in related)
        {
            var (from, to) = left.Contains(x) && right.Contains(y) ? (x, y) : (y, x);
            if (left.Contains(from) && right.Contains(to))
                return Refusal(entry, Path(from, a)!, Path(b, to)!);
        }
        return entry.Within.Count == 0 && left.Union(right).Count() > LargestGroup
            ? $"这样一来有 {left.Union(right).Count()} 个词成了同一个意思，最多 {LargestGroup} 个；请看看前面哪一条不该是同义"
            : null;
    }

    /// <summary>The name with all that are the same.</summary>
    public HashSet<string> GroupOf(string name) => [.. Walk(name).Keys];

    private void Add(BookEntry entry)
    {
        var (a, b) = (SynonymKey.Normal(entry.Term), SynonymKey.Normal(entry.Other));
        (written[a], written[b]) = (entry.Term, entry.Other);
        if (entry.Kind == SynonymKind.Related)
            related.Add((a, b));
        else if (entry.Within.Count == 0)
        {
            NextTo(a).Add(b);
            NextTo(b).Add(a);
        }
    }

    private List<string> NextTo(string name)
    {
        if (!same.TryGetValue(name, out var next))
            same[name] = next = [];
        return next;
    }

    private string Refusal(BookEntry entry, List<string> before, List<string> after)
    {
        written.TryAdd(SynonymKey.Normal(entry.Term), entry.Term);
        written.TryAdd(SynonymKey.Normal(entry.Other), entry.Other);
        var (first, last) = (Written(before[0]), Written(after[^1]));
        return before.Count + after.Count == 2
            ? $"词表里“{first}”和“{last}”是相关，不是一回事，不能改成同义"
            : $"“{first}”和“{last}”只是相关，这样一来就成了同义（{string.Join('＝', before.Concat(after).Select(Written))}）";
    }

    private string Written(string name) => written.GetValueOrDefault(name, name);

    /// <summary>From one name to another by entries that say the same; null if none leads there.</summary>
    private List<string>? Path(string from, string to)
    {
        var cameFrom = Walk(to);
        if (!cameFrom.ContainsKey(from))
            return null;
        List<string> path = [from];
        while (path[^1] != to)
            path.Add(cameFrom[path[^1]]);
        return path;
    }

    /// <summary>All names that are the same, each with the one by which it was reached.</summary>
    private Dictionary<string, string> Walk(string start)
    {
        var reached = new Dictionary<string, string>(StringComparer.Ordinal) { [start] = start };
        var open = new Queue<string>([start]);
        while (open.TryDequeue(out var name))
        {
            foreach (var next in same.GetValueOrDefault(name) ?? [])
            {
                if (reached.TryAdd(next, name))
                    open.Enqueue(next);
            }
        }
        return reached;
    }
}
