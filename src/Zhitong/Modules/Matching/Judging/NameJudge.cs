using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Matching.Contract;
using Zhitong.Modules.Matching.Reading;
using static Zhitong.Modules.Matching.Reading.RegistryWords;

namespace Zhitong.Modules.Matching.Judging;

/// <summary>Whether a row measures what was named: its object and its parameter. Pure.</summary>
public sealed class NameJudge(RegistryWords words)
{
    private const int Tail = 3;

    /// <summary>Things of many kinds in one word: 气凝胶制品 holds 气凝胶毡.</summary>
    private static readonly string[] Kinds = ["及制品", "制品"];

    /// <summary>Words before a parameter that make another measuring of it, which a row must name itself.</summary>
    private static readonly string[] Conditions =
    [
        "深冷",
        "超低温",
        "低温",
        "高温",
        "高压",
        "真空",
        "动态",
        "疲劳",
        "现场",
        "在线",
    ];

    public Condition Object(Capability row, SaidWord said)
    {
        var (thing, asked) = (Fold(row.Object), Fold(said.Text));
        if (thing == asked || Aliases(row.Aliases).Contains(asked))
            return Holds(ConditionKind.Object, $"做{row.Object}");
        if (Named(thing, asked, said.Known))
            return Holds(ConditionKind.Object, $"做{row.Object}", loosely: true);
        var other = $"做的是{row.Object}，不是{said.Text}";
        return said.Soft && IsKin(row, said)
            ? new(ConditionKind.Object, ConditionState.Unstated, $"写的是{row.Object}，{said.Text}能否做请先问")
            : new(ConditionKind.Object, ConditionState.Fails, other);
    }

    public static Condition Parameter(Capability row, SaidWord said)
    {
        var (parameter, asked) = (Fold(row.Parameter), Fold(said.Text));
        if (parameter == asked || Aliases(row.Aliases).Contains(asked))
            return Holds(ConditionKind.Parameter, $"测{row.Parameter}");
        if (PartsOf(row.Parameter).Contains(asked) || (!said.Known && IsNarrower(row, asked, parameter)))
            return Holds(ConditionKind.Parameter, $"测{row.Parameter}", loosely: true);
        return new(ConditionKind.Parameter, ConditionState.Fails, $"测的是{row.Parameter}，没有列{said.Text}");
    }

    /// <summary>By its head noun, or as one of a kind. A name that the registries hold whole means that object and no other.</summary>
    private static bool Named(string thing, string asked, bool known)
    {
        if (Kinds.Any(k => thing.EndsWith(k, StringComparison.Ordinal) && Within(asked, thing[..^k.Length])))
            return true;
        if (thing.Length > asked.Length && asked.Length > 1 && thing.EndsWith(asked, StringComparison.Ordinal))
            return true;
        return !known
            && (
                (thing.Length > 1 && asked.EndsWith(thing, StringComparison.Ordinal))
                || (thing.Length > Tail + 1 && asked.EndsWith(thing[^Tail..], StringComparison.Ordinal))
            );

        static bool Within(string asked, string kind) => kind.Length > 1 && asked.StartsWith(kind, StringComparison.Ordinal);
    }

    /// <summary>常温导热系数 is 导热系数; 深冷导热系数 only where the row says so.</summary>
    private static bool IsNarrower(Capability row, string asked, string parameter)
    {
        if (!asked.EndsWith(parameter, StringComparison.Ordinal) || parameter.Length < 2)
            return false;
        var before = asked[..^parameter.Length];
        return Conditions.FirstOrDefault(before.Contains) is not { } condition
            || $"{row.Method}{row.Range}{row.Note}".Contains(condition, StringComparison.Ordinal);
    }

    /// <summary>
    /// A product that nobody names as an object, one of the same field, or an instrument that is tested as a product: whoever
    /// measures its kind may measure it.
    /// </summary>
    private bool IsKin(Capability row, SaidWord said) =>
        words.Find(Fold(said.Text)) is null || words.IsInField(said.Text, row.Field) || words.IsInstrument(said.Text);

    private static Condition Holds(ConditionKind kind, string text, bool loosely = false) =>
        new(kind, ConditionState.Holds, text, loosely);
}
