using System.Collections.Concurrent;
using Zhitong.Modules.Search.Contract;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Search.Catalogue;

/// <summary>The names that the catalogue holds, counted anew when a shelf has changed or a day has passed.</summary>
internal sealed class CatalogueNames(Shelves shelves, Clock clock) : IRegistryNames
{
    private static readonly char[] Between = ['；', ';', '、', '，', ','];

    private readonly ConcurrentDictionary<string, Counted> counted = new(StringComparer.Ordinal);

    private sealed record Counted(long Shelves, DateOnly Day, RegistryNames Names);

    public async ValueTask<RegistryNames> OfAsync(string city, CancellationToken cancel)
    {
        await shelves.FollowAsync(cancel);
        var (version, today) = (shelves.Version, clock.Today);
        if (counted.TryGetValue(city, out var known) && known.Shelves == version && known.Day == today)
            return known.Names;
        var names = Count(city, today);
        if (known is not null && known.Names.Names.SequenceEqual(names))
            names = known.Names.Names; // the record that changed bears the same names
        var same = known is not null && ReferenceEquals(names, known.Names.Names);
        var now = same ? known!.Names : new RegistryNames((known?.Names.Version ?? 0) + 1, names);
        counted[city] = new Counted(version, today, now);
        return now;
    }

    private IReadOnlyList<RegistryName> Count(string city, DateOnly today)
    {
        Dictionary<(string Text, RegistryNameKind Kind), int> counts = [];
        foreach (var shelf in shelves.All)
        {
            if (shelf.Now is not { } state)
                continue;
            foreach (var (field, kind) in shelf.Kind.Names)
            {
                Count(state.Main, state.Gone, field, kind, city, today, counts);
                Count(state.Fresh, null, field, kind, city, today, counts);
            }
        }
        return
        [
            .. counts
                .Select(c => new RegistryName(c.Key.Text, c.Key.Kind, c.Value))
                .OrderBy(n => n.Kind)
                .ThenByDescending(n => n.Count)
                .ThenBy(n => n.Text, StringComparer.Ordinal),
        ];
    }

    private static void Count(
        Segment segment,
        RowBits? gone,
        CatalogueField field,
        RegistryNameKind kind,
        string city,
        DateOnly today,
        Dictionary<(string, RegistryNameKind), int> counts
    )
    {
        var seen = segment.SeenOn(today);
        var rows = new int[segment.Texts.Count];
        var column = segment.Fields[(int)field];
        for (var row = 0; row < column.Length; row++)
        {
            if (seen[segment.States[row]] && segment.PlaceOf(row).City == city && gone?[row] != true)
                rows[column[row]]++;
        }
        for (var text = 1; text < rows.Length; text++)
        {
            foreach (var name in rows[text] == 0 ? [] : NamesIn(segment.Texts[text], kind))
                counts[(name, kind)] = counts.GetValueOrDefault((name, kind)) + rows[text];
        }
    }

    /// <summary>Other names stand side by side in the first line of their field.</summary>
    private static string[] NamesIn(string text, RegistryNameKind kind) =>
        kind == RegistryNameKind.Alias
            ? text.Split('\n')[0].Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [text];
}
