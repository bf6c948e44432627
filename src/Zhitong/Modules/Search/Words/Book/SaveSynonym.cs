using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Search.Words.Unfound;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Text;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Search.Words.Book;

/// <summary>登记、修改、停用、恢复 of synonyms: page, API and import write by the same rules.</summary>
public sealed class SaveSynonym(Writer writer)
{
    private const int LongestReason = 200;

    /// <exception cref="InputRefused">All faults at once; also what would contradict the book.</exception>
    public Task<BookEntry> AddAsync(SynonymInput input, Actor actor, Faults? given = null) =>
        writer.RunAsync(
            actor,
            async work =>
            {
                Demand(actor);
                var (said, book) = await CheckAsync(work, input, null, given);
                var row = Synonym.Of(work.Actor, work.Now, Guid.CreateVersion7(), said, SynonymSource.Officer);
                Apply(said, row, book);
                work.Db.Add(row);
                work.Record(row, "add");
                await SettleUnfound.ByBookAsync(work, row);
                return BookEntry.Of(row);
            }
        );

    /// <param name="version">The version that the form was filled from; null changes whatever stands now.</param>
    /// <exception cref="InputRefused">All faults at once; also what would contradict the book.</exception>
    /// <exception cref="RecordMissing">No such entry.</exception>
    /// <exception cref="StaleEdit">The entry changed since that version.</exception>
    public Task<BookEntry> ChangeAsync(Guid id, int? version, SynonymInput input, Actor actor, Faults? given = null) =>
        writer.RunAsync(
            actor,
            async work =>
            {
                var row = await LoadAsync(work, id);
                if (row.Source == SynonymSource.Seed)
                    (input.Term, input.Other) = (row.Term, row.Other); // another pair is another entry
                var (said, book) = await CheckAsync(work, input, id, given);
                DemandCurrent(work, row, version);
                Apply(said, row, book);
                if (work.Db.Entry(row).State == EntityState.Added && book.Find(id) is { } seed && Says(seed, row))
                {
                    work.Db.Entry(row).State = EntityState.Detached; // saved as it came: no row, nothing to tell
                    return seed;
                }
                return await FinishAsync(work, row, "edit", null);
            }
        );

    /// <exception cref="RuleRefused">Switched off already.</exception>
    /// <inheritdoc cref="ChangeAsync"/>
    public Task<BookEntry> EndAsync(Guid id, int? version, string? reason, Actor actor) =>
        writer.RunAsync(
            actor,
            async work =>
            {
                var row = await LoadAsync(work, id);
                var said = Reason(reason, EndReason);
                DemandCurrent(work, row, version);
                row.End();
                return await FinishAsync(work, row, "end", said);
            }
        );

    /// <exception cref="RuleRefused">It is in use, or contradicts what came into the book meanwhile.</exception>
    /// <inheritdoc cref="ChangeAsync"/>
    public Task<BookEntry> RestoreAsync(Guid id, int? version, Actor actor) =>
        writer.RunAsync(
            actor,
            async work =>
            {
                var row = await LoadAsync(work, id);
                DemandCurrent(work, row, version);
                row.Restore();
                var book = await SynonymBook.ReadAsync(work.Db, row.City);
                var graph = new SynonymGraph(book.Entries.Where(e => e.Id != id));
                if (graph.Contradiction(BookEntry.Of(row)) is { } why)
                    throw new RuleRefused($"现在不能恢复：{why}。");
                await SettleUnfound.ByBookAsync(work, row);
                return await FinishAsync(work, row, "restore", null);
            }
        );

    internal const string EndReason = "停用的理由";

    internal static string Reason(string? raw, string label)
    {
        var fields = new FieldReader(new Faults());
        var said = fields.Required(raw, "reason", label, LongestReason);
        fields.Faults.ThrowIfAny();
        return said;
    }

    private static void Demand(Actor actor)
    {
        if (!WordsAccess.Edit.Covers(actor, new Scope(actor.City, actor.City)))
            throw new Forbidden($"您的岗位（{actor.PostName}）不能改词表。");
    }

