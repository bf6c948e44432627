using Zhitong.Data;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Matching.Judging;
using Zhitong.Modules.Matching.Reading;

namespace Zhitong.Modules.Matching.Contract;

/// <summary>
/// 匹配: which institutions can do what a need asks for, which nearly can, and by what they miss it. Search page, API, filing,
/// dispatching and the gaps all judge by it, so that there is one truth.
/// </summary>
public sealed class Matcher
{
    private readonly CapabilityRows rows;

    internal Matcher(CapabilityRows rows) => this.rows = rows;

    /// <summary>Reads a need of the home city.</summary>
    /// <param name="input">Checked: its fields can be read.</param>
    /// <param name="region">The county that the field names.</param>
    /// <param name="day">On which it must be valid.</param>
    public async Task<Need> ReadAsync(ZhitongDb db, string city, NeedInput input, string? region, DateOnly day) =>
        new NeedReader(await rows.WordsAsync(db, city), city).Read(input, region, day);

    /// <summary>Reads what a case asks for.</summary>
    public async Task<Need> ReadAsync(ZhitongDb db, CaseWords words, DateOnly day) =>
        new NeedReader(await rows.WordsAsync(db, words.City), words.City).ReadCase(words, day);

    /// <summary>The names of the registries of a city.</summary>
    internal ValueTask<RegistryWords> WordsAsync(ZhitongDb db, string city) => rows.WordsAsync(db, city);

    /// <summary>Every institution of the city with a row that meets the need or comes near, in no order.</summary>
    public async Task<IReadOnlyList<InstitutionRows>> JudgeAsync(ZhitongDb db, Need need, CancellationToken cancel = default)
    {
        if (need.Items.Count == 0)
            return [];
        var words = await rows.WordsAsync(db, need.City);
        var found = await rows.FindAsync(db, need, words, cancel);
        return Judge(found, need, words);
    }

    /// <summary>Judges rows that may have to do with the need. Pure.</summary>
    public static IReadOnlyList<InstitutionRows> Judge(IReadOnlyList<Capability> found, Need need, RegistryWords words)
    {
        var judge = new RowJudge(words, need);
        return
        [
            .. found
                .GroupBy(r => r.InstitutionId)
                .Select(g => Of(g.Key, [.. g], need, judge))
                .Where(i => i.Best.Any(b => b is not null)),
        ];
    }

    private static InstitutionRows Of(Guid institution, List<Capability> held, Need need, RowJudge judge)
    {
        List<ItemMatch?> best = [];
        List<ItemMatch> exact = [];
        foreach (var item in need.Items)
        {
            var matches = held.Select(row => judge.Judge(row, item)).OfType<ItemMatch>().ToList();
            matches.Sort((a, b) => a.CompareTo(b));
            best.Add(matches.Count > 0 ? matches[0] : null);
            exact.AddRange(matches.Where(m => m.Exact));
        }
        return new InstitutionRows(institution, best, [.. exact.DistinctBy(m => m.Row.Id)]);
    }
}
