using Microsoft.AspNetCore.Http.Extensions;

namespace Zhitong.Modules.Search;

/// <summary>Addresses of the search.</summary>
public static class SearchLinks
{
    public const string Page = "/search";

    /// <summary>What search boxes ask while somebody types.</summary>
    public const string Suggest = "/api/v1/search/suggest";

    /// <param name="q">The question.</param>
    /// <param name="kind">Code of a kind; null for all.</param>
    /// <param name="region">GB/T 2260 code; null for everywhere.</param>
    /// <param name="after">Position in the list; null for its beginning.</param>
    /// <param name="asIs">Search words as they were typed.</param>
    public static string To(string? q, string? kind = null, string? region = null, string? after = null, bool asIs = false)
    {
        var query = new QueryBuilder();
        foreach (
            var (name, value) in new[]
            {
                ("q", q),
                ("kind", kind),
                ("region", region),
                ("after", after),
                ("asis", asIs ? "1" : null),
            }
        )
        {
            if (!string.IsNullOrEmpty(value))
                query.Add(name, value);
        }
        return Page + query;
    }

    /// <summary>Filing the need without knowing the matter.</summary>
    public static string FileWithoutMatter(string? q) =>
        "/cases/new?matter=none" + (string.IsNullOrEmpty(q) ? "" : "&need=" + Uri.EscapeDataString(q));
}
