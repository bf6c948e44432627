using Zhitong.Modules.Figures.Contract;
using Zhitong.Modules.Matching.Contract;

namespace Zhitong.Modules.Matching.Ask;

/// <summary>A reason as it is shown: what holds, what has to be asked, what is missed.</summary>
public sealed record Reason(ConditionState State, string Words);

/// <summary>What speaks for an institution and what is missing, in plain Chinese.</summary>
public static class MatchWords
{
    /// <summary>The conditions that its best rows meet or leave open, then its record of the last year.</summary>
    public static IReadOnlyList<Reason> Why(InstitutionMatch i)
    {
        var best = i.Rows.Best.OfType<ItemMatch>().ToList();
        var conditions = best.SelectMany(b => b.Conditions).Where(c => c.State != ConditionState.Fails);
        var many = best.Count > 1;
        return
        [
            .. conditions
                .Where(c => !many || c.Kind is not (ConditionKind.Object or ConditionKind.Parameter))
                .OrderBy(c => c.State)
                .Select(c => new Reason(c.State, c.Words))
                .Concat(Record(i))
                .Distinct(),
        ];
    }

    /// <summary>按期 and 满意 of the last twelve months, with what they are counted from.</summary>
    public static IEnumerable<Reason> Record(InstitutionMatch i)
    {
        if (i.OnTime.Bottom > 0)
            yield return new(
                Speaks(i.OnTime),
                FormattableString.Invariant($"近一年按期 {Per(i.OnTime)}%（{i.OnTime.Top:0}/{i.OnTime.Bottom:0} 件）")
            );
        if (i.Pleased.Bottom > 0)
            yield return new(
                Speaks(i.Pleased),
                FormattableString.Invariant($"满意 {Per(i.Pleased)}%（{i.Pleased.Bottom:0} 个评价）")
            );
    }

    /// <summary>A poor record is told like the others, yet does not speak for anybody.</summary>
    private static ConditionState Speaks(FigurePart part) =>
        part.Top / part.Bottom >= 0.8m ? ConditionState.Holds : ConditionState.Unstated;

    private static string Per(FigurePart part) =>
        Math.Round(part.Top * 100 / part.Bottom, MidpointRounding.AwayFromZero)
            .ToString("0", System.Globalization.CultureInfo.InvariantCulture);
}
