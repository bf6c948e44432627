using Zhitong.Modules.Search.Contract;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Search.Names;

/// <summary>A name with the form in which it is compared.</summary>
internal sealed record KnownName(string Text, string Normal, RegistryNameKind Kind, int Count)
{
    /// <summary>Longer ones are cut for comparing: nobody types so much.</summary>
    private const int Longest = 200;

    /// <summary>The names, each once, in the order in which equals are offered: kind, how many bear it, the shorter one.</summary>
    public static KnownName[] Ranked(IEnumerable<RegistryName> names)
    {
        var known = new Dictionary<string, KnownName>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (Of(name) is not { } one)
                continue;
            if (!known.TryGetValue(one.Normal, out var there) || Order(one, there) < 0)
                known[one.Normal] = one;
        }
        var ranked = known.Values.ToArray();
        Array.Sort(ranked, Order);
        return ranked;
    }

    private static KnownName? Of(RegistryName name)
    {
        var normal = SearchTokens.Normal(PlainText.Truncate(name.Text, Longest));
        return normal.Length == 0 ? null : new KnownName(name.Text, normal, name.Kind, name.Count);
    }

    private static int Order(KnownName a, KnownName b)
    {
        if (a.Kind != b.Kind)
            return a.Kind.CompareTo(b.Kind);
        if (a.Count != b.Count)
            return b.Count.CompareTo(a.Count);
        return a.Normal.Length != b.Normal.Length
            ? a.Normal.Length.CompareTo(b.Normal.Length)
            : string.CompareOrdinal(a.Normal, b.Normal);
    }
}
