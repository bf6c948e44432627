namespace Zhitong.Platform.Lists;

/// <summary>A record that lists page over: its place in the order of making, and where it stands.</summary>
public interface IListRecord
{
    /// <summary>Running number: tie breaker of every order, key of the text index.</summary>
    long Doc { get; }

    /// <summary>GB/T 2260 code of the city.</summary>
    string City { get; }

    /// <summary>GB/T 2260 code of the county.</summary>
    string Region { get; }
}

/// <summary>How a list is to be shown, raw as it came.</summary>
/// <param name="Sort">Name of an order; empty for the list's own.</param>
/// <param name="After">What the page before gave as next.</param>
/// <param name="Size">Rows a page.</param>
public sealed record ListAsk(string? Sort = null, string? After = null, string? Size = null);
