using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Imports.Contract;
using Zhitong.Modules.Search.Words.Book;
using Zhitong.Modules.Search.Words.Unfound;
using Zhitong.Platform.Access;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Web;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Search.Words.Pages;

/// <summary>词表: what was searched for in vain most often, and the book of synonyms.</summary>
[Access("search.words")]
public sealed class WordsDeskPage(BookQuery query, UnfoundQuery unfound) : ListPage<BookEntry>
{
    private const string ShownUnfound = "8";

    public BookFilter Filter { get; private set; } = new();
    public Listed<UnfoundRow> Unfound { get; private set; } = new([], 0, true, null);

    public bool MayEdit => WordsAccess.Edit.Admits(Actor);
    public string? ImportHref => MayEdit ? ImportLink.For(Actor, "synonyms") : null;

    public static IReadOnlyList<SelectOption> Kinds { get; } = [new("same", "同义"), new("related", "相关")];
    public static IReadOnlyList<SelectOption> Sources { get; } = [new("officer", "人工"), new("seed", "自带")];
    public static IReadOnlyList<SelectOption> States { get; } = [new("on", "在用"), new("off", "停用")];

    protected override string Address => WordsLinks.Desk;

    protected override (string Name, string? Value)[] Filters =>
        [("q", Filter.Q), ("kind", Filter.Kind), ("source", Filter.Source), ("state", Filter.State)];

    public async Task OnGetAsync([FromQuery] BookFilter filter, string? after, string? before, CancellationToken cancel)
    {
        Filter = filter;
        Unfound = await unfound.ListAsync(new UnfoundFilter(), new ListAsk(Size: ShownUnfound), Actor, cancel);
        await FillAsync(() => query.ListAsync(filter, new ListAsk(null, after, Before: before), Actor, cancel));
    }
}
