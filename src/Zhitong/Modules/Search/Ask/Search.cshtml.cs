using Microsoft.AspNetCore.Html;
using Zhitong.Modules.Matters.Contract;
using Zhitong.Modules.Search.Contract;
using Zhitong.Modules.Search.Find;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Text;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Search.Ask;

/// <summary>查找: the question, how it was read, what was found of each kind, and the way on when nothing was.</summary>
[Access(AccessAttribute.Public)]
public sealed class SearchPage(Finder finder, MatterBook matters, Settings settings) : ZtPage
{
    /// <summary>Hits of a kind on the page of all kinds.</summary>
    private const int ShownOfKind = 5;
    private const int PageSize = 20;
    private const int MostSuggested = 3;

    /// <summary>The question as it is shown again.</summary>
    public string Q { get; private set; } = "";

    /// <summary>More was written than is read.</summary>
    public bool Cut { get; private set; }
    public string? Kind { get; private set; }
    public string? Region { get; private set; }

    /// <summary>Words are searched as they were typed.</summary>
    public bool AsIs { get; private set; }
    public IReadOnlyList<QueryTerm> Terms { get; private set; } = [];

    /// <summary>What of the question is held against measuring ranges.</summary>
    public IReadOnlyList<AskedRange> Values { get; private set; } = [];

    /// <summary>The terms and their other names, as they are marked in what was found.</summary>
    private IReadOnlyList<QueryTerm> Sought => [.. Terms, .. Terms.SelectMany(t => t.Others).Select(o => o.Term)];
    public SearchAnswer? Answer { get; private set; }
    public IReadOnlyList<Group> Groups { get; private set; } = [];

    /// <summary>Matters that may help although they hold none of the words looked for.</summary>
    public IReadOnlyList<Matter> Suggested { get; private set; } = [];

    /// <summary>What of the address could not be used, in the visitor's words.</summary>
    public string? Refused { get; private set; }

    public bool Asked => Q.Length > 0;

    public IReadOnlyList<(string Code, string Name)> Regions =>
        [.. RegionTable.Default.Counties(settings.City).Select(r => (r.Code, r.Name))];

    public string RegionName => Region is null ? "" : RegionTable.Default.Name(Region);

    /// <summary>Hits of one kind.</summary>
    /// <param name="Count">How many there are.</param>
    public sealed record Group(SearchKind Kind, int Count, IReadOnlyList<SearchHit> Hits);

    public async Task OnGetAsync(string? q, string? kind, string? region, string? after, string? asis, CancellationToken cancel)
    {
        AsIs = asis == "1";
        var clean = PlainText.Clean(q ?? "");
        (Q, Cut) = (PlainText.Truncate(clean, Finder.LongestQuestion), PlainText.Length(clean) > Finder.LongestQuestion);
        (Kind, Region) = (Blank(kind), Blank(region));
        if (!Asked)
            return;
        try
        {
            await FindAsync(after, cancel);
        }
        catch (InputRefused e)
        {
            Refused = string.Join('；', e.Faults.Items.Select(f => f.Message));
            (Kind, Region) = (null, null);
            await FindAsync(null, cancel);
        }
        Suggested = await SuggestAsync();
    }

    private async Task FindAsync(string? after, CancellationToken cancel)
    {
        var size = Kind is null ? Paging.LargestSize : PageSize;
        var ask = new SearchAsk(Q, Kind, Region, FormattableString.Invariant($"{size}"), after, AsIs ? "1" : null);
        var (answer, terms, values, kinds) = await finder.FindAsync(ask, Actor, cancel);
        (Answer, Terms, Values) = (answer, terms, values);
        Groups =
        [
            .. from kind in kinds
            let hits = answer.Items.Where(h => h.Kind == kind.Code).ToList()
            where hits.Count > 0
            let count = answer.Facets.Kind.FirstOrDefault(f => f.Value == kind.Code)?.Count ?? hits.Count
            select new Group(kind, count, Kind is null ? [.. hits.Take(ShownOfKind)] : hits),
        ];
    }

    /// <summary>The question without one of its words.</summary>
    public string Without(QueryTerm term) =>
        SearchLinks.To(
            string.Join(' ', Terms.Where(t => t != term).Select(t => t.Text).Concat(Values.Select(v => v.Said))),
            Kind,
            Region
        );

    /// <summary>The text with what was asked for marked.</summary>
    public IHtmlContent Marked(string text)
    {
        var html = new HtmlContentBuilder();
        foreach (var (stretch, marked) in Marks.In(text, Sought))
        {
            if (marked)
                html.AppendHtml("<mark>").Append(stretch).AppendHtml("</mark>");
            else
                html.Append(stretch);
        }
        return html;
    }

    private async Task<IReadOnlyList<Matter>> SuggestAsync()
    {
        var shown = Answer!.Items.Where(h => h.Kind == "matter").Select(h => h.Id).ToHashSet();
        return [.. (await matters.SearchAsync(Q)).Where(m => !shown.Contains(m.Code)).Take(MostSuggested)];
    }

    private static string? Blank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
