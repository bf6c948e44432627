using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhitong.Modules.Search.Words.Unfound;
using Zhitong.Platform.Access;
using Zhitong.Platform.Schedule;
using Zhitong.Tests.Support;

namespace Zhitong.Tests.Modules.Search.Words;

public sealed class Unfound_on_Sqlite(TestHost<Sqlite> host) : UnfoundTests<Sqlite>(host);

public sealed class Unfound_on_Postgres(TestHost<Postgres> host) : UnfoundTests<Postgres>(host);

/// <summary>Searches in vain: what is counted, what is not kept, how they leave the desk.</summary>
public abstract class UnfoundTests<TDb>(TestHost<TDb> host) : IClassFixture<TestHost<TDb>>
    where TDb : ITestDatabase
{
    /// <summary>One that the background does not flush.</summary>
    private UnfoundSearches NewCounter() => ActivatorUtilities.CreateInstance<UnfoundSearches>(host.Services);

    [Fact]
    public async Task What_was_asked_in_vain_is_counted_by_how_it_failed()
    {
        var word = TestData.NewName("没词");
        var counter = NewCounter();
        await counter.NoteAsync(TestData.City, $"地磅 {word}", [word], nothing: false, loose: false);
        await counter.NoteAsync(TestData.City, word.ToUpperInvariant(), [word], nothing: true, loose: false);
        await counter.NoteAsync(TestData.City, "地磅", [], nothing: false, loose: false);
        await counter.FlushAsync();
        var first = (await FindAsync(word)).ShouldNotBeNull();
        (first.Times, first.Nothing, first.Unmatched, first.Loose).ShouldBe((2, 1, 1, 0));
        host.Time.Advance(TimeSpan.FromDays(2));
        await counter.NoteAsync(TestData.City, $"{word} 地磅快到检定期了", [], nothing: false, loose: true);
        await counter.NoteAsync(TestData.City, word, [word], nothing: true, loose: false);
        await counter.FlushAsync();
        var later = (await FindAsync(word)).ShouldNotBeNull();
        (later.Times, later.Nothing).ShouldBe((3, 2));
        (later.LastDay.DayNumber - later.FirstDay.DayNumber).ShouldBe(2);
        (await FindAsync("地磅")).ShouldBeNull();
        await using (var db = host.OpenDb())
            (await db.Set<UnfoundSearch>().SingleAsync(u => u.Loose == 1)).Text.ShouldContain("地磅");
        host.Time.Reset();
    }

    [Fact]
    public async Task Nobody_fills_the_table_or_pushes_a_word_to_its_top()
    {
        const string city = "140500";
        var counter = NewCounter();
        for (var i = 0; i < UnfoundSearches.MostWaiting + 500; i++)
            await counter.NoteAsync(city, $"洪水{i}", [$"洪水{i}"], nothing: true, loose: false);
        await counter.FlushAsync();
        (await CountAsync(city)).ShouldBe(UnfoundSearches.MostNewAnHour);
        await counter.NoteAsync(city, "又一个", ["又一个"], nothing: true, loose: false);
        for (var i = 0; i < 50; i++)
            await counter.NoteAsync(city, "洪水0", ["洪水0"], nothing: true, loose: false);
        await counter.FlushAsync();
        (await CountAsync(city)).ShouldBe(UnfoundSearches.MostNewAnHour);
        (await FindAsync("洪水0", city)).ShouldNotBeNull().Times.ShouldBe(1 + UnfoundSearches.MostAtOnce);
        host.Time.Advance(TimeSpan.FromHours(1));
        await counter.NoteAsync(city, "又一个", ["又一个"], nothing: true, loose: false);
        await counter.FlushAsync();
        (await FindAsync("又一个", city)).ShouldNotBeNull("a new hour");
    }

    [Fact]
    public async Task What_tells_somebody_is_never_written()
    {
        const string city = "140600";
        var counter = NewCounter();
        await counter.NoteAsync(city, "13812345678", ["13812345678"], nothing: true, loose: false);
        await counter.NoteAsync(city, "zhang.san@163.com", ["zhang", "san", "com"], nothing: true, loose: false);
        await counter.NoteAsync(city, "加油枪 13812345678", ["加油枪", "13812345678"], nothing: true, loose: false);
        await counter.NoteAsync(city, "怪枪 91140300MA0000015X", [], nothing: true, loose: false);
        await counter.NoteAsync(city, new string('很', 400), [new string('很', 400)], nothing: true, loose: false);
        await counter.FlushAsync();
        await using var db = host.OpenDb();
        var texts = await db.Set<UnfoundSearch>().Where(u => u.City == city).Select(u => u.Text).Order().ToListAsync();
        texts.Count.ShouldBe(3);
        texts.ShouldContain("加油枪");
        texts.ShouldAllBe(t => t.Length <= UnfoundSearch.LongestText && !t.Any(char.IsAsciiLetterOrDigit));
    }

    [Fact]
    public async Task A_synonym_takes_it_off_the_desk_until_it_fails_on_a_later_day()
    {
        var search = await host.Data.UnfoundAsync(TestData.NewName("怪词"));
        (await StateAsync(search.Text)).ShouldBe("Open");
        await host.Data.SynonymAsync(term: search.Text.ToUpperInvariant());
        (await OnDeskAsync(search.Text)).ShouldBeFalse();
        (await StateAsync(search.Text)).ShouldBe("Answered");
        await host.Data.UnfoundAsync(search.Text);
        (await OnDeskAsync(search.Text)).ShouldBeFalse("it may have been asked before the synonym was there");
        host.Time.Advance(TimeSpan.FromDays(1));
        await host.Data.UnfoundAsync(search.Text);
        (await OnDeskAsync(search.Text)).ShouldBeTrue();
        host.Time.Reset();
    }

    [Fact]
    public async Task An_officer_sets_it_aside_with_a_reason_and_takes_it_up_again()
    {
        var search = await host.Data.UnfoundAsync();
        var browser = host.Browser(await host.Data.PersonAsync(Role.City));
        var desk = await browser.GetPageAsync($"/search/words/unfound?q={search.Text}");
        desk.Document.QuerySelector($"a[href='/search/words/unfound/{search.Id}']").ShouldNotBeNull();
        var page = await browser.GetPageAsync($"/search/words/unfound/{search.Id}");
        const string aside = "form[action$='handler=Aside']";
        page = await page.SubmitAsync(aside);
        page.Is(HttpStatusCode.OK).Text.ShouldContain("请填写不用处理的理由");
        (await page.SubmitAsync(aside, ("Input.Reason", "与质量服务无关"))).Is(HttpStatusCode.Redirect);
        (await OnDeskAsync(search.Text)).ShouldBeFalse();
        var again = await browser.GetPageAsync($"/search/words/unfound/{search.Id}");
        again.Text.ShouldContain("与质量服务无关");
        (await again.SubmitAsync("form[action$='handler=TakeUp']")).Is(HttpStatusCode.Redirect);
        (await OnDeskAsync(search.Text)).ShouldBeTrue();
        var county = host.Browser(await host.Data.PersonAsync(Role.County));
        var seen = await county.GetPageAsync($"/search/words/unfound/{search.Id}");
        seen.Is(HttpStatusCode.OK).Document.QuerySelectorAll("main form").ShouldBeEmpty();
        (await county.PostAsync($"/search/words/unfound/{search.Id}?handler=Aside", ("Input.Reason", "不行"))).Is(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task What_nobody_asks_for_half_a_year_is_forgotten()
    {
        const string city = "140700";
        var old = await host.Data.UnfoundAsync(region: city);
        host.Time.Advance(TimeSpan.FromDays(180));
        await ForgetAsync();
        (await CountAsync(city)).ShouldBe(1);
        host.Time.Advance(TimeSpan.FromDays(1));
        var young = await host.Data.UnfoundAsync(region: city);
        await ForgetAsync();
        (await FindAsync(old.Text, city)).ShouldBeNull();
        (await FindAsync(young.Text, city)).ShouldNotBeNull();
        host.Time.Reset();
    }

    [Fact]
    public async Task The_API_lists_the_most_frequent_first()
    {
        var officer = await host.Data.PersonAsync(Role.County, "140802");
        var rare = await host.Data.UnfoundAsync(region: "140802");
        var often = TestData.NewName("常查");
        await host.Data.UnfoundAsync(often, "140802");
        await host.Data.UnfoundAsync(often, "140802");
        var answer = (await host.Api(officer.Token).GetAsync("search/unfound?size=100")).Is(HttpStatusCode.OK);
        var texts = answer.Items.Select(i => i.GetProperty("text").GetString()).ToList();
        texts.IndexOf(often).ShouldBeInRange(0, texts.IndexOf(rare.Text) - 1);
        answer.Items.ShouldAllBe(i => i.GetProperty("state").GetString() == "open");
        (await host.Api(officer.Token).GetAsync("search/unfound?state=gone")).IsRefusedAt("state");
        (await host.Api().GetAsync("search/unfound")).Is(HttpStatusCode.Unauthorized);
    }

    private Task ForgetAsync() => host.Get<JobRunner>().RunAsync("ForgetUnfound", host.Time.UtcNow, CancellationToken.None);

    private async Task<bool> OnDeskAsync(string text)
    {
        host.Time.LetCachesExpire();
        var officer = await host.Data.PersonAsync(Role.City);
        var answer = await host.Api(officer.Token).GetAsync($"search/unfound?q={text}");
        return answer.Items.Any(i => i.GetProperty("text").GetString() == text);
    }

    private async Task<string> StateAsync(string text) => $"{(await FindAsync(text))!.State}";

    private async Task<UnfoundSearch?> FindAsync(string text, string city = TestData.City)
    {
        await using var db = host.OpenDb();
        return await db.Set<UnfoundSearch>().AsNoTracking().SingleOrDefaultAsync(u => u.City == city && u.Text == text);
    }

    private async Task<int> CountAsync(string city)
    {
        await using var db = host.OpenDb();
        return await db.Set<UnfoundSearch>().CountAsync(u => u.City == city);
    }
}
