namespace Zhitong.Modules.Search.Contract;

/// <summary>A record that was found.</summary>
/// <param name="Kind">Code of its kind.</param>
/// <param name="Id">What the API calls it.</param>
/// <param name="Summary">A line under the title.</param>
/// <param name="Url">Its page.</param>
/// <param name="Score">0 to 1; comparable within one answer only.</param>
/// <param name="Why">What of it matched, best first; for an institution its best rows.</param>
/// <param name="Short">What of it matched but does not reach a value that was asked for.</param>
public sealed record SearchHit(
    string Kind,
    string Id,
    string Title,
    string Summary,
    string Url,
    double Score,
    IReadOnlyList<string> Why,
    IReadOnlyList<string> Short
);

/// <summary>How many hits have a value.</summary>
public sealed record FacetCount(string Value, string Name, int Count);

/// <param name="Kind">Hits by kind, whatever kind was asked for.</param>
/// <param name="Region">Hits by county, whatever region was asked for.</param>
public sealed record SearchFacets(IReadOnlyList<FacetCount> Kind, IReadOnlyList<FacetCount> Region);

/// <summary>What a search answers.</summary>
/// <param name="Total">Stops at 1,000.</param>
/// <param name="Next">What <c>after=</c> takes for the next page; null at the end.</param>
/// <param name="Unmatched">Words that nothing holds; the search went on without them.</param>
/// <param name="Loose">No record holds all of the words; these hold some.</param>
/// <param name="Corrected">Words that nothing holds as they were typed, and what they were read as; <c>asis=1</c> searches as typed.</param>
/// <param name="OutOfReach">A value was asked for, and nobody who does it states a range that reaches so far.</param>
public sealed record SearchAnswer(
    IReadOnlyList<SearchHit> Items,
    int Total,
    bool TotalIsExact,
    string? Next,
    SearchFacets Facets,
    IReadOnlyList<string> Unmatched,
    bool Loose,
    IReadOnlyList<Correction> Corrected,
    bool OutOfReach = false
);

/// <summary>A word that was read as another one.</summary>
public sealed record Correction(string From, string To);
