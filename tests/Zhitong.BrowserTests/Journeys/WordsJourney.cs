using Microsoft.Playwright;
using Zhitong.BrowserTests.Support;

namespace Zhitong.BrowserTests.Journeys;

/// <summary>An editor sees what was searched for in vain, adds a synonym, and it works at once.</summary>
public abstract class WordsJourney<TDb>(RunningApp<TDb> app) : IClassFixture<RunningApp<TDb>>
    where TDb : IAppDatabase
{
    /// <summary>Each width has a word of its own.</summary>
    [Theory]
    [InlineData(1280, "压风机", "空气压缩机", "保温被")]
    [InlineData(390, "煤溜子", "刮板输送机", "暖气片")]
    public async Task An_editor_adds_a_synonym_from_a_search_that_found_nothing(
        int width,
        string word,
        string other,
        string aside
    )
    {
        var editor = await app.VisitorAsync(width, "words");
        await editor.SignInAsync("city");
        await editor.GoAsync("/search/words");
        await editor.SeesAsync("没有找到的查询");
        await editor.PressAsync($"给“{word}”加同义词");
        (await editor.Page.GetByLabel("词", new() { Exact = true }).InputValueAsync()).ShouldBe(word);
        await editor.PressAsync("保存，立即生效");
        await editor.SeesAsync("请填写另一个说法");
        await editor.FillAsync("另一个说法", other);
        await editor.Page.Locator("input[type=radio][value=same]").CheckAsync();
        await editor.PressAsync("保存，立即生效");
        await editor.SeesAsync("已生效");
        await editor.PressAsync($"查“{word}”");
        await editor.SeesAsync($"也叫“{other}”");
        await editor.GoAsync("/search/words");
        var asked = editor.Page.GetByRole(AriaRole.Link, new() { Name = $"给“{word}”加同义词", Exact = true });
        (await asked.CountAsync()).ShouldBe(0, "it has left the desk");
        await editor.PressAsync($"“{aside}”不用处理");
        await editor.FillAsync("理由", "不在服务范围");
        await editor.PressAsync("不用处理");
        await editor.FillAsync("在词表里找", word);
        await editor.PressAsync("筛选");
        await editor.SeesAsync(other);
        await editor.PressAsync(word);
        await editor.SeesAsync("每一次操作");
        await editor.GoAsync("/search/words/unfound?state=all");
        await editor.SeesAsync("已加同义词");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_county_officer_reads_the_desk(int width)
    {
        var officer = await app.VisitorAsync(width, "words-county");
        await officer.SignInAsync("county");
        await officer.GoAsync("/search/words?q=地磅");
        await officer.PressAsync("电子汽车衡");
        await officer.SeesAsync("随平台自带");
        (await officer.Page.Locator("main form").CountAsync()).ShouldBe(0);
    }
}

public sealed class WordsJourney_on_Sqlite(RunningApp<Sqlite> app) : WordsJourney<Sqlite>(app);

public sealed class WordsJourney_on_Postgres(RunningApp<Postgres> app) : WordsJourney<Postgres>(app);
