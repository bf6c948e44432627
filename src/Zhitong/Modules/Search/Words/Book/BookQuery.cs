using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Lists;
using Zhitong.Platform.Web;

namespace Zhitong.Modules.Search.Words.Book;

/// <summary>What the list of the book is asked for; raw as it came.</summary>
/// <param name="Q">In either name, the note or the field.</param>
/// <param name="Kind"><c>same related</c>.</param>
/// <param name="Source"><c>seed officer</c>.</param>
/// <param name="State"><c>on off</c>.</param>
public sealed record BookFilter(string? Q = null, string? Kind = null, string? Source = null, string? State = null);

/// <summary>Lists the book of a city. All of it is in memory, so its pages are cut there.</summary>
public sealed class BookQuery(SynonymBook books)
{
    private const string Order = "book";

    /// <exception cref="InputRefused">A filter, size or position is unusable.</exception>
    public async Task<Listed<BookEntry>> ListAsync(BookFilter filter, ListAsk ask, Actor actor, CancellationToken cancel)
    {
        var size = Paging.Size(ask.Size);
        var found = await FilteredAsync(filter, actor, cancel);
        var start =
            Cursor.Read(ask.Before, Order) is { } before ? Math.Max(0, IndexOf(found, before) - size)
            : Cursor.Read(ask.After, Order) is { } after ? IndexOf(found, after) + 1
            : 0;
        var items = found.Skip(start).Take(size).ToList();
        var more = start + items.Count < found.Count;
        return new Listed<BookEntry>(items, found.Count, true, more ? PlaceOf(items[^1]) : null)
        {
            Prev = start > 0 && items.Count > 0 ? PlaceOf(items[0]) : null,
        };
    }

    /// <exception cref="InputRefused">A filter is unusable.</exception>
    public async Task<List<BookEntry>> FilteredAsync(BookFilter filter, Actor actor, CancellationToken cancel)
    {
        var kind = OneOf(filter.Kind, "kind", "关系", SynonymWords.KindOf);
        var source = OneOf<SynonymSource>(
            filter.Source,
            "source",
            "来源",
            s =>
                s == "seed" ? SynonymSource.Seed
                : s == "officer" ? SynonymSource.Officer
                : null
        );
        var off = OneOf<bool>(
            filter.State,
            "state",
            "状态",
            s =>
                s == "off" ? true
                : s == "on" ? false
                : null
        );
        var words = SynonymKey.Normal(filter.Q ?? "");
        var book = await books.OfAsync(actor.City, cancel);
        return
        [
            .. from e in book.Entries
            where kind is null || e.Kind == kind
            where source is null || e.Source == source
            where off is null || e.Off == off
            where words.Length == 0 || Holds(e, words)
            select e,
        ];
    }

    /// <exception cref="RecordMissing">No such entry in the actor's city.</exception>
    public async Task<BookEntry> FindAsync(Guid id, Actor actor, CancellationToken cancel = default) =>
        (await books.OfAsync(actor.City, cancel)).Find(id) ?? throw new RecordMissing("词表里没有这一条。");

    private static bool Holds(BookEntry e, string words)
    {
        foreach (var text in new[] { e.Term, e.Other, e.Note ?? "", string.Join(' ', e.Within) })
        {
            if (SynonymKey.Normal(text).Contains(words, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static T? OneOf<T>(string? raw, string field, string label, Func<string?, T?> read)
        where T : struct =>
        string.IsNullOrEmpty(raw) ? null : read(raw) ?? throw InputRefused.At(field, $"没有这样的{label}，请从列出的里选");

    private static string PlaceOf(BookEntry entry) => new Cursor(Order, entry.Id.ToString("N"), 0).Encode();

    /// <summary>Where the entry stands; before the first when it is not there any more.</summary>
    private static int IndexOf(List<BookEntry> entries, Cursor place) => entries.FindIndex(e => e.Id.ToString("N") == place.Key);
}
