using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Text;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Search.Words.Unfound;

/// <summary>A search that found nothing, as lists and the API show it.</summary>
/// <param name="Nothing">How often nothing was found at all.</param>
/// <param name="Unmatched">How often it was left out as 未匹配.</param>
/// <param name="Loose">How often only a part of it was found.</param>
/// <param name="State">What was done about it.</param>
public sealed record UnfoundRow(
    Guid Id,
    string Text,
    int Times,
    int Nothing,
    int Unmatched,
    int Loose,
    DateOnly FirstDay,
    DateOnly LastDay,
    UnfoundState State
);

/// <summary>What the list is asked for; raw as it came.</summary>
/// <param name="State"><c>open</c> unless told; <c>answered aside all</c>.</param>
public sealed record UnfoundFilter(string? Q = null, string? State = null);

/// <summary>Lists of searches that found nothing, most often first.</summary>
public sealed class UnfoundQuery(ZhitongDb db, RecentAnswers recent)
{
    private static readonly ListOf<UnfoundSearch, UnfoundRow> Rows = new(
        u => new UnfoundRow(u.Id, u.Text, u.Times, u.Nothing, u.Unmatched, u.Loose, u.FirstDay, u.LastDay, u.State),
        ListSort.By("-times", (UnfoundSearch u) => u.Times),
        ListSort.By("-last", (UnfoundSearch u) => u.LastDay)
    );

    /// <exception cref="InputRefused">A filter, order or position is unusable.</exception>
    public Task<Listed<UnfoundRow>> ListAsync(
        UnfoundFilter filter,
        ListAsk ask,
        Actor actor,
        CancellationToken cancel = default
    ) => Rows.PageAsync(new Sought<UnfoundSearch>(Filtered(filter, actor.City)), ask, recent, new TotalOf(filter, actor), cancel);

    /// <exception cref="RecordMissing">No such search.</exception>
    /// <exception cref="NotYours">Outside the actor's reach.</exception>
    public async Task<UnfoundSearch> FindAsync(Guid id, Actor actor, CancellationToken cancel = default)
    {
        var search =
            await db.Set<UnfoundSearch>().AsNoTracking().FirstOrDefaultAsync(u => u.Id == id, cancel)
            ?? throw new RecordMissing("没有这一条查询，可能已经过了保存的时间。");
        WordsAccess.See.Demand(actor, search.Scope);
        return search;
    }

    private IQueryable<UnfoundSearch> Filtered(UnfoundFilter filter, string city)
    {
        var all = db.Set<UnfoundSearch>().AsNoTracking().Where(u => u.City == city);
        if (SearchTokens.Normal(filter.Q ?? "").Trim() is { Length: > 0 } words)
            all = all.Where(u => u.Text.Contains(words));
        return filter.State switch
        {
            null or "" or "open" => all.Where(u =>
                u.State == UnfoundState.Open || (u.State == UnfoundState.Answered && u.LastDay > u.SettledOn)
            ),
            "answered" => all.Where(u => u.State == UnfoundState.Answered),
            "aside" => all.Where(u => u.State == UnfoundState.Aside),
            "all" => all,
            _ => throw InputRefused.At("state", "处理情况只能是 open、answered、aside、all"),
        };
    }
}
