using Zhitong.Data;
using Zhitong.Platform.Access;
using Zhitong.Platform.Errors;
using Zhitong.Platform.Text;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Cases.Acts;

/// <summary>What kind of value an act asks for, and so which control its page shows.</summary>
public enum ActFieldKind
{
    Text,
    LongText,
    WholeNumber,
    Choice,
}

/// <param name="Name">In the form and the API.</param>
/// <param name="Max">Longest text in characters, or the largest number.</param>
/// <param name="Aliases">Other names that the API takes for it.</param>
public sealed record ActField(
    string Name,
    string Label,
    string Hint,
    ActFieldKind Kind,
    bool Required,
    int Max,
    params string[] Aliases
);

/// <param name="Note">What speaks for it, in a line.</param>
/// <param name="Group">Heading of the choices that stand together; with one, each choice is shown with its note.</param>
public sealed record ActChoice(string Value, string Text, string? Note = null, string? Group = null);

/// <summary>The values given to an act, cleaned.</summary>
public sealed class ActInput(IReadOnlyDictionary<string, string> values, int? version)
{
    /// <summary>The version that the person saw; null lets the act run on whatever stands now.</summary>
    public int? Version { get; } = version;

    public string? this[string name] => values.TryGetValue(name, out var v) && v.Length > 0 ? v : null;

    public string Required(string name) => this[name] ?? throw InputRefused.At(name, "请填写");

    public int Number(string name) => int.Parse(Required(name), System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>
/// One act on a case: its rule, what it asks, what it does. Its page, its API and its row in the table of routes come from this
/// class; the state machine is <see cref="CaseActs"/>.
/// </summary>
public abstract class CaseActDefinition
{
    public abstract CaseAct Act { get; }

    public abstract AccessRule Rule { get; }

    public virtual IReadOnlyList<ActField> Fields => [];

    /// <summary>Says on the act's page what will happen.</summary>
    public abstract string Explain(Case c);

    /// <summary>Calls the entity's rule.</summary>
    public abstract ValueTask ApplyAsync(Case c, ActInput input, Work work);

    /// <summary>What goes into the history as the reason.</summary>
    public virtual string? Reason(ActInput input) => input["reason"];

    /// <summary>What a choice field offers for this case.</summary>
    public virtual ValueTask<IReadOnlyList<ActChoice>> ChoicesAsync(ActField field, Case c, ZhitongDb db, DateOnly today) =>
        ValueTask.FromResult<IReadOnlyList<ActChoice>>([]);

    /// <summary>Cleans and checks the values against <see cref="Fields"/>; all faults at once.</summary>
    public ActInput Check(Func<string, string?> value, int? version, Faults faults)
    {
        var values = new Dictionary<string, string>();
        foreach (var field in Fields)
        {
            var raw = value(field.Name);
            foreach (var alias in field.Aliases)
                raw ??= value(alias);
            var text = PlainText.Clean(raw ?? "");
            var fault = Fault(field, text);
            faults.Add(field.Name, fault);
            if (fault is null)
                values[field.Name] = text;
        }
        faults.ThrowIfAny();
        return new ActInput(values, version);
    }

    private static string? Fault(ActField field, string text)
    {
        if (PlainText.IsBlank(text))
            return field.Required ? $"请填写{field.Label}" : null;
        if (field.Kind == ActFieldKind.WholeNumber)
            return int.TryParse(PlainText.Fold(text), out var n) && n >= 1 && n <= field.Max
                ? null
                : $"{field.Label}应是 1 到 {field.Max} 的整数";
        var length = PlainText.Length(text);
        return length > field.Max ? $"{field.Label}最多 {field.Max:N0} 字，现在有 {length:N0} 字" : null;
    }
}
