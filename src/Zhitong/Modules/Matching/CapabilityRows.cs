using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Zhitong.Data;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Matching.Contract;
using Zhitong.Modules.Matching.Reading;
using Zhitong.Modules.Search.Contract;
using Zhitong.Platform.Text;

namespace Zhitong.Modules.Matching;

/// <summary>The one place at which the matching reads capability rows: the names of a city, and the rows that may meet a need.</summary>
internal sealed class CapabilityRows(ICatalogue catalogue)
{
    private readonly ConcurrentDictionary<string, (long Version, RegistryWords Words)> read = new(StringComparer.Ordinal);

    private const string Kind = "capability";

    /// <summary>As many rows are weighed for each way of asking, those that bear its names most closely.</summary>
    private const int MostRows = 400;

    /// <summary>More names than a city has; what lies beyond is not read in free text.</summary>
    private const int MostNames = 20_000;

    /// <summary>
    /// What the public rows of a city call their objects and parameters, lapsed ones too: a gap is called by its name. Read again
    /// when a row has changed.
    /// </summary>
    public async ValueTask<RegistryWords> WordsAsync(ZhitongDb db, string city)
    {
        var version = await catalogue.VersionOfAsync(Kind, CancellationToken.None);
        if (read.TryGetValue(city, out var known) && known.Version == version)
            return known.Words;
        var words = new RegistryWords(
            await db.Set<Capability>()
                .AsNoTracking()
                .Where(c => c.City == city && !c.Hidden)
                .Select(c => new NamedRow(c.Field, c.Object, c.Parameter, c.Aliases, c.MethodKey))
                .Distinct()
                .Take(MostNames)
                .ToListAsync()
        );
        read[city] = (version, words);
        return words;
    }

    /// <summary>Public rows, valid or not, that may have to do with the need.</summary>
    public async Task<IReadOnlyList<Capability>> FindAsync(ZhitongDb db, Need need, RegistryWords words, CancellationToken cancel)
    {
        var all = db.Set<Capability>().AsNoTracking().Where(c => c.City == need.City && !c.Hidden);
        Dictionary<Guid, Capability> rows = [];
        HashSet<string> asked = new(StringComparer.Ordinal);
        HashSet<long> bearing = [];
        foreach (var item in need.Items)
        {
            foreach (var question in Questions(item, words).Where(asked.Add))
            {
                var tokens = SearchTokens.ForQuery(question);
                var docs = tokens.Count == 0 ? [] : await catalogue.HavingAsync(Kind, need.City, tokens, MostRows, cancel);
                bearing.UnionWith(docs);
            }
            if (item.Method is { } method && asked.Add(method.ToString()))
                await AddAsync(Following(all, method));
        }
        foreach (var docs in bearing.Chunk(MostRows))
            await AddAsync(all.Where(c => docs.Contains(c.Doc)));
        return [.. rows.Values];

        async Task AddAsync(IQueryable<Capability> found)
        {
            foreach (var row in await found.OrderBy(c => c.Doc).Take(MostRows).ToListAsync(cancel))
                rows[row.Id] = row;
        }
    }

    private static IQueryable<Capability> Following(IQueryable<Capability> rows, StandardNumber method)
    {
        var (key, ending) = (method.Key, " " + method.Number);
        return method.Prefix.Length > 0
            ? rows.Where(c => c.MethodKey == key)
            : rows.Where(c => c.MethodKey != null && c.MethodKey.EndsWith(ending));
    }

    /// <summary>Object and parameter together first; then each alone, for who nearly can.</summary>
    private static IEnumerable<string> Questions(WantedItem item, RegistryWords words)
    {
        var (things, parameters) = (Names(item.Object, words), Names(item.Parameter, words));
        foreach (var thing in things)
        foreach (var parameter in parameters)
            yield return $"{thing} {parameter}";
        foreach (var thing in things)
            yield return thing;
        foreach (var parameter in parameters.Where(p => item.Object is null || !words.IsGeneric(p)))
            yield return parameter;
    }

    /// <summary>The word, or the names of the registries within it.</summary>
    private static List<string> Names(SaidWord? said, RegistryWords words) =>
        said is null ? []
        : words.Find(RegistryWords.Fold(said.Text)) is not null ? [said.Text]
        : NameScan.Take(new NeedText(said.Text), words).ConvertAll(n => n.Word.Text);
}
