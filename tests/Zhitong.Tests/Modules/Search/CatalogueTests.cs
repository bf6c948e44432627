using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhitong.Modules.Libraries.Contract;
using Zhitong.Modules.Search.Catalogue;
using Zhitong.Modules.Search.Contract;
using Zhitong.Modules.Search.Find;
using Zhitong.Platform.Access;
using Zhitong.Platform.Writing;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Search;

public sealed class Catalogue_on_Sqlite(TestHost<Sqlite> host) : CatalogueTests<Sqlite>(host);

public sealed class Catalogue_on_Postgres(TestHost<Postgres> host) : CatalogueTests<Postgres>(host);

/// <summary>The registers in memory follow what is written, whoever writes it.</summary>
public abstract class CatalogueTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    private const string Future = "2099-12-31";

    [Fact]
    public async Task What_this_process_writes_is_found_at_once_and_what_another_node_writes_after_half_a_second()
    {
        var one = await host.Data.InstitutionAsync(name: "云雀检测所", until: Future);
        var gate = host.Get<WriteGate>();
        var commits = gate.Commits;
        (await TitlesAsync("云雀")).ShouldBe(["云雀检测所"]);
        await using (var db = host.OpenDb())
            await db.Set<Institution>()
                .Where(i => i.Id == one.Id)
                .ExecuteUpdateAsync(s => s.SetProperty(i => i.Name, "画眉检测所"));
        var held = await TitlesAsync("云雀");
        if (gate.Commits == commits) // a job of this process may write at any moment
            held.ShouldBe(["云雀检测所"], "held, for this process has not committed");
        host.Time.LetCachesExpire();
        (await TitlesAsync("云雀")).ShouldBeEmpty();
        (await TitlesAsync("画眉")).ShouldBe(["画眉检测所"]);
    }

    [Fact]
    public async Task What_another_node_hides_or_removes_is_in_no_total()
    {
        var one = await host.Data.InstitutionAsync(name: "百灵检测所", until: Future);
        var row = await host.Data.CapabilityAsync(one.Id, "鸟巢", "透光率", "GB/T 2410-2008");
        await host.Data.CapabilityAsync(one.Id, "鸟巢", "雾度", "GB/T 2410-2008");
        (await CountAsync("鸟巢", "capability")).ShouldBe(2);
        await using (var db = host.OpenDb())
            await db.Set<Capability>().Where(c => c.Id == row.Id).ExecuteDeleteAsync();
        host.Time.LetCachesExpire();
        (await CountAsync("鸟巢", "capability")).ShouldBe(1);
        await using (var db = host.OpenDb())
            await db.Set<Institution>().Where(i => i.Id == one.Id).ExecuteUpdateAsync(s => s.SetProperty(i => i.Hidden, true));
        host.Time.LetCachesExpire();
        (await CountAsync("百灵", "institution")).ShouldBe(0);
    }

    [Fact]
    public async Task Other_modules_find_what_bears_a_name_the_closest_first_lapsed_or_not()
    {
        var one = await host.Data.InstitutionAsync(name: "鸬鹚检测所", until: Future);
        var old = await host.Data.CertificateAsync(one.Id, "2021-12-31");
        var long1 = await host.Data.CapabilityAsync(one.Id, "鱼鹰渔网用绳", "断裂强力", "GB/T 4925-2008");
        var exact = await host.Data.CapabilityAsync(one.Id, "鱼鹰", "断裂强力", "GB/T 4925-2008");
        var lapsed = await host.Data.CapabilityAsync(one.Id, "鱼鹰环", "断裂强力", "GB/T 4925-2008", certificate: old.Id);
        var hidden = await host.Data.InstitutionAsync(name: "鸬鹚保密所", until: Future);
        await host.Data.CapabilityAsync(hidden.Id, "鱼鹰", "断裂强力", "GB/T 4925-2008");
        await using (var db = host.OpenDb())
            await db.Set<Capability>()
                .Where(c => c.InstitutionId == hidden.Id)
                .ExecuteUpdateAsync(s => s.SetProperty(c => c.Hidden, true));
        host.Time.LetCachesExpire();
        (await HavingAsync("鱼鹰 断裂强力", "140300", 10)).ShouldBe([exact.Doc, lapsed.Doc, long1.Doc]);
        (await HavingAsync("鱼鹰 断裂强力", "140300", 2)).ShouldBe([exact.Doc, lapsed.Doc]);
        (await HavingAsync("鱼鹰 断裂强力", "140100", 10)).ShouldBeEmpty();

        async Task<IReadOnlyList<long>> HavingAsync(string names, string city, int most) =>
            await host
                .Services.GetRequiredService<ICatalogue>()
                .HavingAsync(
                    "capability",
                    city,
                    Zhitong.Platform.Text.SearchTokens.ForQuery(names),
                    most,
                    CancellationToken.None
                );
    }

    [Fact]
    public async Task A_work_that_is_rolled_back_leaves_no_trace()
    {
        await host.Data.InstitutionAsync(name: "鹧鸪检测所", until: Future);
        await using (var db = host.OpenDb())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.Set<Institution>().ExecuteUpdateAsync(s => s.SetProperty(i => i.Hidden, true));
            await transaction.RollbackAsync();
        }
        host.Time.LetCachesExpire();
        (await TitlesAsync("鹧鸪")).ShouldBe(["鹧鸪检测所"]);
    }

    [Fact]
    public async Task After_many_changes_it_answers_as_if_it_had_been_read_anew()
    {
        var random = new Random(5);
        List<Guid> institutions = [];
        for (var i = 0; i < 6; i++)
            institutions.Add(
                (await host.Data.InstitutionAsync(name: $"杜鹃{i}号检测所", until: i == 5 ? "2021-12-31" : Future)).Id
            );
        List<Guid> rows = [];
        for (var i = 0; i < 40; i++)
        {
            var owner = institutions[random.Next(institutions.Count)];
            rows.Add(
                (await host.Data.CapabilityAsync(owner, $"羽毛{random.Next(4)}", $"长度{random.Next(3)}", "GB/T 8170-2008")).Id
            );
            if (i % 7 == 3)
                await host.Get<Shelves>().FollowAsync(default);
        }
        await using (var db = host.OpenDb())
        {
            foreach (var id in rows.Where((_, i) => i % 3 == 0))
                await db.Set<Capability>().Where(c => c.Id == id).ExecuteUpdateAsync(s => s.SetProperty(c => c.Object, "羽毛9"));
            foreach (var id in rows.Where((_, i) => i % 5 == 1))
                await db.Set<Capability>().Where(c => c.Id == id).ExecuteDeleteAsync();
        }
        host.Time.LetCachesExpire();
        foreach (var question in new[] { "羽毛1", "羽毛9 长度2", "杜鹃 羽毛2", "羽毛0 羽毛3", "长度1 麻雀" })
        {
            var followed = await host.Get<Shelves>().AnswerAsync(host, question);
            var anew = await Anew().AnswerAsync(host, question);
            followed.ShouldBe(anew, question);
        }
    }

    /// <summary>A catalogue of its own, that reads everything now.</summary>
    private Shelves Anew() => ActivatorUtilities.CreateInstance<Shelves>(host.Get<IServiceProvider>());

    private async Task<List<string>> TitlesAsync(string question) =>
        [.. (await FoundAsync(question, "institution")).Items.Select(i => i.Title)];

    private async Task<int> CountAsync(string question, string kind) => (await FoundAsync(question, kind)).Total;

    private async Task<SearchAnswer> FoundAsync(string question, string kind)
    {
        await using var scope = host.Get<IServiceScopeFactory>().CreateAsyncScope();
        var finder = scope.ServiceProvider.GetRequiredService<Finder>();
        return (await finder.FindAsync(new SearchAsk(question, kind), Actor.Public(TestData.City))).Answer;
    }
}

internal static class CatalogueAnswers
{
    /// <summary>What a finder over these shelves answers, in words.</summary>
    public static async Task<string> AnswerAsync<TDb>(this Shelves shelves, TestHost<TDb> host, string question)
        where TDb : ITestDatabase
    {
        await using var scope = host.Get<IServiceScopeFactory>().CreateAsyncScope();
        var finder = ActivatorUtilities.CreateInstance<Finder>(scope.ServiceProvider, shelves);
        var answer = (await finder.FindAsync(new SearchAsk(question, Size: "200"), Actor.Public(TestData.City))).Answer;
        var items = answer.Items.Select(i => $"{i.Kind} {i.Title} {i.Score} {string.Join(" | ", i.Why.Order())}").Order();
        var facets = answer.Facets.Kind.Concat(answer.Facets.Region).Select(f => $"{f.Value}={f.Count}");
        return string.Join('\n', [$"{answer.Total} {answer.Loose} {string.Join(',', answer.Unmatched)}", .. facets, .. items]);
    }
}
