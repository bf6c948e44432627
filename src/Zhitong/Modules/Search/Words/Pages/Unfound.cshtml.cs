using Microsoft.AspNetCore.Mvc;
using Zhitong.Modules.Search.Words.Unfound;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Web;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Search.Words.Pages;

/// <summary>没有找到的查询: all of them, also those that were dealt with.</summary>
[Access("search.words")]
public sealed class UnfoundListPage(UnfoundQuery query) : ListPage<UnfoundRow>
{
    public UnfoundFilter Filter { get; private set; } = new();
    public string? Sort { get; private set; }
    public bool MayEdit => WordsAccess.Edit.Admits(Actor);

    public static IReadOnlyList<SelectOption> States { get; } =
    [new("answered", "已加同义词"), new("aside", "不用处理"), new("all", "全部")];

    public static IReadOnlyList<SelectOption> Orders { get; } = [new("-last", "最近的在前")];

    protected override string Address => WordsLinks.Unfound;
    protected override (string Name, string? Value)[] Filters => [("q", Filter.Q), ("state", Filter.State)];
    protected override string? Order => Sort;

    public async Task OnGetAsync(
        [FromQuery] UnfoundFilter filter,
        string? sort,
        string? after,
        string? before,
        CancellationToken cancel
    )
    {
        (Filter, Sort) = (filter, sort);
        await FillAsync(() => query.ListAsync(filter, new ListAsk(sort, after, Before: before), Actor, cancel));
    }
}

/// <summary>What is sent with 不用处理.</summary>
public sealed class AsideForm
{
    public string? Reason { get; set; }
}

/// <summary>One search that found nothing: how often, what was done about it, 不用处理.</summary>
[Access("search.words")]
public sealed class UnfoundPage(UnfoundQuery query, SettleUnfound settle, ActivityReader activities) : ZtPage
{
    [BindProperty]
    public AsideForm Input { get; set; } = new();

    public UnfoundSearch Search { get; private set; } = null!;
    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];
    public bool MayEdit => WordsAccess.Edit.Admits(Actor);

    public Task OnGetAsync(Guid id, CancellationToken cancel) => LoadAsync(id, cancel);

    public Task<IActionResult> OnPostAsideAsync(Guid id, CancellationToken cancel) =>
        SettleAsync(id, () => settle.SetAsideAsync(id, Input.Reason, Actor), WordsLinks.Desk, cancel);

    public Task<IActionResult> OnPostTakeUpAsync(Guid id, CancellationToken cancel) =>
        SettleAsync(id, () => settle.TakeUpAsync(id, Actor), WordsLinks.Aside(id), cancel);

    private Task<IActionResult> SettleAsync(Guid id, Func<Task> act, string next, CancellationToken cancel) =>
        TryAsync(
            async () =>
            {
                await act();
                return Redirect(next);
            },
            () => LoadAsync(id, cancel)
        );

    private async Task LoadAsync(Guid id, CancellationToken cancel)
    {
        Search = await query.FindAsync(id, Actor, cancel);
        History = await activities.OfAsync(id);
    }
}
