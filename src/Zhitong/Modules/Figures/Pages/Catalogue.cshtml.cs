using Zhitong.Modules.Figures.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Web;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Figures.Pages;

/// <summary>公开数据: all figures with the value of today.</summary>
[Access(AccessAttribute.Public), Shared]
public sealed class CataloguePage(FigureCatalogue catalogue) : ZtPage
{
    public string? Q { get; private set; }
    public string? Group { get; private set; }
    public IReadOnlyList<IGrouping<string, FigureValue>> Shown { get; private set; } = [];
    public int Count => Shown.Sum(g => g.Count());
    public bool KeepsExternal => FiguresAccess.Review.Admits(Actor);
    public IEnumerable<SelectOption> Groups => catalogue.Groups.Select(g => new SelectOption(g, g));

    public async Task OnGetAsync(string? q, string? group, CancellationToken cancel)
    {
        (Q, Group) = (q, group);
        List<FigureValue> values = [];
        foreach (var figure in catalogue.Find(q, group))
            values.Add(await catalogue.NowAsync(figure, cancel));
        Shown = [.. values.GroupBy(v => v.Figure.Group)];
    }

    /// <summary>今天, 今年以来, 累计, or the period that somebody gave.</summary>
    public string PeriodOf(FigureValue v) =>
        v.External is { } e ? $"{e.From:yyyy-MM-dd} 至 {e.To:yyyy-MM-dd}"
        : v.Figure.Period == FigurePeriod.AsOf ? "截至今天"
        : v.Figure.Period == FigurePeriod.Cumulative ? "累计"
        : "今年以来";
}
