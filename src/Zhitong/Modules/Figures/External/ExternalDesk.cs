using Microsoft.EntityFrameworkCore;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Text;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Figures.External;

/// <summary>录入、复核、退回、更正 of values from outside.</summary>
public sealed class ExternalDesk(Writer writer, FigureBook book)
{
    /// <summary>Enters a value, which waits for a second person. For a period that is public already it is a correction.</summary>
    /// <exception cref="InputRefused">All faults at once; a document is always asked for.</exception>
    public Task<ExternalEntry> EnterAsync(ExternalInput input, Actor actor) =>
        writer.RunAsync(
            actor,
            async work =>
            {
                Demand(actor);
                var said = ExternalCheck.Check(input, book, work.Today);
                var before = await OfPeriodAsync(work, said, actor.City);
                if (before.Any(e => e.State == EntryState.Waiting))
                    throw InputRefused.At("to", "这个期间已有一条在等复核，请先复核或退回那一条");
                var current = before.Find(e => e.State == EntryState.Public);
                if (current is not null && said.Reason is null)
                    throw InputRefused.At(
                        "reason",
                        $"这个期间已公开 {current.Value:0.####}（第 {current.Edition} 版）。要更正，请写明理由"
                    );
                var entry = New(said, work, before, current);
                work.Db.Add(entry);
                work.Record(entry, "enter", said.Reason);
                return entry;
            }
        );

    /// <exception cref="RuleRefused">Entered by the same person, or reviewed already.</exception>
    /// <exception cref="RecordMissing">No such entry.</exception>
    public Task ApproveAsync(Guid id, int? version, Actor actor) =>
        writer.RunAsync(
            actor,
            async work =>
            {
                var entry = await LoadAsync(work, id, version);
                if (entry.Corrects is { } old && entry.EnteredById != actor.PersonId)
                {
                    var replaced = await work.Db.Set<ExternalEntry>().FirstAsync(e => e.Id == old);
                    replaced.Replace();
                    work.Record(replaced, "replace");
                    await work.FlushAsync(); // one edition of a period is public at a time
                }
                entry.Approve(actor.PersonId, actor.Name, work.Now);
                work.Record(entry, "approve");
            }
        );

    /// <inheritdoc cref="ApproveAsync"/>
    /// <exception cref="InputRefused">No reason.</exception>
    public Task RefuseAsync(Guid id, int? version, string? reason, Actor actor) =>
        writer.RunAsync(
            actor,
            async work =>
            {
                var fields = new FieldReader(new Faults());
                var said = fields.Required(reason, "reason", "退回的理由", ExternalInput.LongestNote);
                fields.Faults.ThrowIfAny();
                var entry = await LoadAsync(work, id, version);
                entry.Refuse(said, actor.PersonId, actor.Name, work.Now);
                work.Record(entry, "refuse", said);
            }
        );

    private static void Demand(Actor actor)
    {
        if (!FiguresAccess.Enter.Covers(actor, new Scope(actor.City, actor.City)))
            throw new Forbidden($"您的岗位（{actor.PostName}）不能录入外部数据。");
    }

    private static Task<List<ExternalEntry>> OfPeriodAsync(Work work, CheckedExternal said, string city) =>
        work
            .Db.Set<ExternalEntry>()
            .AsNoTracking()
            .Where(e => e.City == city && e.Code == said.Code && e.PeriodFrom == said.From && e.PeriodTo == said.To)
            .ToListAsync();

    private static async Task<ExternalEntry> LoadAsync(Work work, Guid id, int? version)
    {
        var entry =
            await work.Db.Set<ExternalEntry>().FirstOrDefaultAsync(e => e.Id == id)
            ?? throw new RecordMissing("没有这条外部数据。");
        FiguresAccess.Review.Demand(work.Actor, entry.Scope);
        if (version is { } seen && seen != entry.Version)
            throw new StaleEdit("您打开这页以后，有人先办了一步。请看看现在的情况再决定。");
        return entry;
    }

    private static ExternalEntry New(CheckedExternal said, Work work, List<ExternalEntry> before, ExternalEntry? current) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Code = said.Code,
            City = work.Actor.City,
            Value = said.Value,
            PeriodFrom = said.From,
            PeriodTo = said.To,
            Provider = said.Provider,
            Document = said.Document,
            DocumentDate = said.DocumentDate,
            Note = said.Note,
            Edition =
                before
                    .Where(e => e.State is EntryState.Public or EntryState.Replaced)
                    .Select(e => e.Edition)
                    .DefaultIfEmpty(0)
                    .Max() + 1,
            Corrects = current?.Id,
            CorrectionReason = current is null ? null : said.Reason,
            EnteredById = work.Actor.PersonId,
            EnteredBy = PlainText.Truncate(work.Actor.Name, 200),
            EnteredAt = work.Now,
        };
}
