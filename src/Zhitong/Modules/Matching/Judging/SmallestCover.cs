namespace Zhitong.Modules.Matching.Judging;

/// <summary>Who could do some of what is wanted.</summary>
/// <param name="Mask">A bit for each wanted item that it can do.</param>
/// <param name="Cost">Smaller is better: what its rows leave unstated or meet loosely.</param>
/// <param name="Region">Its county.</param>
public sealed record CoverCandidate(int Mask, int Cost, string Region);

/// <summary>
/// The fewest institutions that together can do all that anybody can do; among those the ones with the better rows, then in fewer
/// counties, then the earlier ones. Exact: it looks at what one institution can do, then two, and so on; every set of items and
/// counties is kept once. Pure.
/// </summary>
public static class SmallestCover
{
    private const int MostItems = 12;

    /// <param name="Regions">A bit for each county.</param>
    private readonly record struct State(int Mask, long Regions);

    private sealed record Best(int Cost, List<int> Chosen);

    /// <param name="candidates">In the order in which equals are preferred.</param>
    /// <returns>Places in <paramref name="candidates"/>; empty when nobody can do anything.</returns>
    public static IReadOnlyList<int> Find(IReadOnlyList<CoverCandidate> candidates)
    {
        var all = candidates.Aggregate(0, (mask, c) => mask | c.Mask);
        if (all >> MostItems != 0)
            throw new ArgumentOutOfRangeException(nameof(candidates), $"at most {MostItems} items");
        var regions = candidates.Select(c => c.Region).Distinct().ToList();
        // one that does no more than another of the same county, and no better, never helps
        var useful = Enumerable.Range(0, candidates.Count).Where(i => !IsOutdone(candidates, i)).ToList();
        var reached = new Dictionary<State, Best> { [new State(0, 0)] = new(0, []) };
        while (!reached.Keys.Any(s => s.Mask == all))
            reached = OneMore(reached, candidates, useful, regions);
        return reached
            .Where(r => r.Key.Mask == all)
            .OrderBy(r => r.Value.Cost)
            .ThenBy(r => System.Numerics.BitOperations.PopCount((ulong)r.Key.Regions))
            .ThenBy(r => r.Value.Chosen, Earlier)
            .First()
            .Value.Chosen;
    }

    /// <summary>Everything that can be reached with one institution more; of equals the better one.</summary>
    private static Dictionary<State, Best> OneMore(
        Dictionary<State, Best> reached,
        IReadOnlyList<CoverCandidate> candidates,
        List<int> useful,
        List<string> regions
    )
    {
        Dictionary<State, Best> next = [];
        foreach (var (state, best) in reached)
        foreach (var i in useful)
        {
            var candidate = candidates[i];
            var mask = state.Mask | candidate.Mask;
            if (mask == state.Mask)
                continue;
            var place = regions.IndexOf(candidate.Region);
            var to = new State(mask, state.Regions | (1L << Math.Min(place, 63)));
            var cost = best.Cost + candidate.Cost;
            if (!next.TryGetValue(to, out var held) || cost < held.Cost)
                next[to] = new Best(cost, [.. best.Chosen, i]);
        }
        return next;
    }

    private static readonly Comparer<List<int>> Earlier = Comparer<List<int>>.Create(
        (a, b) => a.Zip(b, (x, y) => x.CompareTo(y)).FirstOrDefault(c => c != 0)
    );

    private static bool IsOutdone(IReadOnlyList<CoverCandidate> all, int i)
    {
        var c = all[i];
        if (c.Mask == 0)
            return true;
        for (var j = 0; j < all.Count; j++)
        {
            var other = all[j];
            var atLeast = (other.Mask | c.Mask) == other.Mask && other.Cost <= c.Cost && other.Region == c.Region;
            var same = other.Mask == c.Mask && other.Cost == c.Cost;
            if (j != i && atLeast && (!same || j < i))
                return true;
        }
        return false;
    }
}
