using System.Globalization;
using Zhitong.Modules.Figures.Contract;

namespace Zhitong.Modules.Cases.Overview;

/// <summary>A rate month by month with what it is made of, and what that shows.</summary>
/// <param name="Name">按期率 or 满意率.</param>
/// <param name="Counted">What the bars count, such as 评价（份）.</param>
public sealed record OverviewTrend(string Name, string Counted, IReadOnlyList<TrendPoint> Points)
{
    private const int Step = 5;

    /// <summary>One month is no trend.</summary>
    public bool Shows => Known.Count > 1;

    private List<TrendPoint> Known => [.. Points.Where(p => p.Value is not null)];

    /// <summary>The last month beside the lowest.</summary>
    public string Title
    {
        get
        {
            var (last, lowest) = (Known[^1], Known.MinBy(p => p.Value)!);
            var now = $"{Month(last.To)}{Name} {OverviewFindings.Rate(last.Value!.Value)}";
            if (Known.All(p => p.Value == last.Value))
                return $"近 {Known.Count} 个月的{Name}都是 {OverviewFindings.Rate(last.Value!.Value)}";
            return lowest == last ? $"{now}，是近 {Known.Count} 个月最低的"
                : Known.MaxBy(p => p.Value) == last ? $"{now}，是近 {Known.Count} 个月最高的"
                : $"{now}；近 {Known.Count} 个月最低在 {Month(lowest.To)}，{OverviewFindings.Rate(lowest.Value!.Value)}";
        }
    }

    public string Sub => $"每月{Counted}（左轴）与{Name}（%，右轴从 {Min} 起）；{Month(Points[^1].To)}到 {Points[^1].To.Day} 日";

    /// <summary>A round number below the lowest rate.</summary>
    public int Min => Math.Max(0, ((int)Known.Min(p => p.Value)! - 1) / Step * Step);

    public static string Month(DateOnly day) => $"{day.Month}月";

    public static string Label(DateOnly day) => day.ToString("yy-MM", CultureInfo.InvariantCulture);
}
