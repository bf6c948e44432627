using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Search.Contract;
using Zhitong.Platform.Access;
using Zhitong.Platform.Writing;

namespace Zhitong.Modules.Search.Names;

/// <summary>The names that the public rows of the declared kinds bear, read anew when this process committed something.</summary>
internal sealed class KindNames(
    IDbContextFactory<ZhitongDb> factory,
    IEnumerable<SearchKind> kinds,
    WriteGate gate,
    Clock clock,
    TimeProvider time
) : IRegistryNames
{
    private static readonly TimeSpan AtMostEvery = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, Held> held = new(StringComparer.Ordinal);

    private sealed record Held(RegistryNames Names, long Commit, DateOnly Day, long ReadAt);

    public async ValueTask<RegistryNames> OfAsync(string city, CancellationToken cancel)
    {
        var (commit, day) = (gate.Commits, clock.Today);
        if (
            held.TryGetValue(city, out var last)
            && ((last.Commit == commit && last.Day == day) || time.GetElapsedTime(last.ReadAt) < AtMostEvery)
        )
            return last.Names;
        var at = time.GetTimestamp();
        var names = await ReadAsync(new SearchSight(Actor.Public(city), day), cancel);
        var same = last is not null && names.SequenceEqual(last.Names.Names);
        var now = same ? last!.Names : new RegistryNames((last?.Names.Version ?? 0) + 1, names);
        held[city] = new Held(now, commit, day, at);
        return now;
    }

    private async Task<List<RegistryName>> ReadAsync(SearchSight sight, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        Dictionary<(string, RegistryNameKind), int> counts = [];
        foreach (var kind in kinds.Where(k => k.Rows is not null && k.Rule.Admits(sight.Actor)))
        {
            var rows = kind.Rows!(db, sight)
                .Select(r => new
                {
                    r.Title,
                    r.Subject,
                    r.Standards,
                });
            await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
            {
                foreach (var name in NamesOf(kind, row.Title, row.Subject, row.Standards))
                    counts[name] = counts.GetValueOrDefault(name) + 1;
            }
        }
        return
        [
            .. counts
                .Where(c => !string.IsNullOrWhiteSpace(c.Key.Item1))
                .Select(c => new RegistryName(c.Key.Item1, c.Key.Item2, c.Value))
                .OrderBy(n => n.Text, StringComparer.Ordinal)
                .ThenBy(n => n.Kind),
        ];
    }

    private static IEnumerable<(string, RegistryNameKind)> NamesOf(
        SearchKind kind,
        string title,
        string? subject,
        string? standards
    )
    {
        if (kind.Code != "capability")
            return KindOf(kind.Code) is { } known ? [(title, known)] : [];
        var words = title.Split(' ', 2);
        var aliases = (subject ?? "")
            .Split('\n')[0]
            .Split(['、', '，', ',', ';', '；', ' '], StringSplitOptions.RemoveEmptyEntries);
        return
        [
            (words[0], RegistryNameKind.Object),
            (words[^1], RegistryNameKind.Parameter),
            (standards ?? "", RegistryNameKind.Method),
            .. aliases.Select(a => (a, RegistryNameKind.Alias)),
        ];
    }

    private static RegistryNameKind? KindOf(string code) =>
        code switch
        {
            "institution" => RegistryNameKind.Institution,
            "standard" or "equipment" => RegistryNameKind.Equipment,
            "expert" => RegistryNameKind.Expert,
            "project" => RegistryNameKind.Project,
            _ => null,
        };
}
