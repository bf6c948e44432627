using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhitong.Data;
using Zhitong.Modules.Search.Words.Book;
using Zhitong.Modules.Search.Words.Unfound;
using Zhitong.Platform.Access;
using Zhitong.Platform.Activities;
using Zhitong.Platform.Text;
using Zhitong.Platform.Writing;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Search.Words;

public sealed class Words_on_Sqlite(TestHost<Sqlite> host) : WordsTests<Sqlite>(host);

public sealed class Words_on_Postgres(TestHost<Postgres> host) : WordsTests<Postgres>(host);

/// <summary>The book of synonyms by page and API: it works at once, keeps its history, and refuses what is wrong.</summary>
public abstract class WordsTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    private const string Synonyms = "search/synonyms";

    [Fact]
    public async Task An_entry_works_at_once_and_until_it_is_switched_off()
    {
        var officer = await host.Data.PersonAsync(Role.City);
        var (term, other) = (TestData.NewName("甲器"), TestData.NewName("乙器"));
        (await OthersAsync(term)).ShouldBeEmpty();
        var made = await host.Api(officer.Token)
            .PostAsync(
                Synonyms,
                new
                {
                    term,
                    other,
                    kind = "same",
                }
            );
        made.Is(HttpStatusCode.Created)["source"].ShouldBe("officer");
        (await OthersAsync(term)).ShouldBe([$"={other}"]);
        (await OthersAsync(other)).ShouldBe([$"={term}"]);
        var related = await PatchAsync(officer, made["id"]!, new { kind = "related", version = 1 });
        related.Is(HttpStatusCode.OK)["version"].ShouldBe("2");
        (await OthersAsync(term)).ShouldBe([$"~{other}"]);
        (await PatchAsync(officer, made["id"]!, new { kind = "same", version = 1 })).Is(HttpStatusCode.Conflict);
        (await PatchAsync(officer, made["id"]!, new { off = true })).IsRefusedAt("reason");
        (await PatchAsync(officer, made["id"]!, new { off = true, reason = "试试" }))
            .Is(HttpStatusCode.OK)["off"]
            .ShouldBe("True");
        (await OthersAsync(term)).ShouldBeEmpty();
        (await PatchAsync(officer, made["id"]!, new { off = false })).Is(HttpStatusCode.OK);
        (await OthersAsync(term)).ShouldBe([$"~{other}"]);
        await using var db = host.OpenDb();
        var id = Guid.Parse(made["id"]!);
        var acts = await db.Set<ActivityEntry>()
            .Where(a => a.SubjectId == id)
            .OrderBy(a => a.Seq)
            .Select(a => a.Act)
            .ToListAsync();
        acts.ShouldBe(["add", "edit", "end", "restore"]);
    }

    [Fact]
    public async Task What_another_node_writes_counts_when_half_a_second_has_passed()
    {
        var entry = await host.Data.SynonymAsync();
        var gate = host.Get<WriteGate>();
        var commits = gate.Commits;
        (await OthersAsync(entry.Term)).ShouldBe([$"={entry.Other}"]);
        await using (var db = host.OpenDb())
            await db.Set<Synonym>()
                .Where(s => s.Id == entry.Id)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(s => s.Kind, SynonymKind.Related).SetProperty(s => s.Version, s => s.Version + 1)
                );
        var held = await OthersAsync(entry.Term);
        if (gate.Commits == commits) // a job of this process may write at any moment
            held.ShouldBe([$"={entry.Other}"], "held, for this process has not committed");
        host.Time.LetCachesExpire();
        (await OthersAsync(entry.Term)).ShouldBe([$"~{entry.Other}"]);
    }

    [Fact]
    public async Task Of_two_who_open_the_same_seed_entry_the_second_is_told()
    {
        var officer = await host.Data.PersonAsync(Role.City);
        var id = (await SeedAsync(officer, "测速仪")).GetProperty("id").GetString()!;
        (await PatchAsync(officer, id, new { note = "甲写的", version = 0 })).Is(HttpStatusCode.OK);
        (await PatchAsync(officer, id, new { note = "乙写的", version = 0 })).Is(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Switching_off_without_a_reason_changes_nothing_else_either()
    {
        var officer = await host.Data.PersonAsync(Role.City);
        var id = (await host.Data.SynonymAsync()).Id.ToString();
        (await PatchAsync(officer, id, new { note = "顺手改的", off = true })).IsRefusedAt("reason");
        await using var db = host.OpenDb();
        (await db.Set<Synonym>().SingleAsync(s => s.Id == Guid.Parse(id))).Note.ShouldNotBe("顺手改的");
    }

    [Fact]
    public async Task A_city_changes_and_switches_off_what_comes_with_the_program_for_itself_only()
    {
        var officer = await host.Data.PersonAsync(Role.City);
        var seed = await SeedAsync(officer, "分贝仪");
        seed.GetProperty("version").GetInt32().ShouldBe(0);
        var id = seed.GetProperty("id").GetString()!;
        (await PatchAsync(officer, id, new { })).Is(HttpStatusCode.OK)["version"].ShouldBe("0", "nothing changed");
        (await RowsAsync("140300")).ShouldNotContain(r => r.Id == Guid.Parse(id));
        (await PatchAsync(officer, id, new { note = "口语", version = 0 })).Is(HttpStatusCode.OK)["source"].ShouldBe("seed");
        (await PatchAsync(officer, id, new { off = true, reason = "本市另有叫法" })).Is(HttpStatusCode.OK);
        (await OthersAsync("分贝仪")).ShouldBeEmpty();
        (await OthersAsync("噪音计")).ShouldNotContain("=分贝仪");
        (await OthersAsync("分贝仪", "140100")).ShouldContain("=声级计");
        var taken = await host.Api(officer.Token)
            .PostAsync(
                Synonyms,
                new
                {
                    term = "分贝仪",
                    other = "声级计",
                    kind = "same",
                }
            );
        taken.IsRefusedAt("other").Errors["other"][0].ShouldContain("请把那一条恢复");
        (await PatchAsync(officer, id, new { off = false })).Is(HttpStatusCode.OK);
        (await OthersAsync("分贝仪")).ShouldContain("=声级计");
    }

    [Theory]
    [InlineData("检定", "校准", "same", "other")]
    [InlineData("计量检定", "校准", "same", "kind")]
    [InlineData("校准", "计量检定", "same", "kind")]
    [InlineData("地磅", "汽车衡", "related", "kind")]
    [InlineData("电子汽车衡", "地磅", "same", "other")]
    [InlineData("磅", "地磅", "same", "term")]
    [InlineData("", "", "", "kind,other,term")]
    public async Task What_contradicts_the_book_or_is_wrong_is_refused_at_its_field(
        string term,
        string other,
        string kind,
        string fields
    )
    {
        var officer = await host.Data.PersonAsync(Role.City);
        var answer = await host.Api(officer.Token)
            .PostAsync(
                Synonyms,
                new
                {
                    term,
                    other,
                    kind,
                }
            );
        answer.IsRefusedAt(fields.Split(','));
    }

    [Fact]
    public async Task What_the_trades_hold_apart_is_not_made_equal()
    {
        var officer = await host.Data.PersonAsync(Role.City);
        var found = await host.Api(officer.Token).GetAsync($"{Synonyms}?source=seed&kind=related&q=校准&size=100");
        var pair = found.Items.Single(i => i.GetProperty("term").GetString() == "检定");
        (await PatchAsync(officer, pair.GetProperty("id").GetString()!, new { kind = "same" })).IsRefusedAt("kind");
        (await OthersAsync("检定")).ShouldContain("~校准");
    }

    [Fact]
    public async Task The_form_keeps_what_was_typed_and_says_what_works_then()
    {
        var browser = host.Browser(await host.Data.PersonAsync(Role.City));
        var form = await browser.GetPageAsync("/search/words/new?word=%E7%8E%84%E7%A0%89%E4%BB%AA");
        form.Document.QuerySelector("input[name='Input.Term']")!.GetAttribute("value").ShouldBe("玄砉仪");
        var again = await form.SubmitAsync(
            "",
            ("Input.Other", "GB/T 5072"),
            ("Input.Kind", "same"),
            ("Input.Note", "厂里的叫法")
        );
        again.Is(HttpStatusCode.OK).Text.ShouldContain("标准号怎么写都能找到");
        again.Document.QuerySelector("input[name='Input.Note']")!.GetAttribute("value").ShouldBe("厂里的叫法");
        var other = TestData.NewName("测量仪");
        var done = await (await again.SubmitAsync("", ("Input.Other", other))).FollowAsync();
        done.Is(HttpStatusCode.OK).Text.ShouldContain("已生效");
        done.Document.QuerySelector("a[href^='/search?q=']")!.TextContent.ShouldContain("玄砉仪");
        done.Text.ShouldContain("登记");
        var ended = await done.SubmitAsync("form[action$='handler=End']");
        ended.Text.ShouldContain("请填写停用的理由");
        (await ended.SubmitAsync("form[action$='handler=End']", ("End.Reason", "登记错了"))).Is(HttpStatusCode.Redirect);
        var list = await browser.GetPageAsync("/search/words?state=off&q=" + Uri.EscapeDataString(other));
        list.Text.ShouldContain("玄砉仪");
    }

    [Fact]
    public async Task County_officers_see_and_do_not_edit()
    {
        var entry = await host.Data.SynonymAsync();
        var county = await host.Data.PersonAsync(Role.County);
        var page = await host.Browser(county).GetPageAsync("/search/words");
        page.Is(HttpStatusCode.OK).Text.ShouldContain(entry.Term);
        page.Text.ShouldNotContain("登记同义词");
        page.Document.QuerySelector("nav a[href='/search/words']").ShouldNotBeNull("the menu leads there");
        var seen = await host.Browser(county).GetPageAsync($"/search/words/{entry.Id}");
        seen.Document.QuerySelectorAll("main form").ShouldBeEmpty();
        (await PatchAsync(county, $"{entry.Id}", new { note = "改" })).Is(HttpStatusCode.Forbidden);
        (await host.Api(county.Token).GetAsync(Synonyms)).Is(HttpStatusCode.OK);
        var elsewhere = await host.Data.PersonAsync(Role.City, TestData.RegionOfOtherCity);
        (await host.Browser(elsewhere).GetPageAsync($"/search/words/{entry.Id}")).Is(HttpStatusCode.NotFound);
        (await PatchAsync(elsewhere, $"{entry.Id}", new { note = "改" })).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_list_pages_filters_and_exports()
    {
        var officer = await host.Data.PersonAsync(Role.City, TestData.RegionOfOtherCity);
        var api = host.Api(officer.Token);
        var first = await api.GetAsync($"{Synonyms}?size=100&source=seed");
        var total = first.Body.GetProperty("total").GetInt32();
        total.ShouldBeGreaterThan(300);
        HashSet<string> seen = [];
        for (var page = first; ; page = await api.GetAsync($"{Synonyms}?size=100&source=seed&after={page["next"]}"))
        {
            foreach (var item in page.Items)
                seen.Add(item.GetProperty("id").GetString()!).ShouldBeTrue();
            if (page["next"] is null)
                break;
        }
        seen.Count.ShouldBe(total);
        (await api.GetAsync($"{Synonyms}?kind=related&q=检定")).Items.ShouldAllBe(i =>
            i.GetProperty("kind").GetString() == "related"
        );
        (await api.GetAsync($"{Synonyms}?kind=maybe")).IsRefusedAt("kind");
        (await api.GetAsync($"{Synonyms}?after=xyz")).IsRefusedAt("after");
        var browser = host.Browser(officer);
        var desk = await browser.GetPageAsync("/search/words");
        var next = await browser.GetPageAsync(desk.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var back = await browser.GetPageAsync(next.Document.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);
        Terms(back).ShouldBe(Terms(desk));
        Terms(next).ShouldNotBe(Terms(desk));
        var csv = System.Text.Encoding.UTF8.GetString(
            await browser.GetFileAsync("/search/words/export.csv?q=%E5%9C%B0%E7%A3%85")
        );
        csv.ShouldContain("地磅");
        csv.ShouldNotContain("导热系数");
    }

    private static List<string> Terms(Page page) =>
        [.. page.Document.QuerySelectorAll("section[aria-labelledby=book-h] tbody tr").Select(r => r.TextContent)];

    private async Task<System.Text.Json.JsonElement> SeedAsync(TestPerson officer, string word) =>
        (await host.Api(officer.Token).GetAsync($"{Synonyms}?source=seed&q={word}")).Items.Single();

    private async Task<List<Synonym>> RowsAsync(string city)
    {
        await using var db = host.OpenDb();
        return await db.Set<Synonym>().AsNoTracking().Where(s => s.City == city).ToListAsync();
    }

    private Task<ApiAnswer> PatchAsync(TestPerson by, string id, object body) =>
        host.Api(by.Token)
            .SendAsync(new HttpRequestMessage(HttpMethod.Patch, $"{Synonyms}/{id}") { Content = JsonContent.Create(body) });

    private async Task<List<string>> OthersAsync(string word, string city = TestData.City)
    {
        var book = await host.Get<SynonymBook>().OfAsync(city, CancellationToken.None);
        var term = book.Widen(SearchTokens.ForQuestion(word, book)).Terms[0];
        return [.. term.Others.Select(o => (o.Related ? "~" : "=") + o.Term.Text)];
    }
}
