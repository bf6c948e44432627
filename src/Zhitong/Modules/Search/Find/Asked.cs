using Zhitong.Modules.Search.Contract;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Search.Find;

/// <summary>What the policy looks for in every kind.</summary>
/// <param name="Terms">All terms that count for the order.</param>
/// <param name="AnyTerm">One of <paramref name="Telling"/> is enough; otherwise all terms must be there.</param>
/// <param name="Telling">Terms of which one is enough; empty unless <paramref name="AnyTerm"/>.</param>
internal sealed record Asked(IReadOnlyList<WeighedTerm> Terms, bool AnyTerm, IReadOnlyList<QueryTerm> Telling)
{
    public static Asked All(IReadOnlyList<WeighedTerm> terms) => new(terms, false, []);

    /// <summary>All of these in one row: words that stand in different rows are no answer.</summary>
    public bool Together { get; init; }

    public static Asked Any(IReadOnlyList<WeighedTerm> terms, IReadOnlyList<WeighedTerm> telling) =>
        new(terms, true, [.. telling.Select(t => t.Term)]);

    /// <summary>As an index takes it.</summary>
    public SearchQuery Query =>
        AnyTerm ? new SearchQuery(Telling, AnyTerm: true) : new SearchQuery([.. Terms.Select(t => t.Term)]);
}

/// <summary>A record that answers, with the rows of other kinds that are shown under it, best first.</summary>
internal sealed record Candidate(SearchKind Kind, SearchRow Row, double Total, IReadOnlyList<SearchRow> Under)
{
    /// <summary>What speaks for it besides its words, in words.</summary>
    public IReadOnlyList<string> Signals { get; init; } = [];

    /// <summary>Best first; the same every time, whatever order the database gave.</summary>
    public static readonly Comparison<Candidate> BestFirst = (a, b) =>
        (b.Total, a.Kind.Order, a.Row.Doc).CompareTo((a.Total, b.Kind.Order, b.Row.Doc));
}

/// <summary>Where a page begins: behind this place in the order of <see cref="Candidate.BestFirst"/>.</summary>
internal readonly record struct After(double Score, int Order, long Doc)
{
    public bool Admits(double score, int order, long doc) => (Score, order, doc).CompareTo((score, Order, Doc)) > 0;
}

/// <summary>Which of the matches are shown.</summary>
/// <param name="Region">Of this county or city, and what serves everywhere; null for all.</param>
/// <param name="After">Null for the beginning.</param>
/// <param name="Most">So many are wanted.</param>
internal sealed record Window(Platform.Regions.Region? Region, After? After, int Most)
{
    public bool IsAfter(double score, int order, long doc) => After is not { } a || a.Admits(score, order, doc);

    public bool IsIn(string? region) =>
        Region is null || region is null || (Region.IsCity ? region[..4] == Region.Code[..4] : region == Region.Code);
}

/// <summary>All records of one kind that answer, before anything is cut: totals and facets come from here.</summary>
internal abstract class KindMatches(SearchKind kind)
{
    public SearchKind Kind { get; } = kind;

    /// <summary>How many.</summary>
    public abstract int Count { get; }

    /// <summary>There are no more of them.</summary>
    public virtual bool IsWhole => true;

    /// <summary>Some of them state how far they reach in a quantity that was asked for.</summary>
    public virtual bool TellsReach => false;

    /// <summary>Some of them reach what was asked for.</summary>
    public virtual bool Reaches => false;

    /// <summary>The score of the best one; 0 if there is none.</summary>
    public abstract double Best { get; }

    /// <summary>Forgets what scores less.</summary>
    public abstract void Sift(double below);

    /// <summary>How many by county; under an empty code what serves everywhere.</summary>
    public abstract IReadOnlyDictionary<string, int> ByRegion();

    /// <summary>The best ones within the window.</summary>
    public abstract IReadOnlyList<Candidate> Top(Window window);
}

/// <summary>Matches that are few enough to be made one by one.</summary>
internal sealed class ListedMatches(SearchKind kind, List<Candidate> hits, bool whole) : KindMatches(kind)
{
    public override int Count => hits.Count;
    public override bool IsWhole => whole;
    public override double Best => hits.Count == 0 ? 0 : hits.Max(h => h.Total);

    public override void Sift(double below) => hits.RemoveAll(h => h.Total < below);

    public override IReadOnlyDictionary<string, int> ByRegion() =>
        hits.GroupBy(h => h.Row.Region ?? "").ToDictionary(g => g.Key, g => g.Count());

    public override IReadOnlyList<Candidate> Top(Window window)
    {
        var shown = hits.FindAll(h => window.IsIn(h.Row.Region) && window.IsAfter(h.Total, h.Kind.Order, h.Row.Doc));
        shown.Sort(Candidate.BestFirst);
        return shown.Count > window.Most ? shown[..window.Most] : shown;
    }
}
