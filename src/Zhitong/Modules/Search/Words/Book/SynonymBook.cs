using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Search.Words.Book;

/// <summary>
/// The books of all cities in memory. Looked at again when this process has committed, and half a second later at most, so that
/// what another process changed counts within a second; built anew only if a row changed.
/// </summary>
public sealed class SynonymBook(IDbContextFactory<ZhitongDb> factory, WriteGate gate, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(500);
    private readonly ConcurrentDictionary<string, Held> held = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim reading = new(1, 1);

    /// <param name="Stamp">What tells one state of the rows from another: rows only come, and each change raises a version.</param>
    private sealed record Held(SynonymsOf Book, (int Rows, int Versions) Stamp, long Commit, long ReadAt);

    /// <param name="city">GB/T 2260 code.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async ValueTask<SynonymsOf> OfAsync(string city, CancellationToken cancel = default)
    {
        if (Good(city) is { } good)
            return good;
        await reading.WaitAsync(cancel);
        try
        {
            return Good(city) ?? await ReadAsync(city, cancel);
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>The book as it stands in this context: within an act also with what the act has written.</summary>
    internal static async Task<SynonymsOf> ReadAsync(ZhitongDb db, string city, CancellationToken cancel = default)
    {
        var rows = await db.Set<Synonym>()
            .AsNoTracking()
            .Where(s => s.City == city)
            .OrderByDescending(s => s.UpdatedAt)
            .ThenBy(s => s.Key)
            .ToListAsync(cancel);
        return new SynonymsOf(Merged(city, rows));
    }

    /// <summary>The book of a city that has changed nothing of what comes with the program.</summary>
    public static SynonymsOf Untouched(string city) => new(Merged(city, []));

    /// <summary>Rows of the table before what of the seed book no row overrides.</summary>
    private static IReadOnlyList<BookEntry> Merged(string city, IReadOnlyList<Synonym> rows)
    {
        var taken = rows.Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. rows.Select(BookEntry.Of),
            .. SeedBook
                .All.Where(s => !taken.Contains(s.Key))
                .Select(s => new BookEntry(
                    BookEntry.SeedId(city, s.Key),
                    s.Key,
                    s.Term,
                    s.Other,
                    s.Kind,
                    SynonymKey.Split(s.Within),
                    s.Note,
                    SynonymSource.Seed,
                    false,
                    null,
                    null,
                    0
                )),
        ];
    }

    private SynonymsOf? Good(string city) =>
        held.TryGetValue(city, out var known) && known.Commit == gate.Commits && time.GetElapsedTime(known.ReadAt) < Fresh
            ? known.Book
            : null;

    private async Task<SynonymsOf> ReadAsync(string city, CancellationToken cancel)
    {
        var (commit, at) = (gate.Commits, time.GetTimestamp()); // before reading: what is committed meanwhile makes it old
        await using var db = await factory.CreateDbContextAsync(cancel);
        var stamp = await StampAsync(db, city, cancel);
        var book = held.TryGetValue(city, out var known) && known.Stamp == stamp ? known.Book : await ReadAsync(db, city, cancel);
        held[city] = new Held(book, stamp, commit, at);
        return book;
    }

    private static async Task<(int, int)> StampAsync(ZhitongDb db, string city, CancellationToken cancel)
    {
        var stamp = await db.Set<Synonym>()
            .Where(s => s.City == city)
            .GroupBy(s => 1)
            .Select(g => new { Rows = g.Count(), Versions = g.Sum(s => s.Version) })
            .FirstOrDefaultAsync(cancel);
        return (stamp?.Rows ?? 0, stamp?.Versions ?? 0);
    }
}
