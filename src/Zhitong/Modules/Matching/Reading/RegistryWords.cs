using System.Text;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Matching.Reading;

/// <summary>What a capability row calls its object and parameter; each combination once.</summary>
/// <param name="Aliases">Other names, of either of the two, by semicolon.</param>
/// <param name="MethodKey">Its standard without the year.</param>
public sealed record NamedRow(string Field, string Object, string Parameter, string? Aliases, string? MethodKey);

public enum WordKind
{
    Object,
    Parameter,
}

/// <summary>The names of the registries, for reading a need and for judging rows. Pure; made from the distinct names of a city.</summary>
public sealed class RegistryWords
{
    /// <summary>A parameter of so many objects (示值误差) says nothing without its object.</summary>
    private const int GenericFrom = 6;
    private const int Tail = 3;
    private const string Metrology = "计量";

    private readonly Dictionary<string, WordKind> kinds = [];
    private readonly HashSet<string> exact = [];
    private readonly Dictionary<string, HashSet<string>> fields = [];
    private readonly HashSet<string> generic;
    private readonly HashSet<(string Alias, string Parameter)> called;
    private readonly ILookup<string, NamedRow> byMethod;

    public RegistryWords(IReadOnlyCollection<NamedRow> rows)
    {
        byMethod = rows.Where(r => r.MethodKey is not null).ToLookup(r => r.MethodKey!);
        foreach (var row in rows)
        {
            Add(row.Object, WordKind.Object, known: true);
            Add(row.Parameter, WordKind.Parameter, known: true);
            Keep(fields, Fold(row.Object), row.Field);
        }
        foreach (var alias in rows.SelectMany(r => Aliases(r.Aliases).Select(a => (Alias: a, Row: r))).GroupBy(a => a.Alias))
        {
            List<NamedRow> called = [.. alias.Select(a => a.Row)];
            Add(alias.Key, KindOf(alias.Key, called), known: true);
            foreach (var row in called)
                Keep(fields, alias.Key, row.Field);
        }
        foreach (var row in rows)
            AddParts(row);
        generic =
        [
            .. rows.GroupBy(r => Fold(r.Parameter))
                .Where(g => g.Select(r => r.Object).Distinct().Skip(GenericFrom - 1).Any())
                .Select(g => g.Key),
        ];
        called = [.. rows.SelectMany(r => Aliases(r.Aliases).Select(a => (a, Fold(r.Parameter))))];
        Longest = kinds.Keys.Select(k => k.Length).DefaultIfEmpty().Max();
    }

    /// <summary>Characters of the longest name.</summary>
    public int Longest { get; }

    /// <summary>Names that hold a separator of lists, such as 体积密度和显气孔率: longest first.</summary>
    public IEnumerable<string> Joined =>
        field ??= [.. kinds.Keys.Where(k => k.Any(NeedText.IsSeparator)).OrderByDescending(k => k.Length)];

    /// <summary>What the word names; null for none of the registries' words.</summary>
    /// <param name="folded">As <see cref="Fold"/> gives it.</param>
    public WordKind? Find(string folded) => kinds.TryGetValue(folded, out var kind) ? kind : null;

    /// <summary>A whole name, or another name that people use; false for the head noun of a longer name.</summary>
    public bool IsKnown(string folded) => exact.Contains(folded);

    /// <summary>Whether the parameter alone says too little.</summary>
    public bool IsGeneric(string parameter) => generic.Contains(Fold(parameter));

    /// <summary>True when an object of the name is measured in the field.</summary>
    public bool IsInField(string thing, string field) => fields.TryGetValue(Fold(thing), out var known) && known.Contains(field);

    /// <summary>True for what is measured as an instrument and nothing else: as a product it is tested in other fields.</summary>
    public bool IsInstrument(string thing) =>
        fields.TryGetValue(Fold(thing), out var known) && known.Count == 1 && known.Contains(Metrology);

    /// <summary>True for a standard that some row follows.</summary>
    public bool IsMethod(StandardNumber method) => Following(method).Any();

    /// <summary>The rows that follow a standard, of any year.</summary>
    public IEnumerable<NamedRow> Following(StandardNumber method) =>
        method.Prefix.Length > 0
            ? byMethod[method.Key]
            : byMethod.Where(m => m.Key.EndsWith(' ' + method.Number, StringComparison.Ordinal)).SelectMany(m => m);

    /// <summary>True when a row bears the parameter, and is called by the other name.</summary>
    public bool IsCalled(string alias, string parameter) => called.Contains((alias, parameter));

    /// <summary>True when the row's parameter is called so.</summary>
    public static bool Bears(NamedRow row, string parameter) =>
        Fold(row.Parameter) == parameter
        || PartsOf(row.Parameter).Contains(parameter)
        || Aliases(row.Aliases).Contains(parameter);

    /// <summary>The form in which names are compared.</summary>
    public static string Fold(string text) => text.Normalize(NormalizationForm.FormKC).Trim().ToLowerInvariant();

    public static IEnumerable<string> Aliases(string? aliases) =>
        (aliases ?? "")
            .Split(['；', ';', '、', '，', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(Fold);

    /// <summary>The single parameters of a joint one: 体积密度 and 显气孔率.</summary>
    public static IEnumerable<string> PartsOf(string parameter) =>
        Fold(parameter).Split(NeedText.Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private void Add(string name, WordKind kind, bool known)
    {
        var folded = Fold(name);
        if (folded.Length == 0 || (!known && kinds.ContainsKey(folded)))
            return;
        kinds.TryAdd(folded, kind);
        if (known)
            exact.Add(folded);
    }

    /// <summary>Parts of joint parameters, and head nouns: the noun stands last.</summary>
    private void AddParts(NamedRow row)
    {
        foreach (var part in PartsOf(row.Parameter).Where(p => p.Length > 1))
            Add(part, WordKind.Parameter, known: false);
        var thing = Fold(row.Object);
        if (thing.Length > Tail + 1)
        {
            Add(thing[^Tail..], WordKind.Object, known: false);
            Keep(fields, thing[^Tail..], row.Field);
        }
    }

    /// <summary>
    /// Other names of objects and parameters stand in one column. One that several objects share names the parameter, one that
    /// several parameters share the object; of a single row it goes with what it shares characters with, in metrology with the
    /// instrument.
    /// </summary>
    private static WordKind KindOf(string alias, List<NamedRow> rows)
    {
        var (objects, parameters) = (
            rows.Select(r => r.Object).Distinct().Count(),
            rows.Select(r => r.Parameter).Distinct().Count()
        );
        if (objects != parameters)
            return objects > parameters ? WordKind.Parameter : WordKind.Object;
        if (rows.TrueForAll(r => r.Field == Metrology))
            return WordKind.Object;
        return rows.Sum(r => Shared(alias, r.Object)) > rows.Sum(r => Shared(alias, r.Parameter))
            ? WordKind.Object
            : WordKind.Parameter;
    }

    private static int Shared(string a, string b) => a.Distinct().Count(b.Contains);

    private static void Keep(Dictionary<string, HashSet<string>> map, string key, string value)
    {
        if (!map.TryGetValue(key, out var held))
            map[key] = held = [];
        held.Add(value);
    }
}
