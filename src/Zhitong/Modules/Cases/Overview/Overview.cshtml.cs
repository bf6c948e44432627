using System.Globalization;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Web;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Cases.Overview;

/// <summary>总览: what is late and why, who is loaded, how enterprises rate; a county sees itself, city and leaders all counties.</summary>
[Access("cases.overview")]
public sealed class OverviewPage(OverviewReader reader, HeldCases held, Settings settings) : ZtPage
{
    private const int LateShown = 8;
    private const int PausedShown = 5;
    private const int HoldersShown = 10;

    public CityOverview It { get; private set; } = null!;
    public IReadOnlyList<Finding> Findings { get; private set; } = [];
    public IReadOnlyList<LateCase> Late { get; private set; } = [];
    public IReadOnlyList<PausedCase> Paused { get; private set; } = [];

    /// <summary>True for who may look at any county.</summary>
    public bool WholeCity => CasesAccess.Overview.ReachOf(Actor.Role) == Reach.City;

    public IEnumerable<SelectOption> Counties =>
        RegionTable.Default.Counties(settings.City).Select(r => new SelectOption(r.Code, r.Name));

    public string Place =>
        It.Region is { } county ? RegionTable.Default.Name(county) : RegionTable.Default.Name(settings.City) + "全市";

    public string Day =>
        $"{It.Today.Year}年{It.Today.Month}月{It.Today.Day}日（{"周" + "日一二三四五六"[(int)It.Today.DayOfWeek]}）";

    public OverviewTrend OnTime => new("按期率", "办结（件）", It.OnTimeByMonth);
    public OverviewTrend Pleased => new("满意率", "评价（份）", It.PleasedByMonth);

    public IReadOnlyList<HolderLoad> Holders => [.. It.Holders.Take(HoldersShown)];

    /// <summary>All the others in one row; null when there are none.</summary>
    public HolderLoad? OtherHolders =>
        It.Holders.Count <= HoldersShown
            ? null
            : It
                .Holders.Skip(HoldersShown)
                .Aggregate(
                    new HolderLoad($"其余 {It.Holders.Count - HoldersShown} 处", 0, 0, 0),
                    (a, h) => a with { InHand = a.InHand + h.InHand, Late = a.Late + h.Late, Soon = a.Soon + h.Soon }
                );

    public string HoldersTitle =>
        It.Holders is [var most, ..]
            ? $"{OverviewFindings.NameOf(most.Name)}手上最多，{most.InHand:#,0} 件在办，其中超期 {most.Late:#,0} 件"
            : "现在没有在办的办件";

    public string CountiesTitle =>
        It.Late.Regions.MaxBy(r => r.Part.Top) is { Part.Top: > 0 } most
            ? $"{NameOf(most.Region)}超期最多，{most.Part.Top:#,0} 件"
            : "各县（市、区）都没有超期的";

    public async Task OnGetAsync(string? region, CancellationToken cancel)
    {
        if (!WholeCity && region is { Length: > 0 } && region != Actor.Region)
            throw new Forbidden("县（市、区）局只看本辖区的总览。");
        var asked = WholeCity ? region : Actor.Region;
        try
        {
            It = await reader.ReadAsync(asked, cancel);
        }
        catch (InputRefused e)
        {
            foreach (var (field, message) in e.Faults.Items)
                ModelState.AddModelError(field, message);
            It = await reader.ReadAsync(null, cancel);
        }
        Late = await held.LateAsync(It.Region, Actor, It.Today, LateShown, cancel);
        Paused = await held.PausedAsync(It.Region, Actor, PausedShown, cancel);
        Findings = OverviewFindings.Of(It, Paused);
    }

    /// <summary>Reasons that several paused cases share; they are typed freely, and one alone stands in the list.</summary>
    public IReadOnlyList<Amount> SharedReasons => [.. It.PauseReasons.Where(r => r.Count > 1).Take(4)];

    public static string NameOf(string region) =>
        RegionTable.Default.IsCity(region) ? "市本级" : RegionTable.Default.Name(region);

    /// <summary>The part of a county of a figure that is shown for the city.</summary>
    public static RegionValue In(FigureValue v, string region) => v.Regions.First(r => r.Region == region);

    public static string Number(decimal value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>Where a rate lies on a ruler from <see cref="RulerFrom"/> to 100, in percent of its length.</summary>
    public string RulerAt(decimal rate) =>
        (Math.Clamp((rate - RulerFrom) * 100 / (100 - RulerFrom), 0, 100)).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    /// <summary>A round number below the lowest county.</summary>
    public int RulerFrom => Math.Max(0, ((int)(It.OnTime.Regions.Min(r => r.Value) ?? 90) - 1) / 5 * 5);
}
