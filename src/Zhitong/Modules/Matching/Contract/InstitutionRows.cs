namespace Zhitong.Modules.Matching.Contract;

/// <summary>What one institution can do of a need, and what it nearly can.</summary>
/// <param name="Institution">Id of the library.</param>
/// <param name="Best">The best row for each wanted item; null where it has none that comes near.</param>
/// <param name="Exact">Every row that meets an item, the best first.</param>
public sealed record InstitutionRows(Guid Institution, IReadOnlyList<ItemMatch?> Best, IReadOnlyList<ItemMatch> Exact)
{
    /// <summary>How many of the wanted items it can do.</summary>
    public int Covered { get; } = Best.Count(b => b is { Exact: true });

    /// <summary>The best row for each item, then further rows that meet one.</summary>
    public IEnumerable<ItemMatch> Shown => Best.OfType<ItemMatch>().Concat(Exact).DistinctBy(m => m.Row.Id);

    /// <summary>It can do all of them.</summary>
    public bool IsExact => Best.Count > 0 && Covered == Best.Count;

    /// <summary>All but one condition: one item is missed by it, or is not done at all beside others that are.</summary>
    public bool IsNear => !IsExact && Best.Count - Covered == 1 && (Best.Any(b => b is { Exact: false }) || Covered > 0);

    /// <summary>A bit for each item that it can do.</summary>
    public int Mask { get; } =
        Best.Index().Where(b => b.Item is { Exact: true }).Aggregate(0, (mask, b) => mask | (1 << b.Index));

    /// <summary>What its rows leave unstated, and what they meet loosely: smaller is better.</summary>
    public (int Unstated, int Loose) Doubts { get; } =
        (Best.Sum(b => b is { Exact: true } ? b.Unstated : 0), Best.Sum(b => b is { Exact: true } ? b.Loose : 0));

    /// <summary>What it lacks, in plain Chinese with both sides.</summary>
    public IReadOnlyList<string> Missing(Need need) =>
        [
            .. Best.Index()
                .Where(b => b.Item is not { Exact: true })
                .Select(b =>
                    b.Item is { } near
                        ? (need.Items.Count > 1 ? $"{need.Items[b.Index].Name}：{near.Miss!.Words}" : near.Miss!.Words)
                        : $"不做{need.Items[b.Index].Name}"
                ),
        ];
}
