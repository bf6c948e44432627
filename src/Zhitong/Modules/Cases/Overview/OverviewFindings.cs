using System.Globalization;
using Zhitong.Modules.Cases.Figures;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Platform.Regions;

namespace Zhitong.Modules.Cases.Overview;

/// <summary>A sentence that the figures say, and where its number opens to.</summary>
public sealed record Finding(string Lead, string Rest, string Link, string Href);

/// <summary>需要您知道的: what is worst, worked out from the figures.</summary>
public static class OverviewFindings
{
    /// <summary>A rate over fewer cases says little of a county.</summary>
    public const int Enough = 10;

    /// <param name="paused">Those that the reader may see, the longest first.</param>
    public static IReadOnlyList<Finding> Of(CityOverview o, IReadOnlyList<PausedCase> paused) =>
        [
            .. new[]
            {
                LateOf(o),
                PausedOf(o, paused),
                RateOf(o, o.OnTime, "按期办结率", "件"),
                RateOf(o, o.Pleased, "满意率", "份评价"),
            }.OfType<Finding>(),
        ];

    private static Finding LateOf(CityOverview o)
    {
        var soon = $"七天内到期的有 {Number(o.Soon.Part.Top)} 件。";
        if (o.LateByHolder is not [var most, ..])
            return new("没有超期的办件，", soon, $"看快到期的 {Number(o.Soon.Part.Top)} 件", FiguresLinks.Rows(o.Soon));
        var who = NameOf(most.Key);
        return new(
            $"{Number(o.Late.Part.Top)} 件超期，",
            o.LateByHolder.Count == 1
                ? $"都在{who}。{soon}"
                : $"分在 {o.LateByHolder.Count} 处，{who}最多，有 {Number(most.Count)} 件。{soon}",
            $"看{(o.LateByHolder.Count == 1 ? "这" : "最多的")} {Number(most.Count)} 件",
            FiguresLinks.Rows(o.Late, CaseFigures.Institution, most.Key)
        );
    }

    private static Finding? PausedOf(CityOverview o, IReadOnlyList<PausedCase> paused) =>
        paused is [var longest, ..]
            ? new(
                $"{Number(o.Paused.Part.Top)} 件暂停，",
                $"最久的停了 {longest.Days(o.Today)} 天：{longest.Reason}（{longest.Holder ?? longest.EnterpriseName}）。",
                $"看这 {Number(o.Paused.Part.Top)} 件",
                FiguresLinks.Rows(o.Paused)
            )
            : null;

    /// <summary>The lowest county of the city; or, for one county, how it stands beside the city.</summary>
    private static Finding? RateOf(CityOverview o, FigureValue rate, string name, string counted)
    {
        if (o.Region is not null)
            return Beside(o, rate, name, counted);
        var judged = rate.Regions.Where(r => r.Value is not null && r.Part.Bottom >= Enough).ToList();
        if (judged.Count < 2 || rate.Value is not { } city)
            return null;
        var lowest = judged.MinBy(r => r.Value)!;
        if (lowest.Value >= city)
            return null;
        return new(
            $"{RegionTable.Default.Name(lowest.Region)}{name} {Rate(lowest.Value!.Value)}，全市最低，",
            $"比全市低 {Points(city - lowest.Value.Value)}（{Made(lowest.Part)} {counted}）。",
            "看这个县（市、区）",
            FiguresLinks.Of(rate with { Region = lowest.Region })
        );
    }

    private static Finding? Beside(CityOverview o, FigureValue rate, string name, string counted)
    {
        if (rate.Value is not { } own || o.CityValueOf(rate) is not { } city)
            return null;
        var beside =
            own == city ? "与全市一样"
            : own > city ? $"比全市高 {Points(own - city)}"
            : $"比全市低 {Points(city - own)}";
        return new(
            $"{name} {Rate(own)}，{beside}，",
            $"{Made(rate.Part)} {counted}，全市 {Rate(city)}。",
            "看口径和分地区",
            FiguresLinks.Of(rate)
        );
    }

    /// <summary>An institution; or, where there is none yet, who has to give the case away.</summary>
    public static string NameOf(string institution) => institution.Length == 0 ? "窗口（还没分办）" : institution;

    public static string Rate(decimal value) => value.ToString("0.0", CultureInfo.InvariantCulture) + "%";

    private static string Points(decimal value) => value.ToString("0.0", CultureInfo.InvariantCulture) + " 个百分点";

    private static string Number(decimal value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Made(FigurePart p) => $"{Number(p.Top)} ÷ {Number(p.Bottom)}";
}
