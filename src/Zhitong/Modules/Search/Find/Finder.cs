using System.Globalization;
using Zhitong.Data;
using Zhitong.Modules.Search.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Text;
using Zhitong.Platform.TextIndexing;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Search.Find;

/// <summary>What is asked, raw as it came.</summary>
public sealed record SearchAsk(
    string? Q = null,
    string? Kind = null,
    string? Region = null,
    string? Size = null,
    string? After = null
);

/// <summary>An answer with what a page needs besides.</summary>
/// <param name="Terms">What the question was read as.</param>
/// <param name="Kinds">The kinds that this person may search, left to right.</param>
public sealed record Finding(SearchAnswer Answer, IReadOnlyList<QueryTerm> Terms, IReadOnlyList<SearchKind> Kinds);

/// <summary>查询: finds records of every kind that a person may see today.</summary>
public sealed class Finder(ZhitongDb db, TextIndex texts, IEnumerable<SearchKind> kinds, IServiceProvider services, Clock clock)
{
    /// <summary>Characters that a question may hold.</summary>
    public const int LongestQuestion = QueryReader.LongestQuestion;

    private const string Order = "search";

    /// <exception cref="InputRefused">The kind, region, size or position is unusable.</exception>
    public async Task<Finding> FindAsync(SearchAsk ask, Actor actor, CancellationToken cancel = default)
    {
        var size = Paging.Size(ask.Size);
        var after = Position(ask.After);
        var region = RegionOf(ask.Region);
        var wanted = KindOf(ask.Kind);
        var seen = kinds.Where(k => k.Rule.Admits(actor)).OrderBy(k => k.Order).ToList();
        var question = SearchTokens.ForQuestion(ask.Q ?? "");
        var reader = new KindReader(db, texts, services, new SearchSight(actor, clock.Today), seen);
        var outcome = await new SearchPolicy(reader, seen, InPlay(seen, wanted)).RunAsync(question, cancel);
        var hits = await new Folding(reader, outcome).RunAsync(cancel);
        var answer = Answer(hits, outcome, wanted, region, size, after);
        return new Finding(answer, question.Terms, seen);
    }

    private static SearchAnswer Answer(
        List<Candidate> hits,
        PolicyOutcome outcome,
        SearchKind? wanted,
        Region? region,
        int size,
        (double Score, int Order, long Doc)? after
    )
    {
        var facets = FacetsOf(hits, wanted, region);
        var shown = hits.Where(h => IsShown(h.Kind, wanted) && IsIn(h.Row, region)).ToList();
        shown.Sort(Candidate.BestFirst);
        var rest = after is { } a ? shown.SkipWhile(h => !IsAfter(h, a)).ToList() : shown;
        var items = rest.Take(size).Select(h => Hits.Of(h, outcome.Terms)).ToList();
        return new SearchAnswer(
            items,
            Math.Min(shown.Count, Paging.CountedAtMost),
            shown.Count <= Paging.CountedAtMost && outcome.Found.All(f => f.IsWhole || !Counts(f.Kind, wanted)),
            rest.Count > size ? PositionOf(rest[size - 1]).Encode() : null,
            facets,
            outcome.Unmatched,
            outcome.AnyTerm
        );
    }

    private static SearchFacets FacetsOf(List<Candidate> hits, SearchKind? wanted, Region? region)
    {
        var kinds = hits.Where(h => IsIn(h.Row, region))
            .GroupBy(h => h.Kind)
            .OrderBy(g => g.Key.Order)
            .Select(g => new FacetCount(g.Key.Code, g.Key.Name, g.Count()));
        var regions = hits.Where(h => IsShown(h.Kind, wanted) && h.Row.Region is not null)
            .GroupBy(h => h.Row.Region!)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new FacetCount(g.Key, RegionTable.Default.Name(g.Key), g.Count()));
        return new SearchFacets([.. kinds], [.. regions]);
    }

    private static List<SearchKind> InPlay(List<SearchKind> seen, SearchKind? wanted) =>
        wanted is null ? seen : seen.FindAll(k => Counts(k, wanted));

    /// <summary>A kind that folds is shown by itself only when it is asked for.</summary>
    private static bool IsShown(SearchKind kind, SearchKind? wanted) => wanted is null ? kind.FoldsInto is null : kind == wanted;

    private static bool Counts(SearchKind kind, SearchKind? wanted) =>
        wanted is null || kind == wanted || kind.FoldsInto == wanted.Code;

    /// <summary>What serves everywhere is in every region.</summary>
    private static bool IsIn(SearchRow row, Region? region) =>
        region is null || row.Region is null || (region.IsCity ? row.Region[..4] == region.Code[..4] : row.Region == region.Code);

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

    private static bool IsAfter(Candidate hit, (double Score, int Order, long Doc) after) =>
        (after.Score, hit.Kind.Order, hit.Row.Doc).CompareTo((hit.Total, after.Order, after.Doc)) > 0;

    private static Cursor PositionOf(Candidate hit) =>
        new(Order, string.Create(CultureInfo.InvariantCulture, $"{hit.Total:F4}/{hit.Kind.Order}"), hit.Row.Doc);

    private static (double Score, int Order, long Doc)? Position(string? after)
    {
        if (Cursor.Read(after, Order) is not { } cursor)
            return null;
        var parts = cursor.Key.Split('/');
        return
            parts.Length == 2
            && double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var score)
            && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var order)
            ? (score, order, cursor.Doc)
            : throw InputRefused.At("after", "翻页位置不对，请从第一页重新开始");
    }
}
