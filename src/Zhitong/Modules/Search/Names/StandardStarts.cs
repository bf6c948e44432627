using Zhitong.Platform.Text;

namespace Zhitong.Modules.Search.Names;

/// <summary>Names that are or hold numbers of standards, found however the number is written and before it is typed to its end.</summary>
internal sealed class StandardStarts
{
    private readonly string[] keys;
    private readonly int[] owners;

    public StandardStarts(KnownName[] names)
    {
        List<(string Key, int Owner)> all = [];
        for (var i = 0; i < names.Length; i++)
        {
            if (!names[i].Normal.AsSpan().ContainsAnyInRange('0', '9'))
                continue;
            foreach (var standard in SearchTokens.StandardsIn(names[i].Normal))
            {
                var number = NumberOf(standard);
                all.Add((standard.Family + number, i));
                all.Add((number, i));
                if (standard.Recommended)
                    all.Add((standard.Family + "t" + number, i));
            }
        }
        all.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        keys = [.. all.Select(k => k.Key)];
        owners = [.. all.Select(k => k.Owner)];
    }

    public long Size => keys.Sum(k => 36L + (2 * k.Length));

    /// <summary>Offers the standards with this very number, of any year unless one is typed.</summary>
    public void OfferSame(string typed, Picker picker)
    {
        if (Typed(typed) is not { } key)
            return;
        foreach (var (found, owner) in From(key))
        {
            if (found.Length == key.Length || found[key.Length] == 'y')
                picker.Offer(owner);
        }
    }

    /// <summary>Offers the standards whose number begins so.</summary>
    public void OfferHeads(string typed, Picker picker)
    {
        if (Typed(typed) is not { } key)
            return;
        foreach (var (_, owner) in From(key))
            picker.Offer(owner);
    }

    private IEnumerable<(string Key, int Owner)> From(string key)
    {
        var at = Array.BinarySearch(keys, key, StringComparer.Ordinal);
        at = at < 0 ? ~at : at;
        while (at > 0 && keys[at - 1] == key)
            at--;
        for (; at < keys.Length && keys[at].StartsWith(key, StringComparison.Ordinal); at++)
            yield return (keys[at], owners[at]);
    }

    private static string NumberOf(StandardMention standard) =>
        standard.Year is null ? standard.Number : $"{standard.Number}y{standard.Year}";

    /// <summary>What was typed as the beginning of a key; null if it cannot be a number of a standard.</summary>
    private static string? Typed(string typed)
    {
        if (!typed.AsSpan().ContainsAnyInRange('0', '9') || typed.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return null;
        if (SearchTokens.StandardsIn(typed).FirstOrDefault() is { } standard && standard.Length == typed.Length)
            return standard.Family + (EndsWithinYear(typed, standard) ? $"{standard.Number}y20" : NumberOf(standard));
        // not yet a whole number: gb/t 5072-20, 5072-2008
        var number =
            typed.LastIndexOfAny(['-', ':']) is var dash and > 0 && char.IsAsciiDigit(typed[dash - 1]) ? dash : typed.Length;
        var head = Squeezed(typed[..number]);
        var year = Squeezed(typed[number..]);
        return head.Length < 2 ? null
            : year.Length > 0 ? $"{head}y{year}"
            : head;
    }

    /// <summary>-20 is not 2020 but the beginning of a year of this century.</summary>
    private static bool EndsWithinYear(string typed, StandardMention standard) =>
        standard.Year is ['2', '0', ..]
        && typed.EndsWith("20", StringComparison.Ordinal)
        && !typed.EndsWith("2020", StringComparison.Ordinal);

    private static string Squeezed(string text) =>
        string.Concat(text.Where(c => char.IsAsciiLetterOrDigit(c) || c == '.')).Replace('.', 'p');
}
