using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Counts;
using Zhitong.Platform.Numbering;
using Zhitong.Platform.TextIndexing;
using Zhitong.Platform.Validity;

namespace Zhitong.Platform.Writing;

/// <summary>Handles an event in the transaction that raised it.</summary>
public interface IHandle<in TEvent>
{
    Task HandleAsync(TEvent happened, Work work);
}

/// <summary>
/// One writing act at work: the context of its transaction, who acts, when, and what it leaves in the history.
/// </summary>
public sealed class Work(ZhitongDb db, Actor actor, DateTime now, Writer writer)
{
    internal List<(ISubject Subject, string Act, string? Reason)> Recorded { get; } = [];
    internal List<string> Events { get; } = [];
    internal Dictionary<Guid, ChainEnd> Ends { get; } = [];

    public ZhitongDb Db { get; } = db;
    public Actor Actor { get; } = actor;
    public DateTime Now { get; } = now;
    public DateOnly Today { get; } = Clock.DayOf(now);

    /// <summary>States that <paramref name="subject"/> was changed by <paramref name="act"/>; what changed is read from the context.</summary>
    /// <remarks>One activity a subject and act: say it once, after or before the change.</remarks>
    public void Record(ISubject subject, string act, string? reason = null) => Recorded.Add((subject, act, reason));

    /// <summary>Says where the chain of a subject ends, read in the query that loaded it: the recorder need not ask again.</summary>
    public void ChainEndsAt(ISubject subject, ChainEnd end) => Ends[subject.Id] = end;

    /// <summary>
    /// Writes what was done so far, with its activities, within the transaction: for statements that need the rows to be there.
    /// </summary>
    public Task FlushAsync() => writer.FinishAsync(this);

    /// <summary>Begins histories that are told at once; what is told is written by <see cref="Chronicle.WriteAsync"/>.</summary>
    public Chronicle BeginChronicle() => writer.Recorder.Chronicle(Db);

    /// <summary>This work as somebody else's at another time: for the acts of a chronicle.</summary>
    public Work As(Actor by, DateTime at) => new(Db, by, Clock.WholeMilliseconds(at), writer);

    /// <summary>Calls every handler of the event, in this transaction.</summary>
    public async Task RaiseAsync<TEvent>(TEvent happened)
        where TEvent : notnull
    {
        Events.Add(typeof(TEvent).Name);
        foreach (var handler in writer.Services.GetServices<IHandle<TEvent>>())
            await handler.HandleAsync(happened, this).ConfigureAwait(false);
    }

    public Task<long> NextNumberAsync(string series) => writer.Numbers.NextAsync(Db, series);

    public Task<IReadOnlyList<long>> NextNumbersAsync(string series, int count) => writer.Numbers.NextAsync(Db, series, count);

    public Task CountAsync(string name, string city, string region, string key, int difference) =>
        writer.Counts.AddAsync(Db, name, city, region, key, difference);

    /// <summary>Folds some of the pending differences of the counts, after a load.</summary>
    public Task FoldCountsAsync() => writer.Counts.FoldAsync(Db);

    public Task PackIndexAsync(string index) => writer.Texts.PackAsync(Db, index);

    public Task IndexAsync(string index, long doc, IEnumerable<string> tokens) => writer.Texts.PutAsync(Db, index, doc, tokens);
}

/// <summary>Runs writing acts: transaction, history, versions, events. Page, API, import and job all write through it.</summary>
public sealed class Writer(
    WriteGate gate,
    Clock clock,
    ActivityRecorder recorder,
    Numbers numbers,
    KeptCounts counts,
    TextIndex texts,
    IServiceProvider services
)
{
    internal ActivityRecorder Recorder => recorder;
    internal Numbers Numbers { get; } = numbers;
    internal KeptCounts Counts { get; } = counts;
    internal TextIndex Texts { get; } = texts;
    internal IServiceProvider Services { get; } = services;

    /// <param name="actor">Who is answerable for the write.</param>
    /// <param name="act">The work; may run again if two writers met, so it loads what it changes itself.</param>
    /// <param name="at">UTC time of the act, now unless told: imports and demo histories tell.</param>
    public Task<T> RunAsync<T>(Actor actor, Func<Work, Task<T>> act, DateTime? at = null) =>
        gate.RunAsync(async db =>
        {
            var work = new Work(db, actor, at is { } t ? Clock.WholeMilliseconds(t) : clock.Now, this);
            var result = await act(work).ConfigureAwait(false);
            await FinishAsync(work).ConfigureAwait(false);
            return result;
        });

    public Task RunAsync(Actor actor, Func<Work, Task> act, DateTime? at = null) =>
        RunAsync(
            actor,
            async work =>
            {
                await act(work).ConfigureAwait(false);
                return true;
            },
            at
        );

    /// <summary>Changes are looked for once; from there on everything that changes is told to the context.</summary>
    internal async Task FinishAsync(Work work)
    {
        var tracker = work.Db.ChangeTracker;
        tracker.DetectChanges();
        tracker.AutoDetectChangesEnabled = false;
        try
        {
            await Ledger.SettleAsync(work.Db, work.Today).ConfigureAwait(false);
            var events = work.Events.Count == 0 ? null : string.Join(',', work.Events);
            foreach (var (subject, act, reason) in work.Recorded)
            {
                work.Ends.Remove(subject.Id, out var end); // good for one entry: the next one follows this
                await recorder
                    .AppendAsync(work.Db, subject, act, reason, events, work.Actor, work.Now, end)
                    .ConfigureAwait(false);
            }
            foreach (var entry in tracker.Entries<IVersioned>())
            {
                if (entry.State == EntityState.Modified)
                    entry.Property(e => e.Version).CurrentValue++;
            }
            await work.Db.SaveChangesAsync().ConfigureAwait(false);
        }
        finally
        {
            tracker.AutoDetectChangesEnabled = true;
        }
        work.Recorded.Clear();
        work.Events.Clear();
    }
}
