using Microsoft.AspNetCore.WebUtilities;

namespace Zhitong.Platform.Lists;

/// <summary>Addresses that keep the filters of a list.</summary>
public static class ListLinks
{
    /// <summary>The address with the query parameters that say something.</summary>
    public static string To(string address, params (string Name, string? Value)[] parameters) =>
        QueryHelpers.AddQueryString(
            address,
            from p in parameters
            where !string.IsNullOrEmpty(p.Value)
            select KeyValuePair.Create(p.Name, p.Value)
        );
}
