using System.Globalization;
using Zhitong.Data;
using Zhitong.Modules.Search.Contract;
using Zhitong.Modules.Search.Names;
using Zhitong.Modules.Search.Words.Book;
using Zhitong.Modules.Search.Words.Unfound;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Text;
using Zhitong.Platform.TextIndexing;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Search.Find;

/// <summary>What is asked, raw as it came.</summary>
/// <param name="AsIs"><c>1</c>: do not read words as others.</param>
public sealed record SearchAsk(
    string? Q = null,
    string? Kind = null,
    string? Region = null,
    string? Size = null,
    string? After = null,
    string? AsIs = null
);

/// <summary>An answer with what a page needs besides.</summary>
/// <param name="Terms">What the question was read as.</param>
/// <param name="Values">What of it was held against measuring ranges.</param>
/// <param name="Kinds">The kinds that this person may search, left to right.</param>
public sealed record Finding(
    SearchAnswer Answer,
    IReadOnlyList<QueryTerm> Terms,
    IReadOnlyList<AskedRange> Values,
    IReadOnlyList<SearchKind> Kinds
);

/// <summary>查询: finds records of every kind that a person may see today.</summary>
public sealed class Finder(
    ZhitongDb db,
    TextIndex texts,
    Catalogue.Shelves shelves,
    SynonymBook synonyms,
    NameBook names,
    UnfoundSearches unfound,
    IEnumerable<SearchKind> kinds,
    IServiceProvider services,
    Clock clock
)
{
    /// <summary>Characters that a question may hold.</summary>
    public const int LongestQuestion = QueryReader.LongestQuestion;

    private const string Order = "search";

    /// <exception cref="InputRefused">The kind, region, size or position is unusable.</exception>
    public async Task<Finding> FindAsync(SearchAsk ask, Actor actor, CancellationToken cancel = default)
    {
        var size = Paging.Size(ask.Size);
        var window = new Window(RegionOf(ask.Region), Position(ask.After), size + 1); // one more tells whether there is a next page
        var wanted = KindOf(ask.Kind);
        var seen = kinds.Where(k => k.Rule.Admits(actor)).OrderBy(k => k.Order).ToList();
        var words = await synonyms.OfAsync(actor.City, cancel);
        var read = ValueQuestion.Read(ask.Q ?? "");
        using var search = new KindSearch(db, texts, services, shelves, new SearchSight(actor, clock.Today), seen, read.Values);
        await search.BeginAsync(cancel);
        var reading = new Reading(search, seen, wanted, names, words, actor.City, ask.AsIs == "1");
        var outcome = read.Values.Count > 0 ? await reading.RunAsync(read.Words, cancel) : null;
        var telling = outcome?.Found.Where(f => f.TellsReach && Counts(f.Kind, wanted)).ToList() ?? [];
        if (outcome is null || telling.Count == 0) // nothing tells how far it reaches: a value is a word like others, as in 10kV 电缆
            outcome = await reading.RunAsync(ask.Q ?? "", cancel);
        await NoteAsync(ask, actor, outcome, wanted);
        var answer = Answer(outcome, wanted, window, size) with
        {
            OutOfReach = telling.Count > 0 && !telling.Exists(f => f.Reaches),
        };
        return new Finding(answer, reading.Terms, telling.Count > 0 ? read.Values : [], seen);
    }

    /// <summary>What nothing holds goes to the officers' desk: a synonym may be missing, or a service.</summary>
    private async ValueTask NoteAsync(SearchAsk ask, Actor actor, PolicyOutcome outcome, SearchKind? wanted)
    {
        var nothing = outcome.Found.All(f => f.Count == 0);
        if (wanted is null && ask.After is null && (nothing || outcome.AnyTerm || outcome.Unmatched.Count > 0))
            await unfound.NoteAsync(actor.City, ask.Q ?? "", outcome.Unmatched, nothing, outcome.AnyTerm);
    }

    private static SearchAnswer Answer(PolicyOutcome outcome, SearchKind? wanted, Window window, int size)
    {
        List<Candidate> best = [.. outcome.Found.Where(f => IsShown(f.Kind, wanted)).SelectMany(f => f.Top(window))];
        best.Sort(Candidate.BestFirst);
        var facets = FacetsOf(outcome.Found, wanted, window);
        var total = facets
            .Kind.Where(f => outcome.Found.Any(m => m.Kind.Code == f.Value && IsShown(m.Kind, wanted)))
            .Sum(f => f.Count);
        return new SearchAnswer(
            [.. best.Take(size).Select(h => Hits.Of(h, outcome.Terms))],
            Math.Min(total, Paging.CountedAtMost),
            total <= Paging.CountedAtMost && outcome.Found.All(f => f.IsWhole || !Counts(f.Kind, wanted)),
            best.Count > size ? PositionOf(best[size - 1]).Encode() : null,
            facets,
            outcome.Unmatched,
            outcome.AnyTerm,
            outcome.Corrected
        );
    }

    private static SearchFacets FacetsOf(IReadOnlyList<KindMatches> found, SearchKind? wanted, Window window)
    {
        List<FacetCount> kinds = [];
        var regions = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var matches in found.OrderBy(f => f.Kind.Order))
        {
            var counts = matches.ByRegion();
            var here = counts.Where(c => window.IsIn(c.Key.Length == 0 ? null : c.Key)).Sum(c => c.Value);
            if (here > 0)
                kinds.Add(new FacetCount(matches.Kind.Code, matches.Kind.Name, here));
            foreach (var (region, count) in IsShown(matches.Kind, wanted) ? counts : new Dictionary<string, int>())
            {
                if (region.Length > 0)
                    regions[region] = regions.GetValueOrDefault(region) + count;
            }
        }
        return new SearchFacets(kinds, [.. regions.Select(r => new FacetCount(r.Key, RegionTable.Default.Name(r.Key), r.Value))]);
    }

    /// <summary>A kind that folds is shown by itself only when it is asked for.</summary>
    private static bool IsShown(SearchKind kind, SearchKind? wanted) => wanted is null ? kind.FoldsInto is null : kind == wanted;

    private static bool Counts(SearchKind kind, SearchKind? wanted) => Reading.Counts(kind, wanted);

    private SearchKind? KindOf(string? code) =>
        string.IsNullOrEmpty(code)
            ? null
            : kinds.FirstOrDefault(k => k.Code == code)
                ?? throw InputRefused.At(
                    "kind",
                    $"没有“{PlainText.Truncate(code, 30)}”这一种，可以用的有：{string.Join('、', kinds.OrderBy(k => k.Order).Select(k => k.Code))}"
                );

    private static Region? RegionOf(string? code) =>
        string.IsNullOrEmpty(code)
            ? null
            : RegionTable.Default.Find(code)
                ?? throw InputRefused.At("region", $"没有代码为“{PlainText.Truncate(code, 20)}”的地区");

    private static Cursor PositionOf(Candidate hit) =>
        new(Order, string.Create(CultureInfo.InvariantCulture, $"{hit.Total:F4}/{hit.Kind.Order}"), hit.Row.Doc);

    private static After? Position(string? after)
    {
        if (Cursor.Read(after, Order) is not { } cursor)
            return null;
        var parts = cursor.Key.Split('/');
        return
            parts.Length == 2
            && double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var score)
            && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var order)
            ? new After(score, order, cursor.Doc)
            : throw InputRefused.At("after", "翻页位置不对，请从第一页重新开始");
    }
}
