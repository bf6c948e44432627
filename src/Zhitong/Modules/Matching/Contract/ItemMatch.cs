using Zhitong.Modules.Libraries.Contract;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Matching.Contract;

/// <summary>A capability row that meets a wanted item, or misses it by one condition.</summary>
/// <param name="Conditions">All that was asked, in the order asked.</param>
public sealed record ItemMatch(Capability Row, WantedItem Item, IReadOnlyList<Condition> Conditions)
{
    /// <summary>The one condition that fails; null for a row that meets all of them.</summary>
    public Condition? Miss { get; } = Conditions.FirstOrDefault(c => c.State == ConditionState.Fails);

    /// <summary>Every condition that was asked holds, or is not stated.</summary>
    public bool Exact => Miss is null;

    /// <summary>How many conditions the row does not state.</summary>
    public int Unstated { get; } = Conditions.Count(c => c.State == ConditionState.Unstated);

    /// <summary>How many hold, though not to the letter.</summary>
    public int Loose { get; } = Conditions.Count(c => c.Loosely);

    /// <summary>The better row first: exact, then the miss that is easiest to help, what is stated, what holds to the letter.</summary>
    public int CompareTo(ItemMatch other)
    {
        var order = Rank(this).CompareTo(Rank(other));
        if (order == 0)
            order = Unstated.CompareTo(other.Unstated);
        if (order == 0)
            order = Loose.CompareTo(other.Loose);
        if (order == 0)
            order = CompareTightness(this, other);
        return order != 0 ? order : Row.Doc.CompareTo(other.Row.Doc);

        static int Rank(ItemMatch m) => m.Miss is null ? -1 : (int)m.Miss.Kind;
    }

    private Uncertainty? Stated { get; } = Uncertainty.Parse(Row.Uncertainty);

    /// <summary>The smaller uncertainty first; what states none, or is not there, last.</summary>
    public static int CompareTightness(ItemMatch? a, ItemMatch? b) =>
        a?.Stated?.CompareTo(b?.Stated) ?? (b?.Stated is null ? 0 : 1);

    /// <summary>The row in a line: object, parameter, method, range.</summary>
    public string RowWords =>
        string.Join(
            " · ",
            new[] { Row.Object, Row.Parameter, Row.MethodNumber ?? Row.Method, Row.Range }.Where(w => !string.IsNullOrEmpty(w))
        );
}
