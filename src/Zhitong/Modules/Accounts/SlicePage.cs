using Microsoft.AspNetCore.Mvc;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Accounts;

/// <summary>A list of administration that goes forward and back by key. Its filters stay in the addresses of the pages.</summary>
public abstract class SlicePage<TRow> : ZtPage
{
    /// <summary>Key of the last row of the page before; null on the first page.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>Key of the first row of the page behind, when going back.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    internal Slice<TRow> Listed { get; private protected set; } = new([], false, false);

    public string? Prev =>
        Listed is { HasPrevious: true, Rows: [var first, ..] } ? Keyset.Address(Request, "before", Key(first)) : null;

    public string? Next => Listed is { HasNext: true, Rows: [.., var last] } ? Keyset.Address(Request, "after", Key(last)) : null;

    /// <summary>What <see cref="After"/> and <see cref="Before"/> hold of a row.</summary>
    protected abstract string Key(TRow row);
}
