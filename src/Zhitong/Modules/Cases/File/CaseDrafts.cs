using Microsoft.EntityFrameworkCore;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Cases.File;

/// <summary>存草稿: keeps what was typed so far, without judging it, until it is handed in or thirty days have passed.</summary>
public sealed class CaseDrafts(Writer writer)
{
    public const int KeptDays = 30;

    /// <summary>The person's draft of this matter, or null.</summary>
    public static Task<CaseDraft?> FindAsync(Data.ZhitongDb db, Guid person, Guid draft) =>
        db.Set<CaseDraft>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == draft && d.PersonId == person);

    public static Task<List<CaseDraft>> OfAsync(Data.ZhitongDb db, Guid person) =>
        db.Set<CaseDraft>()
            .AsNoTracking()
            .Where(d => d.PersonId == person)
            .OrderByDescending(d => d.SavedAt)
            .Take(20)
            .ToListAsync();

    /// <summary>Saves under the given id, which the form made up, so that repeating it makes no second draft.</summary>
    public Task SaveAsync(Guid id, CaseFiling filing, Actor actor) =>
        writer.RunAsync(
            actor,
            async work =>
            {
                if (actor.PersonId is not { } person)
                    throw new Forbidden("请先登录，再存草稿。");
                var draft = await work.Db.Set<CaseDraft>().FindAsync(id);
                if (draft is null)
                {
                    draft = new CaseDraft { Id = id, PersonId = person };
                    work.Db.Add(draft);
                }
                else if (draft.PersonId != person)
                {
                    throw new RecordMissing("没有这份草稿。");
                }
                draft.Filing = Cut(filing);
                draft.SavedAt = work.Now;
            }
        );

    public Task DiscardAsync(Guid id, Actor actor) =>
        writer.RunAsync(
            actor,
            work => work.Db.Set<CaseDraft>().Where(d => d.Id == id && d.PersonId == actor.PersonId).ExecuteDeleteAsync()
        );

    /// <summary>A draft holds a sensible amount; the whole text still stands in the form.</summary>
    private static CaseFiling Cut(CaseFiling f) =>
        f with
        {
            Need = Shorten(f.Need, 8000),
            Enterprise = Shorten(f.Enterprise, 400),
            Contact = Shorten(f.Contact, 400),
            Product = Shorten(f.Product, 400),
            Standard = Shorten(f.Standard, 400),
            Parameters = Shorten(f.Parameters, 2000),
            Phone = Shorten(f.Phone, 100),
            CreditCode = Shorten(f.CreditCode, 100),
            Region = Shorten(f.Region, 20),
            Matter = Shorten(f.Matter, 60),
            Answers = f.Answers.Take(50).ToDictionary(a => Shorten(a.Key, 60)!, a => Shorten(a.Value, 2000)!),
        };

    private static string? Shorten(string? text, int max) => text is null ? null : Platform.Text.PlainText.Truncate(text, max);
}

/// <summary>An unfinished filing of one person. It is not yet a case: no number, nobody's queue, no history.</summary>
public sealed class CaseDraft
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }
    public CaseFiling Filing { get; set; } = new();
    public DateTime SavedAt { get; set; }
}
