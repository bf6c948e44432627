using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Imports.Contract;
using Zhitong.Modules.Search.Words.Unfound;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;

namespace Zhitong.Modules.Search.Words.Book;

/// <summary>Sheets of synonyms: one row a pair. What the book has already is changed, the rest is added.</summary>
public sealed class SynonymImport : ImportKind
{
    public override string Name => "synonyms";
    public override string Title => "同义词";
    public override AccessRule Rule => WordsAccess.Edit;
    public override string Link => WordsLinks.Desk;
    public override IReadOnlyList<ImportTarget> Targets { get; } = [ImportTarget.Of<Synonym>()];

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ImportColumns.Text("term", "词") with
        {
            Required = true,
            Names = ["词语", "名称", "标准名称"],
            Example = "电子汽车衡",
        },
        ImportColumns.Text("other", "另一个说法") with
        {
            Required = true,
            Names = ["同义词", "别名", "俗称", "又称"],
            Example = "地磅",
        },
        ImportColumns.Text("kind", "关系") with
        {
            Names = ["类型"],
            Hint = "同义或者相关，不填算同义",
            Example = "同义",
        },
        ImportColumns.Text("within", "限于") with
        {
            Names = ["领域"],
            Hint = "问题里还有其中一个词才用，几个用顿号隔开",
        },
        ImportColumns.Text("note", "说明") with
        {
            Names = ["备注"],
        },
    ];

    public override ImportPass Begin(ImportContext context) => new SynonymImportPass(context);
}

/// <summary>One reading of a sheet of synonyms. Rows must fit the book and the rows above them.</summary>
internal sealed class SynonymImportPass(ImportContext context) : ImportPass
{
    private List<BookEntry>? book;

    public override void Read(ImportRow row)
    {
        if (row["term"] is { } term && row["other"] is { } other)
            row.StandsFor("other", SynonymKey.Of(term, other), "与第 {0} 行是同一对词，内容不同，请只留一行");
    }

    public override async Task PlaceAsync(
        ZhitongDb db,
        IReadOnlyList<ImportRow> rows,
        INumberSource numbers,
        CancellationToken cancel
    )
    {
        var city = context.Actor.City;
        book ??= [.. (await SynonymBook.ReadAsync(db, city, cancel)).Entries];
        var known = await db.Set<Synonym>().AsNoTracking().Where(s => s.City == city).ToDictionaryAsync(s => s.Key, cancel);
        foreach (var row in rows)
        {
            if (Checked(row) is not { } said)
                continue;
            var at = book.FindIndex(e => e.Key == said.Key);
            var there = at < 0 ? null : book[at];
            var stands = Entry(said, there);
            if (!stands.Off && new SynonymGraph(book.Where(e => e.Key != said.Key)).Contradiction(stands) is { } why)
            {
                row.Fault("kind", why);
                continue;
            }
            Place(row, said, there, known);
            if (at >= 0)
                book.RemoveAt(at);
            book.Add(stands);
        }
    }

    private static CheckedSynonym? Checked(ImportRow row)
    {
        var input = new SynonymInput { Kind = SynonymKind.Same.Code() };
        InputFields.Overlay(input, row);
        var faults = new Faults();
        var said = SynonymCheck.Check(input, faults);
        if (!faults.Any)
            faults.Add("kind", SaveSynonym.MadeEqual(said));
        InputFields.Report(faults, row);
        return row.IsGood ? said : null;
    }

    private void Place(ImportRow row, CheckedSynonym said, BookEntry? there, Dictionary<string, Synonym> known)
    {
        if (there is not null && known.TryGetValue(said.Key, out var record))
            row.Changes(
                record,
                r =>
                {
                    (r.Kind, r.Within, r.Note) = (said.Kind, said.Within ?? r.Within, said.Note ?? r.Note);
                    (r.UpdatedAt, r.UpdatedBy) = (context.Now, context.Actor.Name);
                }
            );
        else if (there is null)
        {
            var made = Synonym.Of(context.Actor, context.Now, Guid.CreateVersion7(), said, SynonymSource.Officer);
            row.Makes(made);
            row.After(made.Key, work => SettleUnfound.ByBookAsync(work, made));
        }
        else if (said.Kind != there.Kind || said.Within is not null || said.Note is not null)
        {
            var kept = said with { Within = said.Within ?? Joined(there), Note = said.Note ?? there.Note };
            if (kept.Kind != there.Kind || kept.Within != Joined(there) || kept.Note != there.Note)
                row.Makes(Synonym.Of(context.Actor, context.Now, there.Id, kept, SynonymSource.Seed));
        }
    }

    private static string? Joined(BookEntry entry) => entry.Within.Count == 0 ? null : string.Join('、', entry.Within);

    private static BookEntry Entry(CheckedSynonym said, BookEntry? there) =>
        new(
            there?.Id ?? Guid.Empty,
            said.Key,
            said.Term,
            said.Other,
            said.Kind,
            said.Within is null ? there?.Within ?? [] : SynonymKey.Split(said.Within),
            said.Note,
            there?.Source ?? SynonymSource.Officer,
            there?.Off ?? false,
            null,
            null,
            0
        );
}
