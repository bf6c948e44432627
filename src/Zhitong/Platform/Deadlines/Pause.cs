namespace Zhitong.Platform.Deadlines;

/// <summary>
/// A stretch in which the clock stands still: the day it begins is not counted, the day it ends is, so [From, To).
/// </summary>
/// <param name="From">The first day that is not counted.</param>
/// <param name="To">The day on which the clock runs again; null while the pause is open.</param>
public sealed record Pause(DateOnly From, DateOnly? To);

/// <summary>Answers "is this day paused?" for days asked in ascending order, over merged pauses.</summary>
internal struct PauseCursor(IReadOnlyList<Pause>? pauses, DateOnly? asOf)
{
    private readonly (int From, int To)[] _ranges = Merge(pauses, asOf);
    private int _next;

    /// <summary>True if the day lies in a pause. Days must not descend from call to call.</summary>
    public bool Covers(int day)
    {
        while (_next < _ranges.Length && _ranges[_next].To <= day)
        {
            _next++;
        }

        return _next < _ranges.Length && _ranges[_next].From <= day;
    }

    /// <summary>The pauses as sorted, disjoint, non-empty ranges of day numbers; an open one lasts through asOf.</summary>
    /// <exception cref="ArgumentException">A pause ends before it begins, or is open and asOf is missing.</exception>
    public static (int From, int To)[] Merge(IReadOnlyList<Pause>? pauses, DateOnly? asOf)
    {
        if (pauses is null or { Count: 0 })
        {
            return [];
        }

        var merged = new List<(int From, int To)>(pauses.Count);
        foreach (var range in pauses.Select(pause => Range(pause, asOf)).Where(r => r.To > r.From).Order())
        {
            if (merged.Count > 0 && range.From <= merged[^1].To)
            {
                merged[^1] = (merged[^1].From, Math.Max(merged[^1].To, range.To));
            }
            else
            {
                merged.Add(range);
            }
        }

        return [.. merged];
    }

    private static (int From, int To) Range(Pause pause, DateOnly? asOf)
    {
        if (pause.To < pause.From)
        {
            throw new ArgumentException($"A pause ends ({pause.To:O}) before it begins ({pause.From:O}).", nameof(pause));
        }

        var end =
            pause.To?.DayNumber
            ?? asOf?.DayNumber + 1
            ?? throw new ArgumentException("An open pause needs the day through which it is taken to last.", nameof(asOf));
        return (pause.From.DayNumber, end);
    }
}
