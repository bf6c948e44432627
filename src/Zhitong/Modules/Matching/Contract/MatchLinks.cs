using Microsoft.AspNetCore.Http.Extensions;

namespace Zhitong.Modules.Matching.Contract;

/// <summary>Addresses of the matching.</summary>
public static class MatchLinks
{
    public const string Page = "/match";
    public const string Gaps = "/gaps";

    public static string Institution(Guid id) => $"/institutions/{id}";

    /// <summary>The page with the need in its fields.</summary>
    public static string To(NeedInput n) =>
        Page
        + Query(
            ("need", n.Need),
            ("object", n.Object),
            ("parameter", n.Parameter),
            ("method", n.Method),
            ("range", n.Range),
            ("uncertainty", n.Uncertainty),
            ("region", n.Region),
            ("date", n.Date)
        );

    /// <summary>Filing a case with what was asked already in its fields.</summary>
    /// <param name="matter">Code of a matter, or <c>none</c>.</param>
    public static string File(string matter, string? need, string? product, string? standard, string? parameters) =>
        "/cases/new"
        + Query(("matter", matter), ("need", need), ("product", product), ("standard", standard), ("parameters", parameters));

    private static QueryString Query(params ReadOnlySpan<(string Name, string? Value)> values)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in values)
        {
            if (!string.IsNullOrEmpty(value))
                query.Add(name, value);
        }
        return query.ToQueryString();
    }
}