    private static async Task<(CheckedSynonym, SynonymsOf)> CheckAsync(Work work, SynonymInput input, Guid? self, Faults? given)
    {
        var faults = new Faults(); // an act may run again when two writers met
        foreach (var (field, message) in given?.Items ?? [])
            faults.Add(field, message);
        var said = SynonymCheck.Check(input, faults);
        faults.ThrowIfAny();
        var book = await SynonymBook.ReadAsync(work.Db, work.Actor.City);
        if (book.Entries.FirstOrDefault(e => e.Key == said.Key && e.Id != self) is { } there)
            throw InputRefused.At("other", Taken(there));
        return (said, book);
    }

    internal static string Taken(BookEntry there) =>
        there.Off
            ? $"词表里已有“{there.Term} {there.Kind.Sign()} {there.Other}”（{there.Source.Chinese()}），只是停用了；请把那一条恢复"
            : $"词表里已有“{there.Term} {there.Kind.Sign()} {there.Other}”（{there.Source.Chinese()}），不用再登记";

    /// <summary>What the trades hold apart no city makes equal: 检定 and 校准 are two services by law. It may be switched off.</summary>
    internal static string? MadeEqual(CheckedSynonym said) =>
        said.Kind == SynonymKind.Same && SeedBook.All.Any(s => s.Key == said.Key && s.Kind == SynonymKind.Related)
            ? $"“{said.Term}”和“{said.Other}”自带的关系是相关，行业里不是一回事，不能改成同义；用不着可以停用"
            : null;

    private static void Apply(CheckedSynonym said, Synonym row, SynonymsOf book)
    {
        if (MadeEqual(said) is { } equal)
            throw InputRefused.At("kind", equal);
        (row.Term, row.Other, row.Key, row.Kind) = (said.Term, said.Other, said.Key, said.Kind);
        (row.Within, row.Note) = (said.Within, said.Note);
        if (row.Off)
            return; // looked at when it is restored
        var graph = new SynonymGraph(book.Entries.Where(e => e.Id != row.Id));
        if (graph.Contradiction(BookEntry.Of(row)) is { } why)
            throw InputRefused.At("kind", why);
    }

    private static async Task<BookEntry> FinishAsync(Work work, Synonym row, string act, string? reason)
    {
        if (work.Db.ChangeTracker.HasChanges())
        {
            (row.UpdatedAt, row.UpdatedBy) = (work.Now, PlainText.Truncate(work.Actor.Name, 200));
            work.Record(row, act, reason);
            await work.FlushAsync(); // the version that stands afterwards
        }
        return BookEntry.Of(row);
    }

    private static bool Says(BookEntry seed, Synonym row) =>
        row.Kind == seed.Kind && row.Note == seed.Note && SynonymKey.Split(row.Within).SequenceEqual(seed.Within);

    /// <summary>The row; an entry of the seed book becomes one when it is first touched.</summary>
    private static async Task<Synonym> LoadAsync(Work work, Guid id)
    {
        var row = await work.Db.Set<Synonym>().FirstOrDefaultAsync(s => s.Id == id);
        if (row is null)
        {
            var city = work.Actor.City;
            var seed =
                SeedBook.All.FirstOrDefault(s => BookEntry.SeedId(city, s.Key) == id)
                ?? throw new RecordMissing("词表里没有这一条。");
            var said = new CheckedSynonym(seed.Term, seed.Other, seed.Kind, seed.Within, seed.Note);
            row = Synonym.Of(work.Actor, work.Now, id, said, SynonymSource.Seed);
            work.Db.Add(row);
        }
        WordsAccess.Edit.Demand(work.Actor, row.Scope);
        return row;
    }

    /// <summary>An untouched seed entry has version 0; its row is made by the first act, and only that one may have seen 0.</summary>
    private static void DemandCurrent(Work work, Synonym row, int? version)
    {
        var made = work.Db.Entry(row).State == EntityState.Added;
        if (version is { } seen && seen != (made ? 0 : row.Version))
            throw new StaleEdit("您打开这页以后，有人先改过这一条。请看看现在的内容再决定，您填的还在。");
    }
}
