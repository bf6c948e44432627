using Zhitong.Modules.Matching.Contract;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Matching.Ask;

/// <summary>An institution as a card shows it.</summary>
/// <param name="File">Address of the filing; null where there is none to offer.</param>
/// <param name="Main">The best one, whose button stands out.</param>
public sealed record MatchCard(InstitutionMatch Institution, Need Need, string? File, bool Main)
{
    private const int MostRows = 3;

    /// <inheritdoc cref="InstitutionRows.Shown"/>
    public IReadOnlyList<ItemMatch> Rows { get; } = [.. Institution.Rows.Shown];

    public IEnumerable<ItemMatch> First => Rows.Take(MostRows);
    public IEnumerable<ItemMatch> Others => Rows.Skip(MostRows);
}

/// <summary>A range and what is wanted of it, on one ruler: places in per cent.</summary>
public sealed record RangeRuler(string Says, bool Miss, double Start, double Width, double At, double AtWidth)
{
    private const double Margin = 8;

    /// <summary>Null where the two are not stated in one quantity.</summary>
    public static RangeRuler? Of(ItemMatch m)
    {
        if (m.Row.RangeUnit is not { } unit || (m.Row.RangeLow ?? m.Row.RangeHigh) is null)
            return null;
        foreach (var asked in m.Item.Ranges)
        {
            var low = In(asked.Range.Low ?? asked.Range.High);
            var high = In(asked.Range.High ?? asked.Range.Low);
            if (low is { } from && high is { } to)
                return Draw(m, asked, from, to);
            double? In(double? value) =>
                value is not { } v ? null
                : asked.Range.Unit.Length == 0 ? v
                : Platform.Text.Units.Convert(v, asked.Range.Unit, unit);
        }
        return null;
    }

    private static RangeRuler Draw(ItemMatch m, AskedRange asked, double from, double to)
    {
        var (low, high) = (m.Row.RangeLow, m.Row.RangeHigh);
        var least = Math.Min(low ?? Math.Min(0, from), from);
        var most = Math.Max(high ?? to, to);
        var span = most - least is > 0 and var s ? s : 1;
        // small beside large would lie in the first pixels: such a ruler counts in powers of ten
        var powers = least > 0 && most / least > 20;
        double Place(double v) =>
            Margin + ((100 - (2 * Margin)) * (powers ? Math.Log(v / least) / Math.Log(most / least) : (v - least) / span));
        var (start, end) = (low is { } l ? Place(l) : 0, high is { } h ? Place(h) : 100);
        var miss = new Platform.Text.MeasuredRange(low, high, "").Contains(new(from, to, "")) == false;
        var says = $"能测 {m.Row.Range}，您要 {asked.Said}，{(miss ? "不在范围内" : "在范围内")}";
        return new RangeRuler(says, miss, start, end - start, Place(from), Place(to) - Place(from));
    }
}
