using Zhitong.Platform.Text;

namespace Zhitong.Modules.Libraries.Contract;

/// <summary>What a case asks for, as far as it says.</summary>
/// <param name="MatterClass">Service element of its matter; null when it is not known.</param>
/// <param name="Need">The problem in the enterprise's own words.</param>
public sealed record DispatchNeed(
    string City,
    string Region,
    string? MatterClass,
    string? Product,
    string? Standard,
    string? Parameters,
    string Need
)
{
    private const int MostTerms = 8;

    /// <summary>All that it says, for looking up what is called by name.</summary>
    public string Text { get; } = string.Join('\n', Product, Standard, Parameters, Need);

    /// <summary>The standards that it names.</summary>
    public IReadOnlyList<StandardNumber> Standards { get; } =
        StandardNumber.FindAll(string.Join('\n', Standard, Parameters, Product, Need));

    /// <summary>The parameters that it lists, and its product: each is looked for by itself.</summary>
    public IEnumerable<string> Terms =>
        (Parameters ?? "")
            .Split(
                ['、', '，', ',', '；', ';', '\n', '/', '和', '及'],
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            )
            .Append(Product ?? "")
            .Where(t => t.Length > 1)
            .Take(MostTerms);
}

/// <summary>How well a capability row meets a need: what it shares with it counts, what it lacks does not.</summary>
internal static class RowMatch
{
    private const int Standard = 4;
    private const int OtherYear = 3;
    private const int Thing = 3;
    private const int Parameter = 2;
    private const int Tail = 3;

    /// <summary>Points; 0 when the row has nothing to do with the need.</summary>
    public static int Score(Capability row, DispatchNeed need)
    {
        var points = StandardPoints(row, need);
        points += NamesThing(row.Object, row.Aliases, need.Text) ? Thing : 0;
        points += Names(row.Parameter, need.Text) ? Parameter : 0;
        return points;
    }

    /// <summary>
    /// The text calls the object by its name, by its head noun (压力表 for 弹性元件式一般压力表: the noun stands last), or by
    /// another name that people use.
    /// </summary>
    public static bool NamesThing(string thing, string? aliases, string text) =>
        Names(thing, text)
        || (thing.Length > Tail + 1 && Names(thing[^Tail..], text))
        || (aliases ?? "").Split(['；', ';', '、', '，', ','], StringSplitOptions.TrimEntries).Any(a => Names(a, text));

    /// <summary>The row in a line, as the reason of an offer.</summary>
    public static string Words(Capability row) =>
        string.Join(
            " · ",
            new[] { row.Object, row.Parameter, row.MethodNumber ?? row.Method, row.Range }.Where(w => !string.IsNullOrEmpty(w))
        );

    private static int StandardPoints(Capability row, DispatchNeed need)
    {
        if (need.Standards.FirstOrDefault(s => s.Key == row.MethodKey) is not { } asked)
            return 0;
        return asked.Year is null || asked.ToString() == row.MethodNumber ? Standard : OtherYear;
    }

    private static bool Names(string word, string text) =>
        word.Length > 1 && text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
