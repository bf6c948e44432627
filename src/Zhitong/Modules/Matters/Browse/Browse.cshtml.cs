using Zhitong.Modules.Matters.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Text;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Matters.Browse;

/// <summary>办事项: by service element, or by the words of a problem.</summary>
[Access(AccessAttribute.Public), Shared]
public sealed class BrowseMattersPage(MatterBook book) : ZtPage
{
    public string? Q { get; private set; }
    public string? Class { get; private set; }
    public IReadOnlyList<Matter> Found { get; private set; } = [];

    public bool Asked => !PlainText.IsBlank(Q);

    public async Task OnGetAsync(string? q, string? @class)
    {
        Q = q is null ? null : PlainText.Truncate(PlainText.Clean(q), 500);
        Class = ServiceClasses.All.Any(c => c.Code == @class) ? @class : null;
        var found = Asked ? await book.SearchAsync(Q!) : await book.PublishedAsync();
        Found = [.. found.Where(m => Class is null || m.Class == Class)];
    }
}
