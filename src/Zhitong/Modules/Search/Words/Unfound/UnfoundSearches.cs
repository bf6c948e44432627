using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Search.Words.Book;
using Zhitong.Platform.Numbering;
using Zhitong.Platform.Text;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Search.Words.Unfound;

/// <summary>
/// Counts what people searched for in vain. A note costs nothing but a place in memory; every few seconds all of them go to the
/// database in one write. Bounded, so that nobody can fill the table or push a word to its top.
/// </summary>
public sealed class UnfoundSearches(WriteGate gate, Numbers numbers, SynonymBook books, Clock clock, TimeProvider time)
{
    public const string Series = "search_unfound";

    /// <summary>New texts that a process writes within an hour.</summary>
    public const int MostNewAnHour = 300;

    /// <summary>Texts that wait for the next write.</summary>
    public const int MostWaiting = 1_000;

    /// <summary>How often one text counts between two writes.</summary>
    public const int MostAtOnce = 3;

    private readonly Lock waitingLock = new();
    private readonly SemaphoreSlim flushing = new(1, 1);
    private Dictionary<(string City, string Text), Counts> waiting = [];
    private (long Since, int Made) hour;

    private sealed record Counts(int Nothing, int Unmatched, int Loose)
    {
        public int Times => Nothing + Unmatched + Loose;
    }

    /// <summary>Notes a search that did not find all that was asked for; any other is passed over.</summary>
    /// <param name="city">GB/T 2260 code.</param>
    /// <param name="question">As typed; what tells somebody is taken out here.</param>
    /// <param name="unmatched">The words that nothing holds.</param>
    /// <param name="nothing">There was no hit.</param>
    /// <param name="loose">No hit held all words.</param>
    public async ValueTask NoteAsync(string city, string question, IReadOnlyList<string> unmatched, bool nothing, bool loose)
    {
        if (!nothing && !loose && unmatched.Count == 0)
            return;
        var masked = UnfoundText.Masked(question);
        var words = unmatched.Where(w => masked.Contains(w, StringComparison.Ordinal)).ToList();
        if (words.Count > 0)
        {
            foreach (var word in words)
                Count(city, word, nothing ? new(1, 0, 0) : new(0, 1, 0));
            return;
        }
        if (unmatched.Count > 0)
            return; // what was not found may not be kept
        var asked = SearchTokens.ForQuestion(masked, await books.OfAsync(city));
        if (asked.Count > 0)
            Count(city, UnfoundText.Of(asked), nothing ? new(1, 0, 0) : new(0, 0, 1));
    }

    /// <summary>Writes what was noted since the last time.</summary>
    public async Task FlushAsync()
    {
        await flushing.WaitAsync();
        try
        {
            foreach (var city in Take().GroupBy(w => w.Key.City))
            {
                var counts = city.ToDictionary(w => w.Key.Text, w => w.Value, StringComparer.Ordinal);
                var room = Room();
                hour.Made += await gate.RunAsync(db => WriteAsync(db, city.Key, counts, room));
            }
        }
        finally
        {
            flushing.Release();
        }
    }

    private void Count(string city, string text, Counts counts)
    {
        var key = (city, PlainText.Truncate(text, UnfoundSearch.LongestText));
        lock (waitingLock)
        {
            if (!waiting.TryGetValue(key, out var known))
            {
                if (waiting.Count < MostWaiting)
                    waiting[key] = counts;
            }
            else if (known.Times < MostAtOnce)
                waiting[key] = new(
                    known.Nothing + counts.Nothing,
                    known.Unmatched + counts.Unmatched,
                    known.Loose + counts.Loose
                );
        }
    }

    private Dictionary<(string City, string Text), Counts> Take()
    {
        lock (waitingLock)
        {
            var taken = waiting;
            waiting = [];
            return taken;
        }
    }

    /// <summary>New texts that this hour still has room for.</summary>
    private int Room()
    {
        if (hour.Since == 0 || time.GetElapsedTime(hour.Since) >= TimeSpan.FromHours(1))
            hour = (time.GetTimestamp(), 0);
        return MostNewAnHour - hour.Made;
    }

    /// <returns>How many texts are new.</returns>
    private async Task<int> WriteAsync(ZhitongDb db, string city, Dictionary<string, Counts> counts, int room)
    {
        var today = clock.Today;
        var texts = counts.Keys.ToArray();
        var known = await db.Set<UnfoundSearch>()
            .Where(u => u.City == city && texts.Contains(u.Text))
            .Select(u => u.Text)
            .ToListAsync();
        foreach (var text in known)
        {
            var more = counts[text];
            await db.Set<UnfoundSearch>()
                .Where(u => u.City == city && u.Text == text)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(u => u.Times, u => u.Times + more.Times)
                        .SetProperty(u => u.Nothing, u => u.Nothing + more.Nothing)
                        .SetProperty(u => u.Unmatched, u => u.Unmatched + more.Unmatched)
                        .SetProperty(u => u.Loose, u => u.Loose + more.Loose)
                        .SetProperty(u => u.LastDay, today)
                );
        }
        var made = texts.Except(known).Take(room).ToList();
        if (made.Count == 0)
            return 0;
        var docs = await numbers.NextAsync(db, Series, made.Count);
        db.AddRange(made.Select((text, i) => New(city, text, counts[text], docs[i], today)));
        await db.SaveChangesAsync();
        return made.Count;
    }

    private static UnfoundSearch New(string city, string text, Counts counts, long doc, DateOnly today) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Doc = doc,
            City = city,
            Text = text,
            FirstDay = today,
            LastDay = today,
            Times = counts.Times,
            Nothing = counts.Nothing,
            Unmatched = counts.Unmatched,
            Loose = counts.Loose,
        };
}
