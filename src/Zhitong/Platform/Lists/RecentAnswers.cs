using System.Collections.Concurrent;
using Zhitong.Platform.Access;
using Zhitong.Platform.Writing;

namespace Zhitong.Platform.Lists;

/// <summary>
/// What lists asked the database a moment ago and needs much reading: how many rows there are, which records hold a word. Good until
/// this process commits something, and half a second at most, so that what another process changed is seen within a second.
/// </summary>
public sealed class RecentAnswers(WriteGate gate, TimeProvider time)
{
    private const int Most = 2000;
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(500);
    private readonly ConcurrentDictionary<string, Answer> held = new(StringComparer.Ordinal);

    private sealed record Answer(object Value, long Commit, long ReadAt);

    /// <param name="key">Whatever the answer depends on: the question, and who asks if that makes a difference.</param>
    public async ValueTask<T> GetAsync<T>(string key, Func<Task<T>> ask)
        where T : notnull
    {
        var commit = gate.Commits; // before reading: what is committed meanwhile makes the answer old
        if (held.TryGetValue(key, out var known) && known.Commit == commit && time.GetElapsedTime(known.ReadAt) < Fresh)
            return (T)known.Value;
        var at = time.GetTimestamp();
        var value = await ask();
        if (held.Count >= Most)
            held.Clear();
        held[key] = new Answer(value, commit, at);
        return value;
    }
}

/// <summary>What the total of a list depends on.</summary>
/// <param name="Filter">A record: its text names every value.</param>
public readonly record struct TotalOf(object Filter, Actor Actor)
{
    internal string KeyOf<TRow>() =>
        $"{typeof(TRow).FullName}\n{Actor.Role}\n{Actor.City}\n{Actor.Region}\n{Actor.Organisation}\n{Actor.PersonId}\n{Filter}";
}
