using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Search.Words.Book;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Search.Words.Unfound;

/// <summary>不用处理, 重新处理, and what a new synonym answers.</summary>
public sealed class SettleUnfound(Writer writer)
{
    /// <exception cref="InputRefused">No reason.</exception>
    /// <exception cref="RecordMissing">No such search.</exception>
    /// <exception cref="RuleRefused">Set aside already.</exception>
    public Task<UnfoundSearch> SetAsideAsync(Guid id, string? reason, Actor actor) =>
        writer.RunAsync(
            actor,
            async work =>
            {
                var search = await LoadAsync(work, id);
                var said = SaveSynonym.Reason(reason, "不用处理的理由");
                search.SetAside(work.Today);
                work.Record(search, "aside", said);
                return search;
            }
        );

    /// <exception cref="RuleRefused">It is on the desk.</exception>
    /// <inheritdoc cref="SetAsideAsync"/>
    public Task<UnfoundSearch> TakeUpAsync(Guid id, Actor actor) =>
        writer.RunAsync(
            actor,
            async work =>
            {
                var search = await LoadAsync(work, id);
                search.TakeUp();
                work.Record(search, "takeup");
                return search;
            }
        );

    /// <summary>Takes off the desk what was looked for under one of the two names, within the act that puts them into the book.</summary>
    internal static async Task ByBookAsync(Work work, Synonym row)
    {
        string[] names = [SynonymKey.Normal(row.Term), SynonymKey.Normal(row.Other)];
        var city = row.City;
        var searches = await work
            .Db.Set<UnfoundSearch>()
            .Where(u => u.City == city && names.Contains(u.Text) && u.State != UnfoundState.Aside)
            .ToListAsync();
        foreach (var search in searches)
        {
            search.Answer(work.Today);
            work.Record(search, "answer", row.SubjectName);
        }
    }

    private static async Task<UnfoundSearch> LoadAsync(Work work, Guid id)
    {
        var search =
            await work.Db.Set<UnfoundSearch>().FirstOrDefaultAsync(u => u.Id == id)
            ?? throw new RecordMissing("没有这一条查询，可能已经过了保存的时间。");
        WordsAccess.Edit.Demand(work.Actor, search.Scope);
        return search;
    }
}
