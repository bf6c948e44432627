using System.Globalization;
using Zhitong.Modules.Figures.Articles;
using Zhitong.Modules.Figures.Contract;
using Zhitong.Modules.Figures.External;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Web;
using Zhitong.Platform.Writing;
using Zhitong.Web.Kit;

namespace Zhitong.Modules.Figures.Pages;

/// <summary>A figure: value, definition, counties, trend, versions.</summary>
[Access(AccessAttribute.Public), Shared]
public sealed class FigurePage(FigureReader reader, ExternalReader entries, Settings settings, Clock clock) : ZtPage
{
    private const int Months = 13;
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public Figure Figure { get; private set; } = null!;

    /// <summary>Null when what was asked cannot be answered; the reasons stand at the fields.</summary>
    public FigureValue? Value { get; private set; }
    public IReadOnlyList<TrendPoint> Trend { get; private set; } = [];
    public IReadOnlyList<ExternalEntry> Editions { get; private set; } = [];
    public IReadOnlyList<(Article Article, ArticleFigure Published)> Published { get; private set; } = [];

    /// <summary>What people call the part of the rows that is shown; null for all of them.</summary>
    public string? SliceName { get; private set; }
    public string? FromText { get; private set; }
    public string? ToText { get; private set; }
    public string? RegionText { get; private set; }

    public FigureVersion InForce => Value?.Version ?? Figure.VersionOn(clock.Today);
    public bool SeesRows => FigureRowsReader.Admits(Figure, Actor);
    public bool ByCounty => Figure.Kind != FigureKind.External;

    public IEnumerable<SelectOption> Counties =>
        RegionTable.Default.Counties(settings.City).Select(r => new SelectOption(r.Code, r.Name));

    public async Task OnGetAsync(
        string code,
        string? asOf,
        string? from,
        string? to,
        string? region,
        string? by,
        string? of,
        CancellationToken cancel
    )
    {
        Figure = reader.Book[code];
        Published = [.. Article.Publishing(Figure.Code)];
        (FromText, ToText, RegionText) = (from, to ?? asOf, region);
        try
        {
            Value = await reader.ReadAsync(code, new FigureQuery(asOf, from, to, region, by, of), cancel);
        }
        catch (InputRefused e)
        {
            foreach (var (field, message) in e.Faults.Items)
                ModelState.AddModelError(FieldOf(field), message);
            return;
        }
        (FromText, ToText, RegionText) = (Day(Value.From), ToText ?? Day(Value.To), Value.Region);
        if (Value.Slice is { } slice)
            SliceName = await reader.SayAsync(Figure, slice, cancel);
        if (Figure.Kind == FigureKind.External)
            Editions = await entries.PublicOfAsync(settings.City, Figure.Code, cancel);
        else
            Trend = await reader.MonthsAsync(Figure, Value.To, Months, Value.Region, Value.Slice, cancel);
    }

    /// <summary>Of all counties, whatever county is shown.</summary>
    public RegionValue Whole
    {
        get
        {
            var part = Value!.Regions.Aggregate(default(FigurePart), (a, r) => a + r.Part);
            return new RegionValue(settings.City, part, Figure.ValueOf(part));
        }
    }

    public string Number => Value!.Said is ['—'] ? "—" : Value.Said.TrimEnd('余').TrimEnd();

    public string Unit => Value!.Value is null ? "" : (Value.Said.EndsWith('余') ? "余" : "") + Figure.Unit;

    public string Place => RegionTable.Default.Name(Value!.Region ?? settings.City) + (SliceName is null ? "" : $"“{SliceName}”");

    /// <summary>The same days and county, of all rows.</summary>
    public string Unsliced => FiguresLinks.Of(Value! with { Slice = null });

    public string PeriodText =>
        Value!.From is { } from ? $"{Said(from)}至 {Said(Value.To)}"
        : Figure.Period == FigurePeriod.Cumulative ? $"累计到 {Said(Value.To)}"
        : $"截至 {Said(Value.To)}";

    public string Citation =>
        $"{PeriodText.Replace(" ", "", StringComparison.Ordinal)}，{Place}{Figure.Name} {Value!.SaidWithUnit}（质通 {Figure.Code} 第 {InForce.Number} 版）。";

    public string ApiAddress => "/api/v1" + FiguresLinks.Of(Value!);

    public string TrendTitle
    {
        get
        {
            var known = Trend.Where(p => p.Value is not null).ToList();
            if (known.Count == 0)
                return "逐月的值";
            if (Figure.Period == FigurePeriod.Period)
                return $"最高{Point(known.MaxBy(p => p.Value)!)}，最低{Point(known.MinBy(p => p.Value)!)}";
            var change = known[^1].Value!.Value - known[0].Value!.Value;
            return change == 0
                ? $"{Month(known[0])}以来没有变化"
                : $"{Month(known[0])}以来{(change > 0 ? "多" : "少")}了 {Exact(Math.Abs(change), Figure)} {Figure.Unit}";
        }
    }

    public string TrendSub =>
        (Figure.Period == FigurePeriod.Period ? "每个月当月的值，最后一个月到截至日" : "每月最后一天的值")
        + $"（{Figure.Unit}），全部按口径重算；纵轴从 {TrendMin ?? 0:#,0.##} 起";

    /// <summary>A line need not start at zero; a round number below the lowest point.</summary>
    public decimal? TrendMin
    {
        get
        {
            var values = Trend.Select(p => p.Value).OfType<decimal>().ToList();
            if (values.Count == 0 || values.Min() <= 0)
                return 0;
            var span = Math.Max(values.Max() - values.Min(), values.Max() / 20);
            var step = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)span)));
            return Math.Max(0, Math.Floor((values.Min() - span / 2) / step) * step);
        }
    }

    public string NameOf(string region) => region == settings.City ? "市本级" : RegionTable.Default.Name(region);

    /// <summary>The same figure and days in a county; the whole city for what the city runs.</summary>
    public string In(string region) => FiguresLinks.Of(Value! with { Region = region == settings.City ? null : region });

    public static string Exact(decimal value, Figure figure) =>
        value.ToString(figure.Kind == FigureKind.Count ? "#,0" : "#,0.##", Invariant);

    public string StateOf(ExternalEntry e) => e.State.Chinese();

    public string LookOf(ExternalEntry e) => e.State.Look();

    private string FieldOf(string field) =>
        field == "asOf" && Figure.Period == FigurePeriod.Period ? "to"
        : field == "to" && Figure.Period != FigurePeriod.Period ? "asOf"
        : field;

    private string Point(TrendPoint p) => $" {Month(p)} {Exact(p.Value!.Value, Figure)} {Figure.Unit}";

    private static string Month(TrendPoint p) => $"{p.To.Year}年{p.To.Month}月";

    private static string Said(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", Invariant);
}
