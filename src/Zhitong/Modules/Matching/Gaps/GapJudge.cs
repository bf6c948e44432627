using Zhitong.Data;
using Zhitong.Modules.Matching.Contract;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Matching.Gaps;

/// <summary>What came of looking for somebody who can do a thing.</summary>
/// <param name="By">Who can do it; null when nobody can.</param>
/// <param name="Nearest">What comes nearest, and what it misses; null when nothing does.</param>
internal sealed record GapVerdict(string? By, string? Nearest);

/// <summary>Looks whether anybody in the city can do a wanted item today; remembers it for the items of one run.</summary>
internal sealed class GapJudge(ZhitongDb db, InstitutionMatcher matcher, DateOnly day)
{
    private readonly Dictionary<string, GapVerdict> known = [];

    public async Task<GapVerdict> JudgeAsync(
        string city,
        string region,
        WantedItem item,
        Uncertainty? most,
        CancellationToken cancel
    )
    {
        var key = $"{item.FullName}\n{item.Object?.Soft}\n{most}";
        if (known.TryGetValue(key, out var verdict))
            return verdict;
        var result = await matcher.MatchAsync(db, new Need(city, [item], most, null, region, day, []), cancel);
        var able = result.Institutions.FirstOrDefault(i => i.Rows.IsExact);
        var nobody = result.Nobody is [var first, ..] ? first : null;
        return known[key] = new GapVerdict(
            able?.Name,
            nobody?.Nearest?.Miss is { } miss ? PlainText.Truncate($"{nobody.By}：{miss.Words}", 500) : null
        );
    }
}
