using Zhitong.Platform.Errors;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Figures.Contract;

/// <summary>Reads the days and the county of a question, and says at each field why it cannot be answered.</summary>
/// <param name="begins">The first day with records; null when there are none yet.</param>
public sealed class FigureQueryCheck(Figure figure, DateOnly? begins, DateOnly today, string city)
{
    /// <exception cref="InputRefused">All faults at once.</exception>
    public (DateOnly From, DateOnly To, string? Region) Read(FigureQuery query)
    {
        var fields = new FieldReader(new Faults());
        var asOf = fields.Day(query.AsOf, "asOf", "截至日");
        var from = fields.Day(query.From, "from", "开始日期");
        var to = fields.Day(query.To, "to", "结束日期");
        var region = Region(query.Region, fields.Faults);
        var faults = fields.Faults;
        if (figure.Period != FigurePeriod.Period)
        {
            faults.Add("from", from is null ? null : $"“{figure.Name}”{Why()}，不能另选开始日期");
            to = OneDay(asOf, to, faults);
        }
        else if (asOf is not null && to is not null && asOf != to)
        {
            faults.Add("to", "截至日和结束日期只填一个");
        }
        var last = to ?? asOf ?? today;
        Bounded(last, to is null || asOf is not null ? "asOf" : "to", faults);
        faults.Add("from", from > last ? $"开始日期 {from:yyyy-MM-dd} 晚于结束日期 {last:yyyy-MM-dd}，请调换" : null);
        faults.ThrowIfAny();
        return (figure.FirstDay(last, from), last, region);
    }

    /// <summary>Which part of the rows is meant; null for all of them.</summary>
    /// <exception cref="InputRefused">The figure is not taken apart that way.</exception>
    public FigureSlice? Slice(FigureQuery query)
    {
        if (PlainText.IsBlank(query.By) && PlainText.IsBlank(query.Of))
            return null;
        var by = query.By?.Trim() ?? "";
        if (!figure.Slices.ContainsKey(by))
            throw InputRefused.At(
                "by",
                figure.Slices.Count == 0
                    ? $"“{figure.Name}”只有全市和分地区的数，不能只看一部分"
                    : $"“{figure.Name}”只能按 {string.Join('、', figure.Slices.Keys)} 看一部分"
            );
        if (!PlainText.IsBlank(query.Of))
            return new FigureSlice(by, query.Of!.Trim());
        return figure.Dimensions.ContainsKey(by)
            ? new FigureSlice(by, null)
            : throw InputRefused.At("of", $"请写明看哪一个{figure.Slices[by]}");
    }

    private static DateOnly? OneDay(DateOnly? asOf, DateOnly? to, Faults faults)
    {
        if (asOf is not null && to is not null && asOf != to)
            faults.Add("to", "截至日和结束日期只填一个");
        return asOf ?? to;
    }

    private string Why() =>
        figure.Period switch
        {
            FigurePeriod.AsOf => "看的是某一天的情况",
            FigurePeriod.YearToDate => "从当年 1 月 1 日算起",
            _ => "从头累计",
        };

    private void Bounded(DateOnly day, string field, Faults faults)
    {
        if (day > today)
            faults.Add(field, $"还没到 {day:yyyy-MM-dd}，最晚能看到今天（{today:yyyy-MM-dd}）");
        else if (day < today && figure.Kind != FigureKind.External && begins is null)
            faults.Add(field, "这个指标还没有记录，现在只能看今天");
        else if (figure.Kind != FigureKind.External && day < begins && day < today)
            faults.Add(field, $"这个指标的记录从 {begins:yyyy-MM-dd} 开始，之前没有数据");
    }

    private string? Region(string? raw, Faults faults)
    {
        if (PlainText.IsBlank(raw))
            return null;
        var code = raw!.Trim();
        if (RegionTable.Default.Find(code) is not { } region)
            faults.Add("region", $"没有代码为“{PlainText.Truncate(code, 20)}”的地区");
        else if (region.City != city)
            faults.Add("region", $"{region.Name}不在{RegionTable.Default.Name(city)}，请从本市的县（市、区）里选");
        else
            return region.IsCity ? null : region.Code;
        return null;
    }
}
