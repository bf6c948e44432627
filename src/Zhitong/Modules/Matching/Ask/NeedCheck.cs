using Zhitong.Modules.Matching.Contract;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Matching.Ask;

/// <summary>A need whose fields can be read.</summary>
/// <param name="Region">Code of the county that the field names; null for the whole city.</param>
internal sealed record CheckedNeed(NeedInput Input, string? Region, DateOnly Day);

/// <summary>Checks the fields of a need; every fault stands at its field, all of them at once.</summary>
internal static class NeedCheck
{
    public const int LongestNeed = 4000;
    public const int LongestField = 200;

    /// <exception cref="InputRefused">A field cannot be read, or nothing was asked.</exception>
    public static CheckedNeed Check(NeedInput raw, string city, DateOnly today)
    {
        var faults = new Faults();
        var reader = new FieldReader(faults);
        var input = new NeedInput(
            reader.Text(raw.Need, "need", "要解决的问题", LongestNeed),
            reader.Text(raw.Object, "object", "检测对象", LongestField),
            reader.Text(raw.Parameter, "parameter", "参数", LongestField),
            reader.Text(raw.Method, "method", "方法标准", LongestField),
            reader.Text(raw.Range, "range", "范围", LongestField),
            reader.Text(raw.Uncertainty, "uncertainty", "不确定度", LongestField),
            reader.Text(raw.Region, "region", "地区", LongestField),
            reader.Text(raw.Date, "date", "日期", LongestField)
        );
        if (!faults.Any)
        {
            if (input is { Need: null, Object: null, Parameter: null, Method: null })
                faults.Add("need", "请写出要测什么，例如：气凝胶毡的导热系数；也可以只填对象、参数或方法标准");
            if (input.Method is { } method && new NeedText(method).TakeStandards().Count == 0)
                faults.Add("method", "没读出标准号，请写成 GB/T 10294-2008 这样");
            if (input.Range is { } range)
                faults.Add("range", RangeFault(range));
            if (input.Uncertainty is { } most && Uncertainty.Parse(most) is null)
                faults.Add("uncertainty", "没读出数值，请写成 2% 或 0.05 MPa 这样");
        }
        var region = RegionOf(input.Region, city, faults);
        var day = reader.Day(input.Date, "date", "日期") ?? today;
        faults.ThrowIfAny();
        return new CheckedNeed(input, region, day);
    }

    private static string? RangeFault(string range) =>
        AskedValue.Read(range) is { } read ? read.Fault : "没读出范围，请写成 0~1000 ℃、0.02 W/(m·K) 或 ≤500 ℃ 这样";

    private static string? RegionOf(string? raw, string city, Faults faults)
    {
        if (raw is null)
            return null;
        var region = RegionTable.Default.Read(raw, city);
        if (region is null || region.City != city)
            faults.Add("region", $"“{PlainText.Truncate(raw, 20)}”不是{RegionTable.Default.Name(city)}的县（市、区）");
        return region is { IsCity: false } ? region.Code : null;
    }
}
