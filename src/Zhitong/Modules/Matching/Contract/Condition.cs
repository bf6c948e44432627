namespace Zhitong.Modules.Matching.Contract;

/// <summary>What a need can ask of a row, in the order in which a miss can be helped: a range sooner than another object.</summary>
public enum ConditionKind
{
    Uncertainty,
    Region,
    Method,
    Range,
    Date,
    Object,
    Parameter,
}

public enum ConditionState
{
    Holds,

    /// <summary>The row does not say: one has to ask first. No miss.</summary>
    Unstated,
    Fails,
}

/// <summary>One condition of a need as a row meets it.</summary>
/// <param name="Words">In plain Chinese, with both sides where it fails.</param>
/// <param name="Loosely">It holds, though not to the letter: another year of the standard, a joint parameter.</param>
public sealed record Condition(ConditionKind Kind, ConditionState State, string Words, bool Loosely = false);
