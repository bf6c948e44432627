using Zhitong.Platform.Errors;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Web;
using Zhitong.Web.Kit;

namespace Zhitong.Platform.Lists;

/// <summary>A page over a list: its filters stand in its address, which leads a page on, a page back, and to the exports.</summary>
public abstract class ListPage<TRow> : ZtPage
{
    public Listed<TRow> Rows { get; private set; } = new([], 0, true, null);

    /// <summary>The address of the list without parameters.</summary>
    protected abstract string Address { get; }

    /// <summary>The filters as they came, by parameter: what every link of the page keeps.</summary>
    protected abstract (string Name, string? Value)[] Filters { get; }

    /// <summary>The order as it came; null for a list that has one order only.</summary>
    protected virtual string? Order => null;

    public bool IsFiltered => Array.Exists(Filters, f => !string.IsNullOrEmpty(f.Value));
    public string? Next => Rows.Next is null ? null : Link(Address, ("after", Rows.Next));
    public string? Prev => Rows.Prev is null ? null : Link(Address, ("before", Rows.Prev));

    /// <summary>The counties of the actor's city.</summary>
    public IEnumerable<SelectOption> Regions =>
        RegionTable.Default.Counties(Actor.City).Select(r => new SelectOption(r.Code, r.Name));

    public string ExportAs(string kind) => Link(Exports.Address(Address, kind));

    /// <summary>Reads the page; an unusable filter or place stands at the top, over an empty list.</summary>
    protected async Task FillAsync(Func<Task<Listed<TRow>>> read)
    {
        try
        {
            Rows = await read();
        }
        catch (InputRefused e)
        {
            foreach (var (_, message) in e.Faults.Items)
                ModelState.AddModelError("", message);
        }
    }

    private string Link(string address, params (string Name, string? Value)[] place) =>
        ListLinks.To(address, [.. Filters, ("sort", Order), .. place]);
}
