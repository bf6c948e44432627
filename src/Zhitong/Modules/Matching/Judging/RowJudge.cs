using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Matching.Contract;
using Zhitong.Modules.Matching.Reading;
using Zhitong.Platform.Regions;
using Zhitong.Platform.Text;
using Zhitong.Platform.Validity;

namespace Zhitong.Modules.Matching.Judging;

/// <summary>Judges one capability row by one wanted item (domain.md 3.10: parameter, method, range ⊇ need, U ≤ need, valid, place). Pure.</summary>
public sealed class RowJudge(RegistryWords words, Need need)
{
    private readonly NameJudge names = new(words);

    /// <summary>Null when the row has nothing to do with the item, or misses more than one condition.</summary>
    public ItemMatch? Judge(Capability row, WantedItem item)
    {
        List<Condition> conditions = [];
        if (item.Object is { } thing)
            conditions.Add(names.Object(row, thing));
        if (item.Parameter is { } parameter)
            conditions.Add(NameJudge.Parameter(row, parameter));
        if (item.Method is { } method)
            conditions.Add(Method(row, method));
        foreach (var range in item.Ranges)
            conditions.Add(Range(row, range));
        if (need.Uncertainty is { } most)
            conditions.Add(Doubt(row, most));
        if (need.Region is { } region)
            conditions.Add(Place(row, region));
        conditions.Add(Date(row));
        return IsNear(row, item, conditions) ? new ItemMatch(row, item, conditions) : null;
    }

    /// <summary>
    /// One miss at most, and enough that holds to speak of a miss: another object only where the parameter says something by
    /// itself, another parameter only of the very object.
    /// </summary>
    private bool IsNear(Capability row, WantedItem item, List<Condition> conditions)
    {
        var misses = conditions.FindAll(c => c.State == ConditionState.Fails);
        if (misses.Count > 1)
            return false;
        var about = conditions.FindAll(c => c.Kind is ConditionKind.Object or ConditionKind.Parameter or ConditionKind.Method);
        if (!about.Exists(c => c.State == ConditionState.Holds))
            return false;
        if (misses.Count == 0)
            return true;
        return misses[0].Kind switch
        {
            ConditionKind.Object => item.Parameter is not null && !words.IsGeneric(row.Parameter),
            ConditionKind.Parameter => about.Exists(c => c is { Kind: ConditionKind.Object, State: ConditionState.Holds }),
            _ => true,
        };
    }

    private static Condition Method(Capability row, StandardNumber asked)
    {
        if (row.MethodKey is null)
            return new(ConditionKind.Method, ConditionState.Unstated, $"未写明方法标准，是否按 {Name(asked)} 请先问");
        var same =
            asked.Prefix.Length > 0
                ? row.MethodKey == asked.Key
                : row.MethodKey.EndsWith(' ' + asked.Number, StringComparison.Ordinal);
        if (!same)
            return new(ConditionKind.Method, ConditionState.Fails, $"方法是 {row.MethodNumber}，不是 {Name(asked)}");
        var otherYear = asked.Year is { } year && !row.MethodNumber!.EndsWith($"{year}", StringComparison.Ordinal);
        return otherYear
            ? new(
                ConditionKind.Method,
                ConditionState.Holds,
                $"方法是 {row.MethodNumber}，您写的是 {asked.Year} 年版",
                Loosely: true
            )
            : new(ConditionKind.Method, ConditionState.Holds, $"方法 {row.MethodNumber}");
    }

    private static string Name(StandardNumber asked) => asked.ToString().Trim();

    private static Condition Range(Capability row, AskedRange asked)
    {
        var stated = row.RangeUnit is { } unit ? new MeasuredRange(row.RangeLow, row.RangeHigh, unit) : null;
        return RangeVerdict.Of(stated, row.Range, asked) switch
        {
            (true, var said) => new(ConditionKind.Range, ConditionState.Holds, said!),
            (false, var said) => new(ConditionKind.Range, ConditionState.Fails, said!),
            (null, var said) => new(ConditionKind.Range, ConditionState.Unstated, said!),
        };
    }

    private static Condition Doubt(Capability row, Uncertainty most) =>
        Uncertainty.Parse(row.Uncertainty) is not { } stated
            ? new(ConditionKind.Uncertainty, ConditionState.Unstated, "未写明不确定度，请先问")
            : stated.IsAtMost(most) switch
            {
                null => new(
                    ConditionKind.Uncertainty,
                    ConditionState.Unstated,
                    $"不确定度写的是 {row.Uncertainty}，能否不大于 {most} 请先问"
                ),
                true => new(ConditionKind.Uncertainty, ConditionState.Holds, $"不确定度 {stated}，不大于 {most}"),
                false => new(ConditionKind.Uncertainty, ConditionState.Fails, $"不确定度是 {stated}，您要不大于 {most}"),
            };

    private static Condition Place(Capability row, string region) =>
        row.Region == region
            ? new(ConditionKind.Region, ConditionState.Holds, $"在{RegionTable.Default.Name(region)}")
            : new(
                ConditionKind.Region,
                ConditionState.Fails,
                $"在{RegionTable.Default.Name(row.Region)}，不在{RegionTable.Default.Name(region)}"
            );

    private Condition Date(Capability row) =>
        row.LastDay < need.Day ? new(ConditionKind.Date, ConditionState.Fails, $"资质 {row.LastDay:yyyy-MM-dd} 已到期")
        : row.FirstDay > need.Day ? new(ConditionKind.Date, ConditionState.Fails, $"资质 {row.FirstDay:yyyy-MM-dd} 才生效")
        : new(
            ConditionKind.Date,
            ConditionState.Holds,
            row.LastDay == Spans.Forever ? "资质长期有效" : $"资质有效至 {row.LastDay:yyyy-MM-dd}"
        );
}
