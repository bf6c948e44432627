using System.Text.Json;
using System.Text.Json.Serialization;
using Zhitong.Tests.Modules.Demo;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Search;

/// <summary>The demo city, of which the needs are judged.</summary>
public sealed class JudgedTown : IAsyncLifetime
{
    public DemoTown<Sqlite> Town { get; } = new();

    public ValueTask InitializeAsync() => Town.InitializeAsync();

    public ValueTask DisposeAsync() => Town.DisposeAsync();
}

/// <summary>
/// The search over <c>judged-needs.json</c>: both halves must keep what the project promises. The analyzer, the policy and the order
/// are the same on both databases, so one is enough. <c>bench/relevance.mjs</c> lists the misses.
/// </summary>
public sealed class JudgedNeedsTests(JudgedTown judged) : IClassFixture<JudgedTown>
{
    private const int Places = 10;

    private static readonly string FileOfNeeds = Path.Combine(
        Repository.Root,
        "tests",
        "Zhitong.Tests",
        "Modules",
        "Search",
        "judged-needs.json"
    );

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private sealed record Need(
        int Id,
        string Half,
        string Kind,
        [property: JsonPropertyName("need")] string Text,
        string[]? Expect,
        string[]? ExpectAll
    );

    [Theory]
    [InlineData("tuning")]
    [InlineData("held")]
    public async Task A_half_of_the_needs_is_answered(string half)
    {
        var needs = JsonSerializer.Deserialize<Need[]>(await File.ReadAllTextAsync(FileOfNeeds), Json)!;
        List<(Need Need, int Place)> judgedOnes = [];
        foreach (var need in needs.Where(n => n.Half == half))
            judgedOnes.Add((need, await PlaceAsync(need)));
        judgedOnes.Count.ShouldBeGreaterThanOrEqualTo(100);
        var misses = string.Join('\n', judgedOnes.Where(j => j.Place == 0).Select(j => $"{j.Need.Id} {j.Need.Text}"));
        double Share(Func<int, double> worth) => judgedOnes.Average(j => worth(j.Place));
        Share(p => p == 1 ? 1 : 0).ShouldBeGreaterThanOrEqualTo(0.85, misses);
        Share(p => p > 0 ? 1.0 / p : 0).ShouldBeGreaterThanOrEqualTo(0.92, misses);
        Share(p => p > 0 ? 1 : 0).ShouldBeGreaterThanOrEqualTo(0.97, misses);
    }

    /// <summary>Place of the first right answer from 1; 0 for none among ten.</summary>
    private async Task<int> PlaceAsync(Need need)
    {
        var kind = need.Kind == "none" ? "" : $"&kind={need.Kind}";
        var size = need.Kind == "capability" ? 200 : Places;
        var answer = await judged.Town.Host.Api().GetAsync($"search?q={Uri.EscapeDataString(need.Text)}{kind}&size={size}");
        var body = answer.Body;
        if (need.Kind == "none")
            return
                body.GetProperty("total").GetInt32() == 0
                || body.GetProperty("loose").GetBoolean()
                || body.GetProperty("unmatched").GetArrayLength() > 0
                ? 1
                : 0;
        var items = answer.Items.DistinctBy(i => need.Kind == "capability" ? Text(i, "title") : Text(i, "id")).Take(Places);
        return items.Select((item, i) => IsRight(need, item) ? i + 1 : 0).FirstOrDefault(place => place > 0);
    }

    private static bool IsRight(Need need, JsonElement item)
    {
        var title = Text(item, "title");
        var why = item.GetProperty("why").EnumerateArray().Select(w => w.GetString()!).ToList();
        if (need.ExpectAll is { } all)
            return all.All(row => why.Exists(w => w.StartsWith(row, StringComparison.Ordinal)));
        return need.Kind switch
        {
            "capability" => need.Expect!.Contains(title),
            "matter" => need.Expect!.Contains(Text(item, "id")),
            "expert" => need.Expect!.Any(e => $"{title} {Text(item, "summary")} {string.Join(' ', why)}".Contains(e)),
            _ => need.Expect!.Any(title.Contains),
        };
    }

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;
}
