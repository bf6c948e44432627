namespace Zhitong.Platform.Text;

/// <summary>Whether a stated measuring range reaches what is asked for, and how that is said.</summary>
/// <param name="Holds">Null when it does not say: no range, or one of another quantity.</param>
/// <param name="Said">For who asks.</param>
public readonly record struct RangeVerdict(bool? Holds, string? Said)
{
    /// <param name="stated">As it was understood; null for none that is.</param>
    /// <param name="written">As it stands in the table.</param>
    /// <param name="asked">What must be reached.</param>
    public static RangeVerdict Of(MeasuredRange? stated, string? written, AskedRange asked)
    {
        if (stated is null)
            return new(
                null,
                string.IsNullOrEmpty(written) ? "未写明范围，请先问" : $"范围写的是“{written}”，能否到 {asked.Said} 请先问"
            );
        return stated.Covers(asked.Range) switch
        {
            null => new(null, $"范围写的是 {written}，未写明 {asked.Said}，请先问"),
            true => new(true, $"范围 {written} 盖住 {asked.Said}"),
            false => new(false, Miss(stated, asked)),
        };
    }

    /// <summary>Several values at once: one that is missed decides, then one that is reached. Values of other quantities say nothing.</summary>
    public static RangeVerdict Of(string? written, IReadOnlyList<AskedRange> asked)
    {
        var all = Read(written) is { } stated ? asked.Select(a => Of(stated, written, a)).ToList() : [];
        return all.Find(r => r.Holds == false) is { Holds: false } missed ? missed : all.Find(r => r.Holds == true);
    }

    private static MeasuredRange? Read(string? written) =>
        string.IsNullOrEmpty(written) ? null : MeasuredRange.Read(written).Range;

    /// <summary>The end that does not reach, in the unit of who asks.</summary>
    private static string Miss(MeasuredRange range, AskedRange asked)
    {
        var unit = asked.Range.Unit.Length > 0 ? asked.Range.Unit : range.Unit;
        var (low, high) = (In(range.Low), In(range.High));
        var (wantedLow, wantedHigh) = (asked.Range.Low ?? asked.Range.High, asked.Range.High ?? asked.Range.Low);
        if (high is { } top && wantedHigh > top)
            return $"范围到 {Say(top)}，您要 {Say(wantedHigh!.Value)}";
        return $"范围从 {Say(low ?? 0)} 起，您要 {Say(wantedLow ?? 0)}";

        double? In(double? end) => end is { } e ? Units.Convert(e, range.Unit, unit) ?? e : null;
        string Say(double value) => $"{AskedValue.Say(value)} {Units.Say(unit)}".TrimEnd();
    }
}
