using System.Collections.Frozen;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Search.Words.Book;

/// <summary>The book of a city as the search uses it: what is in use, by name. Never changes; another book takes its place.</summary>
public sealed class SynonymsOf : IVocabulary
{
    /// <summary>The most other names under which one word is looked for.</summary>
    private const int MostOthers = 16;

    private readonly FrozenDictionary<string, Group> groups;
    private readonly WordStarts words;

    /// <summary>All entries, also those switched off: officers' own first, the newest on top.</summary>
    public IReadOnlyList<BookEntry> Entries { get; }

    public SynonymsOf(IReadOnlyList<BookEntry> entries)
    {
        Entries = entries;
        groups = Grouped(entries);
        words = new WordStarts(groups.Keys.Where(IsCut));
    }

    /// <summary>Names of one thing, and what stands near them.</summary>
    private sealed class Group
    {
        public List<(string Text, QueryTerm Term)> Names { get; } = [];
        public List<(Group To, bool Related, IReadOnlyList<string> Within)> Edges { get; } = [];
    }

    public BookEntry? Find(Guid id) => Entries.FirstOrDefault(e => e.Id == id);

    /// <inheritdoc/>
    public int WordAt(ReadOnlySpan<char> text) => words.WordAt(text);

    /// <summary>
    /// The question with the other names of its words, the same before the related. What holds only within a field counts when the
    /// question names the field; of a question of one word nobody can tell, so there it is taken as related.
    /// </summary>
    public SearchQuery Widen(SearchQuery query)
    {
        if (groups.Count == 0)
            return query;
        var widened = query.Terms;
        for (var i = 0; i < query.Count; i++)
        {
            var term = Widen(query.Terms[i], query.Terms);
            if (ReferenceEquals(term, query.Terms[i]))
                continue;
            var copy = widened.ToArray();
            copy[i] = term;
            widened = copy;
        }
        return ReferenceEquals(widened, query.Terms) ? query : query with { Terms = widened };
    }

    private QueryTerm Widen(QueryTerm term, IReadOnlyList<QueryTerm> question)
    {
        if (term.Standard is not null)
            return term;
        var parts = term.Parts.Any(p => groups.ContainsKey(p.Text))
            ? [.. term.Parts.Select(p => Widen(p, question))]
            : term.Parts;
        if (!groups.TryGetValue(term.Text, out var group))
            return ReferenceEquals(parts, term.Parts) ? term : term with { Parts = parts };
        List<OtherName> others = [];
        var said = new HashSet<string>(StringComparer.Ordinal) { term.Text };
        Take(group, related: false);
        foreach (var (to, related, within) in group.Edges.OrderBy(e => e.Related))
        {
            if (within.Count == 0 || question.Count == 1 || IsWithin(term, question, within))
                Take(to, related || (within.Count > 0 && question.Count == 1));
        }
        var sorted = others.OrderBy(o => o.Related).Take(MostOthers).ToList();
        return term with { Others = sorted, Parts = parts };

        void Take(Group from, bool related)
        {
            foreach (var (text, other) in from.Names)
            {
                if (said.Add(text))
                    others.Add(new OtherName(other, related));
            }
        }
    }

    private static bool IsWithin(QueryTerm term, IReadOnlyList<QueryTerm> question, IReadOnlyList<string> within)
    {
        foreach (var other in question)
        {
            if (!ReferenceEquals(other, term) && within.Any(w => other.Text.Contains(w, StringComparison.Ordinal)))
                return true;
        }
        return false;
    }

    /// <summary>A single Chinese character stands in too many words to be cut out of them.</summary>
    private static bool IsCut(string word) => word.Length > 1;

    private static FrozenDictionary<string, Group> Grouped(IReadOnlyList<BookEntry> entries)
    {
        var used = entries.Where(e => !e.Off).ToList();
        var graph = new SynonymGraph(used);
        var byName = new Dictionary<string, Group>(StringComparer.Ordinal);
        foreach (var name in used.SelectMany(e => new[] { e.Term, e.Other }).Select(SynonymKey.Normal))
        {
            if (byName.ContainsKey(name))
                continue;
            var group = new Group();
            foreach (var member in graph.GroupOf(name).Order(StringComparer.Ordinal))
            {
                byName[member] = group;
                if (SearchTokens.ForName(member) is { } term)
                    group.Names.Add((member, term));
            }
        }
        foreach (var entry in used.Where(e => e.Kind == SynonymKind.Related || e.Within.Count > 0))
            Link(byName[SynonymKey.Normal(entry.Term)], byName[SynonymKey.Normal(entry.Other)], entry);
        return byName.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Link(Group one, Group two, BookEntry entry)
    {
        if (ReferenceEquals(one, two))
            return;
        var (related, within) = (
            entry.Kind == SynonymKind.Related,
            entry.Within.Select(SynonymKey.Normal).Where(w => w.Length > 0).ToList()
        );
        one.Edges.Add((two, related, within));
        two.Edges.Add((one, related, within));
    }
}
